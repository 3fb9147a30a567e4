import type { Term } from '../../../core/terms.ts';
import { Chip } from '../../ui/Chip.tsx';

/** A header parameter or claim in two sentences, with where it is defined. */
export function TermText({ term: { name, title, meaning, spec, vendor } }: { term: Term }) {
  return (
    <div className="min-w-0 text-[13px] leading-5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <strong className="break-all font-mono text-xs">{name}</strong>
        <span className="text-muted">{title}</span>
        {vendor && <Chip>{vendor}</Chip>}
        <a
          href={spec.url}
          target="_blank"
          rel="noreferrer"
          className="ml-auto whitespace-nowrap text-xs text-accent underline-offset-2 hover:underline"
        >
          {spec.doc}
          {spec.section === '' ? '' : ` §${spec.section}`}
        </a>
      </p>
      <p className="mt-0.5 text-soft">{meaning}</p>
    </div>
  );
}
