import { ed448 } from '@noble/curves/ed448.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { expect, it } from 'vitest';
import { hasSmallOrder } from './smallOrder.ts';

const curves = { Ed25519: ed25519, Ed448: ed448 };
/** A point whose order is the cofactor, and so all of small order among its multiples. */
const generators = {
  Ed25519: 'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  Ed448: '00'.repeat(57),
};

it.each([
  ['Ed25519', 8],
  ['Ed448', 4],
] as const)('%s has %d points of small order', (crv, order) => {
  const { Point } = curves[crv];
  const generator = Point.fromHex(generators[crv]);
  const points = [Point.ZERO];
  for (let next = generator; !next.equals(Point.ZERO); next = next.add(generator)) points.push(next);
  expect(points).toHaveLength(order);
  for (const point of points) expect(hasSmallOrder(crv, point.toBytes())).toBe(true);
  expect(hasSmallOrder(crv, Point.BASE.toBytes())).toBe(false);
  expect(hasSmallOrder(crv, curves[crv].keygen().publicKey)).toBe(false);
});

it.each([
  ['Ed25519', `ee${'ff'.repeat(30)}7f`],
  ['Ed25519', `ed${'ff'.repeat(31)}`],
  ['Ed448', `ff${'ff'.repeat(27)}fe${'ff'.repeat(27)}80`],
])('%s: y that is not below the prime encodes no point: %s', (crv, hex) => {
  expect(hasSmallOrder(crv, Buffer.from(hex, 'hex'))).toBe(true);
});

it('other curves have none', () => {
  expect(hasSmallOrder('X25519', new Uint8Array(32))).toBe(false);
  expect(hasSmallOrder(undefined, new Uint8Array(32))).toBe(false);
});
