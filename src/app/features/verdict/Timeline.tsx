import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type DateClaim, dateClaims, instantInWords } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useDocument } from '../../state/store.ts';
import { datesOnLine, type Scale, scaleOf } from './scale.ts';
import { type Reach, TimelineHandle } from './TimelineHandle.tsx';
import { TimelineTip } from './TimelineTip.tsx';
import { labelsOf } from './timelineLabels.ts';
import { editableClaims, type Movable } from './timelineMoves.ts';
import { dateValueText, distanceInWords, lineInWords, nowValueText, timeAnswer } from './timelineWords.ts';
import { useTimelineMoves } from './useTimelineMoves.ts';

const percent = (place: number) => `${(place * 100).toFixed(3)}%`;

/** The width in which a handle is grabbed, in CSS pixels: what `--reach` says below. */
const reachPx = () => (window.matchMedia('(pointer: coarse)').matches ? 36 : 24);

/** In the order of the Tab key; one that keeps its place among its siblings keeps the pointer too, whatever it is dragged past. */
const MOVABLE = ['now', 'nbf', 'exp'] as const;

/** `iat`, `nbf`, `exp`, the leeway and now on a line: the instant of judgement, `nbf` and `exp` can be moved, and the verdict follows. */
export function Timeline() {
  const { token } = useJudged();
  const own = useMemo(() => datesOnLine(dateClaims(token.payload.json)), [token]);
  return own.length > 0 && <TimelineFigure own={own} />;
}

function TimelineFigure({ own }: { own: readonly DateClaim[] }) {
  const { token, now, fixed, policy, verdict } = useJudged();
  const { zone } = usePreferences();
  const draft = useDocument(({ drafts }) => drafts.payload);
  const id = useId();
  const line = useRef<HTMLElement>(null);
  const width = useWidth(line);
  const editable = useMemo(() => editableClaims(token, draft) !== null, [token, draft]);
  const secondsOf = (name: string) => own.find((date) => date.name === name)?.seconds;
  const given = scaleOf(own, now, policy.leeway);
  const { held, easing, events } = useTimelineMoves({
    line,
    drawn: given?.drawn ?? { from: now, to: now },
    instants: {
      now,
      iat: secondsOf('iat'),
      ...(editable && { nbf: secondsOf('nbf'), exp: secondsOf('exp') }),
    },
    offset: zone === 'UTC' ? 0 : -60 * new Date(now * 1000).getTimezoneOffset(),
  });
  // The pointer is ahead of the document by a frame, or by a signature.
  const dates = own.map((date) =>
    date.name === held?.what ? { ...date, seconds: held.seconds ?? date.seconds } : date,
  );
  const at = held?.what === 'now' ? (held.seconds ?? now) : now;
  const scale = scaleOf(dates, at, policy.leeway, held?.drawn);
  if (!scale) return null;

  const failed = (name: string) =>
    verdict.checks.some((check) => check.id === `claims.${name}` && check.status === 'fail');
  const nowStop = { name: 'now', seconds: at, ...scale.now };
  const isFixed = fixed || (held?.what === 'now' && held.moved);
  const labels = labelsOf(scale.stops, nowStop, isFixed, { zone, drawn: scale.drawn, width });
  const told = { dates, fixed: isFixed, zone };
  const ends = { min: Math.floor(scale.drawn.from), max: Math.ceil(scale.drawn.to) };
  const ease = easing && !held ? 'motion-safe:transition-[left,right,width] motion-safe:duration-200' : '';
  const handles = MOVABLE.flatMap((what) => {
    const stop = what === 'now' ? nowStop : scale.stops.find(({ name }) => name === what);
    return stop && (what === 'now' || editable) ? [{ what, ...stop }] : [];
  });
  const grip = handles.find(({ what }) => what === held?.what);

  return (
    <figure
      ref={line}
      aria-label="Timeline"
      aria-describedby={id}
      className="relative h-[calc(2*var(--mid))] w-full max-w-[420px] flex-1 basis-64 select-none text-[11px] leading-4 tabular-nums [--mid:24px] [--reach:24px] pointer-coarse:[--mid:36px] pointer-coarse:[--reach:36px]"
    >
      <figcaption id={id} className="sr-only">
        {lineInWords(at, told)}
      </figcaption>
      <div className="absolute inset-x-0 top-[calc(var(--mid)-3px)] h-1.5 overflow-hidden rounded-full bg-border">
        <Bar {...scale.leeway} look={`opacity-40 ${ease}`} />
        <Bar {...scale.valid} look={ease} />
      </div>
      {scale.stops
        .filter(({ name }) => !handles.some(({ what }) => what === name))
        .map(({ name, place }) => (
          <span
            key={name}
            className={`absolute top-[calc(var(--mid)-4px)] size-2 -translate-x-1/2 rounded-full ${failed(name) ? 'bg-bad' : 'bg-good'} ${ease}`}
            style={{ left: percent(place) }}
          />
        ))}
      <div aria-hidden="true" className="whitespace-nowrap text-muted">
        {labels.below.map(({ names, text, left }) => (
          <span
            key={names.join()}
            className={`absolute top-[calc(var(--mid)+8px)] ${grip && names.includes(grip.what) ? 'text-text' : ''} ${ease}`}
            style={{ left }}
          >
            {text}
          </span>
        ))}
        <NowLabel {...labels.above} ease={ease} />
      </div>
      {handles.map(({ what, place, seconds }) => (
        <TimelineHandle
          key={what}
          what={what}
          place={place}
          reach={reachOf(what, scale, width)}
          value={{ now: Math.floor(seconds), ...ends }}
          valueText={what === 'now' ? nowValueText(at, told) : dateValueText(seconds, at, zone)}
          holds={!failed(what)}
          held={grip?.what === what}
          easing={ease}
          events={events}
        />
      ))}
      {held?.moved && grip && (
        <TimelineTip
          place={grip.place}
          by={held.by}
          instant={instantInWords(grip.seconds, zone) ?? 'beyond the calendar'}
          distance={distanceInWords(grip.seconds, grip.what === 'now' ? held.clock : at)}
          answer={timeAnswer(verdict, dates)}
        />
      )}
    </figure>
  );
}

function Bar({ from, to, look }: { from: number; to: number; look: string }) {
  return (
    <div
      className={`absolute inset-y-0 bg-good ${look}`}
      style={{ left: percent(from), right: percent(1 - to) }}
    />
  );
}

function NowLabel({ text, left, ease }: { text: string; left: number; ease: string }) {
  return (
    <span className={`absolute top-[calc(var(--mid)-26px)] text-text ${ease}`} style={{ left }}>
      {text}
    </span>
  );
}

/** Where `nbf` and `exp` are close together, each is grabbed on its own side and keeps its whole width. */
function reachOf(what: Movable, { stops }: Scale, width: number): Reach {
  const at = stops.findIndex(({ name }) => name === what);
  const other = stops.findIndex(({ name }) => name !== what && (name === 'nbf' || name === 'exp'));
  const mine = stops[at];
  const next = stops[other];
  if (!mine || !next) return { left: 0.5, right: 0.5 };
  const inner = Math.min(0.5, (Math.abs(next.place - mine.place) * width) / 2 / reachPx());
  return at < other ? { left: 1 - inner, right: inner } : { left: inner, right: 1 - inner };
}

/** The width of an element in CSS pixels; before it is known, that of a wide page. */
function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(420);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setWidth(current.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
