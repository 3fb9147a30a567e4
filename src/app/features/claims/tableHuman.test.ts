import { expect, test } from 'vitest';
import type { Term } from '../../../core/terms.ts';
import { type Human, humanOf } from './tableHuman.ts';

const words = (text: string): Human => ({ form: 'words', text });
const list = (...items: string[]): Human => ({ form: 'list', items });
const date = (seconds: number, text: string): Human => ({ form: 'date', seconds, text });

test.each<[string, string, Term['kind'] | null, Human | null]>([
  ['exp', '1750000000', 'NumericDate', date(1750000000, '15 Jun 2025, 15:06:40 UTC')],
  ['exp', '1.75e9', 'NumericDate', date(1750000000, '15 Jun 2025, 15:06:40 UTC')],
  ['exp', '1e300', 'NumericDate', words('Beyond the calendar')],
  ['exp', '"1750000000"', 'NumericDate', null],
  ['exp', '1750000000', null, words('1,750,000,000')],
  ['max_age', '3600', 'number', words('1 hour')],
  ['ttl', '"3600"', 'number', null],
  ['big', '12345678901234567890', null, words('12,345,678,901,234,567,890')],
  ['big', '-12345', null, words('-12,345')],
  ['n', '1234', null, null],
  ['n', '12345.0', null, null],
  ['admin', 'true', null, words('Yes')],
  ['admin', 'false', null, words('No')],
  ['nick', 'null', null, words('No value')],
  ['nick', '""', null, words('Empty text')],
  ['nick', '"two words"', null, null],
  ['scope', '"openid  profile"', 'string', list('openid', 'profile')],
  ['scope', '"openid"', 'string', null],
  ['alg', '"HS256"', 'string', words('HMAC with SHA-256')],
  ['alg', '"constructor"', 'string', null],
  ['aud', '["a","b"]', 'string-or-array', list('a', 'b')],
  ['n', '[12345678901234567890]', null, { form: 'tree', text: '1 item', json: '[12345678901234567890]' }],
  ['aud', '[]', null, words('No items')],
  ['act', '{}', null, words('No members')],
  [
    'x5c',
    '["a-certificate-that-is-quite-long"]',
    null,
    { form: 'tree', text: '1 item', json: '["a-certificate-that-is-quite-long"]' },
  ],
  ['act', '{"sub":1.0}', null, { form: 'tree', text: '1 member', json: '{\n  "sub": 1.0\n}' }],
  ['n', '[{},2]', null, { form: 'tree', text: '2 items', json: '[\n  {},\n  2\n]' }],
])('%s: %s (%s)', (name, raw, kind, human) => {
  expect(humanOf(name, raw, { kind, zone: 'UTC' })).toEqual(human);
});

test('a long list is told by its length', () => {
  const raw = JSON.stringify(Array.from({ length: 1234 }, (_, index) => index));
  expect(humanOf('n', raw, { kind: null, zone: 'UTC' })).toMatchObject({ form: 'tree', text: '1,234 items' });
});

test('a value that is nested past the stack is told', () => {
  const raw = '['.repeat(50_000) + ']'.repeat(50_000);
  expect(humanOf('n', raw, { kind: null, zone: 'UTC' })).toMatchObject({ form: 'tree', text: '1 item' });
});
