import { useId, useMemo, useState } from 'react';
import { objectOf } from '../../../../core/index.ts';
import { filled, type Preset, presetOf, presets } from '../../../../core/keySets.ts';
import { useToken } from '../../../state/parts.ts';
import { dispatch, useDocument } from '../../../state/store.ts';

type Values = ReadonlyMap<string, string>;

/** A provider and the fields that it goes by: together they make the address. What the token tells of them is filled in. `onEnter`: the person wants the keys. */
export function ProviderFields({ onEnter }: { onEnter: () => void }) {
  const id = useId();
  const token = useToken();
  const address = useDocument(({ key }) => key.address);
  const [chosen, setChosen] = useState<{ preset: Preset; values: Values } | null>(null);
  const told = useMemo(() => {
    const claims = objectOf(token.payload.json) ?? {};
    return typeof claims.iss === 'string' ? presetOf(claims.iss, claims) : null;
  }, [token]);
  const made = chosen && filled(chosen.preset, new Map(chosen.values));
  const change = (preset: Preset, values: Values) => {
    setChosen({ preset, values });
    const next = filled(preset, new Map(values)).address;
    if (next !== null) dispatch({ type: 'keySetAddressTyped', text: next });
  };
  return (
    <>
      <label htmlFor={`${id}-provider`} className="text-muted">
        Provider
      </label>
      <select
        id={`${id}-provider`}
        value={chosen?.preset.id ?? ''}
        onChange={({ target }) => {
          const preset = presets.find((one) => one.id === target.value);
          if (preset) change(preset, preset === told?.preset ? told.values : new Map());
          else setChosen(null);
        }}
        className="min-h-7 min-w-0 rounded-md border border-border bg-panel px-1.5 text-text pointer-coarse:min-h-9"
      >
        <option value="">Any: by its issuer or URL</option>
        {presets.map(({ id: value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {chosen?.preset.fields.map(({ name, label, example, pattern, optional }) => {
        const value = chosen.values.get(name) ?? '';
        const bad = value !== '' && !pattern.test(value);
        return (
          <div key={name} className="contents">
            <label htmlFor={`${id}-${name}`} className="text-muted">
              {label}
            </label>
            <div>
              <input
                id={`${id}-${name}`}
                value={value}
                placeholder={optional ? `${example}, or empty` : example}
                spellCheck={false}
                autoCapitalize="off"
                autoCorrect="off"
                autoComplete="off"
                aria-invalid={bad}
                aria-describedby={bad ? `${id}-${name}-fault` : undefined}
                onChange={({ target }) =>
                  change(chosen.preset, new Map([...chosen.values, [name, target.value.trim()]]))
                }
                onKeyDown={({ key }) => key === 'Enter' && onEnter()}
                className="w-full rounded-md border border-strong bg-panel px-2 py-0.5 font-mono text-xs leading-5 text-text placeholder:text-faint aria-invalid:border-bad pointer-coarse:min-h-9"
              />
              {bad && (
                <p id={`${id}-${name}-fault`} className="text-bad">
                  It looks like {example}.
                </p>
              )}
            </div>
          </div>
        );
      })}
      {made && (made.preset.remark !== undefined || (made.jwks !== null && made.jwks !== address)) && (
        <div className="col-start-2 text-faint">
          {made.preset.remark}{' '}
          {made.jwks !== null && made.jwks !== address && (
            <button
              type="button"
              className="break-all text-left text-accent underline decoration-dotted"
              onClick={() => dispatch({ type: 'keySetAddressTyped', text: made.jwks ?? '' })}
            >
              Take the address of the key set itself
            </button>
          )}
        </div>
      )}
    </>
  );
}
