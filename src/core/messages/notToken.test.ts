import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../token/base64url.ts';
import { findTokens, type NotTokenCode } from '../token/find/index.ts';
import { encodeUtf8 } from '../token/utf8.ts';
import { notTokenSentence } from './notToken.ts';

const base64url = (value: unknown) => encodeBase64url(encodeUtf8(JSON.stringify(value)));
const header = base64url({ alg: 'HS256', typ: 'JWT' });
const payload = base64url({ sub: 'user', iss: 'https://issuer.test' });
const noise = (length: number) => 'Xy7Zk9Qw2Lm4'.repeat(12).slice(0, length);
const session = base64url({ user_id: 7 });
const key = { kty: 'EC', crv: 'P-256' };

/** Texts of each kind; where the facts make a difference to the words, several. */
const rows: Record<NotTokenCode, readonly string[]> = {
  empty: [' \n'],
  'empty-segments': ['..'],
  paseto: [`v4.public.${noise(80)}`, `v3.local.${noise(80)}`],
  paserk: [`k4.secret.${noise(64)}`],
  jwks: [JSON.stringify({ keys: [key] }), JSON.stringify([key, key])],
  jwk: [JSON.stringify(key)],
  pem: ['-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----'],
  'ssh-key': [`ssh-ed25519 AAAA${noise(40)} me`],
  truncated: [`token=${header}.${payload.slice(0, 9)}…`],
  'jwt-without-signature': [`${header}.${payload}`],
  'jwt-segment': [header, payload],
  'flask-cookie': [`${session}.abcdef.${noise(27)}`, `.eJ${noise(40)}.abcdef.${noise(27)}`],
  'django-cookie': [`${session}:1qAbCd:${noise(43)}`, `.eJ${noise(40)}:1qAbCd:${noise(43)}`],
  'express-cookie': [`connect.sid=s%3A${noise(24)}.${noise(43)}`],
  'rails-cookie': [`${btoa('{"session_id":"abc"}')}--${'0123456789abcdef'.repeat(4)}`],
  'iron-cookie': [`Fe26.2**${noise(32)}*${noise(16)}*x`],
  'laravel-cookie': [btoa(JSON.stringify({ iv: 'a', value: 'b', mac: 'c', tag: '' }))],
  'aspnet-protected': [`CfDJ8${noise(60)}`],
  fernet: [`gAAAAAB${noise(94)}`],
  macaroon: [`MDAxY2xvY2F0aW9uIGh0dHA${noise(30)}`],
  saml: ['<samlp:Response ID="a"></samlp:Response>', `PHNhbWxwOlJlc3BvbnNl${noise(40)}`],
  cwt: [`0oRDoQEmoQRC${btoa('abcdefghijklmnop')}`],
  'github-token': [`ghp_${noise(36)}`],
  'google-token': [`ya29.${noise(60)}`, `1//0${noise(60)}`],
  'slack-token': [`xoxb-${noise(20)}`],
  'stripe-key': [`sk_test_${noise(20)}`],
  'aws-key': [`AKIA${'0123456789ABCDEF'}`],
  'aws-sigv4': ['Authorization: AWS4-HMAC-SHA256 Credential=a/2030/us/s3/aws4_request'],
  'basic-credentials': ['Authorization: Basic dXNlcjpwYXNz'],
  uuid: ['123e4567-e89b-12d3-a456-426614174000'],
  hex: ['deadbeef'.repeat(4)],
  url: ['https://issuer.test/cb?code=abc'],
  'json-without-token': ['{"error":"invalid_grant"}'],
  opaque: [`Bearer ${noise(32)}`],
  text: ['nothing to see here'],
};

describe('the words for a text without a token', () => {
  it.each(Object.entries(rows).flatMap(([code, texts]) => texts.map((text) => [code, text] as const)))(
    '%s: %s',
    (code, text) => {
      const { tokens, notToken } = findTokens(text);
      expect(tokens).toEqual([]);
      expect(notToken?.code).toBe(code);
      if (!notToken) return;
      const { headline, detail = '', advice } = notTokenSentence(notToken);
      for (const part of [headline, advice]) expect(part).toMatch(/^\S/);
      expect([headline, detail, advice].join(' ')).not.toMatch(/undefined|NaN|\(\)/);
    },
  );

  it('tell kinds apart by their facts', () => {
    const headline = (code: NotTokenCode, prefix: string) =>
      notTokenSentence({ code, data: { prefix } }).headline;
    expect(headline('google-token', 'ya29.')).not.toBe(headline('google-token', 'AIza'));
    expect(headline('github-token', 'ghp_')).not.toBe(headline('github-token', 'constructor'));
    const detail = (purpose: string) =>
      notTokenSentence({ code: 'paseto', data: { version: 4, purpose } }).detail;
    expect(detail('local')).not.toBe(detail('public'));
  });

  it('stay short whatever the text holds', () => {
    const data = { payload: 'p'.repeat(100_000) };
    expect(notTokenSentence({ code: 'flask-cookie', data }).detail?.length).toBeLessThan(200);
  });
});
