import type { KeyProblem } from '../../../core/index.ts';
import { keyProblemIsNote, keyProblemSentence } from '../../../core/keyWords.ts';

/** What there is to say about a key: a remark on one that works, or why there is none and what to do. `brief` leaves the headline alone. */
export default function KeyProblemText({ problem, brief = false }: { problem: KeyProblem; brief?: boolean }) {
  const { headline, detail, advice } = keyProblemSentence(problem);
  const note = keyProblemIsNote(problem.code);
  return (
    <p className={note ? 'text-muted' : 'text-warn'}>
      {headline}.{' '}
      {!note && !brief && <span className="text-muted">{[detail, advice].filter(Boolean).join(' ')}</span>}
    </p>
  );
}
