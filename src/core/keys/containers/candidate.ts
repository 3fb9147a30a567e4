import { type RawKey, settle } from '../material.ts';
import { ok, type Result, refuse, wordsOf } from '../result.ts';
import type { Candidate } from '../ring.ts';
import type { KeyProblem, KeySource } from '../types.ts';
import { completeMlDsa } from './mlDsa.ts';

/** What a container gave, settled (`settle`), as a member of a key text. `notes` are remarks on the container and come before those on the key. */
export async function candidateOf(
  source: KeySource,
  read: Result<RawKey>,
  notes: readonly KeyProblem[] = [],
): Promise<Candidate> {
  const whole = read.ok ? await completeMlDsa(read.value) : read;
  const settled = whole.ok ? await settle(whole.value) : whole;
  if (!settled.ok) return { result: settled };
  return { result: ok({ ...settled.value, source, problems: [...notes, ...settled.value.problems] }) };
}

/** What a reader gives; where it fails, as when a library cannot be loaded, a refusal that says so. */
export async function guarded(read: () => Promise<Candidate[]>): Promise<Candidate[]> {
  try {
    return await read();
  } catch (error) {
    return [{ result: refuse('key/reader-failed', { detail: wordsOf(error) }) }];
  }
}
