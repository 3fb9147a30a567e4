import { hasOpensshLine } from './opensshText.ts';
import type { ReadKey } from './types.ts';

/** A form in which a key can be written. `private` where the text tells a private key or a secret. */
export interface WrittenForm {
  form:
    | 'spki'
    | 'pkcs1-public'
    | 'openssh'
    | 'certificates'
    | 'jwk'
    | 'jwks'
    | 'pkcs8'
    | 'pkcs1-private'
    | 'sec1'
    | 'jwk-private'
    | 'jwks-private'
    | 'secret-base64url'
    | 'secret-base64'
    | 'secret-hex';
  label: string;
  private: boolean;
}

type Row = WrittenForm & { has: (key: ReadKey) => boolean };

const isSecret = ({ jwk }: ReadKey) => jwk.kty === 'oct';
const isPair = (key: ReadKey) => !isSecret(key);
const isRsa = ({ jwk }: ReadKey) => jwk.kty === 'RSA';
/** PKCS#1 and PKCS#8 hold an RSA key with its primes; a JWK may do without. */
const hasNumbers = (key: ReadKey) => key.private && (!isRsa(key) || key.jwk.p !== undefined);
/** A JWK has no member for the expanded form of an ML-DSA key. */
const hasMembers = ({ jwk }: ReadKey) => jwk.kty === 'oct' || jwk.d !== undefined || jwk.priv !== undefined;

/** The certificates that came with a key, the one that holds it first, in base64 as PEM and `x5c` have them. */
export function certificatesOf({ certificates, jwk }: ReadKey): readonly string[] {
  return certificates?.map(({ der }) => der) ?? jwk.x5c ?? [];
}

const rows: readonly Row[] = [
  { form: 'spki', label: 'PEM public key (SPKI)', private: false, has: isPair },
  { form: 'pkcs1-public', label: 'PEM public key (PKCS#1)', private: false, has: isRsa },
  {
    form: 'openssh',
    label: 'OpenSSH public line',
    private: false,
    has: ({ jwk }) => hasOpensshLine(jwk),
  },
  {
    form: 'certificates',
    label: 'PEM certificates',
    private: false,
    has: (key) => certificatesOf(key).length > 0,
  },
  { form: 'jwk', label: 'JWK, public', private: false, has: isPair },
  { form: 'jwks', label: 'JWK set, public', private: false, has: isPair },
  { form: 'pkcs8', label: 'PEM private key (PKCS#8)', private: true, has: hasNumbers },
  {
    form: 'pkcs1-private',
    label: 'PEM private key (PKCS#1)',
    private: true,
    has: (key) => isRsa(key) && hasNumbers(key),
  },
  {
    form: 'sec1',
    label: 'PEM private key (SEC1)',
    private: true,
    has: (key) => key.private && key.jwk.kty === 'EC',
  },
  { form: 'jwk-private', label: 'JWK with the secret part', private: true, has: hasMembers },
  { form: 'jwks-private', label: 'JWK set with the secret part', private: true, has: hasMembers },
  { form: 'secret-base64url', label: 'Secret in base64url', private: true, has: isSecret },
  { form: 'secret-base64', label: 'Secret in base64', private: true, has: isSecret },
  { form: 'secret-hex', label: 'Secret in hex', private: true, has: isSecret },
];

/** The forms in which a key can be written, public ones first. A secret has no public form. */
export function formsFor(key: ReadKey): WrittenForm[] {
  return rows
    .filter(({ has }) => has(key))
    .map(({ form, label, private: secret }) => ({ form, label, private: secret }));
}
