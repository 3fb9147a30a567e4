import { lazy, Suspense, useState } from 'react';
import type { KeyFacts, KeyProblem, KeyRing } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { useDocument } from '../../state/store.ts';
import { ConvertPanel } from './ConvertPanel.tsx';
import { KeyCard } from './KeyCard.tsx';
import { KeyTable } from './KeyTable.tsx';
import { PasswordField } from './PasswordField.tsx';
import { passwordState } from './password.ts';
import { Reading } from './Reading.tsx';

const FetchOffer = lazy(async () => ({ default: (await import('./url/FetchOffer.tsx')).FetchOffer }));
const KeyProblemText = lazy(() => import('./KeyProblemText.tsx'));

/**
 * What the key text is: a card for one key, a table for several, the password that an encrypted one asks for, or why there is no key.
 * `headId` is the id of the line that says it in short.
 */
export function KeySummary({ headId }: { headId: string }) {
  const { key, working } = useJudged();
  const ring = key.facts?.ring ?? null;
  const password = usePasswordState(ring, working);
  const problem = useProblem(ring, working);
  const address = addressIn(problem);
  if (!password.asked && (!ring || ring.form === 'none')) {
    if (working) return <Reading />;
    return ring && <p className="text-xs text-faint">Nothing but white space yet.</p>;
  }
  return (
    <Suspense fallback={<Reading />}>
      <div className="flex flex-col gap-2 text-xs">
        {problem && (
          <div id={headId}>
            <KeyProblemText problem={problem} />
          </div>
        )}
        {address !== null && <FetchOffer address={address} />}
        {password.asked && (
          <PasswordField wrong={password.state === 'wrong'} opening={working} about={headId} />
        )}
        {key.facts && <Keys facts={key.facts} headId={headId} />}
      </div>
    </Suspense>
  );
}

/** Why the text gives no key. While a password is tried on the same text it stays, so that the field stays where it is. */
function useProblem(ring: KeyRing | null, working: boolean): KeyProblem | null {
  const text = useDocument((state) => state.key.text);
  const problem = (ring?.keys.length === 0 && ring.problem) || null;
  const [kept, setKept] = useState({ text, problem });
  if (!working && (kept.text !== text || kept.problem !== problem)) setKept({ text, problem });
  return working && kept.text === text ? kept.problem : problem;
}

/** The address that was pasted in the place of a key, or that stands in a discovery document; null for any other problem. */
function addressIn(problem: KeyProblem | null): string | null {
  if (problem?.code !== 'key/url' && problem?.code !== 'key/discovery-document') return null;
  const { url, jwks_uri = url } = problem.data ?? {};
  return typeof jwks_uri === 'string' ? jwks_uri : null;
}

/** Whether a password is asked for. While a new one is being tried, the field stays as it was. */
function usePasswordState(ring: KeyRing | null, working: boolean) {
  const inBox = useDocument((state) => state.key.mode === 'key');
  const given = useDocument((state) => state.key.password !== '') && inBox;
  const state = ring && inBox ? passwordState(ring) : null;
  const [asked, setAsked] = useState(given);
  const next = working ? asked : given || state !== null;
  if (next !== asked) setAsked(next);
  return { asked: next, state };
}

function Keys({ facts, headId }: { facts: KeyFacts; headId: string }) {
  const { ring } = facts;
  const [one] = ring.keys;
  if (ring.keys.length + ring.unread.length > 1) {
    return (
      <>
        <KeyTable
          facts={facts}
          headId={headId}
          renderDetail={(key) => <KeyCard one={key} />}
          renderProblem={({ problem }, brief) => <KeyProblemText problem={problem} brief={brief} />}
        />
        <ConvertPanel keys={ring.keys} />
      </>
    );
  }
  return one ? <KeyCard one={one} headId={headId} /> : null;
}
