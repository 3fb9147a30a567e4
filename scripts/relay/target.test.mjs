import { describe, expect, test } from 'vitest';
import { targetOf } from './target.mjs';

const inside = { address: '10.0.0.1', family: 4 };
const outside = { address: '1.1.1.1', family: 4 };
const outside6 = { address: '2606:4700:4700::1111', family: 6 };

/**
 * @param {string} text
 * @param {{ addresses?: import('./target.mjs').Address[], mayBeLoopback?: boolean }} [options]
 */
async function judge(text, { addresses = [outside], mayBeLoopback = true } = {}) {
  /** @type {string[]} */
  const resolved = [];
  const resolve = async (/** @type {string} */ hostname) => {
    resolved.push(hostname);
    return addresses;
  };
  try {
    const { url, ...target } = await targetOf(text, { resolve, mayBeLoopback });
    return { resolved, href: url.href, ...target };
  } catch (error) {
    return /** @type {import('./refusal.mjs').Refusal} */ (error).body;
  }
}

describe('may be asked', () => {
  test.each([
    ['https://keys.example/jwks?a=b#c', 'https://keys.example/jwks?a=b'],
    ['HTTPS://KEYS.example:443/', 'https://keys.example/'],
    ['https://keys.example:8443/', 'https://keys.example:8443/'],
    ['https://keys.example:1024/', 'https://keys.example:1024/'],
  ])('%s', async (text, href) => {
    expect(await judge(text)).toEqual({
      href,
      loopback: false,
      addresses: [outside],
      resolved: ['keys.example'],
    });
  });

  test('a name of several public addresses', async () => {
    const addresses = [outside6, outside];
    expect(await judge('https://keys.example/', { addresses })).toMatchObject({ addresses });
  });

  test.each([
    ['https://1.1.1.1/', outside],
    ['https://[2606:4700:4700::1111]/', outside6],
  ])('%s, which needs no resolution', async (text, address) => {
    expect(await judge(text)).toMatchObject({ addresses: [address], loopback: false, resolved: [] });
  });

  test.each([
    ['http://localhost:3000/jwks', ['127.0.0.1', '::1']],
    ['http://LocalHost:3000/jwks', ['127.0.0.1', '::1']],
    ['https://localhost/', ['127.0.0.1', '::1']],
    ['http://127.0.0.1:3000/', ['127.0.0.1']],
    ['http://127.1.2.3/', ['127.1.2.3']],
    ['http://[::1]:3000/', ['::1']],
  ])('%s, which is this machine and said so', async (text, addresses) => {
    expect(await judge(text)).toMatchObject({
      loopback: true,
      resolved: [],
      addresses: addresses.map((address) => ({ address })),
    });
  });
});

describe('is refused for what it is', () => {
  test.each([
    ['keys.example/jwks', 'not a URL'],
    ['', 'not a URL'],
    ['https://', 'not a URL'],
    ['http://keys.example/', 'scheme'],
    ['http://1.1.1.1/', 'scheme'],
    ['http://a.localhost/', 'scheme'],
    ['ftp://localhost/', 'scheme'],
    ['file:///etc/hosts', 'scheme'],
    ['data:application/json,{"keys":[]}', 'scheme'],
    ['blob:https://keys.example/1', 'scheme'],
    ['https://user@keys.example/', 'credentials'],
    ['https://:password@keys.example/', 'credentials'],
    ['http://user:password@localhost:3000/', 'scheme'],
    ['https://localhost@keys.example/', 'credentials'],
    ['https://keys.example:22/', 'port'],
    ['https://keys.example:80/', 'port'],
    ['https://keys.example:1023/', 'port'],
    ['http://localhost:25/', 'port'],
  ])('%s: %s', async (text, detail) => {
    expect(await judge(text)).toEqual({ code: 'relay/address', detail });
  });
});

describe('is refused for where it leads', () => {
  test.each([
    ['https://2130706433/', '127.0.0.1'],
    ['https://0x7f.1/', '127.0.0.1'],
    ['https://0x7f000001/', '127.0.0.1'],
    ['https://017700000001/', '127.0.0.1'],
    ['https://127.1/', '127.0.0.1'],
    ['https://0/', '0.0.0.0'],
    ['https://0xa9fea9fe/', '169.254.169.254'],
    ['https://%31%32%37.0.0.1/', '127.0.0.1'],
    ['https://127。0。0。1/', '127.0.0.1'],
    ['https:/127.0.0.1/', '127.0.0.1'],
    ['https:\\\\127.0.0.1\\', '127.0.0.1'],
    ['https://[::ffff:7f00:1]/', '::ffff:7f00:1'],
    ['https://[::ffff:127.0.0.1]/', '::ffff:7f00:1'],
    ['https://[0:0:0:0:0:0:0:1]/', '::1'],
    ['https://[64:ff9b::7f00:1]/', '64:ff9b::7f00:1'],
    ['https://10.0.0.1/', '10.0.0.1'],
    ['https://169.254.169.254/', '169.254.169.254'],
    ['https://[fd00::1]/', 'fd00::1'],
  ])('%s is %s', async (text, detail) => {
    expect(await judge(text)).toEqual({ code: 'relay/private-address', detail });
  });

  test.each([
    ['a private address', [inside]],
    ['one private address of several', [outside, inside]],
    ['loopback', [{ address: '127.0.0.1', family: 4 }]],
    ['IPv6 loopback', [outside, { address: '::1', family: 6 }]],
  ])('a name of %s', async (_, addresses) => {
    expect(await judge('https://keys.example/', { addresses })).toMatchObject({
      code: 'relay/private-address',
    });
  });

  test.each(['https://localhost/', 'https://localhost./', 'https://a.localhost/'])(
    '%s, where this machine is not to be asked',
    async (text) => {
      const addresses = [{ address: '127.0.0.1', family: 4 }];
      expect(await judge(text, { addresses, mayBeLoopback: false })).toMatchObject({
        code: 'relay/private-address',
      });
    },
  );
});

test('a name without addresses is unreachable', async () => {
  expect(await judge('https://keys.example/', { addresses: [] })).toEqual({
    code: 'relay/unreachable',
    detail: 'ENOTFOUND',
  });
});
