import type { JsonPartName } from '../../../state/document.ts';
import { openText } from '../../../state/intake.ts';
import { dispatch, travel } from '../../../state/store.ts';
import { always, type Command, type Context, done, hasToken } from '../types.ts';
import { copy, paste } from './clipboard.ts';
import { algOf } from './parts.ts';

const encoded = { name: 'Encoded token' };

const copyPart = (part: JsonPartName, title: string): Command => ({
  id: `token.copy-${part}`,
  group: 'Token',
  title: `Copy ${part}`,
  keywords: ['json', 'exact', 'clipboard'],
  available: ({ token }) => token[part].text !== null && token[part].text !== '',
  run: ({ token }) => copy(token[part].text ?? '', title),
});

function canSign(context: Context): boolean {
  if (context.token.kind !== 'jws' || context.document.signRequest !== null) return false;
  const keys = context.keyFacts?.ring.keys ?? [];
  return algOf(context) === 'none' || keys.some((key) => key.private || key.jwk.kty === 'oct');
}

/** What is done with the token as a whole. */
export const tokenRows: readonly Command[] = [
  {
    id: 'token.paste',
    group: 'Token',
    title: 'Paste from the clipboard',
    keywords: ['open', 'insert', 'token', 'jwt'],
    available: always,
    run: () =>
      paste((text) => {
        openText(text);
        return done(encoded);
      }),
  },
  {
    id: 'token.copy',
    group: 'Token',
    title: 'Copy token',
    keywords: ['clipboard', 'jwt', 'encoded'],
    available: hasToken,
    run: ({ document }) => copy(document.tokenText, 'Token'),
  },
  copyPart('header', 'Header'),
  copyPart('payload', 'Payload'),
  {
    id: 'token.copy-signing-input',
    group: 'Token',
    title: 'Copy signing input',
    keywords: ['clipboard', 'without', 'signature', 'unsigned'],
    remark: () => 'the token without its signature',
    available: ({ token }) => token.kind === 'jws' && token.cleanSigningInput !== '',
    run: ({ token }) => copy(token.cleanSigningInput, 'Signing input'),
  },
  {
    id: 'token.sign',
    group: 'Token',
    title: 'Sign with this key',
    keywords: ['signature', 'again', 're-sign'],
    available: canSign,
    run: () => {
      dispatch({ type: 'signRequested' });
      return done({ name: 'Signature' });
    },
  },
  {
    id: 'token.undo',
    group: 'Token',
    title: 'Undo',
    keywords: ['back', 'revert'],
    shortcut: ['Mod', 'Z'],
    remark: ({ undo }) => undo,
    available: ({ undo }) => undo !== null,
    run: () => {
      travel('undo');
      return done();
    },
  },
  {
    id: 'token.redo',
    group: 'Token',
    title: 'Redo',
    keywords: ['again', 'forward'],
    shortcut: ['Mod', 'Shift', 'Z'],
    remark: ({ redo }) => redo,
    available: ({ redo }) => redo !== null,
    run: () => {
      travel('redo');
      return done();
    },
  },
  {
    id: 'token.clear',
    group: 'Token',
    title: 'Clear token',
    keywords: ['empty', 'delete', 'remove', 'new'],
    available: hasToken,
    run: () => {
      dispatch({ type: 'encodedChanged', text: '' });
      return done(encoded);
    },
  },
];

/** The other tokens of a paste that held several. */
export function foundRows({ document: { found } }: Context): Command[] {
  const tokens = found?.result.tokens ?? [];
  if (tokens.length < 2) return [];
  return tokens.map(({ name, where }, index) => ({
    id: `token.found-${index}`,
    group: 'Token',
    title: `Choose ${name ?? `token ${index + 1}`}`,
    keywords: ['found', 'several', 'another', where],
    remark: () => `token ${index + 1} of ${tokens.length} in the paste`,
    available: ({ document }) => document.found?.chosen !== index,
    run: () => {
      dispatch({ type: 'foundChosen', index });
      return done(encoded);
    },
  }));
}
