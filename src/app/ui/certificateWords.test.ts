import { describe, expect, test } from 'vitest';
import type { CertificateFacts } from '../../core/index.ts';
import { certificateOf } from '../../core/testing/certificates.ts';
import {
  certificateName,
  dayOf,
  digestWithColons,
  linkInWords,
  roleOf,
  validityOf,
} from './certificateWords.ts';

const name = (commonName: string | null, text = commonName ? `CN=${commonName}` : '') => ({
  text,
  commonName,
});
const certificate = (more: Partial<CertificateFacts> = {}) =>
  certificateOf('Leaf', { issuer: name('Root'), ...more });

test.each<[Partial<CertificateFacts>, string]>([
  [{}, 'Leaf'],
  [{ subject: name(null, 'O=Example') }, 'O=Example'],
  [{ subject: name(null), subjectAltNames: [{ type: 'dns', value: 'a.example' }] }, 'a.example'],
  [{ subject: name(null) }, 'without a name'],
])('the name of %j', (more, expected) => {
  expect(certificateName(certificate(more))).toBe(expected);
});

test.each<[Partial<CertificateFacts>, number, string]>([
  [{}, 0, 'Leaf'],
  [{ selfSigned: true }, 0, 'Leaf'],
  [{ ca: true }, 0, 'CA'],
  [{ ca: true, selfSigned: true }, 0, 'Root'],
  [{ ca: true }, 1, 'Intermediate'],
  [{ ca: true, selfSigned: true }, 2, 'Root'],
])('what %j at %i is', (more, at, expected) => {
  expect(roleOf(certificate(more), at)).toBe(expected);
});

test.each<[now: number, tone: string, place: number, words: RegExp]>([
  [50, 'warn', 0, /^valid in/],
  [100, 'neutral', 0, /^ends in/],
  [150, 'neutral', 0.5, /^ends in/],
  [200, 'neutral', 1, /^ends/],
  [300, 'bad', 1, /^expired .* ago$/],
])('validity at %i', (now, tone, place, words) => {
  const validity = validityOf(certificate(), now);
  expect([validity.tone, validity.place]).toEqual([tone, place]);
  expect(validity.words).toMatch(words);
});

test('validity that is over before it begins', () => {
  expect(validityOf({ notBefore: 200, notAfter: 100 }, 150)).toMatchObject({ tone: 'warn', place: 1 });
});

describe('how a certificate hangs on its issuer', () => {
  const link = { index: 0, issuedBy: 1, signatureValid: true, problem: null };
  test.each([
    [link, {}, 'signed by Root', true],
    [{ ...link, issuedBy: 2 }, {}, 'signed by Root, number 3', true],
    [{ ...link, issuedBy: null }, {}, 'issued by Root, which is not here', true],
    [undefined, { issuer: name(null, 'O=R') }, 'issued by O=R, which is not here', true],
    [link, { selfSigned: true }, 'signed by itself', true],
    [{ ...link, problem: 'not-ca' as const }, {}, 'signed by the next one, which is no CA', false],
  ])('%j %j', (given, more, words, good) => {
    expect(linkInWords(given, certificate(more))).toEqual({ words, good });
  });
});

test('days and digests', () => {
  expect(dayOf(1750000000, 'UTC')).toBe('15 Jun 2025');
  expect(dayOf(Number.MAX_VALUE, 'UTC')).toBe(String(Number.MAX_VALUE));
  expect(digestWithColons('AP-r')).toBe('00:FF:AB');
});
