import type { CertificateFacts, ChainFacts, ChainLink } from '../../core/index.ts';
import { Chip } from './Chip.tsx';
import {
  certificateName,
  dayOf,
  digestWithColons,
  linkInWords,
  roleOf,
  validityOf,
} from './certificateWords.ts';
import { Fact, FactList } from './FactList.tsx';

/** How a certificate is looked at: the instant of judgement in seconds, and the zone of dates. */
interface Look {
  now: number;
  zone: 'UTC' | 'local';
}

/** Certificates as a chain from the leaf upwards: who each is, who signed it, until when it is valid, and more behind a click. */
export function CertificateList({
  certificates,
  chain,
  ...look
}: Look & { certificates: readonly CertificateFacts[]; chain: ChainFacts | undefined }) {
  return (
    <ol className="flex flex-col text-xs leading-5">
      {[...certificates.entries()].map(([at, certificate]) => (
        <Certificate
          key={at}
          certificate={certificate}
          role={roleOf(certificate, at)}
          link={chain?.links[at]}
          last={at === certificates.length - 1}
          {...look}
        />
      ))}
    </ol>
  );
}

interface CertificateProps extends Look {
  certificate: CertificateFacts;
  role: string;
  link: ChainLink | undefined;
  last: boolean;
}

function Certificate({ certificate, role, link, last, now, zone }: CertificateProps) {
  const { words, good } = linkInWords(link, certificate);
  const validity = validityOf(certificate, now);
  return (
    <li className="grid grid-cols-[12px_minmax(0,1fr)] gap-x-2">
      <span aria-hidden="true" className="flex flex-col items-center">
        <span
          className={`mt-1.5 size-2 flex-none rounded-full ${role === 'Root' ? 'bg-strong' : 'border-2 border-strong'}`}
        />
        {!last && <span className={`w-px flex-1 ${good ? 'bg-strong' : 'bg-bad'}`} />}
      </span>
      <div className={`min-w-0 ${last ? '' : 'pb-2.5'}`}>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="text-muted">{role}</span>
          <span className="min-w-0 break-words font-medium text-text">{certificateName(certificate)}</span>
          {certificate.ca && <Chip>CA</Chip>}
          {certificate.selfSigned && <Chip>self-signed</Chip>}
          <Chip tone={validity.tone}>{validity.words}</Chip>
        </p>
        <p className={`break-words ${good ? 'text-muted' : 'text-bad'}`}>{words}</p>
        <Validity certificate={certificate} now={now} zone={zone} />
        <details className="group">
          <summary className="w-fit text-accent pointer-coarse:py-2">
            Details<span className="sr-only"> of {certificateName(certificate)}</span>
          </summary>
          <Details certificate={certificate} />
        </details>
      </div>
    </li>
  );
}

const fills = { bad: 'bg-bad', warn: 'bg-warn', neutral: 'bg-accent', good: 'bg-accent' } as const;

/** The time of validity as a bar, filled up to now. The chip beside it says in words what it shows. */
function Validity({ certificate, now, zone }: Look & { certificate: CertificateFacts }) {
  const { place, tone } = validityOf(certificate, now);
  return (
    <p className="flex max-w-md items-center gap-2 text-faint">
      <span className="flex-none">{dayOf(certificate.notBefore, zone)}</span>
      <span aria-hidden="true" className="h-1 min-w-8 flex-1 overflow-hidden rounded-full bg-border">
        <span
          className={`block h-full min-w-0.5 ${fills[tone]}`}
          style={{ width: `${(place * 100).toFixed(1)}%` }}
        />
      </span>
      <span className="sr-only">to</span>
      <span className="flex-none">{dayOf(certificate.notAfter, zone)}</span>
    </p>
  );
}

function Details({ certificate }: { certificate: CertificateFacts }) {
  const { subject, issuer, subjectAltNames, keyUsage, extendedKeyUsage, pathLength, sha1, sha256 } =
    certificate;
  const names = subjectAltNames.map(({ type, value }) => `${type} ${value}`);
  return (
    <FactList>
      <Fact name="Subject">{subject.text || 'empty'}</Fact>
      <Fact name="Issuer">{issuer.text || 'empty'}</Fact>
      {names.length > 0 && <Fact name="Names">{names.join(', ')}</Fact>}
      <Fact name="Serial">{certificate.serialNumber}</Fact>
      <Fact name="Signed with">{certificate.signatureAlgorithm}</Fact>
      {keyUsage.length > 0 && <Fact name="Key usage">{keyUsage.join(', ')}</Fact>}
      {extendedKeyUsage.length > 0 && <Fact name="Purposes">{extendedKeyUsage.join(', ')}</Fact>}
      {pathLength !== null && <Fact name="Path length">{pathLength}</Fact>}
      <Fact name="x5t" copy={sha1} />
      <Fact name="x5t#S256" copy={sha256} />
      <Fact name="SHA-256" copy={digestWithColons(sha256)} />
    </FactList>
  );
}
