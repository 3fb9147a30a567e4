import { useCallback } from 'react';
import { headerParameters } from '../../../../core/index.ts';
import { useJudged } from '../../../queries/judged.tsx';
import { refreshKeys } from '../../../queries/keySets.ts';
import { useClock } from '../../../queries/useNow.ts';
import type { FetchedSet } from '../../../state/document.ts';
import type { AskedUrl, Refetch } from '../../../state/keySetRun.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { forWhat, kindOf } from '../cardWords.ts';
import { Requests } from './Requests.tsx';
import { ageInWords, hostOf, nextAgeChange, refetchInWords } from './words.ts';

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The set that was fetched: how many keys, how old, from where, and which of them is for the token. */
export function FetchedKeys({
  set,
  busy,
  asked,
  refetch,
}: {
  set: FetchedSet;
  busy: boolean;
  asked: readonly AskedUrl[];
  refetch: Refetch | null;
}) {
  const { key, token, verdict } = useJudged();
  const now = useClock(useCallback((at: number) => nextAgeChange(set, at), [set]));
  const { ring, selection, signature } = key.facts ?? {};
  const matched = ring?.keys.find(
    ({ index }) => signature?.answer === 'pass' && index === signature.keyIndex,
  );
  const [only, ...others] = selection?.candidates ?? [];
  const selected = matched ?? (others.length === 0 ? only : undefined);
  const issuer = verdict.checks.find(({ id }) => id === 'key.issuer');
  const keys = ring && [
    counted(ring.keys.length, 'key'),
    ...(ring.unread.length > 0 ? [`${ring.unread.length} skipped`] : []),
  ];
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1.5">
      <dt className="text-muted">Key set</dt>
      <dd className="flex flex-wrap items-center gap-x-2 gap-y-1 text-text">
        <span>{[...(keys ?? []), ageInWords(set, now)].join(' · ')}</span>
        <Button busy={busy} onClick={() => void refreshKeys()}>
          {busy ? 'Fetching…' : 'Refresh'}
        </Button>
      </dd>
      <dt className="text-muted">From</dt>
      <dd className="break-all font-mono text-soft">
        {set.url} {set.via === 'relay' && <Chip>through this page’s server</Chip>}
        {set.redirectedFrom !== null && (
          <p className="font-sans text-warn">
            Redirected from <span className="font-mono">{set.redirectedFrom}</span>
            {hostOf(set.redirectedFrom) === hostOf(set.url) ? '.' : ': the keys are another host’s.'}
          </p>
        )}
      </dd>
      {set.issuer !== null && (
        <>
          <dt className="text-muted">Published by</dt>
          <dd className="flex flex-wrap items-center gap-x-2 break-all font-mono text-soft">
            {set.issuer}
            {issuer?.status === 'pass' && <Chip tone="good">matches iss</Chip>}
            {(issuer?.status === 'fail' || issuer?.status === 'warn') && (
              <Chip tone="bad">not the token’s iss</Chip>
            )}
          </dd>
        </>
      )}
      {selected && (
        <>
          <dt className="text-muted">Selected</dt>
          <dd className="flex flex-wrap items-center gap-x-2 font-mono text-text">
            {selected.jwk.kid !== undefined && (
              <span className="break-all text-tok-signature">{selected.jwk.kid}</span>
            )}
            <span>{[kindOf(selected), forWhat(selected.jwk)].filter(Boolean).join(' · ')}</span>
            {selection?.by === 'kid' && <Chip tone={key.facts?.named ? 'neutral' : 'good'}>matches kid</Chip>}
          </dd>
        </>
      )}
      <dt className="sr-only">Requests</dt>
      <dd className="col-start-2 flex flex-col gap-1 empty:hidden">
        {refetch?.kid === headerParameters(token).kid && (
          <p className={refetch.outcome === 'found' ? 'text-muted' : 'text-warn'}>
            {refetchInWords(refetch)}
          </p>
        )}
        <Requests asked={asked} />
      </dd>
    </dl>
  );
}
