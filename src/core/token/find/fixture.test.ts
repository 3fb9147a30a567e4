import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findTokens } from './index.ts';

interface PasteCase {
  id: string;
  text: string;
  tokens: string[];
  partial?: string;
}

const file = resolve(import.meta.dirname, '../../../../../shared/vectors/paste/paste.json');
const present = existsSync(file);
const cases: PasteCase[] = present ? JSON.parse(readFileSync(file, 'utf8')).cases : [];
const REFUSALS = new Map([
  ['paste-junk', 'empty-segments'],
  ['paste-jwks', 'jwks'],
  ['paste-paseto', 'paseto'],
  ['paste-missing-sig', 'jwt-without-signature'],
]);

describe.skipIf(!present)('the collected pastes (skipped where ../shared is absent)', () => {
  test.each(cases)('$id', ({ id, text, tokens, partial }) => {
    const found = findTokens(text);
    expect(found.tokens.map((t) => t.token)).toEqual(tokens);
    expect(found.notToken?.code).toBe(REFUSALS.get(id));
    expect(found.notToken?.partial ?? undefined).toBe(partial);
  });
});
