import { describe, expect, test } from 'vitest';
import { emptyPolicy, parseToken, readJson, type Selection } from '../../../core/index.ts';
import { judgeToken } from '../../../core/judge.ts';
import { compact, NOW } from '../../../core/testing/tokens.ts';
import { annotationsOf } from './annotations.ts';

type Policy = Partial<typeof emptyPolicy>;
type Row = [at: string, tone: string, fact: string];

function remarksOf(payload: string, policy: Policy = {}, now = NOW) {
  const token = parseToken(compact({ alg: 'HS256' }, payload));
  const { checks } = judgeToken({ token, policy: { ...emptyPolicy, ...policy }, now, key: null });
  return annotationsOf('payload', readJson(payload), { checks, now, zone: 'UTC', selection: null });
}

describe('remarks in the payload', () => {
  test.each<[name: string, payload: string, policy: Policy, expected: Row[]]>([
    ['no dates', '{"sub":"a"}', {}, []],
    ['exp ahead', `{"exp":${NOW + 7200}}`, {}, [[`${NOW + 7200}`, 'neutral', '2 h left']]],
    ['exp behind', `{"exp":${NOW - 7200}}`, {}, [[`${NOW - 7200}`, 'bad', 'expired 2 h ago']]],
    [
      'exp behind, within leeway',
      `{"exp":${NOW - 30}}`,
      { leeway: 60 },
      [[`${NOW - 30}`, 'neutral', 'within leeway']],
    ],
    ['exp at this instant', `{"exp":${NOW}}`, {}, [[`${NOW}`, 'bad', 'expired now']]],
    ['nbf ahead', `{"nbf":${NOW + 600}}`, {}, [[`${NOW + 600}`, 'bad', 'in 10 min']]],
    ['iat behind', `{"iat":${NOW - 60}}`, {}, [[`${NOW - 60}`, 'neutral', '1 min ago']]],
    ['a date of OpenID', `{"auth_time":${NOW - 60}}`, {}, [[`${NOW - 60}`, 'neutral', '15 Jun 2025']]],
    ['beyond the calendar', '{"exp":1e300}', {}, [['1e300', 'neutral', 'beyond the calendar']]],
    ['a date in quotes', '{"auth_time":"1"}', {}, []],
    ['an audience that matches', '{"aud":"app"}', { audience: 'app' }, [['"app"', 'good', 'matches']]],
    ['an audience that does not', '{"aud":"app"}', { audience: 'api' }, [['"app"', 'bad', 'does not match']]],
    ['an audience of no interest', '{"aud":"app"}', {}, []],
    ['an issuer', '{"iss":"me"}', { issuer: 'me' }, [['"me"', 'good', 'matches']]],
    ['a claim that is missing', '{}', { issuer: 'me' }, []],
    [
      'in the order of the text',
      `{"iss":"me","exp":${NOW + 60},"aud":"app","iat":${NOW}}`,
      { issuer: 'me', audience: 'app' },
      [
        ['"me"', 'good', 'matches'],
        [`${NOW + 60}`, 'neutral', 'left'],
        ['"app"', 'good', 'matches'],
        [`${NOW}`, 'neutral', 'now'],
      ],
    ],
  ])('%s', (_name, payload, policy, expected) => {
    const remarks = remarksOf(payload, policy);
    expect(remarks.map(({ offset, tone }) => [offset, tone])).toEqual(
      expected.map(([at, tone]) => [payload.indexOf(`:${at}`) + 1, tone]),
    );
    for (const [i, [, , fact]] of expected.entries()) expect(remarks[i]?.text).toContain(fact);
  });

  test('a date has a short form that leaves the date out', () => {
    const [remark] = remarksOf(`{"exp":${NOW + 7200}}`);
    expect(remark?.text).toContain('2025');
    expect(remark?.short).toBe('2 h left');
  });
});

describe('the remark at kid', () => {
  const selection = (by: Selection['by'], kidMiss = false): Selection => ({
    by,
    kidMiss,
    candidates: [],
    rejected: [],
  });
  test.each<[name: string, header: string, selection: Selection | null, tone: string | null]>([
    ['chosen by it', '{"kid":"k"}', selection('kid'), 'good'],
    ['no key has it', '{"kid":"k"}', selection('fit', true), 'warn'],
    ['one key, of whatever kid', '{"kid":"k"}', selection('only-key', true), null],
    ['chosen by what fits', '{"kid":"k"}', selection('fit'), null],
    ['no key yet', '{"kid":"k"}', null, null],
    ['no kid', '{"alg":"HS256"}', selection('fit'), null],
  ])('%s', (_name, header, chosen, tone) => {
    const around = { checks: [], now: NOW, zone: 'UTC', selection: chosen } as const;
    const remarks = annotationsOf('header', readJson(header), around);
    expect(remarks.map((remark) => remark.tone)).toEqual(tone === null ? [] : [tone]);
    for (const { offset } of remarks) expect(offset).toBe(header.indexOf('"k"'));
  });

  test('is not green where the token itself named the keys', () => {
    const named = {
      id: 'key.issuer',
      title: '',
      spec: { doc: '', section: '' },
      anchor: { part: 'payload', path: 'iss' },
      at: null,
      status: 'fail',
      reason: 'key.issuer/named-by-token',
      data: {},
    } as const;
    const around = { checks: [named], now: NOW, zone: 'UTC', selection: selection('kid') } as const;
    expect(annotationsOf('header', readJson('{"kid":"k"}'), around).map(({ tone }) => tone)).toEqual([
      'neutral',
    ]);
  });
});
