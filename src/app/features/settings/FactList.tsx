import { useId } from 'react';
import type { Fact, Section } from './facts.ts';

/** Up to how many items are shown at once; more are opened by a click. */
const FEW = 4;

const signs = [
  { empty: true, sign: '✓', className: 'text-good' },
  { empty: false, sign: '•', className: 'text-muted' },
  { empty: null, sign: '?', className: 'text-warn' },
] as const;

function Items({ items }: { items: readonly string[] }) {
  const list = (
    <ul className="mt-1 flex flex-col gap-0.5 font-mono text-xs leading-5 text-soft">
      {items.map((item) => (
        <li key={item} className="break-all">
          {item}
        </li>
      ))}
    </ul>
  );
  if (items.length <= FEW) return list;
  return (
    <details>
      <summary className="w-fit text-xs leading-6 text-accent">Show all {items.length}</summary>
      {list}
    </details>
  );
}

function Row({ fact: { says, proof, items = [], empty } }: { fact: Fact }) {
  const { sign, className } = signs.find((row) => row.empty === empty) ?? signs[2];
  return (
    <li className="flex gap-2 py-1.5">
      <span aria-hidden="true" className={`w-4 flex-none text-center font-bold ${className}`}>
        {sign}
      </span>
      <div className="min-w-0 flex-1">
        <p>{says}</p>
        {items.length > 0 && <Items items={items} />}
        <p className="break-words font-mono text-[11px] leading-4 text-faint">{proof}</p>
      </div>
    </li>
  );
}

/** Facts below their heading, each with what it was read from. */
export function FactList({ section: { title, facts } }: { section: Section }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-b border-border px-4 py-3 last:border-b-0">
      <h3 id={id} className="text-[13px] font-semibold">
        {title}
      </h3>
      <ul className="mt-1">
        {facts.map((fact) => (
          <Row key={fact.says} fact={fact} />
        ))}
      </ul>
    </section>
  );
}
