import { lazy, Suspense, useId } from 'react';
import { algorithmOf, headerParameters } from '../../../core/index.ts';
import { useKeyMaker } from '../../queries/generate.ts';
import type { SecretEncoding } from '../../state/document.ts';
import { useToken } from '../../state/parts.ts';
import { dispatch, useDocument } from '../../state/store.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Pane } from '../../ui/Pane.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { GenerateKey } from './GenerateKey.tsx';
import { PolicyFields } from './PolicyFields.tsx';

const KeySummary = lazy(async () => ({ default: (await import('./KeySummary.tsx')).KeySummary }));

const encodings: readonly { value: SecretEncoding; label: string }[] = [
  { value: 'utf8', label: 'UTF-8 text' },
  { value: 'base64', label: 'base64' },
  { value: 'base64url', label: 'base64url' },
  { value: 'hex', label: 'hex' },
];

/** The key that verifies and signs, what it is, and below it what the verifier demands. */
export function KeyPane() {
  const token = useToken();
  const key = useDocument((state) => state.key);
  const maker = useKeyMaker();
  const textId = useId();
  const summaryId = useId();
  const row = algorithmOf(headerParameters(token).alg);
  return (
    <Pane
      id="key"
      title="Key"
      remark="verifies and signs"
      className="flex-none"
      actions={
        <Segmented
          label="What the key is"
          value={key.mode}
          options={[
            { value: 'secret', label: 'Secret' },
            { value: 'key', label: 'PEM / JWK' },
          ]}
          onChange={(mode) => dispatch({ type: 'keyModeChosen', mode })}
        />
      }
    >
      <div className="flex flex-col gap-2 bg-sunken p-3">
        <label htmlFor={textId} className="sr-only">
          Key
        </label>
        <textarea
          id={textId}
          data-own-drop
          aria-describedby={summaryId}
          rows={key.mode === 'secret' ? 2 : 5}
          spellCheck={false}
          wrap={key.mode === 'key' ? 'off' : 'soft'}
          autoCapitalize="off"
          autoCorrect="off"
          autoComplete="off"
          value={key.text}
          placeholder={
            key.mode === 'secret'
              ? 'The shared secret'
              : '-----BEGIN PUBLIC KEY----- …, {"kty": …} or {"keys": [ … ]}'
          }
          onChange={({ target, nativeEvent }) => {
            const bulk =
              Math.abs(target.value.length - key.text.length) > 8 ||
              (nativeEvent as InputEvent).inputType === 'insertFromPaste';
            dispatch({ type: 'keyTyped', text: target.value, bulk });
          }}
          className="w-full resize-y rounded-md border border-strong bg-panel px-2 py-1.5 font-mono text-xs leading-5 text-text placeholder:text-faint"
        />
        <div className="flex flex-wrap items-center gap-1.5">
          {key.mode === 'secret' && (
            <label className="flex items-center gap-1.5 text-xs text-muted">
              Encoding
              <select
                value={key.encoding}
                onChange={({ target }) => {
                  const found = encodings.find(({ value }) => value === target.value);
                  if (found) dispatch({ type: 'encodingChosen', encoding: found.value });
                }}
                className="min-h-6 rounded-md border border-border bg-panel px-1.5 text-xs text-text pointer-coarse:min-h-9"
              >
                {encodings.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          )}
          <GenerateKey maker={maker} wanted={row?.supported ? row.alg : 'HS256'} />
          {key.generated?.pem && (
            <CopyButton label="Copy public key" text={() => key.generated?.pem?.public ?? ''}>
              Copy public key
            </CopyButton>
          )}
        </div>
        <div id={summaryId}>
          {key.text === '' ? (
            <p className="text-xs text-faint">No key yet. It stays here when you paste another token.</p>
          ) : (
            <Suspense>
              <KeySummary />
            </Suspense>
          )}
        </div>
        <PolicyFields />
      </div>
    </Pane>
  );
}
