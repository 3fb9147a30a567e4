import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checks } from './checks/index.ts';
import { judgeToken } from './judge.ts';
import { factsOf, inputOf, NOW } from './testing/tokens.ts';
import { type Check, type CheckResult, judge, type Outcome, type Overall, overall } from './verdict.ts';

type Status = CheckResult['status'];
const result = (id: string, status: Status): CheckResult => ({
  id,
  title: id,
  status,
  reason: null,
  data: {},
  spec: { doc: 'RFC 7519', section: '1' },
  anchor: { part: 'token', path: null },
  at: null,
});
const ruleThat = (run: () => Outcome, skips: () => string | null = () => null): Check => ({
  id: 'claims.test',
  title: 'A rule',
  levels: ['must', 'should', 'info'],
  spec: { doc: 'RFC 7519', section: '1' },
  anchor: { part: 'payload', path: 'test' },
  skips,
  run,
});

describe('overall', () => {
  test.each<[signature: Status | null, others: Status[], expected: Overall]>([
    ['pass', [], 'accepted'],
    ['pass', ['pass', 'na', 'info'], 'accepted'],
    ['pass', ['warn'], 'accepted-with-warnings'],
    ['pass', ['warn', 'unknown'], 'undetermined'],
    ['pass', ['unknown'], 'undetermined'],
    ['pass', ['fail'], 'rejected'],
    ['pass', ['fail', 'unknown', 'warn'], 'rejected'],
    ['fail', ['pass'], 'rejected'],
    ['unknown', ['pass'], 'undetermined'],
    ['unknown', ['fail'], 'rejected'],
    ['na', ['pass'], 'undetermined'],
    ['na', ['fail'], 'rejected'],
    ['na', ['warn'], 'undetermined'],
    ['warn', ['pass'], 'undetermined'],
    ['info', ['pass'], 'undetermined'],
    [null, ['pass'], 'undetermined'],
    [null, [], 'undetermined'],
  ])('signature %s and %j: %s', (signature, others, expected) => {
    const results = others.map((status, i) => result(`claims.${i}`, status));
    const all = signature === null ? results : [result('signature.matches', signature), ...results];
    expect(overall(all)).toBe(expected);
    expect(overall(all.toReversed())).toBe(expected);
  });

  test('accepted is impossible without a passing signature.matches, or with any fail or unknown', () => {
    const status = fc.constantFrom<Status>('pass', 'fail', 'warn', 'info', 'na', 'unknown');
    const id = fc.constantFrom('signature.matches', 'key.found', 'claims.exp');
    fc.assert(
      fc.property(fc.array(fc.tuple(id, status)), (pairs) => {
        const results = pairs.map(([name, state]) => result(name, state));
        const accepted = overall(results).startsWith('accepted');
        const genuine = pairs.some(([name, state]) => name === 'signature.matches' && state === 'pass');
        const spoilt = pairs.some(([, state]) => state === 'fail' || state === 'unknown');
        expect(accepted).toBe(genuine && !spoilt);
      }),
    );
  });
});

describe('judge', () => {
  test.each<[name: string, rule: Check, expected: Partial<CheckResult>]>([
    ['passes', ruleThat(() => ({ status: 'pass' })), { status: 'pass', reason: null, data: {}, at: null }],
    [
      'passes with a reason',
      ruleThat(() => ({ status: 'pass', reason: 'why', data: { a: 1 } })),
      { status: 'pass', reason: 'claims.test/why', data: { a: 1 } },
    ],
    [
      'finds a fault at a place',
      ruleThat(() => ({ status: 'fail', reason: 'why', at: { offset: 3, length: 2 } })),
      { status: 'fail', reason: 'claims.test/why', at: { offset: 3, length: 2 } },
    ],
    [
      'does not apply',
      ruleThat(
        () => ({ status: 'fail', reason: 'never' }),
        () => 'absent',
      ),
      { status: 'na', reason: 'claims.test/absent' },
    ],
    [
      'throws',
      ruleThat(() => {
        throw new Error('a bug');
      }),
      { status: 'unknown', reason: 'claims.test/internal' },
    ],
    [
      'throws while it looks whether it applies',
      ruleThat(
        () => ({ status: 'pass' }),
        () => {
          throw new Error('a bug');
        },
      ),
      { status: 'unknown', reason: 'claims.test/internal' },
    ],
  ])('a rule that %s', (_name, rule, expected) => {
    const [only] = judge([rule], inputOf({})).checks;
    expect(only).toMatchObject(expected);
    expect(only).toMatchObject({ id: rule.id, title: rule.title, spec: rule.spec, anchor: rule.anchor });
  });

  test('a rule that throws keeps a genuine token from being accepted, and stops no other rule', () => {
    const bug = ruleThat(() => {
      throw new Error('a bug');
    });
    const verdict = judge([bug, ...checks], inputOf({ key: factsOf({ answer: 'pass', keyIndex: 0 }) }));
    expect(verdict.checks).toHaveLength(checks.length + 1);
    expect(verdict.overall).toBe('undetermined');
  });

  test.each([
    [null, 'unknown'],
    [factsOf({ answer: 'pass' }), 'pass'],
    [factsOf({ answer: 'fail' }), 'fail'],
    [factsOf({ answer: 'na' }), 'na'],
  ])('the answer about the signature is that of the key facts', (key, expected) => {
    const { signature, at } = judgeToken(inputOf({ key, payload: { exp: NOW - 1 } }));
    expect(signature).toBe(expected);
    expect(at).toBe(NOW);
  });

  test.each<[name: string, scene: Parameters<typeof inputOf>[0], expected: Overall]>([
    ['genuine', { key: factsOf({ answer: 'pass', keyIndex: 0 }) }, 'accepted'],
    [
      'genuine and expired',
      { payload: { exp: NOW }, key: factsOf({ answer: 'pass', keyIndex: 0 }) },
      'rejected',
    ],
    [
      'genuine with a key of its own in the header',
      { header: { alg: 'HS256', jwk: {} }, key: factsOf({ answer: 'pass', keyIndex: 0 }) },
      'accepted-with-warnings',
    ],
    ['no key', { key: factsOf({ reason: 'no-key' }, []) }, 'undetermined'],
    ['no key and expired', { payload: { exp: NOW }, key: factsOf({ reason: 'no-key' }, []) }, 'rejected'],
    ['worker still at it', {}, 'undetermined'],
    ['unsecured', { header: { alg: 'none' }, signature: '', key: factsOf({ answer: 'na' }) }, 'rejected'],
    [
      'unsecured, and the policy does not ask for a signature',
      {
        header: { alg: 'none' },
        signature: '',
        policy: { algorithms: ['none'], options: { verify_signature: false } },
        key: factsOf({ answer: 'na' }),
      },
      'rejected',
    ],
    [
      'not asked for a signature',
      { policy: { options: { verify_signature: false } }, key: factsOf({ answer: 'pass' }) },
      'undetermined',
    ],
  ])('a token: %s', (_name, scene, expected) => {
    expect(judgeToken(inputOf(scene)).overall).toBe(expected);
  });

  test('each rule has its own id, and levels', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    for (const { id, levels, title } of checks) {
      expect(id).toMatch(/^(structure|header|policy|key|signature|claims)\.[a-z0-9-]+$/);
      expect(levels.length).toBeGreaterThan(0);
      expect(title).not.toBe('');
    }
  });
});
