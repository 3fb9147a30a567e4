import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bodyOf, sshData } from '../../testing/der.ts';
import { password, sshFiles } from '../../testing/keyFiles.ts';
import { readOpensshPrivate } from './opensshPrivate.ts';
import { readSshPublic } from './sshPublic.ts';

const read = async (bytes: Uint8Array<ArrayBuffer>, given?: string) => {
  const [candidate] = await readOpensshPrivate(bytes, given);
  return candidate?.result ?? { ok: false as const, problem: { code: 'none' } };
};
const lineOf = async (line: string) => {
  const [candidate] = (await readSshPublic(line)) ?? [];
  return candidate?.result.ok ? candidate.result.value.jwk : null;
};

/** openssh-key-v1 with its parts as given. */
function written(
  fields: readonly (string | Uint8Array)[],
  { cipher = 'none', kdf = 'none', options = new Uint8Array(), checks = [7, 7] as number[], tag = '' } = {},
) {
  const inside = Uint8Array.of(...sshData(...checks), ...sshData(...fields, 'comment'), 1, 2, 3);
  const head = sshData(cipher, kdf, options, 1, 'public', inside);
  return Uint8Array.of(...Buffer.from('openssh-key-v1\0'), ...head, ...Buffer.from(tag));
}

describe('openssh-key-v1 that is not encrypted', () => {
  it.each(['sshed', 'sshec', 'sshrsa'] as const)('%s gives the key of its public line', async (name) => {
    const result = await read(bodyOf(sshFiles[`openssh-${name}`]));
    expect(result).toMatchObject({ ok: true, value: { source: 'openssh-private', problems: [] } });
    if (!result.ok) return;
    const { jwk } = result.value;
    expect(jwk).toMatchObject((await lineOf(sshFiles[`line-${name}`])) ?? {});
    // OpenSSL checks that the private members belong to the public ones, dp and dq included.
    const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    expect(createPublicKey(key).export({ format: 'jwk' })).toMatchObject(
      jwk.kty === 'RSA' ? { n: jwk.n } : { x: jwk.x },
    );
  });

  const [x, d] = [new Uint8Array(32).fill(2), new Uint8Array(64).fill(2)];
  it.each([
    ['another magic number', new Uint8Array(40), 'key/ssh-broken', { at: 0, field: 'openssh-key-v1' }],
    [
      'an end after the magic number',
      written([]).slice(0, 17),
      'key/ssh-broken',
      { at: 15, field: 'ciphername' },
    ],
    [
      'an end in the middle',
      written(['ssh-ed25519', x, d]).slice(0, 90),
      'key/ssh-broken',
      { field: 'private keys' },
    ],
    [
      'unequal check numbers',
      written(['ssh-ed25519', x, d], { checks: [7, 8] }),
      'key/ssh-broken',
      { field: 'checkint' },
    ],
    ['no type', written([]).slice(0, 0), 'key/ssh-broken', null],
    [
      'a public part that differs',
      written(['ssh-ed25519', x, new Uint8Array(64).fill(3)]),
      'key/private-mismatch',
      { member: 'd' },
    ],
    ['a private part of another length', written(['ssh-ed25519', x, x]), 'key/ssh-broken', { field: 'sk' }],
    ['fields that end early', written(['ssh-rsa', x]), 'key/ssh-broken', { field: 'd' }],
    [
      'numbers of RSA that are zero',
      written(['ssh-rsa', x, x, x, x, '', '']),
      'key/member-empty',
      { member: 'p' },
    ],
    [
      'a curve of another name',
      written(['ecdsa-sha2-nistp256', 'nistp384', x, x]),
      'key/ssh-broken',
      { field: 'curve' },
    ],
    ['a point that is none', written(['ecdsa-sha2-nistp256', 'nistp256', x, x]), 'key/point-length', null],
    [
      'a private number too long',
      written([
        'ecdsa-sha2-nistp256',
        'nistp256',
        Buffer.from(
          `04${'6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5'}`,
          'hex',
        ),
        d,
      ]),
      'key/member-length',
      { member: 'd', have: 64 },
    ],
    ['a key in a device', written(['sk-ssh-ed25519@openssh.com', x]), 'key/ssh-security-key', null],
    ['DSA', written(['ssh-dss', x]), 'key/dsa', null],
    [
      'a cipher that is not read',
      written([], { cipher: 'arcfour', kdf: 'bcrypt' }),
      'key/pbe-unsupported',
      { name: 'arcfour' },
    ],
    [
      'a derivation that is not read',
      written([], { cipher: 'aes256-ctr', kdf: 'argon2' }),
      'key/pbe-unsupported',
      { name: 'argon2' },
    ],
    [
      'options that end early',
      written([], { cipher: 'aes256-ctr', kdf: 'bcrypt', options: sshData('salt') }),
      'key/ssh-broken',
      { field: 'kdfoptions' },
    ],
    [
      'a million rounds',
      written([], { cipher: 'aes256-ctr', kdf: 'bcrypt', options: sshData('salt', 1e6) }),
      'key/kdf-cost',
      { kdf: 'bcrypt', cost: 1e6 },
    ],
    [
      'no rounds',
      written([], { cipher: 'aes256-ctr', kdf: 'bcrypt', options: sshData('salt', 0) }),
      'key/kdf-cost',
      { cost: 0 },
    ],
  ])('is refused with %s', async (_, bytes, code, data) => {
    expect(await read(bytes)).toMatchObject({ ok: false, problem: data ? { code, data } : { code } });
  });

  it('is refused when nothing follows the check numbers', async () => {
    const inside = sshData(7, 7);
    const bytes = Uint8Array.of(
      ...Buffer.from('openssh-key-v1\0'),
      ...sshData('none', 'none', '', 1, '', inside),
    );
    expect(await read(bytes)).toMatchObject({
      ok: false,
      problem: { code: 'key/ssh-broken', data: { field: 'type' } },
    });
  });
});

describe('openssh-key-v1 that is encrypted', () => {
  const names = Object.keys(sshFiles).filter((name) =>
    /^openssh-(aes|chacha|3des)/.test(name),
  ) as (keyof typeof sshFiles)[];
  it('was written with every cipher of OpenSSH', () => expect(names).toHaveLength(10));

  it.each(names)('%s', async (name) => {
    const bytes = bodyOf(sshFiles[name]);
    expect(await read(bytes, password)).toMatchObject({
      ok: true,
      value: { jwk: (await lineOf(sshFiles['line-sshed'])) ?? {} },
    });
    expect(await read(bytes, 'x')).toMatchObject({
      ok: false,
      problem: { code: 'key/password-wrong', data: { format: 'OpenSSH' } },
    });
    for (const none of [undefined, ''])
      expect(await read(bytes, none)).toMatchObject({ ok: false, problem: { code: 'key/password-needed' } });
  });

  it('is refused without its tag', async () => {
    const bytes = written([], {
      cipher: 'aes256-gcm@openssh.com',
      kdf: 'bcrypt',
      options: sshData('salt', 1),
    });
    expect(await read(bytes, password)).toMatchObject({
      ok: false,
      problem: { code: 'key/ssh-broken', data: { field: 'tag' } },
    });
  });

  it('is refused with a salt of no octets', async () => {
    const bytes = written([], { cipher: 'aes256-ctr', kdf: 'bcrypt', options: sshData('', 1) });
    expect(await read(bytes, password)).toMatchObject({ ok: false });
  });
});
