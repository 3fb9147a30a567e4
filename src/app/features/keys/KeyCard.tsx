import { lazy, Suspense } from 'react';
import { algorithmsServed, type ReadKey } from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { useDocument } from '../../state/store.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Fact, FactList } from '../../ui/FactList.tsx';
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
      <FactList>
        {jwk.kid !== undefined && (
          <Fact name="kid" copy={jwk.kid}>
            <span className="text-tok-signature">{jwk.kid}</span>
          </Fact>
        )}
        {forWhat(jwk) && <Fact name="For">{forWhat(jwk)}</Fact>}
        {served.length > 0 && <Fact name="Serves">{served.join(' ')}</Fact>}
        {!isSecret && <Fact name="Thumbprint" title="RFC 7638, SHA-256, base64url" copy={one.thumbprint} />}
        {one.fingerprint && (
          <Fact
            name="Fingerprint"
            title="SHA-256 of the public key as SubjectPublicKeyInfo, base64"
            copy={one.fingerprint}
          />
        )}
      </FactList>
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
