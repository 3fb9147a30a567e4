import { describe, expect, test } from 'vitest';
import { compact, inputOf } from '../testing/tokens.ts';
import { allRead, claimsOf, found, fromProblems, parametersOf, shown, withoutClaims } from './support.ts';

const JWE = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y3Q.dGFn';

describe('reading', () => {
  test.each([
    ['a', 'a'],
    [{ a: 1 }, '{"a":1}'],
    [undefined, 'undefined'],
    ['x'.repeat(120), 'x'.repeat(120)],
    ['x'.repeat(121), `${'x'.repeat(119)}…`],
    [JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), '[…]'],
    [JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), '{…}'],
  ])('a value is shown on a line', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  test('header and claims are objects or null', () => {
    expect(parametersOf(inputOf({}))).toEqual({ alg: 'HS256' });
    expect(parametersOf(inputOf({ header: '[]' }))).toBeNull();
    expect(claimsOf(inputOf({ payload: { a: 1 } }))).toEqual({ a: 1 });
    expect(claimsOf(inputOf({ payload: '1' }))).toBeNull();
  });

  test.each([
    ['claims', compact({ alg: 'HS256' }, {}), null],
    ['JWE', JWE, 'encrypted'],
    ['JWE JSON', '{"ciphertext":"eA"}', 'encrypted'],
    ['detached', 'eyJhbGciOiJIUzI1NiJ9..c2ln', 'detached-payload'],
    ['not an object', compact({ alg: 'HS256' }, '1'), 'no-claims-set'],
  ])('without claims: %s', (_name, token, reason) => {
    expect(withoutClaims(inputOf({ token }))).toBe(reason);
  });
});

test.each([
  ['must', 'fail'],
  ['should', 'warn'],
  ['info', 'info'],
] as const)('a finding at level %s is %s', (level, status) => {
  expect(found(level, 'why')).toEqual({ status, reason: 'why', data: {} });
  const at = { offset: 1, length: 2 };
  expect(found(level, 'why', { a: 1 }, at)).toEqual({ status, reason: 'why', data: { a: 1 }, at });
});

describe('from the problems of parsing', () => {
  const input = inputOf({ header: '{"alg":"a","alg":"b"}', payload: '{"c":1,"c":2}' });
  test('the gravest is told, with its place and how many there are', () => {
    const outcome = fromProblems(input, 'structure.duplicates', ({ part }) =>
      part === 'header' ? 'info' : 'must',
    );
    expect(outcome).toMatchObject({
      status: 'fail',
      reason: 'claim',
      data: { name: 'c', part: 'payload', found: 2 },
    });
    expect('at' in outcome && outcome.at).toMatchObject({ length: expect.any(Number) });
  });

  test('a check whose id begins like another takes only its own', () => {
    expect(fromProblems(input, 'structure.dup', () => 'must')).toEqual({ status: 'pass' });
  });
});

test.each([
  ['all', compact({ alg: 'HS256' }, {}), true, true],
  ['empty payload', 'eyJhbGciOiJIUzI1NiJ9..c2ln', true, true],
  ['not JSON', compact({ alg: 'HS256' }, 'x'), true, false],
  ['not UTF-8', 'eyJhbGciOiJIUzI1NiJ9._w.c2ln', false, false],
])('read as text and as JSON: %s', (_name, token, text, json) => {
  expect(allRead(inputOf({ token }), 'text')).toBe(text);
  expect(allRead(inputOf({ token }), 'json')).toBe(json);
});
