import { useJudged } from '../../queries/judged.tsx';
import { useHeld } from '../../queries/useHeld.ts';
import { useDocument } from '../../state/store.ts';
import { type Headline, headlineOf } from './headline.ts';
import { Timeline } from './Timeline.tsx';

const looks: Record<Headline['tone'], { ground: string; badge: string; sign: string }> = {
  good: { ground: 'bg-good-bg', badge: 'bg-good', sign: '✓' },
  warn: { ground: 'bg-warn-bg', badge: 'bg-warn', sign: '!' },
  bad: { ground: 'bg-bad-bg', badge: 'bg-bad', sign: '✕' },
  neutral: { ground: 'bg-info-bg', badge: 'bg-accent', sign: '?' },
};

/** Three frames: shorter than anyone sees, longer than the worker mostly takes. */
const HOLD_MS = 50;

/** Both answers in words, above everything else; screen readers hear it when it changes, not when the clock moves it on. */
export function Banner() {
  const { token, verdict, key, pending } = useJudged();
  const origin = useDocument((state) => state.origin);
  const revision = useDocument((state) => state.revision);
  const current = headlineOf({ token, verdict, facts: key.facts, pending });
  const edited = origin === 'header' || origin === 'payload' || origin === 'encoded';
  const shown = useHeld(
    current,
    pending && current.word === 'Undetermined',
    edited ? 'edited' : revision,
    HOLD_MS,
  );
  const { ground, badge, sign } = looks[shown.tone];
  return (
    <section
      aria-label="Judgement"
      className={`flex flex-none flex-wrap items-center gap-x-8 gap-y-2 border-b border-border px-4 py-3 ${ground}`}
    >
      <div className="flex min-w-0 flex-1 basis-80 items-center gap-3.5">
        <span
          aria-hidden="true"
          className={`grid size-8 flex-none place-items-center rounded-lg text-base font-bold text-panel ${badge}`}
        >
          {sign}
        </span>
        <div role="status" aria-label="Verdict" aria-atomic="true" className="min-w-0">
          <p className="text-[15px] font-semibold leading-6">
            {shown.word}: {shown.title} {shown.ago !== null && <span aria-hidden="true">{shown.ago}</span>}
          </p>
          <p className="break-words text-[13px] leading-5 text-muted">{shown.detail}</p>
        </div>
      </div>
      <Timeline />
    </section>
  );
}
