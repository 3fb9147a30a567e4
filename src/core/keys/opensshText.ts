import { decodeBase64url } from '../token/base64url.ts';
import { encodeUtf8 } from '../token/utf8.ts';
import { integerContent, joined } from './derWrite.ts';
import { base64Of } from './pemText.ts';
import type { Jwk } from './types.ts';

/** The names that SSH has for curves (RFC 5656 §6.1, §10.1, RFC 8709 §4). */
const NAMES = new Map([
  ['P-256', 'nistp256'],
  ['P-384', 'nistp384'],
  ['P-521', 'nistp521'],
]);

const bytesOf = (member: string | undefined) => decodeBase64url(member ?? '').bytes;

/** A `string` of the SSH protocol: four octets of length, then the content (RFC 4251 §5). */
function sshString(content: Uint8Array | string): Uint8Array {
  const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, bytes.length);
  return joined(new Uint8Array(length.buffer), bytes);
}

/** The type and the fields of a public key in SSH, or null for a key that SSH has no name for (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4). */
function fieldsOf({
  kty,
  crv = '',
  n,
  e,
  x,
  y,
}: Jwk): [type: string, ...fields: (Uint8Array | string)[]] | null {
  if (kty === 'RSA') return ['ssh-rsa', integerContent(bytesOf(e)), integerContent(bytesOf(n))];
  if (crv === 'Ed25519') return ['ssh-ed25519', bytesOf(x)];
  const name = NAMES.get(crv);
  return name ? [`ecdsa-sha2-${name}`, name, joined(Uint8Array.of(4), bytesOf(x), bytesOf(y))] : null;
}

/** True for a key that an OpenSSH public line can hold. */
export function hasOpensshLine(jwk: Jwk): boolean {
  return fieldsOf(jwk) !== null;
}

/** The public part of a key as a line of `authorized_keys`, without a comment (RFC 4253 §6.6); empty for a key that SSH has no name for. */
export function opensshLine(jwk: Jwk): string {
  const fields = fieldsOf(jwk);
  return fields ? `${fields[0]} ${base64Of(joined(...fields.map(sshString)))}\n` : '';
}
