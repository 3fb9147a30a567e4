import { type FormEvent, useId, useState } from 'react';
import type { Term } from '../../../core/terms.ts';
import { Button } from '../../ui/Button.tsx';

/** Adds a member by its name: one of those that are explained and not there yet, or any other. */
export function TableAdd({
  noun,
  terms,
  onAdd,
}: {
  /** What a member of the part is called. */
  noun: 'parameter' | 'claim';
  terms: readonly Term[];
  onAdd: (name: string) => void;
}) {
  const id = useId();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === '') return;
    setName('');
    onAdd(name);
  };
  return (
    <form
      onSubmit={submit}
      className="table-add flex flex-wrap items-center gap-1.5 border-t border-border p-2"
    >
      <input
        aria-label={`Name of a new ${noun}`}
        list={id}
        placeholder={`Name of a new ${noun}`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        data-own-history
        value={name}
        onChange={({ target }) => setName(target.value)}
        className="table-field min-h-7 min-w-0 max-w-72 flex-1 px-2 pointer-coarse:min-h-9"
      />
      <datalist id={id}>
        {terms.map((term) => (
          <option key={term.name} value={term.name} label={term.title} />
        ))}
      </datalist>
      <Button type="submit" disabled={name === ''}>
        Add {noun}
      </Button>
    </form>
  );
}
