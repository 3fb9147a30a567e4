import { createPublicKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sshData } from '../../testing/der.ts';
import { sshFiles } from '../../testing/keyFiles.ts';
import { readSshPublic } from './sshPublic.ts';

const read = async (text: string) =>
  ((await readSshPublic(text)) ?? []).map(({ result }) => (result.ok ? result.value : result.problem));
const ed = sshFiles['line-sshed'];
const rsa = sshFiles['line-sshrsa'];
const lineOf = (type: string, ...fields: (string | Uint8Array)[]) =>
  `${type} ${Buffer.from(sshData(type, ...fields)).toString('base64')}`;

describe('readSshPublic', () => {
  it.each([
    ['ed25519', ed, { crv: 'Ed25519' }],
    ['rsa', rsa, { kty: 'RSA', e: 'AQAB' }],
    ['P-256', sshFiles['line-p256'], { crv: 'P-256' }],
    ['P-384', sshFiles['line-p384'], { crv: 'P-384' }],
    ['P-521, with a comment', sshFiles['line-sshec'], { crv: 'P-521' }],
    ['Ed448', lineOf('ssh-ed448', new Uint8Array(57).fill(2, 0, 56)), { crv: 'Ed448' }],
  ])('reads %s', async (_, line, jwk) => {
    const [key, ...others] = await read(line);
    expect(others).toEqual([]);
    expect(key).toMatchObject({ jwk, source: 'openssh-public', problems: [] });
  });

  it('gives the members that OpenSSL takes', async () => {
    for (const line of [ed, rsa, sshFiles['line-p256']]) {
      const [key] = await read(line);
      if (!key || !('jwk' in key)) throw new Error(line);
      expect(createPublicKey({ key: { ...key.jwk }, format: 'jwk' }).export({ format: 'jwk' })).toEqual(
        key.jwk,
      );
    }
  });

  it.each([
    ['authorized_keys options', `command="echo \\"hi there\\"",no-pty ${ed} me@host`],
    ['a known_hosts host', `[example.com]:2222,192.0.2.1 ${ed}`],
    ['a hashed host', `|1|F1E1KeoE/eEWhi10WpGv4OdiO6Y=|3988QV0VE8wmZL7suNrYQLITLCg= ${ed}`],
    ['a marker', `@cert-authority *.example.com ${ed}`],
    ['a tab and quotes', `key = "${ed.replace(' ', '\t')}"`],
    ['a comment line before', `# my key\n\n${ed}\n`],
    ['a wrapped body', ed.replace(/(AAAA.{30})/, '$1\n')],
    ['CRLF after a wrapped body', `${ed.replace(/(AAAA.{30})/, '$1\r\n')}\r\n`],
  ])('finds the line with %s', async (_, text) => {
    expect(await read(text)).toEqual(await read(ed));
  });

  it('reads several lines in order', async () => {
    const keys = await read(`${rsa} a\n${ed} b\n${sshFiles.rfc4716}`);
    expect(keys.map((key) => 'jwk' in key && key.jwk.kty)).toEqual(['RSA', 'OKP', 'RSA']);
  });

  it.each([
    ['as ssh-keygen writes it', sshFiles.rfc4716],
    ['with five dashes', sshFiles.rfc4716.replaceAll('----', '-----')],
    ['with CRLF', sshFiles.rfc4716.replaceAll('\n', '\r\n')],
    ['without its last line', sshFiles.rfc4716.replace(/---- END.*/, '')],
    [
      'with headers over several lines',
      sshFiles.rfc4716.replace(/Comment:.*\n/, 'Subject: me\nComment: "one \\\ntwo \\\nthree"\n'),
    ],
  ])('reads RFC 4716 %s', async (_, text) => {
    expect(await read(text)).toEqual(await read(rsa));
  });

  it.each([
    ['a certificate', sshFiles['line-certificate'], 'key/ssh-certificate'],
    ['a key in a device', lineOf('sk-ecdsa-sha2-nistp256@openssh.com', 'nistp256'), 'key/ssh-security-key'],
    ['DSA', lineOf('ssh-dss', 'p'), 'key/dsa'],
    ['another type', lineOf('ssh-xmss@openssh.com', 'p'), 'key/ssh-type'],
    ['two types', rsa.replace('ssh-rsa', 'ssh-ed25519'), 'key/ssh-types-differ'],
    ['a body cut short', ed.slice(0, 60), 'key/ssh-broken'],
    ['a type cut short', 'ssh-ed25519 AAAAC3NzaC1l', 'key/ssh-broken'],
    [
      'a point off the curve',
      lineOf('ecdsa-sha2-nistp256', 'nistp256', new Uint8Array(65).fill(4)),
      'key/point-off-curve',
    ],
  ])('refuses %s', async (_, line, code) => {
    expect(await read(line)).toMatchObject([{ code }]);
  });

  it.each(['', 'ssh-rsa', 'ssh-rsa is a key type', 'notssh-rsa AAAAB3NzaC1yc2E', 'ssh-rsa QUFBQUFBQUFB'])(
    'finds none in %j',
    async (text) => {
      expect(await readSshPublic(text)).toBeNull();
    },
  );

  it('never rejects', async () => {
    const piece = fc.constantFrom(
      'ssh-rsa',
      ' ',
      '\n',
      'AAAAB3NzaC1yc2EAAAADAQAB',
      'AAAAC3NzaC1lZDI1NTE5AAAAIA',
      '---- BEGIN SSH2 PUBLIC KEY ----',
      '---- END SSH2',
      'A: b\\\n',
      'ssh-ed25519',
      '=',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        for (const { result } of (await readSshPublic(pieces.join(''))) ?? []) {
          if (!result.ok) expect(result.problem.code).toMatch(/^key\//);
        }
      }),
    );
  });

  it.each([
    ['dashes', '-'],
    ['letters', 'a'],
    ['headers', 'A: b\\\n'],
    ['beginnings', '---- BEGIN SSH2 PUBLIC KEY ----\n'],
    ['types', 'ssh-rsa '],
    ['lines of base64', `${'A'.repeat(20)}\n`],
  ])('takes its time with a megabyte of %s, and no more', async (_, unit) => {
    const text = `ssh-rsa AAAA\n${unit.repeat(Math.ceil(1e6 / unit.length))}`;
    const started = performance.now();
    await readSshPublic(text);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
