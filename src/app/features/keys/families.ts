import type { Algorithm, KeyOptions } from '../../../core/index.ts';

/** Algorithms whose keys are made in the same way, under one heading. */
export interface Family {
  label: string;
  rows: readonly Algorithm[];
}

const labels: readonly [scheme: readonly Algorithm['scheme'][], label: string][] = [
  [['hmac'], 'Shared secret (HMAC)'],
  [['rsassa-pkcs1', 'rsa-pss'], 'RSA'],
  [['ecdsa'], 'Elliptic curves (ECDSA)'],
  [['eddsa'], 'Edwards curves (EdDSA)'],
  [['ml-dsa'], 'Module lattices (post-quantum)'],
];

/** The algorithms by family, in the order of the registry within each; a heading without any is left out. */
export function familiesOf(rows: readonly Algorithm[]): Family[] {
  const families = labels.map(([schemes, label]) => ({
    label,
    rows: rows.filter(({ scheme }) => schemes.includes(scheme)),
  }));
  return families.filter((family) => family.rows.length > 0);
}

/** What can be chosen about a new key besides its algorithm: the first value is what is made unless asked. */
export interface Choice {
  name: string;
  values: readonly { value: string; label: string; options: KeyOptions }[];
}

const sizes: Choice = {
  name: 'Modulus',
  values: ([2048, 3072, 4096] as const).map((modulusLength) => ({
    value: String(modulusLength),
    label: `${modulusLength} bits`,
    options: { modulusLength },
  })),
};

/** What can be chosen for an algorithm: the size of an RSA key, the curve where there are several; null where it says all. */
export function optionsOf({ kty, crvs }: Pick<Algorithm, 'kty' | 'crvs'>): Choice | null {
  if (kty === 'RSA') return sizes;
  if (crvs.length < 2) return null;
  return { name: 'Curve', values: crvs.map((crv) => ({ value: crv, label: crv, options: { crv } })) };
}
