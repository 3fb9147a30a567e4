import { type Algorithm, algorithmOf } from '../alg/registry.ts';
import { bigint } from './bigint.ts';
import { derivesRight, signsRight } from './knownAnswers.ts';
import { noble } from './noble.ts';
import type { Engine } from './types.ts';
import { webcrypto } from './webcrypto.ts';

export type { EngineName, KeyOptions, PublicMembers } from './types.ts';

const tested = new Map<string, Promise<boolean>>();

/** Whether WebCrypto gives the known answers, asked once for each thing in the life of a worker. */
function trusted(what: string, test: () => Promise<boolean>): Promise<boolean> {
  const known = tested.get(what) ?? test();
  tested.set(what, known);
  return known;
}

/**
 * The engines to ask for a signature by an algorithm and a key's curve, the first first: WebCrypto where it gives the known answer for
 * it, noble where it does not. The next one is for keys that the first refuses: RSA of unusual sizes verifies with plain integers.
 */
export async function enginesFor(row: Algorithm, crv: string | undefined): Promise<readonly Engine[]> {
  if (row.scheme === 'hmac') return [webcrypto];
  const right = await trusted(crv ?? row.alg, () => signsRight(webcrypto, row, crv));
  if (row.kty === 'RSA') return right ? [webcrypto, bigint] : [bigint, webcrypto];
  return right ? [webcrypto, noble] : [noble];
}

/** Begins to test the engines for an `alg` that will be needed, while something else is read. */
export function prepareEngines(alg: unknown): void {
  const row = algorithmOf(alg);
  // Never rejects.
  if (row) void enginesFor(row, row.crvs[0]);
}

/** The engines to ask for the public part of a private key, by `crv`, or by `alg` where the key type has no curves; in the order of `enginesFor`. */
export async function enginesToDerive(name: string): Promise<readonly Engine[]> {
  const right = await trusted(`public part: ${name}`, () => derivesRight(webcrypto, name));
  return right ? [webcrypto, noble] : [noble];
}
