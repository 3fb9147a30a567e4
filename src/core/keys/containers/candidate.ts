import { type RawKey, settle } from '../material.ts';
import { ok, type Result } from '../result.ts';
import type { Candidate } from '../ring.ts';
import type { KeyProblem, KeySource } from '../types.ts';

/** What a container gave, settled (`settle`), as a member of a key text. `notes` are remarks on the container and come before those on the key. */
export async function candidateOf(
  source: KeySource,
  read: Result<RawKey>,
  notes: readonly KeyProblem[] = [],
): Promise<Candidate> {
  const settled = read.ok ? await settle(read.value) : read;
  if (!settled.ok) return { result: settled };
  return { result: ok({ ...settled.value, source, problems: [...notes, ...settled.value.problems] }) };
}
