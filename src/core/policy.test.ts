import { describe, expect, test } from 'vitest';
import { emptyPolicy } from './policy.ts';
import { readPolicy } from './policySchema.ts';

describe('a policy', () => {
  test.each([undefined, null, {}, { algorithms: null, require: null, options: null, leeway: null }])(
    'that says nothing is the empty one: %j',
    (input) => {
      expect(readPolicy(input)).toEqual({ policy: emptyPolicy });
    },
  );

  test('the empty one constrains nothing and switches every rule on', () => {
    expect(emptyPolicy).toMatchObject({
      algorithms: null,
      audience: null,
      issuer: null,
      subject: null,
      leeway: 0,
      require: [],
    });
    expect(emptyPolicy.options).toMatchObject({
      verify_signature: true,
      verify_exp: true,
      verify_jti: true,
      strict_aud: false,
      enforce_minimum_key_length: false,
      typ: null,
      max_age: null,
    });
  });

  test.each([
    { audience: 'a' },
    { audience: ['a', 'b'] },
    { issuer: ['a'] },
    { algorithms: [] },
    { leeway: 0.5 },
    { require: ['exp'] },
    { subject: 'a' },
  ])('keeps %j', (input) => {
    expect(readPolicy(input)).toEqual({ policy: { ...emptyPolicy, ...input } });
  });

  test('keeps options and fills in the others', () => {
    const options = { verify_exp: false, max_age: 60, typ: 'at+jwt' };
    expect(readPolicy({ options })).toEqual({
      policy: { ...emptyPolicy, options: { ...emptyPolicy.options, ...options } },
    });
  });

  test('ignores members that it does not know', () => {
    expect(readPolicy({ colour: 'red', options: { colour: 'red' } })).toEqual({ policy: emptyPolicy });
  });

  test.each([
    ['a', ''],
    [1, ''],
    [{ algorithms: 'HS256' }, 'algorithms'],
    [{ algorithms: [1] }, 'algorithms.0'],
    [{ audience: 1 }, 'audience'],
    [{ leeway: '60' }, 'leeway'],
    [{ require: 'exp' }, 'require'],
    [{ options: { verify_exp: 'no' } }, 'options.verify_exp'],
    [{ options: { max_age: '1' } }, 'options.max_age'],
  ])('%j is a problem at %j', (input, path) => {
    expect(readPolicy(input)).toMatchObject({ problem: { path, message: expect.stringMatching(/./) } });
  });
});
