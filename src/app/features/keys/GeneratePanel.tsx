import { type ReactNode, useEffect, useId, useState } from 'react';
import { algorithmOf, algorithms, headerParameters } from '../../../core/index.ts';
import { useKeyMaker } from '../../queries/generate.ts';
import type { PairForm } from '../../state/document.ts';
import { useToken } from '../../state/parts.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { familiesOf, optionsOf } from './families.ts';

const families = familiesOf(algorithms);
const forms: readonly { value: PairForm; label: string }[] = [
  { value: 'pem', label: 'PEM' },
  { value: 'jwk', label: 'JWK' },
];

/** Makes a key for any algorithm; it goes into the key box, which then shows what can be done with it. */
export function GeneratePanel() {
  const id = useId();
  const token = useToken();
  const [chosen, setChosen] = useState<string | null>(null);
  const [option, setOption] = useState<string | null>(null);
  const [form, setForm] = useState<PairForm>('pem');
  const { make, cancel, busy, problem } = useKeyMaker();
  const row = algorithmOf(chosen ?? headerParameters(token).alg) ?? algorithms[0];
  if (!row) return null;
  const options = optionsOf(row);
  const kept = options?.values.find(({ value }) => value === option) ?? options?.values[0];
  const isPair = row.kty !== 'oct';
  return (
    <div className="flex flex-col gap-2.5 text-xs">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5">
        <label htmlFor={`${id}-alg`} className="text-muted">
          Algorithm
        </label>
        <select
          id={`${id}-alg`}
          value={row.alg}
          onChange={({ target }) => setChosen(target.value)}
          className="min-h-7 w-full rounded-md border border-strong bg-panel px-1.5 text-xs text-text pointer-coarse:min-h-9"
        >
          {families.map(({ label, rows }) => (
            <optgroup key={label} label={label}>
              {rows.map(({ alg }) => (
                <option key={alg} value={alg}>
                  {alg}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {options && kept && (
          <Line name={options.name}>
            <Segmented
              label={options.name}
              value={kept.value}
              options={options.values}
              onChange={setOption}
            />
          </Line>
        )}
        {isPair && (
          <Line name="Private key as">
            <Segmented label="Private key as" value={form} options={forms} onChange={setForm} />
          </Line>
        )}
      </div>
      <p className="text-faint">
        {isPair
          ? 'Made in this page, from its own random numbers. The private key goes into the key box; its public part and a JWK set, with the thumbprint as kid, are there to copy.'
          : `A secret of ${row.minimumBits / 8} random bytes, as ${row.alg} asks for, in base64url.`}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          id={`${id}-make`}
          kind="primary"
          busy={busy}
          onClick={() => make(row.alg, { sign: false, form, ...kept?.options })}
        >
          Generate key
        </Button>
        {busy && (
          <>
            <Elapsed />
            <Button
              onClick={() => {
                cancel();
                document.getElementById(`${id}-make`)?.focus();
              }}
            >
              Cancel
            </Button>
          </>
        )}
        <span aria-live="polite" className="text-bad">
          {problem}
        </span>
      </div>
    </div>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <span aria-hidden="true" className="text-muted">
        {name}
      </span>
      <div>{children}</div>
    </>
  );
}

/** How long the work has taken so far, in tenths of a second: the search for primes takes as long as it takes. */
function Elapsed() {
  const [tenths, setTenths] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = window.setInterval(() => setTenths(Math.floor((performance.now() - began) / 100)), 100);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <span className="text-muted">
      <span role="status">Generating…</span>{' '}
      <span aria-hidden="true" className="font-mono tabular-nums">
        {(tenths / 10).toFixed(1)} s
      </span>
    </span>
  );
}
