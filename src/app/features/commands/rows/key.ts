import { algorithmOf, formsFor, type ReadKey, type WrittenForm } from '../../../../core/index.ts';
import { convertNow } from '../../../queries/convertKey.ts';
import type { KeyState, SecretEncoding } from '../../../state/document.ts';
import { showGenerate } from '../../../state/keyView.ts';
import { dispatch } from '../../../state/store.ts';
import { always, type Command, type Context, done, refused } from '../types.ts';
import { freshKey } from './algorithm.ts';
import { copy } from './clipboard.ts';
import { algOf } from './parts.ts';

const key = { name: 'Key' };

/** The algorithm of the token where a key for it can be made, else the simplest. */
function wanted(context: Context): string {
  return algorithmOf(algOf(context))?.alg ?? 'HS256';
}

const modes: readonly { mode: KeyState['mode']; as: string; keywords: readonly string[] }[] = [
  { mode: 'secret', as: 'a secret', keywords: ['hmac', 'shared', 'password'] },
  { mode: 'key', as: 'PEM or JWK', keywords: ['public', 'private', 'jwks', 'key set'] },
  { mode: 'url', as: 'a key set by its address', keywords: ['jwks url', 'issuer', 'discovery', 'fetch'] },
];

const encodings: readonly { encoding: SecretEncoding; as: string }[] = [
  { encoding: 'utf8', as: 'UTF-8 text' },
  { encoding: 'base64', as: 'base64' },
  { encoding: 'base64url', as: 'base64url' },
  { encoding: 'hex', as: 'hex' },
];

const copies: readonly {
  id: string;
  form: WrittenForm['form'];
  title: string;
  what: string;
  keywords: readonly string[];
}[] = [
  {
    id: 'key.copy-public',
    form: 'spki',
    title: 'Copy public key as PEM',
    what: 'Public key',
    keywords: ['spki'],
  },
  {
    id: 'key.copy-jwk',
    form: 'jwk',
    title: 'Copy public key as JWK',
    what: 'Public JWK',
    keywords: ['json'],
  },
  {
    id: 'key.copy-jwks',
    form: 'jwks',
    title: 'Copy as JWK set',
    what: 'JWK set',
    keywords: ['jwks', 'json', 'public'],
  },
];

/** The key to write in a form: the one that matches the token, or that would be tried first, else the first that has the form. */
function keyIn({ keyFacts }: Context, form: WrittenForm['form']): ReadKey | null {
  if (!keyFacts) return null;
  const { ring, selection, signature } = keyFacts;
  const preferred = signature.keyIndex ?? selection?.candidates[0]?.index;
  const fit = ring.keys.filter((one) => formsFor(one).some((row) => row.form === form));
  return fit.find(({ index }) => index === preferred) ?? fit[0] ?? null;
}

/** What is done with the key, and how its text is read. */
export const keyRows: readonly Command[] = [
  {
    id: 'key.generate',
    group: 'Key',
    title: 'Generate key',
    keywords: ['new', 'make', 'secret', 'pair'],
    remark: (context) => `for ${wanted(context)}`,
    available: always,
    run: async (context) => {
      await freshKey(wanted(context), false);
      return done(key);
    },
  },
  {
    id: 'key.generate-other',
    group: 'Key',
    title: 'Generate key …',
    keywords: ['new', 'make', 'rsa', 'ec', 'eddsa', 'ml-dsa', 'size', 'curve'],
    remark: () => 'for any algorithm',
    available: always,
    run: () => {
      showGenerate(true);
      return done(key);
    },
  },
  {
    id: 'key.sign',
    group: 'Key',
    title: 'Generate key and sign',
    keywords: ['new', 'make', 'signature', 're-sign'],
    remark: (context) => `for ${wanted(context)}`,
    available: (context) => context.token.kind === 'jws' && algorithmOf(algOf(context)) !== undefined,
    run: async (context) => {
      await freshKey(wanted(context), true);
      return done({ name: 'Signature' });
    },
  },
  ...modes.map(
    ({ mode, as, keywords }): Command => ({
      id: `key.mode-${mode}`,
      group: 'Key',
      title: `Read the key as ${as}`,
      keywords: ['kind', ...keywords],
      available: ({ document }) => document.key.mode !== mode,
      run: () => {
        dispatch({ type: 'keyModeChosen', mode });
        return done(key);
      },
    }),
  ),
  ...encodings.map(
    ({ encoding, as }): Command => ({
      id: `key.encoding-${encoding}`,
      group: 'Key',
      title: `Read the secret as ${as}`,
      keywords: ['encoding', 'decode'],
      available: ({ document }) => document.key.mode === 'secret' && document.key.encoding !== encoding,
      run: () => {
        dispatch({ type: 'encodingChosen', encoding });
        return done(key);
      },
    }),
  ),
  ...copies.map(
    ({ id, form, title, what, keywords }): Command => ({
      id,
      group: 'Key',
      title,
      keywords: ['clipboard', 'convert', 'export', ...keywords],
      available: (context) => keyIn(context, form) !== null,
      run: async (context) => {
        const found = keyIn(context, form);
        const written = found && (await convertNow(form === 'jwks' ? null : found.index, form));
        return written?.ok ? copy(written.text, what) : refused('The key has no public part to copy.');
      },
    }),
  ),
  {
    id: 'key.clear',
    group: 'Key',
    title: 'Clear key',
    keywords: ['empty', 'delete', 'remove', 'secret'],
    // A set by its address is no text: the text behind another tab stays.
    available: ({ document }) => document.key.text !== '' && document.key.mode !== 'url',
    run: () => {
      dispatch({ type: 'keyTyped', text: '', bulk: false });
      return done(key);
    },
  },
];
