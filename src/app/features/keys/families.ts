import type { Algorithm } from '../../../core/index.ts';

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
];

/** The algorithms by family, in the order of the registry within each; what no heading names stands last. */
export function familiesOf(rows: readonly Algorithm[]): Family[] {
  const named = labels.map(([schemes, label]) => ({
    label,
    rows: rows.filter(({ scheme }) => schemes.includes(scheme)),
  }));
  const rest = rows.filter((row) => !named.some((family) => family.rows.includes(row)));
  return [...named, { label: 'Module lattices (post-quantum)', rows: rest }].filter(
    (family) => family.rows.length > 0,
  );
}
