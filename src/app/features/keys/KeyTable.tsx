import { type ReactNode, useEffect, useRef } from 'react';
import type { KeyFacts, ReadKey, UnreadKey } from '../../../core/index.ts';
import { KeyRow } from './KeyRow.tsx';
import { ringInWords, statusOf } from './words.ts';

/**
 * The keys of a set in their order: what each is for, and what became of it for the token at hand. Members that could not be read stand in
 * their places. `headId` becomes the id of the line above. `renderDetail` fills the row that opens beneath a key, `renderProblem` says why a member is no key.
 */
export function KeyTable({
  facts,
  headId,
  renderDetail,
  renderProblem,
}: {
  facts: KeyFacts;
  headId: string;
  renderDetail: (key: ReadKey) => ReactNode;
  renderProblem: (member: UnreadKey, brief: boolean) => ReactNode;
}) {
  const { ring } = facts;
  const chosen = ring.keys.find(({ index }) => statusOf(facts, index)?.chosen)?.index ?? null;
  const box = useChosenInView(chosen);
  const members = [...ring.keys, ...ring.unread].sort((a, b) => a.index - b.index);
  return (
    <div className="@container flex flex-col gap-1">
      <p id={headId} className="text-muted">
        {ringInWords(facts)}
      </p>
      <section
        ref={box}
        aria-label="Keys of the set"
        className="relative max-h-[max(9rem,min(20rem,26vh))] overflow-auto rounded-md border border-border bg-panel"
      >
        <table className="w-full border-collapse text-left">
          <thead className="sticky top-0 z-10 bg-raised text-faint">
            <tr className="*:px-1.5 *:py-1 *:font-medium *:first:pl-2.5">
              <th scope="col">kid</th>
              {['key', 'alg', 'use'].map((name) => (
                <th key={name} scope="col" className="hidden @[26rem]:table-cell">
                  {name}
                </th>
              ))}
              <th scope="col">for this token</th>
            </tr>
          </thead>
          {members.map((member) => (
            <KeyRow
              key={`${'jwk' in member}-${member.index}`}
              member={member}
              facts={facts}
              renderDetail={renderDetail}
              renderProblem={renderProblem}
            />
          ))}
        </table>
      </section>
    </div>
  );
}

/** Scrolls the box, and never the page, to the chosen key when another one is chosen: a set may hold more than is seen at once. */
function useChosenInView(index: number | null) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const row = box.current?.querySelector(`[data-key="${index}"]`);
    if (index === null || !box.current || !row) return;
    const [outer, inner] = [box.current.getBoundingClientRect(), row.getBoundingClientRect()];
    if (inner.bottom > outer.bottom || inner.top < outer.top) {
      box.current.scrollTop += inner.top - outer.top - outer.height / 3;
    }
  }, [index]);
  return box;
}
