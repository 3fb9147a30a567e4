import { algorithmOf, headerParameters } from '../../../core/index.ts';
import { signProblemSentence } from '../../../core/words.ts';
import { useKeyMaker } from '../../queries/generate.ts';
import { useToken } from '../../state/parts.ts';
import { useDocument } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Says why an edited token could not be signed, and offers a key that can. */
export function SigningNotice() {
  const token = useToken();
  const problem = useDocument((state) => state.signProblem);
  const { make, busy, problem: failed } = useKeyMaker();
  if (!problem) return null;
  const { headline, detail, advice } = signProblemSentence(problem);
  const { alg } = headerParameters(token);
  const row = algorithmOf(alg);
  return (
    <Notice
      tone="warn"
      actions={
        row && alg !== null ? (
          <Button onClick={() => make(alg, { sign: true })} disabled={busy}>
            {busy ? 'Generating…' : `Sign with a new ${alg} key`}
          </Button>
        ) : undefined
      }
    >
      <strong className="text-text">{headline}.</strong>{' '}
      {[detail, failed ?? advice].filter(Boolean).join(' ')}
    </Notice>
  );
}
