import { expect, test } from 'vitest';
import { compact } from '../../core/testing/tokens.ts';
import { parsed } from './parsed.ts';
import { initialState, reduce } from './reducer.ts';

const TOKEN = compact('{"alg":"HS256"}', '{"sub":"a"}');

test('a text is parsed once for all who ask', () => {
  const token = parsed(TOKEN);
  expect(token.input).toBe(TOKEN);
  expect(parsed(TOKEN)).toBe(token);
  expect(parsed('').kind).toBe('none');
});

test('an edit takes the token that is shown as it was parsed', () => {
  const state = reduce(initialState, { type: 'encodedChanged', text: TOKEN });
  const token = parsed(TOKEN);
  reduce(state, { type: 'partChanged', part: 'payload', text: '{"sub":"b"}' });
  expect(parsed(TOKEN)).toBe(token);
});
