import { useJudged } from '../../queries/judged.tsx';
import { useHeld } from '../../queries/useHeld.ts';
import { useDocument } from '../../state/store.ts';
import { type Headline, headlineOf } from './headline.ts';

const looks: Record<Headline['tone'], { badge: string; sign: string }> = {
  good: { badge: 'bg-good', sign: '✓' },
  warn: { badge: 'bg-warn', sign: '!' },
  bad: { badge: 'bg-bad', sign: '✕' },
  neutral: { badge: 'bg-accent', sign: '?' },
};

/** Three frames: shorter than anyone sees, longer than the worker mostly takes. */
const HOLD_MS = 50;

/** Both answers in words, for the live region above everything else: it is heard when it changes, not when the clock moves it on. */
export function Banner() {
  const { token, verdict, key, pending } = useJudged();
  const tokenNumber = useDocument((state) => state.tokenNumber);
  const current = headlineOf({ token, verdict, facts: key.facts, pending });
  const shown = useHeld(current, pending && current.word === 'Undetermined', tokenNumber, HOLD_MS);
  const { badge, sign } = looks[shown.tone];
  return (
    <div data-tone={shown.tone} className="flex items-center gap-3.5">
      <div className="min-w-0">
        <p className="text-[15px] font-semibold leading-6">
          {shown.word}: {shown.title} {shown.ago !== null && <span aria-hidden="true">{shown.ago}</span>}
        </p>
        <p className="break-words text-[13px] leading-5 text-muted">
          {shown.detail} {shown.left !== null && <span aria-hidden="true">{shown.left}</span>}
        </p>
      </div>
      {/* Drawn first and standing last: the live region's text begins with the answer. */}
      <span
        aria-hidden="true"
        className={`order-first grid size-8 flex-none place-items-center rounded-lg text-base font-bold text-panel ${badge}`}
      >
        {sign}
      </span>
    </div>
  );
}
