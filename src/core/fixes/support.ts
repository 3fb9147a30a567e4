import { setMember } from '../token/edit.ts';
import { parseToken } from '../token/parse.ts';
import type { ParsedToken, Problem } from '../token/types.ts';
import type { CheckResult, Data } from '../verdict.ts';
import type { Offer } from './types.ts';

/** The parts that are JSON texts. */
export type JsonPart = 'header' | 'payload';

/** An offer that sets members of a JSON part to raw values; none where the part can't be read. */
export function setting(
  token: ParsedToken,
  part: JsonPart,
  members: readonly (readonly [name: string, raw: string])[],
  title: string,
): Offer[] {
  const [first, ...others] = members;
  const { json } = token[part];
  if (!json || !first) return [];
  const text = others.reduce(
    (edited, [name, raw]) => setMember(edited, name, raw),
    setMember(json, first[0], first[1]),
  );
  return [{ part, title, text }];
}

/** The name of the claim or parameter that a check is about: its anchor's. */
export function memberName({ anchor }: CheckResult): string {
  return anchor.path ?? '';
}

/** The JSON part that a structure check speaks of, or null. */
export function partOf({ data }: CheckResult): JsonPart | null {
  return data.part === 'header' || data.part === 'payload' ? data.part : null;
}

/** A fact as a list of strings; a single string is a list of one. */
export function stringsOf(value: Data[string] | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}

/** The problems of a token that a finding stands for: those with its reason. */
export function problemsOf({ reason }: CheckResult, token: ParsedToken): Problem[] {
  return token.problems.filter(({ code }) => code === reason);
}

/** A token's text with the places of problems rewritten. */
export function rewritten(
  input: string,
  problems: readonly Problem[],
  rewrite: (text: string) => string,
): string {
  let out = '';
  let from = 0;
  for (const { at, length } of problems.toSorted((a, b) => a.at - b.at)) {
    out += input.slice(from, at) + rewrite(input.slice(at, at + length));
    from = at + length;
  }
  return out + input.slice(from);
}

/** True for a text in compact form, where a problem's place is one in the text: in JSON serializations escapes move it. */
export function isCompact({ kind }: ParsedToken): boolean {
  return kind === 'jws' || kind === 'jwe' || kind === 'sd-jwt';
}

/** An offer of a new encoded text, if parsing it no longer finds what `reason` says. */
export function encodedOffer(title: string, text: string, { reason }: CheckResult): Offer[] {
  const cleared = !parseToken(text).problems.some(({ code }) => code === reason);
  return cleared ? [{ title, part: 'encoded', text }] : [];
}
