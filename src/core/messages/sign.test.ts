import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type SignProblem, signToken } from '../sign.ts';
import { encodeBase64url } from '../token/base64url.ts';
import { encodeUtf8 } from '../token/utf8.ts';
import { signProblemSentence } from './sign.ts';

const base64url = (value: unknown) => encodeBase64url(encodeUtf8(JSON.stringify(value)));
const token = (alg: unknown) => `${base64url({ alg })}.${base64url({})}.`;
const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
/** A modulus of 512 bits has no room for SHA-512. */
const tooShort = () =>
  JSON.stringify(generateKeyPairSync('rsa', { modulusLength: 512 }).privateKey.export({ format: 'jwk' }));

const rows: Record<SignProblem['code'], [tokenText: string, key: string | null]> = {
  'no-key': [token('HS256'), null],
  'unreadable-key': [token('HS256'), '-----BEGIN PUBLIC KEY-----\n-----END PUBLIC KEY-----'],
  'public-key': [token('ES256'), spki],
  'no-fitting-key': [token('RS256'), spki],
  'unknown-algorithm': [token('HS1'), 'secret'],
  'unreadable-header': [token(7), 'secret'],
  'not-compact': ['{}', 'secret'],
  'engine-refused': [token('RS512'), tooShort()],
};

describe('the words for a token that was not signed', () => {
  it.each(Object.entries(rows))('%s', async (code, [text, value]) => {
    const result = await signToken(text, value === null ? null : { kind: 'text', value });
    if (result.ok) throw new Error('signed');
    expect(result.problem.code).toBe(code);
    const { headline, detail, advice } = signProblemSentence(result.problem);
    for (const part of [headline, detail, advice]) expect(part).toMatch(/^(?!.*undefined)\S/);
  });

  it('names the kid that ruled the other keys out', () => {
    for (const code of ['public-key', 'no-fitting-key'] as const) {
      const problem = { code, alg: 'ES256', have: 'P-256 EC public key' };
      const named = signProblemSentence({ ...problem, kid: 'the-kid' });
      expect(named.detail).toContain('the-kid');
      expect(JSON.stringify(signProblemSentence({ ...problem, kid: null }))).not.toMatch(/kid|null/);
    }
  });

  it('leaves out what a silent engine did not say', () => {
    const silent = signProblemSentence({ code: 'engine-refused', detail: '' });
    expect(silent.detail).not.toContain('said');
    expect(signProblemSentence({ code: 'engine-refused', detail: 'No.' }).detail).toContain('No.');
  });
});
