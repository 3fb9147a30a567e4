import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { JsonDocument } from '../../../core/index.ts';
import { type Term, termOf, termsFor } from '../../../core/terms.ts';
import { useJudged } from '../../queries/judged.tsx';
import type { JsonPartName } from '../../state/document.ts';
import { useLinked } from '../../state/linked.ts';
import { usePointing } from '../../state/pointing.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useHeadline } from '../../state/words.ts';
import { Button } from '../../ui/Button.tsx';
import './table.css';
import { TableAdd } from './TableAdd.tsx';
import { TableRow } from './TableRow.tsx';
import { scrollToRow, useTableActions } from './tableActions.ts';
import { toldOf } from './tableChecks.ts';
import { type MemberRow, rowsOf } from './tableRows.ts';
import { useIssuer } from './useTerm.ts';

/** How many rows are drawn at once: each is a field, and a hostile token may have thousands. */
const STEP = 100;

/** The members of an object as a table, in the order of the text. */
export function MemberTable({ part, json }: { part: JsonPartName; json: JsonDocument }) {
  const box = useRef<HTMLDivElement>(null);
  const { zone } = usePreferences();
  const [most, setMost] = useState(STEP);
  const rows = useMemo(() => rowsOf(json), [json]);
  const terms = useTerms(part);
  const told = useTold(part);
  const linked = useLinkedRow(part, rows);
  const { actions, add, asked } = useTableActions(part, box, rows);
  useScrolledTo(box, linked);

  const shown = rows.filter(({ id }, index) => index < most || id === asked || id === linked);
  const noun = part === 'header' ? 'parameter' : 'claim';
  const free = useMemo(() => {
    const present = new Set(rows.map(({ name }) => name));
    return terms.all.filter(({ name }) => !present.has(name));
  }, [rows, terms.all]);
  return (
    <div ref={box} className="part-table" data-part={part}>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: a table that is laid out in another way loses its roles in some browsers. */}
      <table role="table">
        <caption className="sr-only">{part === 'header' ? 'Header parameters' : 'Claims'}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map(({ className, title }) => (
              <th key={className} role="columnheader" scope="col" className={className}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map(({ id, name, nth, times, raw, readAs }) => (
            <TableRow
              key={id}
              id={id}
              name={name}
              nth={nth}
              times={times}
              raw={raw}
              readAs={readAs}
              term={terms.of(name)}
              // What a rule says is about the value that parsers read.
              told={(nth === times - 1 ? told.get(name) : null) ?? NOTHING}
              zone={zone}
              linked={id === linked}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above. */}
      {rows.length === 0 && <p className="p-3 text-xs text-muted">There is no {noun} yet.</p>}
      {shown.length < rows.length && (
        <p className="flex items-center gap-2 p-2 text-xs text-muted">
          {shown.length.toLocaleString('en')} of {rows.length.toLocaleString('en')} {noun}s are shown.
          <Button onClick={() => setMost(most + STEP)}>Show {STEP} more</Button>
          <Button onClick={() => setMost(rows.length)}>Show all</Button>
        </p>
      )}
      <TableAdd noun={noun} terms={free} onAdd={(name) => add(name, terms.of(name))} />
    </div>
  );
}

const NOTHING: readonly never[] = [];

const COLUMNS = [
  { className: 'table-name', title: 'Name' },
  { className: 'table-value', title: 'Value' },
  { className: 'table-human', title: 'In human form' },
  { className: 'table-check', title: 'Check' },
  { className: 'table-meaning', title: 'Meaning' },
  { className: 'table-remove', title: <span className="sr-only">Remove</span> },
] as const;

/** The terms of a part: of one top-level name, and all that can stand there. */
function useTerms(part: JsonPartName) {
  const issuer = useIssuer();
  return useMemo(() => {
    // The same term for the same name, or its row would be drawn again.
    const known = new Map<string, Term | null>();
    return {
      of: (name: string): Term | null => {
        const term = known.get(name);
        if (term !== undefined) return term;
        const found = termOf(part, [name], issuer);
        known.set(name, found);
        return found;
      },
      all: termsFor(part, issuer),
    };
  }, [part, issuer]);
}

function useTold(part: JsonPartName) {
  const { verdict } = useJudged();
  const headline = useHeadline(true);
  return useMemo(() => toldOf(part, verdict.checks, headline), [part, verdict.checks, headline]);
}

/** The row that is pointed at from another pane. */
function useLinkedRow(part: JsonPartName, rows: readonly MemberRow[]): string | null {
  const { token } = useJudged();
  const linked = useLinked(token);
  const elsewhere = usePointing()?.in !== part;
  const { at } = linked;
  if (!elsewhere || linked.part !== part || at === null) return null;
  return rows.find(({ start, end }) => start <= at && at < end)?.id ?? null;
}

/** Brings a row into view within the table's own box: the page stays where it is. */
function useScrolledTo(box: RefObject<HTMLDivElement | null>, id: string | null): void {
  useEffect(() => {
    if (id !== null && box.current) scrollToRow(box.current, id);
  }, [box, id]);
}
