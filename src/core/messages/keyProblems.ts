import type { KeyProblem } from '../keys/types.ts';
import { binaryNotes } from './keyProblems/binaryNotes.ts';
import { certificates } from './keyProblems/certificates.ts';
import { containers } from './keyProblems/containers.ts';
import { conversions } from './keyProblems/conversions.ts';
import { encrypted } from './keyProblems/encrypted.ts';
import { members } from './keyProblems/members.ts';
import { notes } from './keyProblems/notes.ts';
import { numbers } from './keyProblems/numbers.ts';
import { rsaNotes } from './keyProblems/rsaNotes.ts';
import { secrets } from './keyProblems/secrets.ts';
import { ssh } from './keyProblems/ssh.ts';
import { textNotes, texts } from './keyProblems/texts.ts';
import type { Sentence, Sentences } from './sentence.ts';
import { clipped } from './shown.ts';

const remarks: Sentences = { ...notes, ...rsaNotes, ...certificates, ...binaryNotes, ...textNotes };
const table: Sentences = Object.assign(
  Object.create(null),
  containers,
  conversions,
  encrypted,
  members,
  numbers,
  secrets,
  ssh,
  texts,
  remarks,
);

/** The sentence of a key problem: what the text is or where it stops being good, and what to do. A code without words is named as it is. */
export function keyProblemSentence({ code, data = {} }: KeyProblem): Sentence {
  return table[code]?.(data) ?? { headline: `A problem with the key: ${clipped(code)}` };
}

/** True for a remark on a key that was read, false for the reason why there is no key. */
export function keyProblemIsNote(code: string): boolean {
  return Object.hasOwn(remarks, code);
}

/** Every problem code that has a sentence, for the test that keeps readers and words together. */
export const keyProblemsWithWords: readonly string[] = Object.keys(table);
