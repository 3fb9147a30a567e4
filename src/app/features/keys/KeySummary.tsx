import { lazy, Suspense, useId, useState } from 'react';
import type { KeyRing } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { useDocument } from '../../state/store.ts';
import { Chip } from '../../ui/Chip.tsx';
import { KeyCard } from './KeyCard.tsx';
import { PasswordField } from './PasswordField.tsx';
import { passwordState } from './password.ts';
import { keyInWords, rejectionInWords } from './words.ts';

const ConvertPanel = lazy(async () => ({ default: (await import('./ConvertPanel.tsx')).ConvertPanel }));
const KeyProblemText = lazy(() => import('./KeyProblemText.tsx'));

/** What the key text is: a card for one key, a table for several, the password that an encrypted one asks for, or why there is no key. */
export function KeySummary() {
  const { key } = useJudged();
  const ring = key.facts?.ring ?? null;
  const aboutId = useId();
  const password = usePasswordState(ring);
  if (!password.asked && (!ring || ring.form === 'none')) return null;
  return (
    <Suspense>
      <div className="flex flex-col gap-2 text-xs">
        <div id={aboutId} className="empty:hidden">
          {ring?.keys.length === 0 && ring.problem && <KeyProblemText problem={ring.problem} />}
        </div>
        {password.asked && (
          <PasswordField wrong={password.state === 'wrong'} opening={ring === null} about={aboutId} />
        )}
        {ring && <Keys ring={ring} />}
      </div>
    </Suspense>
  );
}

/** Whether a password is asked for. While a new one is being tried, the field stays as it was. */
function usePasswordState(ring: KeyRing | null) {
  const given = useDocument((state) => state.key.password !== '');
  const state = ring && passwordState(ring);
  const [asked, setAsked] = useState(given);
  const next = ring === null ? asked : given || state !== null;
  if (next !== asked) setAsked(next);
  return { asked: next, state };
}

function Keys({ ring }: { ring: KeyRing }) {
  const [one] = ring.keys;
  if (ring.keys.length + ring.unread.length > 1) {
    return (
      <>
        <KeyTable ring={ring} />
        <Suspense>
          <ConvertPanel keys={ring.keys} />
        </Suspense>
      </>
    );
  }
  return one ? <KeyCard one={one} /> : null;
}

function KeyTable({ ring }: { ring: KeyRing }) {
  const { key } = useJudged();
  const selection = key.facts?.selection ?? null;
  const matched = key.facts?.signature.answer === 'pass' ? key.facts.signature.keyIndex : null;
  return (
    <section
      aria-label="Keys of the set"
      className="max-h-48 overflow-auto rounded-md border border-border"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table className="w-full border-collapse text-left">
        <thead className="text-faint">
          <tr className="*:px-2 *:py-1 *:font-medium">
            <th scope="col">kid</th>
            <th scope="col">key</th>
            <th scope="col">for this token</th>
          </tr>
        </thead>
        <tbody>
          {ring.keys.map((one) => {
            const rejection = selection?.rejected.find(({ index }) => index === one.index);
            const chosen = selection?.candidates.some(({ index }) => index === one.index);
            return (
              <tr key={one.index} className="border-t border-border align-top *:px-2 *:py-1">
                <td className="max-w-36 break-all font-mono text-text">{one.jwk.kid ?? '–'}</td>
                <td className="text-soft">{keyInWords(one)}</td>
                <td>
                  {matched === one.index && <Chip tone="good">matches the signature</Chip>}
                  {matched !== one.index && chosen && (
                    <Chip>{selection?.by === 'kid' ? 'chosen by kid' : 'fits'}</Chip>
                  )}
                  {rejection && <span className="text-muted">{rejectionInWords(rejection)}</span>}
                </td>
              </tr>
            );
          })}
          {ring.unread.map(({ index, kid, problem }) => (
            <tr key={`unread-${index}`} className="border-t border-border align-top *:px-2 *:py-1">
              <td className="max-w-36 break-all font-mono text-text">{kid ?? '–'}</td>
              <td colSpan={2} className="text-warn">
                <KeyProblemText problem={problem} brief />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
