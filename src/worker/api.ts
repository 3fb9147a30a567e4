import {
  type Converted,
  convertKey,
  examine,
  type Generated,
  generateKeyFor,
  type KeyFacts,
  type KeyInput,
  type KeyOptions,
  readKeys,
  type SignResult,
  signToken,
} from '../core/index.ts';

/** The whole off-thread surface: functions over structured-cloneable data. Bad input is a value with a code; only bugs reject. */
export const api = {
  /** Reads the key, chooses from it for this token, and compares the signature. */
  examine: (tokenText: string, key: KeyInput): Promise<KeyFacts> => examine(tokenText, key),
  /** Signs header and payload as they stand; only the signature segment changes. */
  sign: (tokenText: string, key: KeyInput): Promise<SignResult> => signToken(tokenText, key),
  /** Signs, and examines what came of it under the same key: one trip for an edit. `facts` is null where there is nothing signed. */
  signAndExamine: async (
    tokenText: string,
    key: KeyInput,
  ): Promise<{ signed: SignResult; facts: KeyFacts | null }> => {
    const signed = await signToken(tokenText, key);
    return { signed, facts: signed.ok ? await examine(signed.token, key) : null };
  },
  /** Writes one key of what was given, by its index, or with null all of them, in another form: one of `formsFor`. */
  convertKey: async (key: KeyInput, index: number | null, form: string): Promise<Converted> =>
    convertKey(await readKeys(key), index, form),
  /** Makes a new key for an algorithm; the options say of which size or on which curve. */
  generateKey: (alg: string, options: KeyOptions = {}): Promise<Generated> => generateKeyFor(alg, options),
};

/** The type from which the client is typed. */
export type Api = typeof api;
