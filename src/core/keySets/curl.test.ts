import { expect, test } from 'vitest';
import { curlFor } from './curl.ts';

test.each([
  ['https://a.test/jwks?a=1&b=~c', 'curl -sSL "https://a.test/jwks?a=1&b=~c"'],
  ['http://[::1]:80/', 'curl -sSL "http://[::1]:80/"'],
  ["https://a.test/it's", 'curl -sSL "https://a.test/it%27s"'],
  ['https://a.test/$(id)`id`', 'curl -sSL "https://a.test/%24%28id%29%60id%60"'],
  ['https://a.test/"!', 'curl -sSL "https://a.test/%22%21"'],
  ['https://a.test/?|calc&x^y%20\\', 'curl -sSL "https://a.test/?%7Ccalc&x%5Ey%20%5C"'],
  [
    'https://a.test/\n\u2019\ud83d\ude00\ud800',
    'curl -sSL "https://a.test/%0A%E2%80%99%F0%9F%98%80%EF%BF%BD"',
  ],
])('%s', (url, line) => {
  expect(curlFor(url)).toBe(line);
});
