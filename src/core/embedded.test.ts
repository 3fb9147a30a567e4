import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { examine, type KeyFacts } from './examine.ts';
import { emptyPolicy } from './index.ts';
import { judgeToken } from './judge.ts';
import type { KeyInput } from './keys/types.ts';
import { signToken } from './sign.ts';
import { chains, leafKeys, pemOf, WITHIN } from './testing/certificates.ts';
import { type Issued, issue } from './testing/issue.ts';
import { b64, compact } from './testing/tokens.ts';
import { parseToken } from './token/parse.ts';

const root = await issue('Root', { ca: true });
const middle = await issue('Middle', { ca: true, by: root });
const leaf = await issue('Leaf', { by: middle });
const stranger = await issue('Stranger');

/** A token that a holder's key signed, with these header parameters besides `alg`. */
async function signed(header: object, holder: Issued = leaf): Promise<string> {
  const key: KeyInput = { kind: 'jwk', value: JSON.stringify(holder.jwk) };
  const result = await signToken(compact({ alg: 'ES256', ...header }, { sub: 'a' }), key);
  if (!result.ok) throw new Error(result.problem.code);
  return result.token;
}

const pem = (...certificates: Issued[]): KeyInput => ({
  kind: 'pem',
  value: pemOf(...certificates.map(({ der }) => der)),
});
const x5c = (...certificates: Issued[]) => certificates.map(({ der }) => der);
const publicOf = ({ jwk: { d, ...jwk } }: Issued) => jwk;

/** Overall answer and status of the rules concerned, judged at an instant in seconds. */
function judged(token: string, key: KeyFacts, now = WITHIN) {
  const { overall, signature, checks } = judgeToken({
    token: parseToken(token),
    policy: emptyPolicy,
    now,
    key,
  });
  const told = (id: string) => {
    const result = checks.find((check) => check.id === id);
    return result?.reason ?? `${id} ${result?.status}`;
  };
  return [overall, signature, told('key.chain'), told('header.embedded-key')];
}

describe('a key that the token brings', () => {
  test.each<[name: string, header: object, parameter: string, signature: string, problem: string | null]>([
    ['its own jwk', { jwk: publicOf(leaf) }, 'jwk', 'matches', null],
    ['another jwk', { jwk: publicOf(stranger) }, 'jwk', 'no-match', null],
    ['a jwk of another type', { jwk: { kty: 'oct', k: 'AA' } }, 'jwk', 'cannot-serve', null],
    ['no jwk', { jwk: 'key' }, 'jwk', 'unreadable', 'key/not-object'],
    ['a broken jwk', { jwk: { kty: 'EC' } }, 'jwk', 'unreadable', 'key/member-missing'],
    ['its own certificate', { x5c: x5c(leaf) }, 'x5c', 'matches', null],
    ['another certificate', { x5c: x5c(stranger) }, 'x5c', 'no-match', null],
    ['x5c that is no list', { x5c: leaf.der }, 'x5c', 'unreadable', 'key/member-type'],
    ['x5c without a certificate', { x5c: [] }, 'x5c', 'unreadable', 'key/member-empty'],
    ['x5c of something else', { x5c: [7] }, 'x5c', 'unreadable', 'key/member-type'],
    ['x5c of no DER', { x5c: ['AAAA'] }, 'x5c', 'unreadable', 'key/der-broken'],
  ])('%s', async (_, header, parameter, signature, problem) => {
    const token = await signed(header);
    const { embedded } = await examine(token, null);
    expect(embedded?.keys.map((key) => [key.parameter, key.signature, key.problem?.code ?? null])).toEqual([
      [parameter, signature, problem],
    ]);
    expect(embedded?.trust).toBeNull();
  });

  it('never makes anything green, whatever it matches', async () => {
    for (const header of [{ jwk: publicOf(leaf) }, { x5c: x5c(leaf, middle, root) }]) {
      const token = await signed(header);
      const facts = await examine(token, null);
      expect(facts.signature).toMatchObject({ answer: 'unknown', reason: 'no-key' });
      expect(judged(token, facts).slice(0, 2)).toEqual(['undetermined', 'unknown']);
    }
  });

  it('is not compared where there is nothing to compare with', async () => {
    const jwk = publicOf(leaf);
    const header = [{ jwk }, { alg: 'none', jwk }, { alg: 'XX', jwk }];
    const [, none, unknown] = header.map((parameters) => compact(parameters, {}));
    for (const token of [none, unknown]) {
      expect((await examine(token ?? '', null)).embedded?.keys[0]?.signature).toBe('not-compared');
    }
    const [first, , last] = (await signed({ jwk })).split('.');
    expect((await examine(`${first}..${last}`, null)).embedded?.keys[0]?.signature).toBe('not-compared');
  });

  it('is compared with the other one that it brings', async () => {
    const agree = async (header: object) => (await examine(await signed(header), null)).embedded?.agree;
    expect(await agree({ jwk: publicOf(leaf), x5c: x5c(leaf) })).toBe(true);
    expect(await agree({ jwk: publicOf(stranger), x5c: x5c(leaf) })).toBe(false);
    expect(await agree({ jwk: publicOf(leaf), x5c: 7 })).toBeNull();
  });

  it('of a JWE or of no header is left alone', async () => {
    const jwe = `${b64(JSON.stringify({ alg: 'RSA-OAEP', enc: 'A128GCM', x5c: x5c(leaf) }))}..aXY.Y3Q.dGFn`;
    for (const token of [jwe, '', 'a.b.c']) expect((await examine(token, null)).embedded).toBeNull();
  });

  it('in a JWS of the JSON serialization is read too', async () => {
    const [header, payload, signature] = (await signed({ x5c: x5c(leaf) })).split('.');
    const text = JSON.stringify({ payload, signatures: [{ protected: header, signature }] });
    expect((await examine(text, null)).embedded?.keys[0]?.signature).toBe('matches');
  });

  it('never throws, whatever stands in the header', async () => {
    const member = fc.oneof(
      fc.anything(),
      fc.array(fc.oneof(fc.string(), fc.base64String(), fc.constant(leaf.der)), { maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(member, member, fc.anything(), async (jwk, chain, x5t) => {
        const token = compact({ alg: 'ES256', jwk, x5c: chain, x5t }, {});
        const { signature } = await examine(token, pem(root));
        expect(signature.answer).not.toBe('pass');
      }),
      { numRuns: 200 },
    );
  });
});

describe('a chain to a certificate that a person gave', () => {
  test.each<[name: string, header: object, given: Issued[], expected: string[]]>([
    [
      'the root',
      { x5c: x5c(leaf, middle, root) },
      [root],
      ['accepted', 'pass', 'key.chain/ca', 'header.embedded-key/trusted'],
    ],
    [
      'the root, with jwk and a kid',
      { x5c: x5c(leaf, middle), jwk: publicOf(leaf), kid: '1' },
      [root],
      ['accepted', 'pass', 'key.chain/ca', 'header.embedded-key/trusted'],
    ],
    [
      'the leaf',
      { x5c: x5c(leaf) },
      [leaf],
      ['accepted', 'pass', 'key.chain/identity', 'header.embedded-key/trusted'],
    ],
    [
      'a stranger',
      { x5c: x5c(leaf, middle, root) },
      [stranger],
      ['rejected', 'fail', 'key.chain/no-anchor', 'header.embedded-key/x5c'],
    ],
    [
      'the root, and a jwk of a stranger',
      { x5c: x5c(leaf, middle), jwk: publicOf(stranger) },
      [root],
      ['accepted-with-warnings', 'pass', 'key.chain/ca', 'header.embedded-key/jwk'],
    ],
  ])('%s', async (_, header, given, expected) => {
    const token = await signed(header);
    expect(judged(token, await examine(token, pem(...given)))).toEqual(expected);
  });

  it('lets the leaf alone be tried, behind no kid, and says whose word that is', async () => {
    const { ring, selection, signature } = await examine(
      await signed({ x5c: x5c(leaf, middle), kid: 'a' }),
      pem(root),
    );
    expect(ring.keys.map(({ index, source, trustedBy }) => [index, source, trustedBy])).toEqual([
      [0, 'certificate', undefined],
      [1, 'x5c', 0],
    ]);
    expect(selection).toMatchObject({
      by: 'x5c',
      kidMiss: false,
      candidates: [{ index: 1 }],
      rejected: [{ index: 0, reason: 'issuer' }],
    });
    expect(signature).toMatchObject({ answer: 'pass', keyIndex: 1 });
  });

  it('does not help a signature that the leaf did not make', async () => {
    const token = await signed({ x5c: x5c(leaf, middle) }, stranger);
    expect(judged(token, await examine(token, pem(root))).slice(0, 2)).toEqual(['rejected', 'fail']);
  });

  it('decides nothing where a key that a person gave made the signature', async () => {
    const token = await signed({ x5c: x5c(leaf) }, stranger);
    expect(judged(token, await examine(token, pem(stranger)))).toEqual([
      'accepted-with-warnings',
      'pass',
      'key.chain/not-used',
      'header.embedded-key/x5c',
    ]);
  });

  it('counts for nothing where it is that of a JWK: a published key issues no others', async () => {
    const jwk = { ...publicOf(root), x5c: x5c(root) };
    const { embedded, ring } = await examine(await signed({ x5c: x5c(leaf, middle) }), {
      kind: 'jwk',
      value: JSON.stringify(jwk),
    });
    expect(embedded?.trust?.by).toBeNull();
    expect(ring.keys).toHaveLength(1);
  });

  test.each<[name: string, dates: [Partial<Issued>?, object?, object?], expected: string[]]>([
    ['an expired leaf', [undefined, { notAfter: WITHIN - 1 }], ['rejected', 'pass', 'key.chain/expired']],
    [
      'a leaf of tomorrow',
      [undefined, { notBefore: WITHIN + 1 }],
      ['rejected', 'pass', 'key.chain/not-yet-valid'],
    ],
    [
      'an expired intermediate',
      [undefined, {}, { notAfter: WITHIN - 1 }],
      ['rejected', 'pass', 'key.chain/expired'],
    ],
    [
      'a leaf that ends this very second',
      [undefined, { notAfter: WITHIN }],
      ['accepted', 'pass', 'key.chain/ca'],
    ],
  ])('%s', async (_, [, last = {}, between = {}], expected) => {
    const inner = await issue('Middle', { ca: true, by: root, ...between });
    const end = await issue('Leaf', { by: inner, ...last });
    const token = await signed({ x5c: x5c(end, inner) }, end);
    expect(judged(token, await examine(token, pem(root))).slice(0, 3)).toEqual(expected);
  });

  it('is none where it was fetched, or where it holds another key than its JWK', async () => {
    const published = { url: 'https://i.test/certs', issuer: null };
    const token = await signed({ x5c: x5c(leaf, middle) });
    const fetched = await examine(token, { ...pem(root), published });
    expect([fetched.embedded?.trust?.by, fetched.ring.keys.length]).toEqual([null, 1]);
    const mixed = { ...publicOf(stranger), x5c: x5c(leaf) };
    const lent = await signed({ x5c: x5c(leaf) }, stranger);
    const facts = await examine(lent, { kind: 'jwk', value: JSON.stringify(mixed) });
    expect(judged(lent, facts)).toEqual([
      'accepted-with-warnings',
      'pass',
      'key.chain/no-certificate',
      'header.embedded-key/x5c',
    ]);
  });

  it('that has expired itself is a warning', async () => {
    const old = await issue('Old', { ca: true, notAfter: WITHIN - 1 });
    const end = await issue('Leaf', { by: old });
    const token = await signed({ x5c: x5c(end) }, end);
    const key = await examine(token, pem(old));
    expect(judged(token, key).slice(0, 3)).toEqual([
      'accepted-with-warnings',
      'pass',
      'key.chain/anchor-expired',
    ]);
    expect(judged(token, key, 1).slice(2, 3)).toEqual(['key.chain/not-yet-valid']);
  });

  it('made with OpenSSL', async () => {
    for (const [name, alg] of [
      ['p256', 'ES256'],
      ['ed25519', 'EdDSA'],
    ] as const) {
      const chain = chains[name];
      const key: KeyInput = { kind: 'jwk', value: leafKeys[name] };
      const result = await signToken(compact({ alg, x5c: [chain.leaf, chain.intermediate] }, {}), key);
      const token = result.ok ? result.token : '';
      const facts = await examine(token, { kind: 'text', value: pemOf(chain.root) });
      expect(judged(token, facts).slice(0, 3)).toEqual(['accepted', 'pass', 'key.chain/ca']);
    }
  });
});

describe('thumbprints in the header', () => {
  const digest = async (name: string, { der }: Issued) =>
    Buffer.from(await crypto.subtle.digest(name, Buffer.from(der, 'base64'))).toString('base64url');
  const told = async (header: object, key: KeyInput | null = null) =>
    (await examine(await signed(header), key)).embedded?.thumbprints.map(({ parameter, agrees }) => [
      parameter,
      agrees,
    ]);

  it('are compared with the leaf', async () => {
    const chain = x5c(leaf, middle);
    expect(await told({ x5c: chain, x5t: await digest('SHA-1', leaf) })).toEqual([['x5t', true]]);
    expect(await told({ x5c: chain, x5t: 'AA', 'x5t#S256': await digest('SHA-256', leaf) })).toEqual([
      ['x5t', false],
      ['x5t#S256', true],
    ]);
    expect(await told({ x5c: chain, x5t: 7 })).toEqual([]);
  });

  it('are compared with the certificates of the ring where the token brings none', async () => {
    const x5t = await digest('SHA-1', leaf);
    expect(await told({ x5t }, pem(stranger, leaf))).toEqual([['x5t', true]]);
    expect(await told({ x5t }, pem(stranger))).toEqual([['x5t', false]]);
    expect(await told({ x5t })).toBeUndefined();
  });
});
