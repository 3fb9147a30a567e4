import { beforeEach, describe, expect, test } from 'vitest';
import { type CheckResult, encodeSegment, type FoundToken, keylessFacts } from '../../../../core/index.ts';
import { parsed } from '../../../state/parsed.ts';
import { defaultPreferences } from '../../../state/preferences.ts';
import { dispatch, getDocument } from '../../../state/store.ts';
import { type Context, groups } from '../types.ts';
import { commandsFor, fixedRows } from './index.ts';

const NOW = 1_750_000_000;

/** What commands know of the document as it stands. */
function contextNow(change: Partial<Context> = {}): Context {
  const document = getDocument();
  const token = parsed(document.tokenText);
  return {
    document,
    token,
    keyFacts: keylessFacts(token),
    checks: [],
    preferences: defaultPreferences,
    undo: null,
    redo: null,
    clock: NOW + 0.5,
    ...change,
  };
}

const offered = (change: Partial<Context> = {}) => commandsFor(contextNow(change)).map(({ id }) => id);
const run = (id: string) => fixedRows.find((row) => row.id === id)?.run(contextNow());
const payload = () => parsed(getDocument().tokenText).payload.text;
const open = (claims: string, header = '{"alg":"HS256"}') =>
  dispatch({ type: 'encodedChanged', text: `${encodeSegment(header)}.${encodeSegment(claims)}.c2ln` });

beforeEach(() => dispatch({ type: 'forgotten' }));

describe('the rows', () => {
  test('have ids of their own and every group its rows', () => {
    const ids = fixedRows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // Quick fixes come and go with the findings.
    expect(new Set(fixedRows.map(({ group }) => group))).toEqual(new Set(groups.slice(1)));
  });

  test('come in the order of the groups', () => {
    open('{"exp":1750000000}');
    const order = commandsFor(contextNow()).map(({ group }) => groups.indexOf(group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});

describe('what is offered', () => {
  test('on an empty page: what makes a token, and nothing that needs one', () => {
    const ids = offered();
    expect(ids).toEqual(
      expect.arrayContaining(['token.paste', 'insert.iat', 'algorithm.RS256', 'go.payload']),
    );
    for (const id of [
      'token.copy',
      'token.clear',
      'token.undo',
      'view.payload-bytes',
      'time.exp',
      'go.signature',
      'algorithm.HS256',
      'key.clear',
    ])
      expect(ids).not.toContain(id);
  });

  test.each<[string, () => void, string[], string[]]>([
    [
      'exp alone',
      () => open('{"exp":1750000000}'),
      ['time.exp', 'time.before-exp'],
      ['time.nbf', 'time.iat', 'time.now'],
    ],
    ['an exp beyond the calendar', () => open('{"exp":1e300}'), ['token.copy'], ['time.exp']],
    [
      'a payload that is no object',
      () => open('[1]'),
      ['token.copy-payload', 'algorithm.RS256'],
      ['insert.exp-hour'],
    ],
    [
      'a header that is no JSON',
      () => open('{}', '{"alg"'),
      ['insert.exp-hour', 'key.generate'],
      ['algorithm.RS256', 'key.sign'],
    ],
    [
      'an unfinished payload',
      () => {
        open('{}');
        dispatch({ type: 'partChanged', part: 'payload', text: '{"sub":' });
      },
      ['token.copy-payload'],
      ['insert.exp-hour'],
    ],
    ['a chosen instant', () => dispatch({ type: 'evaluateAtChosen', at: 5 }), ['time.now'], []],
    [
      'a key',
      () => dispatch({ type: 'keyTyped', text: 'secret', bulk: false }),
      ['key.clear'],
      ['key.mode-secret', 'key.encoding-utf8'],
    ],
    ['alg none, which needs no key', () => open('{}', '{"alg":"none"}'), ['token.sign'], ['key.sign']],
    ['HS256 without a key', () => open('{}'), ['key.sign'], ['token.sign', 'algorithm.HS256']],
    [
      'text over several lines',
      () => open('{\n"sub": 1\n}'),
      ['view.payload-table', 'view.header-exact'],
      ['view.payload-exact', 'view.payload-formatted'],
    ],
    [
      'no token',
      () => dispatch({ type: 'encodedChanged', text: 'hello' }),
      ['token.clear'],
      ['insert.iat', 'token.sign', 'token.copy-signing-input'],
    ],
  ])('with %s', (_, reach, present, absent) => {
    reach();
    const ids = offered();
    expect(ids).toEqual(expect.arrayContaining(present));
    expect(ids.filter((id) => absent.includes(id))).toEqual([]);
  });

  test('undo and redo while there is something to undo and to do again', () => {
    expect(offered({ undo: 'paste' })).toContain('token.undo');
    expect(offered({ redo: 'paste' })).toContain('token.redo');
  });

  test('the other tokens of a paste', () => {
    const token = (at: number): FoundToken => ({
      token: `a.${at}.`,
      where: 'text',
      name: null,
      start: 0,
      end: 1,
      undone: [],
      form: 'jws',
    });
    dispatch({
      type: 'opened',
      text: '…',
      found: { tokens: [token(0), token(1), token(2)], notToken: null },
      arrival: null,
    });
    expect(offered().filter((id) => id.startsWith('token.found'))).toEqual([
      'token.found-1',
      'token.found-2',
    ]);
  });

  test('what the preferences are not yet', () => {
    expect(offered()).not.toContain('appearance.theme-system');
    expect(offered()).not.toContain('appearance.layout');
    const preferences = { ...defaultPreferences, theme: 'dark', layout: { left: 0.3 } } as const;
    const ids = offered({ preferences });
    expect(ids).toEqual(expect.arrayContaining(['appearance.theme-system', 'appearance.layout']));
    expect(ids).not.toContain('appearance.theme-dark');
  });
});

describe('an insertion', () => {
  test.each([
    ['insert.exp-hour', '{ "sub": 1, "exp": 1750003600 }'],
    ['insert.exp-day', '{ "sub": 1, "exp": 1750086400 }'],
    ['insert.iat', '{ "sub": 1, "iat": 1750000000 }'],
    ['insert.nbf', '{ "sub": 1, "nbf": 1750000000 }'],
  ])('%s goes by the clock, in the spacing of the text', async (id, expected) => {
    open('{ "sub": 1 }');
    dispatch({ type: 'evaluateAtChosen', at: 5 });
    expect(await run(id)).toEqual({ kind: 'done', at: { member: expected.slice(13, 16), of: 'payload' } });
    expect(payload()).toBe(expected);
  });

  test('makes each jti another', async () => {
    await run('insert.jti');
    const before = payload();
    await run('insert.jti');
    expect(before).toMatch(/^\{"jti":"[0-9a-f-]{36}"\}$/);
    expect(payload()).not.toBe(before);
  });
});

test('a repair of two findings is offered once, and rewrites the part', async () => {
  open('{"exp":1750000000000}');
  const finding: CheckResult = {
    id: 'claims.milliseconds',
    title: 'Dates are in seconds',
    spec: { doc: 'RFC 7519', section: '2' },
    anchor: { part: 'payload', path: 'exp' },
    at: null,
    status: 'fail',
    reason: 'claims.milliseconds/milliseconds',
    data: { name: 'exp' },
  };
  const checks = [finding, finding];
  const fixes = commandsFor(contextNow({ checks })).filter(({ group }) => group === 'Quick fixes');
  expect(fixes).toHaveLength(1);
  await fixes[0]?.run(contextNow());
  expect(payload()).toBe('{"exp":1750000000}');
});

test('an instant of the token becomes the instant of judgement', async () => {
  open('{"exp":1750000000}');
  await run('time.before-exp');
  expect(getDocument().evaluateAt).toBe(1_749_999_999);
});
