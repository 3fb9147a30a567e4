import { expect, test } from 'vitest';
import { curlFor } from './curl.ts';

test.each([
  ['https://a.test/jwks?a=1&b=~c', 'curl -sSL "https://a.test/jwks?a=1&b=~c"'],
  ['http://[::1]:80/', 'curl -sSL "http://[::1]:80/"'],
  ["https://a.test/it's", "curl -sSL 'https://a.test/it'\\''s'"],
  ['https://a.test/$(id)`id`', "curl -sSL 'https://a.test/$(id)`id`'"],
  ['https://a.test/"!', "curl -sSL 'https://a.test/\"!'"],
])('%s', (url, line) => {
  expect(curlFor(url)).toBe(line);
});
