import { lazy, Suspense } from 'react';
import type { KeyRing, ReadKey } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { keyInWords, rejectionInWords } from './words.ts';

const KeyProblemText = lazy(() => import('./KeyProblemText.tsx'));

/** What the key text is: kind, size, public or private, thumbprint; for a set each key with why it was chosen or not. */
export function KeySummary() {
  const { key } = useJudged();
  const ring = key.facts?.ring;
  if (!ring || ring.form === 'none') return null;
  return (
    <Suspense>
      <div className="flex flex-col gap-1.5 text-xs">
        {ring.keys.length === 0 && ring.problem && <KeyProblemText problem={ring.problem} />}
        {ring.keys.length + ring.unread.length > 1 ? (
          <KeyTable ring={ring} />
        ) : (
          ring.keys.map((one) => <OneKey key={one.index} one={one} />)
        )}
      </div>
    </Suspense>
  );
}

function OneKey({ one }: { one: ReadKey }) {
  const { key } = useJudged();
  const { rejected = [] } = key.facts?.selection ?? {};
  const reason = rejected.find(({ index }) => index === one.index);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-mono text-text">{keyInWords(one)}</span>
        {one.jwk.kid !== undefined && (
          <span className="break-all font-mono text-tok-signature">{one.jwk.kid}</span>
        )}
        {reason && <Chip tone="bad">{rejectionInWords(reason)}</Chip>}
      </p>
      {one.jwk.kty !== 'oct' && (
        <p className="truncate text-faint" title={one.thumbprint}>
          thumbprint <span className="font-mono">{one.thumbprint}</span>
        </p>
      )}
      {one.problems.map((problem) => (
        <KeyProblemText key={problem.code} problem={problem} />
      ))}
    </>
  );
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
