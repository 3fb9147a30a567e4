import { useJudged } from '../../queries/judged.tsx';
import { type Headline, headlineOf } from './headline.ts';

const looks: Record<Headline['tone'], { badge: string; sign: string }> = {
  good: { badge: 'bg-good', sign: '✓' },
  warn: { badge: 'bg-warn', sign: '!' },
  bad: { badge: 'bg-bad', sign: '✕' },
  neutral: { badge: 'bg-accent', sign: '?' },
};

/** Both answers in words, for the live region above everything else: it is heard when it changes, not when the clock moves it on. */
export function Banner() {
  const { token, verdict, key, pending } = useJudged();
  const shown = headlineOf({ token, verdict, facts: key.facts, pending });
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
