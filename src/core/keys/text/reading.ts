import { note, ok } from '../result.ts';
import { type Candidate, gather } from '../ring.ts';
import type { KeyProblem, KeyRing } from '../types.ts';

/** What a text was read as: its form and its members in order, or `problem` where the text as a whole is no key. */
export interface Reading {
  form: KeyRing['form'];
  candidates: readonly Candidate[];
  problem?: KeyProblem;
}

/** What all readers of one paste share. */
export interface Scene {
  /** Opens what is encrypted. */
  password?: string;
  /** How often something was unwrapped to come here, from 0. */
  depth: number;
  /** UTF-16 units that may still be looked at: what a text unwraps to must end somewhere. Shared and counted down. */
  allowance: { left: number };
  /** Reads a text that was found within another. */
  read: (text: string, scene: Scene) => Promise<Reading | null>;
}

/** The scene of what is found within another text and holds that many UTF-16 units or octets. */
export function within(scene: Scene, units: number): Scene {
  scene.allowance.left -= units;
  return { ...scene, depth: scene.depth + 1 };
}

/** A refusal of a text as a whole. */
export function refusal(code: string, data?: KeyProblem['data']): Reading {
  return { form: 'unreadable', candidates: [], problem: note(code, data) };
}

/** True where at least one member is a key. */
export function hasKey({ candidates }: Reading): boolean {
  return candidates.some(({ result }) => result.ok);
}

/** A member with remarks put before its own; a refused member stays as it is. */
export function remarked(candidate: Candidate, ...remarks: readonly KeyProblem[]): Candidate {
  if (!candidate.result.ok || remarks.length === 0) return candidate;
  const found = candidate.result.value;
  return { ...candidate, result: ok({ ...found, problems: [...remarks, ...found.problems] }) };
}

/** A member under a name that its container gives it: its `kid`, where it has none of its own. */
export function named(candidate: Candidate, kid: string): Candidate {
  const known = { ...candidate, kid: candidate.kid ?? kid };
  if (!candidate.result.ok || candidate.result.value.jwk.kid !== undefined) return known;
  const found = candidate.result.value;
  return { ...known, result: ok({ ...found, jwk: { ...found.jwk, kid } }) };
}

/** A reading with remarks put before those on each key. */
export function withRemarks(reading: Reading, ...remarks: readonly KeyProblem[]): Reading {
  return { ...reading, candidates: reading.candidates.map((member) => remarked(member, ...remarks)) };
}

/** The key ring of a reading. */
export async function ringOf({ form, candidates, problem }: Reading): Promise<KeyRing> {
  return problem ? { form, keys: [], unread: [], problem } : gather(form, candidates);
}
