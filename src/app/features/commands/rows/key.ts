import { algorithmOf } from '../../../../core/index.ts';
import type { KeyState, SecretEncoding } from '../../../state/document.ts';
import { dispatch } from '../../../state/store.ts';
import { always, type Command, type Context, done, refused } from '../types.ts';
import { freshKey } from './algorithm.ts';
import { copy } from './clipboard.ts';
import { algOf } from './parts.ts';

const key = { name: 'Key' };

/** The algorithm of the token where a key for it can be made, else the simplest. */
function wanted(context: Context): string {
  const row = algorithmOf(algOf(context));
  return row?.supported ? row.alg : 'HS256';
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
    id: 'key.sign',
    group: 'Key',
    title: 'Generate key and sign',
    keywords: ['new', 'make', 'signature', 're-sign'],
    remark: (context) => `for ${wanted(context)}`,
    available: (context) => context.token.kind === 'jws' && algorithmOf(algOf(context))?.supported === true,
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
  {
    id: 'key.copy-public',
    group: 'Key',
    title: 'Copy public key',
    keywords: ['clipboard', 'pem', 'spki'],
    available: ({ document }) => document.key.generated?.pem !== undefined,
    run: ({ document }) => {
      const pem = document.key.generated?.pem;
      return pem ? copy(pem.public, 'Public key') : refused('The key has no public part.');
    },
  },
  {
    id: 'key.clear',
    group: 'Key',
    title: 'Clear key',
    keywords: ['empty', 'delete', 'remove', 'secret'],
    available: ({ document }) => document.key.text !== '',
    run: () => {
      dispatch({ type: 'keyTyped', text: '', bulk: false });
      return done(key);
    },
  },
];
