import { describe, expect, test } from 'vitest';
import { type Algorithm, algorithmOf } from './alg/registry.ts';
import { bigint } from './engine/bigint.ts';
import { noble } from './engine/noble.ts';
import { webcrypto } from './engine/webcrypto.ts';
import { examine } from './examine.ts';
import type { Jwk } from './keys/types.ts';
import { signToken } from './sign.ts';

const rowOf = (alg: string): Algorithm => {
  const row = algorithmOf(alg);
  if (!row) throw new Error(alg);
  return row;
};
const CLAIMS =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
const rsa: Jwk = {
  kty: 'RSA',
  n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  e: 'AQAB',
};

/** The examples of the RFCs; `deterministic` where signing again gives the same. */
const examples: readonly { name: string; token: string; key: Jwk; deterministic: boolean }[] = [
  {
    name: 'RFC 7515 A.1, HS256',
    token: `eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${CLAIMS}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`,
    key: {
      kty: 'oct',
      k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
    },
    deterministic: true,
  },
  {
    name: 'RFC 7515 A.2, RS256',
    token: `eyJhbGciOiJSUzI1NiJ9.${CLAIMS}.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw`,
    key: rsa,
    deterministic: false,
  },
  {
    name: 'RFC 7515 A.3, ES256',
    token: `eyJhbGciOiJFUzI1NiJ9.${CLAIMS}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`,
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
      d: 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI',
    },
    deterministic: false,
  },
  {
    name: 'RFC 8037 A.4, EdDSA',
    token:
      'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
    key: {
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
      d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
    },
    deterministic: true,
  },
];

describe.each(examples)('$name', ({ token, key, deterministic }) => {
  const input = { kind: 'jwk', value: JSON.stringify(key) } as const;

  test('verifies, and no longer with another payload', async () => {
    expect((await examine(token, input)).signature).toMatchObject({ answer: 'pass', reason: null });
    const other = token.replace(/\.\w/, '.f');
    expect(other).not.toBe(token);
    expect((await examine(other, input)).signature).toMatchObject({ answer: 'fail' });
  });

  test.runIf(deterministic)('is what signing gives', async () => {
    const unsigned = token.slice(0, token.lastIndexOf('.') + 1);
    expect(await signToken(unsigned, input)).toMatchObject({ ok: true, token });
  });
});

test('RFC 7515 A.2 by plain integers', async () => {
  const [header, payload, signature = ''] = examples[1]?.token.split('.') ?? [];
  const text = new TextEncoder().encode(`${header}.${payload}`);
  const bytes = Uint8Array.from(Buffer.from(signature, 'base64url'));
  expect(await bigint.verify(rowOf('RS256'), rsa, bytes, text)).toBe(true);
});

describe.each([
  {
    name: 'blank',
    d: '6c82a562cb808d10d632be89c8513ebf6c929f34ddfa8c9f63c9960ef6e348a3528c8a3fcc2f044e39a3fc5b94492f8f032e7549a20098f95b',
    x: '5fd7449b59b461fd2ce787ec616ad46a1da1342485a70e1f8a0ea75d80e96778edf124769b46c7061bd6783df1e50f6cd1fa1abeafe8256180',
    message: '',
    signature:
      '533a37f6bbe457251f023c0d88f976ae2dfb504a843e34d2074fd823d41a591f2b233f034f628281f2fd7a22ddd47d7828c59bd0a21bfd3980ff0d2028d4b18a9df63e006c5d1c2d345b925d8dc00b4104852db99ac5c7cdda8530a113a0f4dbb61149f05a7363268c71d95808ff2e652600',
  },
  {
    name: '1 octet',
    d: 'c4eab05d357007c632f3dbb48489924d552b08fe0c353a0d4a1f00acda2c463afbea67c5e8d2877c5e3bc397a659949ef8021e954e0a12274e',
    x: '43ba28f430cdff456ae531545f7ecd0ac834a55d9358c0372bfa0c6c6798c0866aea01eb00742802b8438ea4cb82169c235160627b4c3a9480',
    message: '03',
    signature:
      '26b8f91727bd62897af15e41eb43c377efb9c610d48f2335cb0bd0087810f4352541b143c4b981b7e18f62de8ccdf633fc1bf037ab7cd779805e0dbcc0aae1cbcee1afb2e027df36bc04dcecbf154336c19f0af7e0a6472905e799f1953d2a0ff3348ab21aa4adafd1d234441cf807c03a00',
  },
])('RFC 8032 §7.4, Ed448, $name', ({ d, x, message, signature }) => {
  const [secret, point] = [d, x].map((hex) => Buffer.from(hex, 'hex').toString('base64url')) as [
    string,
    string,
  ];
  const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
  const jwk: Jwk = { kty: 'OKP', crv: 'Ed448', x: point, d: secret };

  test.each([noble, webcrypto])('$name', async (engine) => {
    expect(await engine.derivePublic?.({ kty: 'OKP', crv: 'Ed448', d: secret })).toEqual({ x: point });
    expect(await engine.sign?.(rowOf('Ed448'), { jwk }, bytes(message))).toEqual(bytes(signature));
    expect(await engine.verify(rowOf('Ed448'), jwk, bytes(signature), bytes(message))).toBe(true);
    expect(await engine.verify(rowOf('Ed448'), jwk, bytes(signature), bytes('04'))).toBe(false);
  });
});
