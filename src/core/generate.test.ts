import { describe, expect, test } from 'vitest';
import { algorithmOf } from './alg/registry.ts';
import { generateKeyFor } from './generate.ts';
import { computedAlgs, keyFor } from './testing/keys.ts';

describe.each(computedAlgs)('%s', (alg) => {
  test('has a key of its kind', async () => {
    const row = algorithmOf(alg);
    const { jwk, publicJwk, pem } = await keyFor(alg);
    expect(jwk).toMatchObject({ kty: row?.kty, alg });
    expect(publicJwk).not.toHaveProperty('d');
    expect(pem === undefined).toBe(row?.kty === 'oct');
  });
});

test.each(['RSA', 'none', 'constructor', ''])('%j has none', async (alg) => {
  expect(await generateKeyFor(alg)).toEqual({
    ok: false,
    problem: { code: 'key/algorithm-not-here', data: { alg } },
  });
});
