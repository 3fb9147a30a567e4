import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { TableDate } from './TableDate.tsx';
import { newGesture } from './tableGestures.ts';
import { type EditedAs, fitsText, kindOf, rawOf, shownOf } from './tableValue.ts';

/** What was typed into a field: `raw` is what it stands for, null while it is not JSON. */
interface Typed {
  text: string;
  as: EditedAs;
  raw: string | null;
}

const colours: Partial<Record<ReturnType<typeof kindOf>, string>> = {
  number: 'text-[var(--json-number)]',
  boolean: 'text-[var(--json-literal)]',
  null: 'text-[var(--json-literal)]',
};

/**
 * The value of a member in a field: strings as their characters, all else as JSON, or as the person chooses. Whatever is JSON goes into the
 * token as it is typed; what is not stays in the field until it is, or until Escape brings the value of before back.
 */
export function TableValue({
  label,
  raw,
  isDate,
  onChange,
  onEnter,
}: {
  /** The name of the member, and which it is where there are several. */
  label: string;
  raw: string;
  isDate: boolean;
  onChange: (raw: string, gesture: string) => void;
  onEnter: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const stay = useRef({ gesture: '', before: raw });
  const [typed, setTyped] = useState<Typed | null>(null);
  const [chosen, setChosen] = useState<EditedAs | null>(null);
  const kind = kindOf(raw);
  const isString = kind === 'string';
  // Undo and edits elsewhere win over what was typed, unless that is in no token yet.
  const live = typed !== null && (typed.raw === null || typed.raw === raw) ? typed : null;
  const as = live?.as ?? chosen ?? (fitsText(raw) ? 'text' : 'json');
  const text = live?.text ?? shownOf(raw, as);
  const faulty = live !== null && live.raw === null;

  const take = (next: string, nextAs: EditedAs) => {
    const value = rawOf(next, nextAs, raw);
    setTyped({ text: next, as: nextAs, raw: value });
    if (value !== null && value !== raw) onChange(value, stay.current.gesture);
  };
  const choose = (next: EditedAs) => {
    field.current?.focus();
    setChosen(next);
    if (next === 'text' && (faulty || !isString)) take(text, next);
    else setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape') {
      setTyped(null);
      setChosen(null);
      if (stay.current.before !== raw) onChange(stay.current.before, stay.current.gesture);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notes that the focus has left all of its fields.
    <div
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        setChosen(null);
        if (!faulty) setTyped(null);
      }}
    >
      <div className="flex items-start gap-1">
        <textarea
          ref={field}
          rows={Math.min(4, Math.ceil((text.length + 1) / 40))}
          aria-label={`Value of ${label}`}
          aria-invalid={faulty}
          aria-describedby={faulty ? id : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={text}
          onFocus={() => {
            stay.current = { gesture: newGesture(), before: raw };
          }}
          onChange={({ target }) => take(target.value, as)}
          onKeyDown={onKeyDown}
          className={`table-field min-h-6 min-w-0 flex-1 px-1.5 py-0.5 pointer-coarse:min-h-9 pointer-coarse:py-2 ${colours[kind] ?? ''}`}
        />
        <select
          aria-label={`Type of ${label}`}
          value={as}
          onChange={({ target }) => choose(target.value === 'text' ? 'text' : 'json')}
          className="min-h-6 max-w-[4.75rem] flex-none [field-sizing:content] rounded-md border border-transparent bg-transparent px-0.5 text-[11px] text-muted hover:bg-hover hover:text-text pointer-coarse:min-h-9"
        >
          <option value="text" disabled={isString && !fitsText(raw)}>
            text
          </option>
          <option value="json">{isString ? 'JSON' : kind}</option>
        </select>
      </div>
      <p id={id} aria-live="polite" className="text-xs leading-4 text-bad empty:hidden">
        {faulty &&
          'Not JSON yet: the token keeps the last value. Take it as text, or press Escape to go back.'}
      </p>
      {isDate && (
        <TableDate
          name={label}
          seconds={kind === 'number' ? Number(raw) : null}
          onChange={(seconds, gesture) => {
            setTyped(null);
            onChange(String(seconds), gesture);
          }}
        />
      )}
    </div>
  );
}
