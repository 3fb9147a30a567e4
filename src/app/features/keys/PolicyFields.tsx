import { useId } from 'react';
import { useJudged } from '../../queries/judged.tsx';
import type { PolicyForm } from '../../state/policyForm.ts';
import { usePreferences } from '../../state/preferences.ts';
import { dispatch, useDocument } from '../../state/store.ts';

const fields: readonly { field: keyof PolicyForm; label: string; placeholder: string }[] = [
  { field: 'algorithms', label: 'Algorithms', placeholder: 'what the key can serve' },
  { field: 'audience', label: 'Audience', placeholder: 'not constrained' },
  { field: 'issuer', label: 'Issuer', placeholder: 'not constrained' },
  { field: 'leeway', label: 'Leeway', placeholder: '' },
  { field: 'require', label: 'Require', placeholder: 'no claim' },
];

/** What the verifier demands; an empty field demands nothing. */
export function PolicyFields() {
  const form = useDocument((state) => state.policy);
  const { faults } = useJudged();
  const { leeway } = usePreferences();
  const id = useId();
  return (
    <fieldset className="mt-1 grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-x-3 gap-y-1.5">
      <legend className="sr-only">What the verifier demands</legend>
      {fields.map(({ field, label, placeholder }) => (
        <div key={field} className="contents">
          <label htmlFor={`${id}-${field}`} className="text-xs text-muted">
            {label}
          </label>
          <div>
            <input
              id={`${id}-${field}`}
              value={form[field]}
              placeholder={field === 'leeway' ? `${leeway} s` : placeholder}
              spellCheck={false}
              autoCapitalize="off"
              autoComplete="off"
              aria-invalid={faults[field] !== undefined}
              aria-describedby={faults[field] ? `${id}-${field}-fault` : undefined}
              onChange={({ target }) => dispatch({ type: 'policyChanged', field, text: target.value })}
              className="w-full rounded-md border border-strong bg-panel px-2 py-0.5 font-mono text-xs leading-5 text-text placeholder:font-sans placeholder:text-faint aria-invalid:border-bad pointer-coarse:min-h-9"
            />
            {faults[field] && (
              <p id={`${id}-${field}-fault`} className="text-xs text-bad">
                {faults[field]}
              </p>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
