import type { ReactNode } from 'react';
import type { CertificateFacts, ChainFacts, ChainLink } from '../../core/index.ts';
import { Chip } from './Chip.tsx';
import { CopyButton } from './CopyButton.tsx';
import {
  certificateName,
  dayOf,
  digestWithColons,
  linkInWords,
  roleOf,
  validityOf,
} from './certificateWords.ts';

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
    <dl className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-3 pb-1 leading-6">
      <Row name="Subject">{subject.text || 'empty'}</Row>
      <Row name="Issuer">{issuer.text || 'empty'}</Row>
      {names.length > 0 && <Row name="Names">{names.join(', ')}</Row>}
      <Row name="Serial">{certificate.serialNumber}</Row>
      <Row name="Signed with">{certificate.signatureAlgorithm}</Row>
      {keyUsage.length > 0 && <Row name="Key usage">{keyUsage.join(', ')}</Row>}
      {extendedKeyUsage.length > 0 && <Row name="Purposes">{extendedKeyUsage.join(', ')}</Row>}
      {pathLength !== null && <Row name="Path length">{pathLength}</Row>}
      <Row name="x5t" copy={sha1} />
      <Row name="x5t#S256" copy={sha256} />
      <Row name="SHA-256" copy={digestWithColons(sha256)} />
    </dl>
  );
}

function Row({ name, copy, children = copy }: { name: string; copy?: string; children?: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd
        className={`font-mono text-soft ${copy === undefined ? 'col-span-2 break-words' : 'truncate'}`}
        title={copy}
      >
        {children}
      </dd>
      {copy !== undefined && (
        <dd>
          <CopyButton label={`Copy ${name}`} text={() => copy} />
        </dd>
      )}
    </>
  );
}
