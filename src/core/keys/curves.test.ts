import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigIntToBytes, bitLength, bytesToBigInt } from './bigint.ts';
import { curveOf, decodePoint, type EcCurve, isOnCurve } from './curves.ts';
import { checkDer } from './der.ts';
import { wordsOf } from './result.ts';

const ecCurve = (name: string): EcCurve => {
  const curve = curveOf(name);
  if (curve?.kty !== 'EC') throw new Error(name);
  return curve;
};
const octets = (text: string | undefined) => Uint8Array.from(Buffer.from(text ?? '', 'base64url'));

describe.each(['P-256', 'P-384', 'P-521', 'secp256k1'])('%s', (name) => {
  const curve = ecCurve(name);
  const points = Array.from({ length: 4 }, () => {
    const { x, y } = generateKeyPairSync('ec', { namedCurve: name }).publicKey.export({ format: 'jwk' });
    return { x: octets(x), y: octets(y) };
  });

  it('knows its own points', () => {
    for (const { x, y } of points) {
      expect(isOnCurve(curve, x, y)).toBe(true);
      expect(isOnCurve(curve, y, x)).toBe(false);
      const beyond = bigIntToBytes(bytesToBigInt(x) + curve.p, curve.octets + 1);
      expect(isOnCurve(curve, beyond, y)).toBe(false);
    }
  });

  it('decodes points, compressed or not', () => {
    for (const { x, y } of points) {
      const sign = 2 + ((y.at(-1) ?? 0) & 1);
      expect(decodePoint(curve, Uint8Array.of(4, ...x, ...y))).toEqual({
        ok: true,
        value: { x, y, problems: [] },
      });
      const hybrid = { x, y, problems: [{ code: 'key/point-hybrid' }] };
      expect(decodePoint(curve, Uint8Array.of(sign + 4, ...x, ...y))).toEqual({ ok: true, value: hybrid });
      expect(decodePoint(curve, Uint8Array.of(sign, ...x))).toEqual({
        ok: true,
        value: { x, y, problems: [] },
      });
    }
  });

  it('refuses other encodings and an x that no point has', () => {
    const { octets: size, crv } = curve;
    const length = (have: number, need: number) => ({ code: 'key/point-length', data: { crv, have, need } });
    const problem = (...bytes: number[]) => {
      const result = decodePoint(curve, Uint8Array.from(bytes));
      return result.ok ? null : result.problem;
    };
    const x = new Array<number>(size).fill(255);
    expect(problem(4, 1)).toEqual(length(2, 1 + 2 * size));
    expect(problem(2, 1)).toEqual(length(2, 1 + size));
    expect(problem(5, ...x, ...x)).toEqual({ code: 'key/point-form', data: { form: 5 } });
    expect(problem(6, ...x, ...x)).toEqual({ code: 'key/point-off-curve', data: { crv } });
    expect(problem()).toEqual({ code: 'key/point-form', data: { form: 0 } });
    expect(problem(2, ...x)).toEqual({ code: 'key/point-off-curve', data: { crv } });
    const none = Array.from({ length: 64 }, (_, i) => problem(2, ...new Array<number>(size - 1).fill(0), i));
    expect(none).toContainEqual({ code: 'key/point-off-curve', data: { crv } });
  });
});

describe('big integers', () => {
  it('come back from their octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 70 }), (bytes) => {
        expect(bigIntToBytes(bytesToBigInt(bytes), bytes.length)).toEqual(bytes);
      }),
    );
  });

  it.each([
    [[], 0],
    [[0], 0],
    [[1], 1],
    [[0, 255], 8],
    [[1, 0], 9],
  ])('%j has %i bits', (bytes, bits) => {
    expect(bitLength(Uint8Array.from(bytes))).toBe(bits);
  });
});

describe('checkDer', () => {
  it.each([
    ['', 'key/der-empty', undefined],
    ['30', 'key/der-broken', { at: 0 }],
    ['0000', 'key/der-broken', { at: 0 }],
    ['3080', 'key/der-indefinite', { at: 0 }],
    ['300430800000', 'key/der-indefinite', { at: 2 }],
    ['1f8101', 'key/der-broken', { at: 0 }],
    ['3085', 'key/der-broken', { at: 0 }],
    ['30850000000001', 'key/der-broken', { at: 0 }],
    ['308201', 'key/der-broken', { at: 0 }],
    ['3082010000', 'key/der-truncated', { at: 0, need: 260, have: 5 }],
    ['0401', 'key/der-truncated', { at: 0, need: 3, have: 2 }],
    ['0500ff', 'key/der-trailing', { at: 2, octets: 1 }],
    ['3003020201', 'key/der-broken', { at: 2 }],
    ['30053003020201', 'key/der-broken', { at: 4 }],
    ['300102', 'key/der-broken', { at: 2 }],
  ])('%s', (hex, code, data) => {
    expect(checkDer(Buffer.from(hex, 'hex'))).toEqual(data ? { code, data } : { code });
  });

  it.each(['3000', '0500', '3006020101040102', `308180047e${'00'.repeat(126)}`])('%s is good', (hex) => {
    expect(checkDer(Buffer.from(hex, 'hex'))).toBeNull();
  });
});

describe('wordsOf', () => {
  it.each([
    [new Error('broken'), 'broken'],
    [new RangeError(''), 'RangeError'],
    ['text', 'text'],
  ])('%o', (thrown, words) => {
    expect(wordsOf(thrown)).toBe(words);
  });
});
