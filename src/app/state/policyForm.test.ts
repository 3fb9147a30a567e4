import { expect, test } from 'vitest';
import { emptyPolicy, type Policy } from '../../core/index.ts';
import { emptyForm, type PolicyForm, readForm } from './policyForm.ts';

test.each<[form: Partial<PolicyForm>, policy: Partial<Policy>]>([
  [{}, {}],
  [{ algorithms: 'RS256' }, { algorithms: ['RS256'] }],
  [{ algorithms: 'RS256, ES256 PS256,,' }, { algorithms: ['RS256', 'ES256', 'PS256'] }],
  [{ algorithms: ' , ' }, { algorithms: null }],
  [{ audience: ' app ' }, { audience: 'app' }],
  [{ audience: 'app,api' }, { audience: ['app', 'api'] }],
  [{ issuer: 'https://a.example/' }, { issuer: 'https://a.example/' }],
  [
    { issuer: 'https://a.example\nhttps://b.example' },
    { issuer: ['https://a.example', 'https://b.example'] },
  ],
  [{ require: 'exp sub' }, { require: ['exp', 'sub'] }],
  [{ leeway: '' }, { leeway: 0 }],
  [{ leeway: ' 30 ' }, { leeway: 30 }],
  [{ leeway: '30 s' }, { leeway: 30 }],
  [{ leeway: '1.5s' }, { leeway: 1.5 }],
])('%j is read', (form, policy) => {
  expect(readForm({ ...emptyForm, ...form }, 0)).toEqual({
    policy: { ...emptyPolicy, ...policy },
    faults: {},
  });
});

test.each(['-5', 'a minute', '1e3', '30 m', '.5', '١'])(
  'a leeway of %j is a fault and allows nothing',
  (leeway) => {
    const { policy, faults } = readForm({ ...emptyForm, audience: 'app', leeway }, 0);
    expect(Object.keys(faults)).toEqual(['leeway']);
    expect(policy).toEqual({ ...emptyPolicy, audience: 'app' });
  },
);

test.each<[typed: string, leeway: number]>([
  ['', 45],
  [' s ', 45],
  ['0', 0],
  ['10 s', 10],
])('where 45 s are the default a leeway of %j is %i s', (typed, leeway) => {
  expect(readForm({ ...emptyForm, leeway: typed }, 45).policy.leeway).toBe(leeway);
});
