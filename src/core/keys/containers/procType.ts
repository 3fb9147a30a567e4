import { refuse } from '../result.ts';
import type { Candidate } from '../ring.ts';
import type { KeySource } from '../types.ts';

/**
 * Reads a PEM body that a `Proc-Type: 4,ENCRYPTED` header says is encrypted (RFC 1421 §4.6.1.1, OpenSSL's EVP_BytesToKey). `dekInfo` is the value of the `DEK-Info`
 * header, such as `AES-256-CBC,0123…`; `promised` is what the label says of the content. Never rejects.
 */
export async function readProcType(
  _body: Uint8Array<ArrayBuffer>,
  _dekInfo: string,
  _password?: string,
  _promised?: KeySource,
): Promise<Candidate[]> {
  return [{ result: refuse('key/encrypted') }];
}
