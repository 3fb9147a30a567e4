import { useCallback } from 'react';
import { type CertificateFacts, type ChainFacts, nextRelativeChange } from '../../../core/index.ts';
import { useNow } from '../../queries/useNow.ts';
import { usePreferences } from '../../state/preferences.ts';
import { CertificateList } from '../../ui/CertificateList.tsx';
import { orderInWords } from './cardWords.ts';

/** The certificates that a key came with, judged by the page's clock: they turn at the second in which one ends. */
export function Certificates({
  certificates,
  chain,
}: {
  certificates: readonly CertificateFacts[];
  chain: ChainFacts | undefined;
}) {
  const next = useCallback(
    (now: number) =>
      Math.min(
        ...certificates.flatMap(({ notBefore, notAfter }) =>
          [notBefore, notAfter].map((instant) => nextRelativeChange(instant, now)),
        ),
      ),
    [certificates],
  );
  const { now } = useNow(next);
  const { zone } = usePreferences();
  return (
    <section aria-label="Certificates" className="flex flex-col gap-1.5">
      <h3 className="font-medium text-soft">
        {certificates.length === 1 ? 'Certificate' : `Certificates, ${orderInWords(chain)}`}
      </h3>
      <CertificateList certificates={certificates} chain={chain} now={now} zone={zone} />
    </section>
  );
}
