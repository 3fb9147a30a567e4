import { certificates } from './messages/certificates.ts';
import { claims } from './messages/claims.ts';
import { header } from './messages/header.ts';
import { key } from './messages/key.ts';
import { keySet } from './messages/keySet.ts';
import type { Sentence, Sentences } from './messages/sentence.ts';
import { structure } from './messages/structure.ts';
import type { CheckResult } from './verdict.ts';

const SKIPPED: Record<string, string> = {
  absent: 'not in the token',
  'not-constrained': 'not in the policy',
  'switched-off': 'switched off by the policy',
  encrypted: 'encrypted',
  'detached-payload': 'the payload is detached',
  'no-claims-set': 'no claims set to read',
  'no-header': 'no header to read',
  'no-alg': 'no alg to read',
  'no-key': 'no key',
  'one-key': 'one key alone',
  'no-issuer': 'the key set names no issuer',
  'not-published': 'the keys were not fetched',
  'in-no-key': 'told above',
  'in-x5c': 'the token brings its certificate',
  'unknown-algorithm': 'unknown algorithm',
  'no-certificate': 'no certificate to compare with',
  'not-used': 'the key that you gave decides',
  unsecured: 'unsecured',
  unreadable: 'nothing to read',
};

const table: Sentences = Object.assign(
  Object.create(null),
  structure,
  header,
  certificates,
  key,
  keySet,
  claims,
);

/** The sentence of a result: what was found, the values compared, what to do. A result without words of its own has its rule's title. */
export function sentenceOf(result: CheckResult): Sentence {
  const words = result.reason === null ? undefined : table[result.reason];
  if (words) return words(result.data);
  if (result.status === 'unknown' && result.reason?.endsWith('/internal')) {
    return {
      headline: `${result.title}: could not be checked`,
      detail: 'The rule itself failed; this is a fault of Assay.',
    };
  }
  return { headline: result.title };
}

/** Why a rule did not apply, in a few words; null where it did. */
export function skippedBecause(result: CheckResult): string | null {
  if (result.status !== 'na') return null;
  return SKIPPED[result.reason?.slice(result.id.length + 1) ?? ''] ?? 'does not apply';
}

/** Every reason code that has a sentence, for the tests that keep rules and words together. */
export const reasonsWithWords: readonly string[] = Object.keys(table);
