import type { Bytes } from '../members.ts';
import { ok, type Result, refuse } from '../result.ts';
import { openFields } from './fields.ts';
import { pbes1 } from './pbes1.ts';
import { pbes2 } from './pbes2.ts';
import { walk } from './walk.ts';

const PBES2 = '1.2.840.113549.1.5.13';
const FORMAT = 'PKCS#8';

/**
 * The `PrivateKeyInfo` inside an `EncryptedPrivateKeyInfo` (RFC 5958 §3), in DER: PBES2, and of the older schemes those with DES and triple DES. An encryption
 * that is not read here is refused before a password is asked for. An empty password is tried as one.
 */
export async function decryptPkcs8(der: Bytes, password: string | undefined): Promise<Result<Bytes>> {
  const read = openFields(der, 'EncryptedPrivateKeyInfo');
  if (!read.ok) return read;
  const oid = read.value.oid('encryptionAlgorithm.algorithm');
  const parameters = read.value.whole('encryptionAlgorithm.parameters');
  const open = oid === PBES2 ? pbes2(parameters) : pbes1(oid, parameters);
  if (!open.ok) return open;
  if (password === undefined) return refuse('key/password-needed', { format: FORMAT });
  const plain = await open.value(password, read.value.content('encryptedData'));
  // Padding fits a wrong password once in 256 times, the structure behind it does not.
  if (plain && walk(plain, 'PrivateKeyInfo').misfit === null) return ok(plain);
  return refuse(password === '' ? 'key/password-needed' : 'key/password-wrong', { format: FORMAT });
}
