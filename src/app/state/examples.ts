/** How an example's token is spoiled after it was signed. */
export type Spoil = 'none' | 'tamper' | 'cut' | 'unsecured';

/** A row of the examples: the claims with times relative to `now`, in seconds since the epoch. */
export interface Example {
  id: string;
  title: string;
  /** What there is to see, in a line. */
  shows: string;
  alg: string;
  payload(now: number): Record<string, unknown>;
  spoil: Spoil;
}

const issuer = 'https://accounts.example.com';

/** Claims of an access token that began `age` seconds ago and lasts `life` seconds. */
const accessToken = (now: number, age = 60, life = 3600) => ({
  iss: issuer,
  sub: 'user_42',
  aud: 'myapp-frontend',
  iat: now - age,
  nbf: now - age,
  exp: now - age + life,
  jti: '7f9c-1',
  scope: 'billing:read orders:write',
  roles: ['read', 'write'],
});

const genuine = (alg: string, shows: string): Example => ({
  id: alg.toLowerCase(),
  title: alg,
  shows,
  alg,
  payload: (now) => accessToken(now),
  spoil: 'none',
});

/** One genuine token for each algorithm. */
export const algorithmExamples: readonly Example[] = [
  genuine('HS256', 'shared secret'),
  genuine('HS384', 'shared secret'),
  genuine('HS512', 'shared secret'),
  genuine('RS256', 'RSA key pair'),
  genuine('RS384', 'RSA key pair'),
  genuine('RS512', 'RSA key pair'),
  genuine('PS256', 'RSA-PSS'),
  genuine('PS384', 'RSA-PSS'),
  genuine('PS512', 'RSA-PSS'),
  genuine('ES256', 'ECDSA, P-256'),
  genuine('ES384', 'ECDSA, P-384'),
  genuine('ES512', 'ECDSA, P-521'),
  genuine('ES256K', 'secp256k1'),
  genuine('EdDSA', 'Edwards curve'),
  genuine('Ed25519', 'fully specified'),
  genuine('Ed448', 'fully specified'),
  genuine('ML-DSA-44', 'post-quantum'),
  genuine('ML-DSA-65', 'post-quantum'),
  genuine('ML-DSA-87', 'post-quantum'),
];

/** Tokens with something wrong, each with its key. */
export const faultExamples: readonly Example[] = [
  {
    id: 'expired',
    title: 'Expired',
    shows: 'genuine, and rejected all the same',
    alg: 'RS256',
    payload: (now) => accessToken(now, 11640, 3600),
    spoil: 'none',
  },
  {
    id: 'not-yet-valid',
    title: 'Not yet valid',
    shows: 'nbf is ten minutes ahead',
    alg: 'ES256',
    payload: (now) => ({ ...accessToken(now), iat: now, nbf: now + 600, exp: now + 4200 }),
    spoil: 'none',
  },
  {
    id: 'tampered',
    title: 'Tampered',
    shows: 'a role was added after signing',
    alg: 'HS256',
    payload: (now) => accessToken(now),
    spoil: 'tamper',
  },
  {
    id: 'broken',
    title: 'Broken',
    shows: 'cut off, as logs do',
    alg: 'ES256',
    payload: (now) => accessToken(now),
    spoil: 'cut',
  },
  {
    id: 'milliseconds',
    title: 'Milliseconds',
    shows: 'exp from Date.now()',
    alg: 'HS256',
    payload: (now) => ({ ...accessToken(now), exp: (now + 3600) * 1000 }),
    spoil: 'none',
  },
  {
    id: 'alg-none',
    title: 'alg none',
    shows: 'nobody signed it',
    alg: 'HS256',
    payload: (now) => accessToken(now),
    spoil: 'unsecured',
  },
];
