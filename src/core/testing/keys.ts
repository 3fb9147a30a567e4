import { algorithms } from '../alg/registry.ts';
import { generateKeyFor } from '../generate.ts';
import type { GeneratedKey } from '../keys/index.ts';

/** The algorithms, by name. */
export const computedAlgs: readonly string[] = algorithms.map(({ alg }) => alg);

const made = new Map<string, Promise<GeneratedKey>>();

/** A key for an algorithm, the same one for each call: RSA takes its time to generate. */
export function keyFor(alg: string): Promise<GeneratedKey> {
  const known = made.get(alg) ?? generate(alg);
  made.set(alg, known);
  return known;
}

async function generate(alg: string): Promise<GeneratedKey> {
  const generated = await generateKeyFor(alg);
  if (!generated.ok) throw new Error(`${alg}: ${generated.problem.code}`);
  return generated.key;
}
