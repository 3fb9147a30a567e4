import { lazy, type ReactNode, Suspense } from 'react';
import { algorithmsServed, type ReadKey } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { useDocument } from '../../state/store.ts';
import { Chip } from '../../ui/Chip.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ConvertPanel } from './ConvertPanel.tsx';
import { forWhat, kindOf, remarksOf, sourceInWords } from './cardWords.ts';
import { rejectionInWords } from './words.ts';

const Certificates = lazy(async () => ({ default: (await import('./Certificates.tsx')).Certificates }));
const KeyProblemText = lazy(() => import('./KeyProblemText.tsx'));

/** One key at a glance: what it is and whence, its names, what it can serve, and what there is to say about it. `headId` becomes the id of its first line. */
export function KeyCard({ one, headId }: { one: ReadKey; headId?: string }) {
  const { key } = useJudged();
  const opened = useDocument((state) => state.key.password !== '');
  const pem = useDocument((state) => state.key.text.includes('-----BEGIN'));
  const reason = key.facts?.selection?.rejected.find(({ index }) => index === one.index);
  const matches = key.facts?.signature.answer === 'pass' && key.facts.signature.keyIndex === one.index;
  const { jwk, certificates, chain } = one;
  const isSecret = jwk.kty === 'oct';
  const served = algorithmsServed(one);
  return (
    <div className="flex flex-col gap-1.5">
      <p id={headId} className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-mono text-text">{kindOf(one)}</span>
        {!isSecret && <Chip>{one.private ? 'private' : 'public'}</Chip>}
        <span className="text-muted empty:hidden">{sourceInWords(one.source, { pem, opened })}</span>
        {matches &&
          (key.facts?.named ? (
            <Chip>matches, proves nothing</Chip>
          ) : (
            <Chip tone="good">matches the signature</Chip>
          ))}
        {reason && <Chip tone="bad">{rejectionInWords(reason)}</Chip>}
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-3 leading-6">
        {jwk.kid !== undefined && (
          <Row name="kid" copy={jwk.kid}>
            <span className="text-tok-signature">{jwk.kid}</span>
          </Row>
        )}
        {forWhat(jwk) && <Row name="For">{forWhat(jwk)}</Row>}
        {served.length > 0 && <Row name="Serves">{served.join(' ')}</Row>}
        {!isSecret && <Row name="Thumbprint" title="RFC 7638, SHA-256, base64url" copy={one.thumbprint} />}
        {one.fingerprint && (
          <Row
            name="Fingerprint"
            title="SHA-256 of the public key as SubjectPublicKeyInfo, base64"
            copy={one.fingerprint}
          />
        )}
      </dl>
      <Suspense>
        {remarksOf(one).map((problem) => (
          <KeyProblemText key={problem.code} problem={problem} />
        ))}
      </Suspense>
      {certificates && (
        <Suspense>
          <Certificates certificates={certificates} chain={chain} />
        </Suspense>
      )}
      {one.private && <p className="text-faint">The private part stays in this page, and is not stored.</p>}
      <ConvertPanel keys={[one]} />
    </div>
  );
}

/** A fact of the key; `copy` is a text that its button copies, and what is shown where there are no children. */
function Row({
  name,
  title,
  copy,
  children = copy,
}: {
  name: string;
  title?: string;
  copy?: string;
  children?: ReactNode;
}) {
  return (
    <>
      <dt className="text-muted" title={title}>
        {name}
      </dt>
      <dd
        className={`font-mono text-soft ${copy === undefined ? 'col-span-2 break-words' : 'truncate'}`}
        title={copy}
      >
        {children}
      </dd>
      {copy !== undefined && (
        <dd>
          <CopyButton kind="quiet" label={`Copy ${name.toLowerCase()}`} text={() => copy} />
        </dd>
      )}
    </>
  );
}
