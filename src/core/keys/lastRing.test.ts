import { describe, expect, it } from 'vitest';
import { readKeysOnce } from './lastRing.ts';
import type { KeyInput } from './types.ts';

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

  it('tells one issuer of an address from another', async () => {
    const from = (issuer: string | null): KeyInput => ({
      ...input,
      published: { url: 'https://a.example', issuer },
    });
    const first = await readKeysOnce(from('https://a.example'));
    expect(await readKeysOnce(from(null))).not.toBe(first);
    expect((await readKeysOnce(from(null))).published?.issuer).toBeNull();
  });

  it.each([null, { ...input, value: '' }])('is forgotten with %j', async (nothing) => {
    const first = await readKeysOnce(input);
    await readKeysOnce(nothing);
    expect(await readKeysOnce(input)).not.toBe(first);
  });
});
