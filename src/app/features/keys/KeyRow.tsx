import { type ReactNode, useId, useState } from 'react';
import type { KeyFacts, ReadKey, UnreadKey } from '../../../core/index.ts';
import { Chip } from '../../ui/Chip.tsx';
import { kindOf } from './cardWords.ts';
import { marksOf, statusOf } from './words.ts';

/** One member of a set: a row, and beneath it what there is to know of it once it is opened. On a narrow pane the facts stand under the kid. */
export function KeyRow({
  member,
  facts,
  renderDetail,
  renderProblem,
}: {
  member: ReadKey | UnreadKey;
  facts: KeyFacts;
  renderDetail: (key: ReadKey) => ReactNode;
  renderProblem: (member: UnreadKey, brief: boolean) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const read = 'jwk' in member ? member : null;
  const status = read && statusOf(facts, read.index);
  const kid = 'jwk' in member ? member.jwk.kid : member.kid;
  return (
    <tbody className={`border-t border-border ${status?.chosen ? 'bg-info-bg' : ''}`} data-key={member.index}>
      <tr className="align-top *:px-1.5 *:py-1">
        <td className="w-px max-w-44 pl-1! @[26rem]:max-w-26 @[34rem]:max-w-48">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            title={kid}
            onClick={() => setOpen(!open)}
            className="flex min-h-5 max-w-full items-baseline gap-1 rounded text-left hover:text-accent pointer-coarse:min-h-9 pointer-coarse:items-center"
          >
            <span aria-hidden="true" className={`text-faint transition-transform ${open ? 'rotate-90' : ''}`}>
              ›
            </span>
            {kid === undefined || kid === '' ? (
              <span className="whitespace-nowrap text-faint">{nameOf(member)}</span>
            ) : (
              <span className="truncate font-mono text-text">{kid}</span>
            )}
          </button>
          {read && (
            <span className="flex flex-wrap gap-x-1.5 pl-3 @[26rem]:hidden">
              <Kind one={read} facts={facts} />
              <span className="text-muted">{[read.jwk.alg, read.jwk.use].filter(Boolean).join(' · ')}</span>
            </span>
          )}
        </td>
        {read ? (
          <>
            <td className="hidden @[26rem]:table-cell">
              <Kind one={read} facts={facts} />
            </td>
            <td className="hidden whitespace-nowrap font-mono text-soft @[26rem]:table-cell">
              {read.jwk.alg ?? '–'}
            </td>
            <td className="hidden font-mono text-soft @[26rem]:table-cell">{read.jwk.use ?? '–'}</td>
            <td className="pointer-coarse:pt-3">
              {status?.chosen ? (
                <span className="-ml-1.5">
                  <Chip tone={status.tone}>{status.words}</Chip>
                </span>
              ) : (
                <span className="text-muted">{status?.words ?? '–'}</span>
              )}
            </td>
          </>
        ) : (
          <td colSpan={4} className="text-warn pointer-coarse:pt-3">
            {'problem' in member && renderProblem(member, true)}
          </td>
        )}
      </tr>
      <tr id={id} hidden={!open}>
        <td colSpan={5} className="border-t border-border bg-sunken px-3 py-2">
          {open && (read ? renderDetail(read) : 'problem' in member && renderProblem(member, false))}
        </td>
      </tr>
    </tbody>
  );
}

/** What stands for a kid that is missing or empty. */
function nameOf(member: ReadKey | UnreadKey): string {
  if ('jwk' in member && member.trustedBy !== undefined) return 'from the token';
  const kid = 'jwk' in member ? member.jwk.kid : member.kid;
  return kid === '' ? 'empty kid' : `key ${member.index + 1}, no kid`;
}

/** Kind and size of a key, with its marks. */
function Kind({ one, facts }: { one: ReadKey; facts: KeyFacts }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-1.5 gap-y-0.5">
      <span className="whitespace-nowrap font-mono text-soft">{kindOf(one)}</span>
      {marksOf(one, facts.ring).map(({ words, tone, title }) => (
        <span key={words} title={title}>
          <Chip tone={tone}>{words}</Chip>
        </span>
      ))}
    </span>
  );
}
