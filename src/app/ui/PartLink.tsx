import type { AnchorHTMLAttributes } from 'react';
import { goTo } from './goTo.ts';

/** A link to a part of the page, by the part's id. The address stays clean: a fragment would look like a deep link. */
export function PartLink({
  part,
  ...rest
}: { part: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'>) {
  return (
    <a
      href={`#${part}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(part);
      }}
      {...rest}
    />
  );
}
