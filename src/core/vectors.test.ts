import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examine, type KeyInput, parseToken, readKeys } from './index.ts';
import { judgeToken } from './judge.ts';
import { emptyPolicy } from './policy.ts';

interface VectorCase {
  id: string;
  kind: string;
  key: Record<string, unknown> | null;
  jws?: unknown;
  expected: 'valid' | 'invalid' | 'acceptable' | 'no-key';
  expected_debugger?: 'valid' | 'invalid' | 'acceptable';
  detached_payload?: unknown;
}

const folder = resolve(import.meta.dirname, '../../../shared/vectors/vectors');
const cases: VectorCase[] = (existsSync(folder) ? readdirSync(folder) : []).flatMap(
  (file) => JSON.parse(readFileSync(resolve(folder, file), 'utf8')).cases,
);
const of = (kind: string) =>
  cases.filter((each) => each.kind === kind).map((each) => [each.id, each] as const);

function inputOf(key: VectorCase['key']): KeyInput | null {
  if (key === null) return null;
  if (typeof key.pem === 'string') return { kind: 'pem', value: key.pem };
  if (typeof key.password === 'string') return { kind: 'secret', value: key.password };
  return { kind: 'keys' in key ? 'jwks' : 'jwk', value: JSON.stringify(key) };
}

/** What a JWT must have and a JWS need not: a compact form, and a payload that is a JSON object with claims. */
const OF_JWT = /^(?:claims\.|structure\.(?:json|object|utf8)\/|structure\.segments\/json-serialization)/;

/** The signature's answer, and what stands against the token as a JWS. */
async function answer({ jws, key }: VectorCase) {
  const text = typeof jws === 'string' ? jws : JSON.stringify(jws);
  const facts = await examine(text, inputOf(key));
  const { signature, checks } = judgeToken({
    token: parseToken(text),
    policy: emptyPolicy,
    now: 1e9,
    key: facts,
  });
  const failed = checks.flatMap(({ id, status, reason }) => (status === 'fail' ? [reason ?? id] : []));
  const faults = failed.filter((reason) => !OF_JWT.test(reason));
  return { signature, reason: facts.signature.reason, faults };
}

describe.skipIf(cases.length === 0)('conformance vectors (skipped where ../shared is absent)', () => {
  test.each(of('jws'))('%s', async (_id, vector) => {
    const given = await answer(vector);
    const { expected, expected_debugger = expected, detached_payload, key } = vector;
    if (detached_payload !== undefined) {
      expect(given).toMatchObject({ signature: 'unknown', reason: 'detached-payload' });
    } else if (key === null || expected_debugger === 'acceptable') {
      expect(['pass', 'fail', 'unknown', 'na']).toContain(given.signature);
    } else if (expected_debugger === 'valid') {
      expect(given).toEqual({ signature: 'pass', reason: null, faults: [] });
    } else {
      expect(given.signature === 'pass' && given.faults.length === 0, JSON.stringify(given)).toBe(false);
    }
  });

  test.each([...of('jwk'), ...of('jwks')])('%s', async (_id, { key }) => {
    const input = inputOf(key);
    if (!input) throw new Error('a case without its key');
    const { keys, unread, problem } = await readKeys(input);
    expect({ read: keys.length > 0, unread, problem }).toEqual({ read: true, unread: [], problem: null });
  });
});
