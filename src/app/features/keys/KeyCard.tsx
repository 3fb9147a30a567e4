import { lazy, type ReactNode, Suspense } from 'react';
import type { ReadKey } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { useDocument } from '../../state/store.ts';
import { Chip } from '../../ui/Chip.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { forWhat, kindOf, sourceInWords } from './cardWords.ts';
import { rejectionInWords } from './words.ts';

const KeyProblemText = lazy(() => import('./KeyProblemText.tsx'));

/** One key at a glance: what it is and whence, its names, what it can serve, and what there is to say about it. */
export function KeyCard({ one }: { one: ReadKey }) {
  const { key } = useJudged();
  const opened = useDocument((state) => state.key.password !== '');
  const reason = key.facts?.selection?.rejected.find(({ index }) => index === one.index);
  const matches = key.facts?.signature.answer === 'pass' && key.facts.signature.keyIndex === one.index;
  const { jwk } = one;
  const isSecret = jwk.kty === 'oct';
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-mono text-text">{kindOf(one)}</span>
        {!isSecret && <Chip>{one.private ? 'private' : 'public'}</Chip>}
        {sourceInWords(one.source, opened) && (
          <span className="text-muted">{sourceInWords(one.source, opened)}</span>
        )}
        {matches && <Chip tone="good">matches the signature</Chip>}
        {reason && <Chip tone="bad">{rejectionInWords(reason)}</Chip>}
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3">
        {jwk.kid !== undefined && (
          <Row name="kid" copy={jwk.kid}>
            <span className="text-tok-signature">{jwk.kid}</span>
          </Row>
        )}
        {forWhat(jwk) && <Row name="For">{forWhat(jwk)}</Row>}
        {!isSecret && (
          <Row name="Thumbprint" copy={one.thumbprint}>
            {one.thumbprint}
          </Row>
        )}
      </dl>
      <Suspense>
        {one.problems.map((problem) => (
          <KeyProblemText key={problem.code} problem={problem} />
        ))}
      </Suspense>
      {one.private && <p className="text-faint">The private part stays in this page, and is not stored.</p>}
    </div>
  );
}

/** A fact of the key; `copy` is the text that its button copies. */
function Row({ name, copy, children }: { name: string; copy?: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd
        className={`truncate py-0.5 font-mono text-soft ${copy === undefined ? 'col-span-2' : ''}`}
        title={copy}
      >
        {children}
      </dd>
      {copy !== undefined && (
        <dd>
          <CopyButton kind="quiet" label={`Copy ${name}`} text={() => copy} />
        </dd>
      )}
    </>
  );
}
