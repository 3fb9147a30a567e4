import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase64url } from '../token/base64url.ts';
import { convertKey } from './convert.ts';
import { formsFor } from './forms.ts';
import { writePrivate } from './pemText.ts';
import { readKeys } from './read.ts';
import type { Jwk, ReadKey } from './types.ts';

const octets = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const member = (bytes: Uint8Array) => encodeBase64url(bytes);
const pkcs8 = (jwk: Jwk) => writePrivate({ jwk });
const json = (jwk: Jwk) => JSON.stringify(jwk);

/** A scalar below the order of its curve: the orders begin with 0xff, that of P-521 with 0x01. Leading zeros are common. */
const scalar = (length: number) =>
  fc.tuple(octets(length), fc.nat(2)).map(([bytes, zeros]) => {
    bytes.fill(0, 0, 1 + zeros);
    bytes[length - 1] = (bytes[length - 1] ?? 0) | 1;
    return member(bytes);
  });

/** Texts of keys with any material, made without the writers that are tested where that is possible. */
const texts: Record<string, fc.Arbitrary<string>> = {
  'RSA, public': fc.tuple(octets(128), fc.constantFrom('Aw', 'AQAB', 'AQAAAAE')).map(([n, e]) => {
    n[0] = (n[0] ?? 0) | 1;
    n[127] = (n[127] ?? 0) | 1;
    return json({ kty: 'RSA', n: member(n), e });
  }),
  ...Object.fromEntries(
    [
      ['P-256', 32],
      ['P-384', 48],
      ['P-521', 66],
    ].map(([crv, length]) => [
      crv,
      scalar(Number(length)).map((d) => pkcs8({ kty: 'EC', crv: String(crv), d })),
    ]),
  ),
  ...Object.fromEntries(
    ['Ed25519', 'X25519'].map((crv) => [
      crv,
      octets(32).map((d) => pkcs8({ kty: 'OKP', crv, d: member(d) })),
    ]),
  ),
  'ML-DSA': fc
    .tuple(octets(32), fc.constantFrom('ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'))
    .map(([seed, alg]) => pkcs8({ kty: 'AKP', alg, priv: member(seed) })),
  secret: fc.uint8Array({ minLength: 1, maxLength: 80 }).map((k) => json({ kty: 'oct', k: member(k) })),
};

/** What must survive a conversion. A set adds a `kid`. */
function essence({ jwk: { kid, ...jwk }, thumbprint, fingerprint }: ReadKey, part: 'whole' | 'public') {
  const { d, p, q, dp, dq, qi, priv, ...rest } = jwk;
  return { thumbprint, fingerprint, jwk: part === 'whole' ? jwk : rest };
}

describe('every form of any key is read again as that key', () => {
  test.each(Object.entries(texts))('%s', async (name, text) => {
    const runs = name === 'ML-DSA' ? 3 : 20;
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        const ring = await readKeys({ kind: 'text', value });
        const [key] = ring.keys;
        if (!key) throw new Error(ring.problem?.code);
        const forms = formsFor(key).filter(({ form }) => !form.startsWith('secret-'));
        for (const { form, private: isPrivate } of forms) {
          const converted = convertKey(ring, key.index, form);
          const again = await readKeys({ kind: 'text', value: converted.ok ? converted.text : '' });
          const part = isPrivate ? 'whole' : 'public';
          expect(
            again.keys.map((one) => essence(one, part)),
            form,
          ).toEqual([essence(key, part)]);
          expect(again.keys[0]?.private, form).toBe(isPrivate && key.jwk.kty !== 'oct');
        }
        expect(forms.length).toBeGreaterThan(1);
      }),
      { numRuns: runs },
    );
  });

  test.each([
    ['secret-base64url', 'secret-base64url'],
    ['secret-base64', 'secret-base64'],
    ['secret-hex', 'secret-hex'],
  ] as const)('a secret as %s', async (form, kind) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 80 }), async (k) => {
        const ring = await readKeys({ kind: 'jwk', value: json({ kty: 'oct', k: member(k) }) });
        const converted = convertKey(ring, 0, form);
        const again = await readKeys({ kind, value: converted.ok ? converted.text : '' });
        expect(again.keys[0]?.jwk).toEqual(ring.keys[0]?.jwk);
      }),
    );
  });
});
