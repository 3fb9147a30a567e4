import type { ReactNode } from 'react';
import { CopyButton } from './CopyButton.tsx';

/** Facts below each other, each a `Fact`: names at the left, values aligned, buttons at the right. */
export function FactList({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-3 leading-6">{children}</dl>
  );
}

interface FactProps {
  name: string;
  /** What the name means, shown when it is pointed at. */
  title?: string;
  /** A text that the fact's button copies, and what is shown where there are no children. */
  copy?: string;
  children?: ReactNode;
}

/** A fact of a `FactList`: a value that wraps, or one in a single line where it can be copied. */
export function Fact({ name, title, copy, children = copy }: FactProps) {
  return (
    <>
      <dt className="text-muted" title={title}>
        {name}
      </dt>
      <dd
        className={`font-mono text-soft ${copy === undefined ? 'col-span-2 break-words' : 'truncate'}`}
        title={copy}
      >
        {children}
      </dd>
      {copy !== undefined && (
        <dd>
          <CopyButton kind="quiet" label={`Copy ${name}`} text={() => copy} />
        </dd>
      )}
    </>
  );
}
