import { instantInWords } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { dispatch } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Says plainly that the verdict is one for another time. */
export function EvaluateAtNotice() {
  const { now, fixed } = useJudged();
  const { zone } = usePreferences();
  return (
    <div aria-live="polite">
      {fixed && (
        <section aria-label="Time of judgement">
          <Notice
            tone="warn"
            actions={
              <Button onClick={() => dispatch({ type: 'evaluateAtChosen', at: null })}>Back to now</Button>
            }
          >
            Judged as of <strong className="text-text">{instantInWords(now, zone)}</strong>, not as of now.
          </Notice>
        </section>
      )}
    </div>
  );
}
