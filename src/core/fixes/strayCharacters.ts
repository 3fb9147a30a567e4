import { algorithmOf } from '../alg/registry.ts';
import { QUOTES } from '../token/characters.ts';
import { headerParameters } from '../token/header.ts';
import { parseToken } from '../token/parse.ts';
import type { ParsedToken, Problem } from '../token/types.ts';
import type { CheckResult } from '../verdict.ts';
import { encodedOffer, isCompact, problemsOf, rewritten } from './support.ts';
import type { Repair } from './types.ts';

/** Stands for characters that are gone: leaving out the sign would not bring them back. */
const ELLIPSES = /[…*•█\ufffd]/;
const ONLY_QUOTES = new RegExp(`^[\\s${QUOTES}]+$`);
/** `Bearer Bearer …`: each pass takes one layer off. */
const MOST_LAYERS = 4;

/** Takes out of the encoded text what carries nothing (RFC 7515 §2): white space, padding, illegal characters, and what stands around the token. */
export const strayCharacters: Repair = {
  id: 'encoded.remove',
  reasons: [
    'structure.base64url/whitespace',
    'structure.base64url/padding',
    'structure.base64url/illegal-character',
    'structure.base64url/surrounding-text',
  ],
  make: (result, { token }) => {
    if (!isCompact(token)) return [];
    if (result.reason === 'structure.base64url/surrounding-text') {
      const around = aroundOf(token)
        .map(({ at, length }) => token.input.slice(at, at + length))
        .join(' ');
      return encodedOffer(`Remove ${nameOf(around)}`, unwrapped(token), result);
    }
    const problems = problemsOf(result, token);
    const text = rewritten(token.input, problems, () => '');
    return isSound(problems, token, parseToken(text))
      ? encodedOffer(titleOf(result, problems, token), text, result)
      : [];
  },
};

function titleOf({ reason }: CheckResult, problems: readonly Problem[], { input }: ParsedToken): string {
  if (reason === 'structure.base64url/padding') return 'Remove the = padding';
  if (reason === 'structure.base64url/whitespace') return 'Remove the white space';
  const [first] = problems;
  const char = first && problems.length === 1 && first.length === 1 ? input.charAt(first.at) : '';
  return /[!-~]/.test(char) ? `Remove the ${char}` : 'Remove the illegal characters';
}

/** Whether what is left is the token that was meant: JSON, and a signature of a length that its algorithm makes. Padding and line breaks never stand for anything. */
function isSound(problems: readonly Problem[], before: ParsedToken, after: ParsedToken): boolean {
  const telling = problems.filter(({ code, at, length }) => {
    const text = before.input.slice(at, at + length);
    return code.endsWith('/illegal-character') || (code.endsWith('/whitespace') && !/[\r\n]/.test(text));
  });
  return telling.every(({ part, at, length }) => {
    if (ELLIPSES.test(before.input.slice(at, at + length))) return false;
    if (part === 'header' || part === 'payload') return after[part].json?.value !== undefined;
    return part !== 'signature' || hasSignatureLength(after);
  });
}

function hasSignatureLength(token: ParsedToken): boolean {
  const row = algorithmOf(headerParameters(token).alg);
  const bytes = token.signature?.length ?? 0;
  // RSA signatures are as long as the modulus, whose length is a multiple of 512 bits wherever keys are made.
  return row?.signatureBytes ? bytes === row.signatureBytes : bytes > 0 && bytes % 64 === 0;
}

function aroundOf({ problems }: ParsedToken): Problem[] {
  return problems.filter(({ part, code }) => part === 'token' && code.startsWith('structure.base64url/'));
}

function unwrapped(token: ParsedToken): string {
  let inner = token;
  for (let layer = 0; layer < MOST_LAYERS && aroundOf(inner).length > 0; layer++) {
    inner = parseToken(rewritten(inner.input, aroundOf(inner), () => ''));
  }
  return inner.input;
}

/** What stands around a token, for the button: a scheme by its name. */
function nameOf(around: string): string {
  if (ONLY_QUOTES.test(around)) return 'the quotes';
  return /^\s*[A-Za-z]+\s*$/.test(around) ? around.trim() : 'the text around the token';
}
