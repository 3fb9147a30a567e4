import { refuse } from '../result.ts';
import type { Candidate } from '../ring.ts';

/** Reads the body of an `OPENSSH PRIVATE KEY` block (openssh-key-v1), decrypted with `password` (UTF-8) where it is encrypted. Never rejects. */
export async function readOpensshPrivate(
  _bytes: Uint8Array<ArrayBuffer>,
  _password?: string,
): Promise<Candidate[]> {
  return [{ result: refuse('key/openssh-private') }];
}
