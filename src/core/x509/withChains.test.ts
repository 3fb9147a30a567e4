import { createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeys } from '../keys/index.ts';
import { chains, forged, leafKeys, pemOf } from '../testing/certificates.ts';

const { leaf, intermediate, root } = chains.p256;
const read = (value: string, kind: 'pem' | 'jwk' | 'jwks' = 'pem') => readKeys({ kind, value });
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

/** Each key of PEM certificates as the common names of its chain, with the order and whether it is complete. */
async function told(...certificates: string[]) {
  const { keys } = await read(pemOf(...certificates));
  return keys.map(({ certificates: own = [], chain }) => ({
    names: own.map(({ subject }) => subject.commonName),
    order: chain?.order,
    complete: chain?.complete,
  }));
}

const LEAF = 'signer.example, the first';
const INTERMEDIATE = 'Intermediate p256';
const ROOT = 'Root p256';

describe('certificates in PEM text', () => {
  it.each<[string, string[], object[]]>([
    ['one alone', [leaf], [{ names: [LEAF], order: 'leaf-first', complete: false }]],
    ['a root alone', [root], [{ names: [ROOT], order: 'leaf-first', complete: true }]],
    [
      'a chain, leaf first',
      [leaf, intermediate, root],
      [{ names: [LEAF, INTERMEDIATE, ROOT], order: 'leaf-first', complete: true }],
    ],
    [
      'a chain without its root',
      [leaf, intermediate],
      [{ names: [LEAF, INTERMEDIATE], order: 'leaf-first', complete: false }],
    ],
    [
      'a chain, root first',
      [root, intermediate, leaf],
      [{ names: [LEAF, INTERMEDIATE, ROOT], order: 'reordered', complete: true }],
    ],
    [
      'a certificate twice',
      [leaf, leaf, intermediate],
      [{ names: [LEAF, INTERMEDIATE], order: 'leaf-first', complete: false }],
    ],
    [
      'without the one between: two keys',
      [leaf, root],
      [
        { names: [LEAF], order: 'leaf-first', complete: false },
        { names: [ROOT], order: 'leaf-first', complete: true },
      ],
    ],
    [
      'two chains mixed',
      [leaf, chains.ed25519.leaf, intermediate, chains.ed25519.intermediate],
      [
        { names: [LEAF, INTERMEDIATE], order: 'leaf-first', complete: false },
        { names: [LEAF, 'Intermediate ed'], order: 'leaf-first', complete: false },
      ],
    ],
  ])('%s', async (_, certificates, expected) => {
    expect(await told(...certificates)).toEqual(expected);
  });

  it('are numbered as keys, and the key is the leaf’s', async () => {
    const { keys } = await read(pemOf(root, intermediate, leaf, chains.rsa.root));
    const { d, ...jwk } = JSON.parse(leafKeys.p256);
    expect(keys.map(({ index, jwk: { kty } }) => [index, kty])).toEqual([
      [0, 'EC'],
      [1, 'RSA'],
    ]);
    expect(keys[0]?.jwk).toEqual(jwk);
    expect(codes(keys[0]?.problems ?? [])).toContain('key/chain-reordered');
  });

  it('belong to the private key beside them', async () => {
    const key = createPrivateKey({ key: JSON.parse(leafKeys.p256), format: 'jwk' });
    const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { keys } = await read(`${pemOf(leaf)}${pem}${pemOf(intermediate)}`);
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ private: true, source: 'pkcs8', index: 0 });
    expect(keys[0]?.certificates).toHaveLength(2);
  });

  it('that a namesake did not sign are told', async () => {
    const { keys } = await read(pemOf(leaf, forged));
    expect(keys).toHaveLength(1);
    expect(keys[0]?.chain?.links[0]).toEqual({
      index: 0,
      issuedBy: 1,
      signatureValid: false,
      problem: 'signature',
    });
    expect(codes(keys[0]?.problems ?? [])).toContain('key/chain-signature');
    const right = await read(pemOf(leaf, forged, intermediate));
    expect(right.keys.map(({ certificates = [] }) => certificates.length)).toEqual([2, 1]);
    expect(right.keys[0]?.problems).toEqual([]);
  });
});

describe('x5c in a JWK', () => {
  const { d, ...jwk } = JSON.parse(leafKeys.p256);
  const asJwk = async (members: object) => {
    const { keys } = await read(JSON.stringify({ ...jwk, ...members }), 'jwk');
    return keys[0];
  };

  it.each<[string, object, string[]]>([
    ['the key’s chain', { x5c: [leaf, intermediate, root] }, []],
    ['another key’s certificate', { x5c: [chains.rsa.leaf] }, ['key/x5c-differs']],
    ['no certificate', { x5c: ['AAAA'] }, ['key/x5c-unreadable']],
    ['nothing', { x5c: [] }, []],
    ['a chain in the wrong order', { x5c: [leaf, root, intermediate] }, ['key/chain-reordered']],
    ['a certificate of another chain', { x5c: [leaf, chains.rsa.root] }, ['key/chain-broken']],
    ['another thumbprint', { x5c: [leaf], 'x5t#S256': 'AAAA' }, ['key/x5t-differs']],
  ])('%s', async (_, members, expected) => {
    expect(codes((await asJwk(members))?.problems ?? [])).toEqual(expected);
  });

  it('gives the facts in the order of x5c, up to what can’t be read', async () => {
    const key = await asJwk({ x5c: [leaf, intermediate, 'AAAA', root] });
    expect(key?.certificates?.map(({ subject }) => subject.commonName)).toEqual([LEAF, INTERMEDIATE]);
    expect(key?.problems).toEqual([
      { code: 'key/x5c-unreadable', data: { at: 2, reason: 'key/der-broken' } },
    ]);
  });

  it('alone gives the key and its facts', async () => {
    const { keys } = await read(JSON.stringify({ keys: [{ x5c: [leaf] }, { x5c: [root] }] }), 'jwks');
    expect(keys.map(({ certificates }) => certificates?.[0]?.subject.commonName)).toEqual([LEAF, ROOT]);
    expect(keys.map(({ problems }) => codes(problems))).toEqual([['key/from-x5c'], ['key/from-x5c']]);
  });

  it('never throws, whatever stands in it', async () => {
    const element = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.constantFrom(leaf, root, leaf.slice(9)),
      fc.anything(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(element, { maxLength: 4 }), async (x5c) => {
        const { keys } = await read(JSON.stringify({ ...jwk, x5c }), 'jwk');
        expect(keys[0]?.jwk.x).toBe(jwk.x);
      }),
      { numRuns: 200 },
    );
  });
});
