import { describe, expect, it } from 'vitest';
import { readKeysOnce } from './lastRing.ts';
import type { KeyInput, Published } from './types.ts';

const input: KeyInput = { kind: 'secret', value: 'a secret' };

describe('the last ring', () => {
  it('is given again for the same key', async () => {
    const first = await readKeysOnce({ ...input });
    expect(first.keys).toHaveLength(1);
    expect(await readKeysOnce({ ...input })).toBe(first);
  });

  it.each<[name: string, other: KeyInput]>([
    ['another text', { ...input, value: 'another' }],
    ['another kind', { ...input, kind: 'secret-base64' }],
    ['a password', { ...input, password: 'x' }],
    ['a key set from an address', { ...input, published: { url: 'https://a.example', issuer: null } }],
  ])('is not given for %s', async (_name, other) => {
    const first = await readKeysOnce(input);
    const next = await readKeysOnce(other);
    expect(next).not.toBe(first);
    expect(await readKeysOnce({ ...other })).toBe(next);
    expect(await readKeysOnce(input)).not.toBe(first);
  });

  it.each<[member: string, one: Partial<Published>, other: Partial<Published>]>([
    ['address', {}, { url: 'https://b.example' }],
    ['issuer', { issuer: 'https://a.example' }, { issuer: null }],
    ['discovery document', {}, { discovery: 'https://a.example/d' }],
    ['address that was asked', { asked: 'https://b.example' }, {}],
  ])('tells sets apart by %s', async (_member, one, other) => {
    const from = (change: Partial<Published>): KeyInput => ({
      ...input,
      published: { url: 'https://a.example', issuer: null, ...change },
    });
    const first = await readKeysOnce(from(one));
    expect(await readKeysOnce(from(one))).toBe(first);
    const next = await readKeysOnce(from(other));
    expect(next).not.toBe(first);
    expect(next.published).toEqual(from(other).published);
  });

  it.each([null, { ...input, value: '' }])('is forgotten with %j', async (nothing) => {
    const first = await readKeysOnce(input);
    await readKeysOnce(nothing);
    expect(await readKeysOnce(input)).not.toBe(first);
  });
});
