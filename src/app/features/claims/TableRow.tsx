import { memo, useMemo } from 'react';
import type { Term } from '../../../core/terms.ts';
import type { Preferences } from '../../state/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { TableHuman } from './TableHuman.tsx';
import { TableValue } from './TableValue.tsx';
import { TermText } from './TermText.tsx';
import { type Told, tellSame } from './tableChecks.ts';
import { humanOf } from './tableHuman.ts';
import type { MemberPlace } from './tableRows.ts';

/** What a row asks of the table; the same functions for all rows and all times. */
export interface RowActions {
  edit(place: MemberPlace, raw: string, gesture: string): void;
  remove(place: MemberPlace): void;
  focused(place: MemberPlace): void;
  /** Goes on to the row behind. */
  leave(place: MemberPlace): void;
}

interface RowProps extends MemberPlace {
  id: string;
  times: number;
  raw: string;
  readAs: string | null;
  term: Term | null;
  told: readonly Told[];
  zone: Preferences['zone'];
  /** True while it is pointed at from another pane. */
  linked: boolean;
  actions: RowActions;
}

/** A member of the part: name, value, human form, what the checks say, and what it means. It is drawn again only when one of these is another. */
export const TableRow = memo(Row, (before, after) =>
  Object.keys(after).every((name) => {
    const key = name as keyof RowProps;
    return key === 'told' ? tellSame(before.told, after.told) : Object.is(before[key], after[key]);
  }),
);

// biome-ignore-start lint/a11y/noRedundantRoles: a table that is laid out in another way loses its roles in some browsers.
function Row({ id, name, nth, times, raw, readAs, term, told, zone, linked, actions }: RowProps) {
  const place = { name, nth };
  const kind = term?.kind ?? null;
  const human = useMemo(() => humanOf(name, raw, { kind, zone }), [name, raw, kind, zone]);
  const isLast = nth === times - 1;
  const label = times === 1 ? name : `${name}, ${nth + 1} of ${times}`;
  return (
    <tr
      role="row"
      data-row={id}
      data-linked={linked}
      onFocus={() => actions.focused(place)}
      onPointerDown={() => actions.focused(place)}
    >
      <th role="rowheader" scope="row" className="table-name">
        <span className="break-words font-mono text-xs leading-6">{name === '' ? '""' : name}</span>
        {term?.vendor && (
          <>
            {' '}
            <Chip>{term.vendor}</Chip>
          </>
        )}
        {times > 1 && (
          <>
            {' '}
            <Chip tone="warn">{`${nth + 1} of ${times}`}</Chip>
          </>
        )}
      </th>
      <td role="cell" className="table-value">
        <TableValue
          label={label}
          raw={raw}
          isDate={kind === 'NumericDate'}
          onChange={(next, gesture) => actions.edit(place, next, gesture)}
          onEnter={() => actions.leave(place)}
        />
        {times > 1 && (
          <p className="text-xs text-muted">
            {isLast
              ? 'Most parsers read this one.'
              : 'Most parsers skip this one and read the last; some read the first.'}
          </p>
        )}
      </td>
      <td role="cell" className="table-human">
        <TableHuman human={human} readAs={readAs} />
      </td>
      <td role="cell" className="table-check">
        {told.map(({ status, text }) => (
          <span key={text} className="flex items-start">
            <StatusMark status={status} />
            <span className={`min-w-0 break-words ${status === 'na' ? 'text-faint' : 'text-soft'}`}>
              {text}
            </span>
          </span>
        ))}
      </td>
      <td role="cell" className="table-meaning">
        {term ? (
          <details>
            <summary>{term.title}</summary>
            <div className="mt-0.5 rounded-md border border-border bg-panel px-2 py-1">
              <TermText term={term} />
            </div>
          </details>
        ) : (
          'Private name'
        )}
      </td>
      <td role="cell" className="table-remove">
        <Button
          kind="quiet"
          className="!px-1.5"
          aria-label={`Remove ${label}`}
          title={`Remove ${label}`}
          onClick={() => actions.remove(place)}
        >
          <span aria-hidden="true">✕</span>
        </Button>
      </td>
    </tr>
  );
}
// biome-ignore-end lint/a11y/noRedundantRoles: see above.
