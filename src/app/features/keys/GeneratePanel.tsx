import { useId, useState } from 'react';
import { algorithmOf, algorithms, headerParameters } from '../../../core/index.ts';
import { useKeyMaker } from '../../queries/generate.ts';
import { useToken } from '../../state/parts.ts';
import { Button } from '../../ui/Button.tsx';

/** Makes a key for any algorithm; it goes into the key box, which then shows what can be done with it. */
export function GeneratePanel() {
  const id = useId();
  const token = useToken();
  const own = algorithmOf(headerParameters(token).alg);
  const wanted = own?.supported ? own.alg : 'HS256';
  const [chosen, setChosen] = useState<string | null>(null);
  const { make, busy, problem } = useKeyMaker();
  const alg = chosen ?? wanted;
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5">
        <label htmlFor={`${id}-alg`} className="text-xs text-muted">
          Algorithm
        </label>
        <select
          id={`${id}-alg`}
          value={alg}
          onChange={({ target }) => setChosen(target.value)}
          className="min-h-7 rounded-md border border-strong bg-panel px-1.5 text-xs text-text pointer-coarse:min-h-9"
        >
          {algorithms
            .filter(({ supported }) => supported)
            .map((row) => (
              <option key={row.alg} value={row.alg}>
                {row.alg}
              </option>
            ))}
        </select>
      </div>
      <div className="flex items-center gap-2">
        <Button kind="primary" disabled={busy} onClick={() => make(alg, { sign: false })}>
          {busy ? 'Generating…' : 'Generate key'}
        </Button>
        <span aria-live="polite" className="text-xs text-bad">
          {problem}
        </span>
      </div>
    </div>
  );
}
