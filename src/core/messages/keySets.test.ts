import { describe, expect, test } from 'vitest';
import { type Failure, failureCodes, isFailureCode } from '../keySets/failures.ts';
import { keySetSentence } from './keySets.ts';

const DATA: Failure['data'][] = [
  {},
  {
    url: 'https://accounts.example.com/jwks',
    text: 'x',
    scheme: 'ftp:',
    host: 'a.test',
    fragment: '#x',
    status: 404,
    seconds: 10,
    title: 'Sign in',
    line: 3,
    members: 'a, b',
    jwks_uri: 'keys.json',
  },
];

describe('every failure has words', () => {
  test.each(failureCodes)('%s', (code) => {
    for (const data of DATA) {
      const { headline, detail = '', advice = '' } = keySetSentence({ code, data });
      expect(headline.trim()).not.toBe('');
      expect(`${headline}${detail}${advice}`).not.toContain('[object');
    }
    expect(JSON.stringify(keySetSentence({ code, data: DATA[1] ?? {} }))).not.toContain('undefined');
    expect(isFailureCode(code)).toBe(true);
  });

  test('no two say the same', () => {
    const told = failureCodes.map((code) => JSON.stringify(keySetSentence({ code, data: DATA[1] ?? {} })));
    const shared = failureCodes.filter((_, at) => told.indexOf(told[at] ?? '') !== at);
    // What the relay saw of an answer is what the page would have seen.
    expect(shared).toEqual(['relay/not-json', 'relay/not-key-set', 'relay/too-large']);
  });

  test.each([[401], [403], [404], [429], [503], [418]])('status %i has advice', (status) => {
    const { headline, detail } = keySetSentence({
      code: 'keyset/status',
      data: { url: 'https://a.test/x', status },
    });
    expect(headline).toContain(String(status));
    expect(detail).toBeTruthy();
  });

  test('a name of an object is no code', () => {
    expect(['constructor', '', null, 1, 'keyset/'].map(isFailureCode)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
