import { useState } from 'react';
import { algorithms } from '../../../core/index.ts';
import type { KeyMaker } from '../../queries/generate.ts';
import { Button } from '../../ui/Button.tsx';

/** Makes a key for the token's algorithm, or for another one. */
export function GenerateKey({ maker, wanted }: { maker: KeyMaker; wanted: string }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const alg = chosen ?? wanted;
  return (
    <div className="ml-auto flex flex-wrap items-center justify-end gap-1.5">
      <span aria-live="polite" className="text-xs text-bad">
        {maker.problem}
      </span>
      <label className="sr-only" htmlFor="generate-alg">
        Algorithm of the new key
      </label>
      <select
        id="generate-alg"
        value={alg}
        onChange={({ target }) => setChosen(target.value === wanted ? null : target.value)}
        className="min-h-6 rounded-md border border-border bg-panel px-1.5 text-xs text-text pointer-coarse:min-h-9"
      >
        {algorithms
          .filter(({ supported }) => supported)
          .map((row) => (
            <option key={row.alg} value={row.alg}>
              {row.alg}
            </option>
          ))}
      </select>
      <Button disabled={maker.busy} onClick={() => maker.make(alg, { sign: false })}>
        {maker.busy ? 'Generating…' : 'Generate key'}
      </Button>
    </div>
  );
}
