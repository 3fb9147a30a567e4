import { KEYS_IN_WORDS } from './timelineKeys.ts';
import type { TimeAnswer } from './timelineWords.ts';

/** What is said of a handle while it is moved: its instant, how far away that is, and what the verdict says of the token's time then. */
export function TimelineTip({
  place,
  by,
  instant,
  distance,
  answer,
}: {
  /** From 0 to 1. */
  place: number;
  by: 'pointer' | 'touch' | 'keys';
  instant: string;
  distance: string;
  answer: TimeAnswer | null;
}) {
  return (
    <div
      aria-hidden="true"
      // By as much to the left of its place as the place is to the right: so it never leaves the line. Above a finger, which would hide it.
      style={{ left: `${place * 100}%`, translate: `${-place * 100}%` }}
      className={`pointer-events-none absolute z-30 w-max max-w-full rounded-md border border-strong bg-raised px-2.5 py-1.5 text-xs leading-4 text-text shadow-lg tabular-nums ${by === 'touch' ? 'bottom-full mb-1' : 'top-full mt-1'}`}
    >
      <p className="font-semibold">{instant}</p>
      <p className="text-soft">
        {distance}
        {answer && (
          <>
            {' · '}
            <span className={answer.holds ? 'text-good' : 'text-bad'}>
              {answer.holds ? '✓' : '✕'} {answer.words}
            </span>
          </>
        )}
      </p>
      {by === 'keys' && <p className="mt-1 text-[11px] text-muted">{KEYS_IN_WORDS}</p>}
    </div>
  );
}
