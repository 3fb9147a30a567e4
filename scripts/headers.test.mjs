import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headersFor, metaPolicy, parseHeaders, withPolicy } from './headers.mjs';

const shipped = parseHeaders(readFileSync(new URL('../public/_headers', import.meta.url), 'utf8'));

describe('parseHeaders', () => {
  test('paths, headers, comments, empty lines and CRLF', () => {
    expect(parseHeaders('# note\r\n/*\r\n  A: b: c\r\n\r\n  # other\r\n  D: e\r\n/x\r\n\tF: g\r\n')).toEqual([
      {
        pattern: '/*',
        headers: [
          ['A', 'b: c'],
          ['D', 'e'],
        ],
      },
      { pattern: '/x', headers: [['F', 'g']] },
    ]);
  });

  test.each([
    ['a header before any path', '  A: b'],
    ['a path with a placeholder', '/:page\n  A: b'],
    ['an asterisk inside a path', '/*/x\n  A: b'],
    ['a line without a colon', '/*\n  A b'],
    ['a header that removes another', '/*\n  ! A'],
    ['a header that is not indented', '/*\nA: b'],
  ])('refuses %s', (_, text) => {
    expect(() => parseHeaders(text)).toThrow(/_headers/);
  });
});

test('headersFor: every matching rule applies, repeated names are joined', () => {
  const rules = parseHeaders('/*\n  A: 1\n/assets/*\n  A: 2\n  B: 3\n/x\n  C: 4');
  expect([...headersFor(rules, '/')]).toEqual([['A', '1']]);
  expect([...headersFor(rules, '/assets/y.js')]).toEqual([
    ['A', '1, 2'],
    ['B', '3'],
  ]);
  expect([...headersFor(rules, '/x')]).toEqual([
    ['A', '1'],
    ['C', '4'],
  ]);
  expect([...headersFor(rules, '/x/y')]).toEqual([['A', '1']]);
});

describe('the policy that is shipped', () => {
  const policy = headersFor(shipped, '/').get('Content-Security-Policy') ?? '';

  test('denies by default and lets no foreign or inline script in', () => {
    const directives = new Map(policy.split('; ').map((each) => [each.split(' ')[0], each]));
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(directives.get('script-src')).toBe("script-src 'self'");
    expect(directives.get('worker-src')).toBe("worker-src 'self'");
    expect(directives.get('connect-src')).toBe(
      "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
    );
    expect(directives.get('base-uri')).toBe("base-uri 'none'");
    expect(directives.get('form-action')).toBe("form-action 'none'");
    expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(directives.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe-eval');
  });

  test('reaches the worker as a header, which a meta element does not, with one that lets it send nothing', () => {
    const joined = headersFor(shipped, '/assets/worker-main-x.js').get('Content-Security-Policy') ?? '';
    expect(joined.slice(0, policy.length + 2)).toBe(`${policy}, `);
    const own = joined.slice(policy.length + 2);
    // Whole by itself: a host may send the last of several values alone.
    expect(own.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(headersFor(shipped, '/assets/index-x.js').get('Content-Security-Policy')).toBe(policy);
  });

  test('has no comma, by which joined policies are told apart', () => {
    expect(policy).not.toContain(',');
  });

  test('the service worker is asked for anew each time', () => {
    expect(headersFor(shipped, '/sw.js').get('Cache-Control')).toBe('no-cache');
  });

  test('goes into the page whole but for what only a header may carry', () => {
    expect(metaPolicy(shipped)).toBe(policy.replace(" frame-ancestors 'none';", ''));
  });
});

describe('withPolicy', () => {
  test('stands right after the charset', () => {
    const html = '<head><meta charset="utf-8" /><script src="a.js"></script></head>';
    expect(withPolicy(html, "default-src 'none'")).toMatch(
      /charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'" \/><script/,
    );
  });

  test.each([
    ['no charset', '<head></head>'],
    ['a script before the policy', '<script src="a.js"></script><meta charset="utf-8">'],
    ['a style sheet before the policy', '<link rel="stylesheet" href="a.css"><meta charset="utf-8">'],
    ['an inline script', '<meta charset="utf-8"><script>1</script>'],
    ['an inline module', '<meta charset="utf-8"><script type="module">1</script>'],
  ])('refuses %s', (_, html) => {
    expect(() => withPolicy(html, "default-src 'none'")).toThrow(/index\.html/);
  });
});

test('metaPolicy refuses a file without a policy', () => {
  expect(() => metaPolicy(parseHeaders('/*\n  A: b'))).toThrow(/Content-Security-Policy/);
});
