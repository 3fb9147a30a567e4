import type { ReactNode } from 'react';
import { type EmbeddedKey, headerParameters, type KeyAddress, keyAddresses } from '../../../core/index.ts';
import { keyProblemSentence } from '../../../core/keyWords.ts';
import { useJudged } from '../../queries/judged.tsx';
import { fetchKeys } from '../../queries/keySets.ts';
import { usePreferences } from '../../state/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { CertificateList } from '../../ui/CertificateList.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import {
  addressInWords,
  agreementOf,
  lessonOf,
  matchOf,
  ownKeyInWords,
  type Remark,
  thumbprintInWords,
  trustOf,
} from './embeddedWords.ts';

/** The keys, certificates and addresses that the header brings: what each is, whether the signature matches it, and that this proves nothing. */
export function EmbeddedKeys() {
  const { token, key } = useJudged();
  const facts = key.facts?.embedded ?? null;
  const lesson = facts && lessonOf(facts);
  const agreement = facts && agreementOf(facts);
  return (
    <section
      aria-label="Keys in the header"
      className="flex flex-col gap-2 border-t border-border px-3.5 py-2.5 text-xs leading-5"
    >
      {lesson && <p className="text-soft">{lesson}</p>}
      {facts?.keys.map((own) => (
        <OwnKey key={own.parameter} own={own} />
      ))}
      {facts && facts.thumbprints.length > 0 && (
        <ul>
          {facts.thumbprints.map((compared) => (
            <Line key={compared.parameter} name={compared.parameter} remark={thumbprintInWords(compared)} />
          ))}
        </ul>
      )}
      {agreement && <p className={colours[agreement.tone]}>{agreement.words}</p>}
      {keyAddresses(token).map((address) => (
        <Address key={address.parameter} address={address} />
      ))}
    </section>
  );
}

const colours = { good: 'text-good', bad: 'text-bad', warn: 'text-warn', neutral: 'text-muted' } as const;

function Line({ name, remark, children }: { name: string; remark: Remark; children?: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <span className="font-mono text-soft">{name}</span>
      <span className={colours[remark.tone]}>{remark.words}</span>
      {children}
    </li>
  );
}

function OwnKey({ own }: { own: EmbeddedKey }) {
  const { token, key: judgedKey, now } = useJudged();
  const { zone } = usePreferences();
  const { key, parameter, problem } = own;
  const embedded = judgedKey.facts?.embedded;
  const trust = parameter === 'x5c' && embedded ? trustOf(embedded) : null;
  const match = matchOf(own, headerParameters(token).alg);
  const trusted = trust?.tone === 'good';
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-mono text-tok-header">{parameter}</span>
        {key && <span className="font-mono text-text">{ownKeyInWords(key)}</span>}
        {key?.private && <Chip tone="bad">private key, published with the token</Chip>}
        {!(trusted && own.signature === 'matches') && <Chip tone={match.tone}>{match.words}</Chip>}
        {trust && <Chip tone={trust.tone}>{trust.words}</Chip>}
        {key && (
          <CopyButton label={`Copy ${parameter} as JWK`} text={() => JSON.stringify(key.publicJwk, null, 2)}>
            Copy JWK
          </CopyButton>
        )}
      </p>
      {problem && <Problem problem={problem} />}
      {key?.problems.map((note) => (
        <Problem key={note.code} problem={note} />
      ))}
      {key?.certificates && (
        <CertificateList certificates={key.certificates} chain={key.chain} now={now} zone={zone} />
      )}
    </div>
  );
}

function Problem({ problem }: { problem: NonNullable<EmbeddedKey['problem']> }) {
  const { headline, detail } = keyProblemSentence(problem);
  return (
    <p className="text-warn">
      {headline}. {detail && <span className="text-muted">{detail}</span>}
    </p>
  );
}

/** An address is asked only for a click on a button that names its host. */
function Address({ address }: { address: KeyAddress }) {
  const { parameter, value, host } = address;
  return (
    <div className="flex flex-col items-start gap-1">
      <p className="text-muted">
        <span className="font-mono text-tok-header">{parameter}</span> {addressInWords(address)}.
      </p>
      {host !== null && (
        <>
          <p className="text-warn">
            The token names this address itself: whoever forged it chose it. A key fetched from there proves
            nothing unless you know that {host} is the issuer’s.
          </p>
          <Button className="max-w-full" onClick={() => void fetchKeys(value, { exact: true })}>
            <span className="truncate">
              Fetch {parameter === 'jku' ? 'keys' : 'the certificate'} from {host}
            </span>
          </Button>
        </>
      )}
    </div>
  );
}
