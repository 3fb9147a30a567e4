import { lazy, Suspense, useId, useState } from 'react';
import { formsFor, type ReadKey, type WrittenForm } from '../../../core/index.ts';
import { useConverted } from '../../queries/convertKey.ts';
import { dispatch, useDocument } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { copiedText, formsOfAll, isKeyText, setOf } from './conversions.ts';
import { download } from './download.ts';
import { goOnAtTab } from './focus.ts';

const KeyProblemText = lazy(() => import('./KeyProblemText.tsx'));

/** Writes a key, or with several all of them, in another form: to look at, copy, download, or go on with. */
export function ConvertPanel({ keys }: { keys: readonly ReadKey[] }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const generated = useDocument((state) => state.key.generated);
  const forms = formsOfAll(keys.map(formsFor));
  if (forms.length === 0) return null;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <Button aria-expanded={open} aria-controls={`${id}-panel`} onClick={() => setOpen(!open)}>
          {keys.length > 1 ? 'Convert all' : 'Convert'}
          <svg
            aria-hidden="true"
            viewBox="0 0 16 16"
            className={`size-3 fill-none stroke-current stroke-2 ${open ? 'rotate-180' : ''}`}
          >
            <path d="m3 6 5 5 5-5" />
          </svg>
        </Button>
        {generated?.pem && (
          <CopyButton label="Copy public key" text={() => generated.pem?.public ?? ''}>
            Copy public key
          </CopyButton>
        )}
        {generated && generated.jwk.kty !== 'oct' && (
          <CopyButton label="Copy JWK set" text={() => setOf(generated.publicJwk)}>
            Copy JWK set
          </CopyButton>
        )}
      </div>
      <div id={`${id}-panel`} hidden={!open}>
        {open && <Conversion keys={keys} forms={forms} />}
      </div>
    </div>
  );
}

function Conversion({ keys, forms }: { keys: readonly ReadKey[]; forms: readonly WrittenForm[] }) {
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const form = forms.find((row) => row.form === chosen) ?? forms[0];
  const [one, another] = keys;
  const index = another === undefined ? (one?.index ?? null) : null;
  const converted = useConverted(index, form?.form ?? '');
  if (!form) return null;
  const text = converted?.ok ? copiedText(form, converted.text) : '';
  const groups = [
    { label: 'Public', rows: forms.filter((row) => !row.private) },
    { label: 'Private', rows: forms.filter((row) => row.private) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <div className="flex flex-col gap-1.5">
      <label className="sr-only" htmlFor={`${id}-form`}>
        Form
      </label>
      <select
        id={`${id}-form`}
        value={form.form}
        onChange={({ target }) => setChosen(target.value)}
        className="min-h-7 w-full rounded-md border border-strong bg-panel px-1.5 text-xs text-text pointer-coarse:min-h-9"
      >
        {groups.map(({ label, rows }) => (
          <optgroup key={label} label={label}>
            {rows.map((row) => (
              <option key={row.form} value={row.form}>
                {row.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {converted && !converted.ok ? (
        <Suspense>
          <KeyProblemText problem={converted.problem} />
        </Suspense>
      ) : (
        <section
          aria-label={form.label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          className="h-28 resize-y overflow-auto rounded-md border border-border bg-panel px-2 py-1.5"
        >
          <pre className="font-mono leading-5 text-soft">{text}</pre>
        </section>
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        <CopyButton label={`Copy ${form.label}`} text={() => text} disabled={text === ''} />
        <Button
          disabled={!converted?.ok}
          onClick={() => converted?.ok && download(converted.text, converted.fileName)}
        >
          Download
        </Button>
        {isKeyText(form) && (
          <Button
            disabled={text === ''}
            title="Puts it into the key box; an undo brings the key of before back"
            onClick={() => {
              dispatch({ type: 'keyTyped', text, bulk: true, mode: 'key' });
              goOnAtTab();
            }}
          >
            Use this
          </Button>
        )}
        {converted?.ok && (
          <span className="min-w-0 truncate font-mono text-faint" title={converted.fileName}>
            {converted.fileName}
          </span>
        )}
      </div>
      {form.private && (
        <p className="text-warn">
          This is the private part: who has it can sign. Give it to nobody who only verifies.
        </p>
      )}
    </div>
  );
}
