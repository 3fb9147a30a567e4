import { lazy, Suspense, useId, useState } from 'react';
import type { KeyFacts, KeyRing } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { useDocument } from '../../state/store.ts';
import { ConvertPanel } from './ConvertPanel.tsx';
import { KeyCard } from './KeyCard.tsx';
import { KeyTable } from './KeyTable.tsx';
import { PasswordField } from './PasswordField.tsx';
import { passwordState } from './password.ts';

const FetchOffer = lazy(async () => ({ default: (await import('./url/FetchOffer.tsx')).FetchOffer }));
const KeyProblemText = lazy(() => import('./KeyProblemText.tsx'));

/** What the key text is: a card for one key, a table for several, the password that an encrypted one asks for, or why there is no key. */
export function KeySummary() {
  const { key, working } = useJudged();
  const ring = key.facts?.ring ?? null;
  const aboutId = useId();
  const password = usePasswordState(ring, working);
  const address = ring?.keys.length === 0 ? addressIn(ring.problem) : null;
  if (!password.asked && (!ring || ring.form === 'none')) return null;
  return (
    <Suspense>
      <div className="flex flex-col gap-2 text-xs">
        <div id={aboutId} className="empty:hidden">
          {ring?.keys.length === 0 && ring.problem && <KeyProblemText problem={ring.problem} />}
        </div>
        {address !== null && <FetchOffer address={address} />}
        {password.asked && (
          <PasswordField wrong={password.state === 'wrong'} opening={working} about={aboutId} />
        )}
        {key.facts && <Keys facts={key.facts} />}
      </div>
    </Suspense>
  );
}

/** The address that was pasted in the place of a key, or that stands in a discovery document; null for any other problem. */
function addressIn(problem: KeyRing['problem']): string | null {
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

function Keys({ facts }: { facts: KeyFacts }) {
  const { ring } = facts;
  const [one] = ring.keys;
  if (ring.keys.length + ring.unread.length > 1) {
    return (
      <>
        <KeyTable
          facts={facts}
          renderDetail={(key) => <KeyCard one={key} />}
          renderProblem={({ problem }, brief) => <KeyProblemText problem={problem} brief={brief} />}
        />
        <ConvertPanel keys={ring.keys} />
      </>
    );
  }
  return one ? <KeyCard one={one} /> : null;
}
