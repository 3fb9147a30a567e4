import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsFor } from '../../../core/terms.ts';
import { NOW } from '../../../core/testing/tokens.ts';
import { completionsAt, type Sources } from './completions.ts';

const sources = (part: Sources['part']): Sources => ({
  part,
  terms: termsFor(part, null),
  now: NOW,
  newId: () => 'fresh',
  kids: ['2025-11-a'],
});

/** The proposals for a text with the caret at `|`, and the text after one of them was taken. */
function at(marked: string, part: Sources['part'] = 'payload') {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completionsAt(text, offset, sources(part));
  return {
    labels: found.map(({ label }) => label),
    take: (wanted: string) => {
      const one = found.find(({ label }) => label === wanted);
      return one && text.slice(0, one.start) + one.insert + text.slice(one.end);
    },
  };
}

describe('names', () => {
  test.each<[marked: string, name: string, after: string]>([
    ['{"|"}', 'exp', `{"exp": ${NOW + 3600}}`],
    ['{|}', 'iat', `{"iat": ${NOW}}`],
    ['{"e|"}', 'jti', '{"jti": "fresh"}'],
    ['{"sub":"a", "|', 'nbf', `{"sub":"a", "nbf": ${NOW}`],
    ['{"su|":"a"}', 'sub', '{"sub":"a"}'],
    ['{"jt|}', 'jti', '{"jti": "fresh"}'],
    ['{"jt|\n}', 'jti', '{"jti": "fresh"\n}'],
    ['{"sub":"a","|":1}', 'exp', '{"sub":"a","exp":1}'],
  ])('%s', (marked, name, expected) => {
    expect(at(marked).take(name)).toBe(expected);
  });

  test('that are there already are not proposed, but the one that is being typed is', () => {
    expect(at('{"exp":1,"iat":2,"|"}').labels).not.toContain('exp');
    expect(at('{"exp|":1}').labels).toContain('exp');
  });

  test('of the part: alg is a header parameter, scope a claim', () => {
    expect(at('{"|"}', 'header').labels).toContain('alg');
    expect(at('{"|"}', 'header').labels).not.toContain('scope');
    expect(at('{"|"}').labels).toContain('scope');
  });

  test('are single names, not patterns', () => {
    expect(at('{"|"}').labels.filter((label) => label.includes('*'))).toEqual([]);
  });

  test.each(['{"cnf":{"|"}}', '["|"]', '"|"', '|', '{"aud":["|"]}'])('none in %s', (marked) => {
    expect(at(marked).labels).toEqual([]);
  });
});

describe('values', () => {
  test.each<[marked: string, part: Sources['part'], label: string, after: string]>([
    ['{"alg":"|"}', 'header', 'ES256', '{"alg":"ES256"}'],
    ['{"alg":"HS|256"}', 'header', 'RS256', '{"alg":"RS256"}'],
    ['{"alg":|}', 'header', 'HS512', '{"alg":"HS512"}'],
    ['{"typ":"|"}', 'header', 'at+jwt', '{"typ":"at+jwt"}'],
    ['{"kid":"|"}', 'header', '2025-11-a', '{"kid":"2025-11-a"}'],
    ['{"exp":|}', 'payload', 'in 1 hour', `{"exp":${NOW + 3600}}`],
    ['{"exp":1|2}', 'payload', 'in 1 day', `{"exp":${NOW + 86_400}}`],
    ['{"iat":|,"a":1}', 'payload', 'now', `{"iat":${NOW},"a":1}`],
    ['{"jti":"|"}', 'payload', 'a new identifier', '{"jti":"fresh"}'],
  ])('%s', (marked, part, label, expected) => {
    const { labels, take } = at(marked, part);
    const wanted = label === 'a new identifier' ? (labels[0] ?? '') : label;
    expect(take(wanted)).toBe(expected);
  });

  test('every algorithm is proposed', () => {
    const { labels } = at('{"alg":"|"}', 'header');
    expect(labels).toEqual(expect.arrayContaining(['HS256', 'ES256K', 'Ed448', 'ML-DSA-65']));
  });

  test.each(['{"sub":"|"}', '{"constructor":|}', '{"toString":"|"}'])('none for %s', (marked) => {
    expect(at(marked).labels).toEqual([]);
  });
});

test('any text and caret: never throws, and what is replaced lies in the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.json(), fc.string(), fc.string({ unit: fc.constantFrom(...'{}[]":, a1') })),
      fc.nat(),
      (text, n) => {
        const offset = n % (text.length + 1);
        for (const { start, end } of completionsAt(text, offset, sources('payload'))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start <= offset && offset <= end).toBe(true);
        }
      },
    ),
  );
});
