import { lazy, Suspense, useState } from 'react';
import {
  algorithmOf,
  bringsKey,
  headerParameters,
  hexOf,
  keyAddresses,
  type ReadKey,
  signatureLength,
} from '../../../core/index.ts';
import { useJudged } from '../../queries/judged.tsx';
import { dispatch, useDocument } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { engineWords } from '../../ui/engineWords.ts';
import { Pane } from '../../ui/Pane.tsx';
import { cut, keyName, lengthRemark, stateOf, whyServed } from './words.ts';

const EmbeddedKeys = lazy(async () => ({ default: (await import('./EmbeddedKeys.tsx')).EmbeddedKeys }));

/** The signature: how it is made with the token's real parts, its bytes, and whether they match. */
export function SignaturePane() {
  const { token, verdict, key, pending } = useJudged();
  const signatureState = useDocument((state) => state.signatureState);
  const signing = useDocument((state) => state.signRequest !== null);
  const { alg } = headerParameters(token);
  const row = algorithmOf(alg);
  const keys = key.facts?.ring.keys ?? [];
  const used: ReadKey | null =
    keys.find(({ index }) => index === key.facts?.signature.keyIndex) ??
    key.facts?.selection?.candidates[0] ??
    null;
  const embedded = key.facts?.embedded ?? null;
  const servedBy = key.facts?.signature.servedBy ?? null;
  const bytes = token.signature;
  const need = row ? signatureLength(row, used) : null;
  const state = stateOf(verdict.signature, pending, signatureState, key.facts?.named != null);
  const [header, payload] = ['header', 'payload'].map((part) =>
    token.segments.find((segment) => segment.part === part),
  );
  const canSign =
    alg === 'none' || keys.some((candidate) => candidate.private || candidate.jwk.kty === 'oct');
  return (
    <Pane
      id="signature"
      title="Signature"
      colour="bg-tok-signature"
      remark={lengthRemark(bytes?.length ?? null, need, row?.title ?? null)}
      className="flex-none"
      actions={
        <>
          {token.kind === 'jws' && <Chip tone={state.tone}>{state.word}</Chip>}
          {canSign && token.kind === 'jws' && (
            <Button disabled={signing} onClick={() => dispatch({ type: 'signRequested' })}>
              Sign
            </Button>
          )}
          <CopyButton
            label="Copy signature"
            text={() => (bytes ? hexOf(bytes) : '')}
            disabled={!bytes?.length}
          />
        </>
      }
    >
      <div className="bg-sunken px-3.5 py-2.5 font-mono text-[13px] leading-5 text-muted">
        {row && (
          <pre className="whitespace-pre-wrap break-all">
            {row.formula}
            {'(\n  '}
            <span className="text-tok-header">{cut(header?.text ?? '')}</span>
            {' + "." + '}
            <span className="text-tok-payload">{cut(payload?.text ?? '')}</span>
            {',\n  key '}
            <span className="text-tok-signature">{keyName(used)}</span>
            {'\n)'}
            {servedBy && (
              <span className="font-sans text-xs text-faint" title={whyServed(servedBy)}>
                {` computed by ${engineWords[servedBy]}`}
              </span>
            )}
          </pre>
        )}
        {alg === 'none' && <p>alg none: there is nothing to compute, and the signature stays empty.</p>}
        {bytes && bytes.length > 0 && <Bytes bytes={bytes} halves={row?.scheme === 'ecdsa'} />}
        {bytes?.length === 0 && alg !== 'none' && token.kind === 'jws' && <p>No signature bytes.</p>}
        {token.kind !== 'jws' && token.kind !== 'none' && <OtherParts />}
      </div>
      {(bringsKey(token) || keyAddresses(token).length > 0 || embedded) && (
        <Suspense>
          <EmbeddedKeys />
        </Suspense>
      )}
    </Pane>
  );
}

/** The bytes of an RSA signature would push the payload out of sight: above so many, the first few are shown until asked for all. */
const MOST_BYTES = 64;
const FEW_BYTES = 32;

function Bytes({ bytes, halves }: { bytes: Uint8Array; halves: boolean }) {
  const [all, setAll] = useState(false);
  const long = bytes.length > MOST_BYTES;
  const half = bytes.length / 2;
  const hex = (part: Uint8Array, few: number) =>
    long && !all ? `${hexOf(part.subarray(0, few))} …` : hexOf(part);
  return (
    <>
      {halves && Number.isInteger(half) ? (
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-2">
          <dt>r</dt>
          <dd className="text-tok-signature">{hex(bytes.subarray(0, half), FEW_BYTES / 2)}</dd>
          <dt>s</dt>
          <dd className="text-tok-signature">{hex(bytes.subarray(half), FEW_BYTES / 2)}</dd>
        </dl>
      ) : (
        <p className="mt-1 break-words text-tok-signature">{hex(bytes, FEW_BYTES)}</p>
      )}
      {long && (
        <Button kind="quiet" className="-ml-2.5 font-sans" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show ${FEW_BYTES} bytes` : `Show all ${bytes.length} bytes`}
        </Button>
      )}
    </>
  );
}

/** The parts of a form that is recognised and not judged here, by name and length. */
function OtherParts() {
  const { token } = useJudged();
  return (
    <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
      {token.segments.map(({ part, start, text, bytes }) => (
        <div key={start} className="contents">
          <dt>{part.replace('iv', 'initialization vector').replaceAll('-', ' ')}</dt>
          <dd className="truncate">
            {bytes ? `${bytes.length} bytes` : ''} <span className="text-faint">{cut(text)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
