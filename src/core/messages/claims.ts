import { durationInWords, instantInWords, secondsInWords } from '../time.ts';
import type { Data } from '../verdict.ts';
import { listed, number, type Sentence, type Sentences } from './sentence.ts';
import { jsonType } from './shown.ts';

const at = (value: Data[string] | undefined) =>
  secondsInWords(number(value)).replace(/ s$/, '').replaceAll(',', '');
const notANumber =
  (name: string) =>
  ({ type, value }: Data): Sentence => ({
    headline: `${name} is ${jsonType(type)}, not a number: ${value}`,
    detail:
      'A NumericDate is a JSON number of seconds since 1970. PyJWT and python-jose convert strings, most libraries refuse.',
    advice: `Write ${name} as a bare number.`,
  });
const inUnit =
  (unit: string) =>
  ({ name, value, seconds }: Data): Sentence => ({
    headline: `${name} looks like ${unit}`,
    detail: `${value} as seconds lies tens of thousands of years ahead; as ${unit} it is ${instantInWords(number(seconds), 'UTC')}.`,
    advice: `Divide by ${unit === 'milliseconds' ? '1000' : unit === 'microseconds' ? '1,000,000' : '1,000,000,000'}: ${Math.floor(number(seconds))}.`,
  });

/** Sentences of the claim checks. */
export const claims: Sentences = {
  'claims.exp/expired': ({ raw, leeway, now, lateBySeconds }) => ({
    headline: 'exp is in the past',
    detail: `${raw} + ${leeway} s leeway ≤ now ${at(now)}. Late by ${secondsInWords(number(lateBySeconds))}, which is ${durationInWords(number(lateBySeconds))}.`,
    advice:
      'Get a new token (refresh or log in again). If it was made just now, compare the clocks of issuer and verifier.',
  }),
  'claims.exp/not-a-number': notANumber('exp'),
  'claims.nbf/not-yet-valid': ({ raw, leeway, now, earlyBySeconds }) => ({
    headline: 'nbf has not been reached',
    detail: `now ${at(now)} < ${raw} − ${leeway} s leeway. Early by ${secondsInWords(number(earlyBySeconds))}, which is ${durationInWords(number(earlyBySeconds))}.`,
    advice:
      'A few seconds: clocks differ, allow some leeway. More: the issuer meant a later start, or its clock is wrong.',
  }),
  'claims.nbf/not-a-number': notANumber('nbf'),
  'claims.iat/in-the-future': ({ raw, leeway, now, earlyBySeconds }) => ({
    headline: 'iat is in the future',
    detail: `now ${at(now)} < ${raw} − ${leeway} s leeway, by ${secondsInWords(number(earlyBySeconds))}. PyJWT, Flask-JWT-Extended, Authlib and joserfc refuse this; jose, jsonwebtoken and fast-jwt do not look.`,
    advice: 'Compare the clocks of issuer and verifier, or allow some leeway.',
  }),
  'claims.iat/not-a-number': notANumber('iat'),
  'claims.age/no-iat': () => ({ headline: 'A maximum age is set, but the token has no iat to count from' }),
  'claims.age/not-a-number': notANumber('iat'),
  'claims.age/too-old': ({ ageSeconds, maxAge }) => ({
    headline: `The token is ${durationInWords(number(ageSeconds))} old`,
    detail: `${secondsInWords(number(ageSeconds))} since iat, at most ${secondsInWords(number(maxAge))} are allowed.`,
    advice: 'Get a new token.',
  }),
  'claims.milliseconds/milliseconds': inUnit('milliseconds'),
  'claims.milliseconds/microseconds': inUnit('microseconds'),
  'claims.milliseconds/nanoseconds': inUnit('nanoseconds'),
  'claims.aud/missing': ({ expected }) => ({
    headline: 'The token names no audience',
    detail: `The policy expects ${listed(expected)}.`,
    advice: 'Request the token for this API: the audience or resource parameter of the request decides.',
  }),
  'claims.aud/mismatch': ({ aud, expected }) => ({
    headline: `aud is ${aud}, not ${listed(expected) || 'any accepted value'}`,
    detail:
      'Audiences are compared character by character: a trailing slash or another case is another audience.',
    advice: 'Request the token for this API, or correct the audience that the verifier expects.',
  }),
  'claims.aud/not-a-string': ({ aud, expected }) => ({
    headline: `aud must be a string or a list of strings, not ${aud}`,
    detail: `The policy expects ${listed(expected)}.`,
  }),
  'claims.aud/not-a-single-string': ({ aud }) => ({
    headline: `The policy wants aud as one string, the token has ${aud}`,
    detail: 'strict_aud compares a single string with a single string.',
  }),
  'claims.aud/not-constrained': () => ({
    headline: 'aud is not constrained',
    detail: 'PyJWT and python-jose refuse a token that has an aud when none is configured.',
  }),
  'claims.iss/missing': ({ expected }) => ({
    headline: 'The token names no issuer',
    detail: `The policy expects ${listed(expected)}.`,
  }),
  'claims.iss/mismatch': ({ iss, expected, slashOnly }) => ({
    headline: `iss is ${iss}, not ${listed(expected) || 'any accepted value'}`,
    detail: slashOnly
      ? 'They differ by a trailing slash only, and issuers are compared character by character.'
      : 'Issuers are compared character by character.',
    advice: 'Copy the issuer from the provider’s discovery document, to the last character.',
  }),
  'claims.iss/not-a-string': ({ iss }) => ({ headline: `iss must be a string, not ${iss}` }),
  'claims.iss/not-constrained': () => ({ headline: 'iss is not constrained' }),
  'claims.sub/missing': ({ expected }) => ({
    headline: `The token has no sub, the policy expects ${expected}`,
  }),
  'claims.sub/mismatch': ({ sub, expected }) => ({
    headline: `sub is ${sub}, the policy expects ${expected}`,
  }),
  'claims.sub/not-a-string': ({ sub }) => ({
    headline: `sub must be a string, not ${sub}`,
    detail: 'PyJWT from 2.10 on, python-jose and joserfc refuse it; jose and jsonwebtoken let it pass.',
    advice: 'Write the id in quotes: "sub": "42".',
  }),
  'claims.sub/not-constrained': () => ({ headline: 'sub is not constrained' }),
  'claims.jti/not-a-string': ({ jti }) => ({
    headline: `jti must be a string, not ${jti}`,
    detail: 'PyJWT and python-jose refuse it; jose and jsonwebtoken let it pass.',
  }),
  'claims.required/missing': ({ missing }) => ({
    headline: `Required and missing: ${listed(missing, 'and')}`,
    advice: 'Have the issuer put the claim into this kind of token, or stop requiring it.',
  }),
  'claims.required/not-constrained': () => ({ headline: 'No claim is required' }),
  'claims.age/not-constrained': () => ({ headline: 'Age is not constrained' }),
};
