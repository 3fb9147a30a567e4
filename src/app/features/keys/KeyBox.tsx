import { useId, useRef } from 'react';
import { algorithmOf, headerParameters } from '../../../core/index.ts';
import { useKeyMaker } from '../../queries/generate.ts';
import { setKeyRemark, useKeyRemark } from '../../state/arriving.ts';
import type { KeyState, SecretEncoding } from '../../state/document.ts';
import { useToken } from '../../state/parts.ts';
import { dispatch, useDocument } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';

const encodings: readonly { value: SecretEncoding; label: string }[] = [
  { value: 'utf8', label: 'UTF-8 text' },
  { value: 'base64', label: 'base64' },
  { value: 'base64url', label: 'base64url' },
  { value: 'hex', label: 'hex' },
];

const placeholders: Record<KeyState['mode'], string> = {
  secret: 'The shared secret',
  key: 'PEM, JWK, JWK set, certificate, OpenSSH …',
  url: '',
};

/** The text of the key, how it is read, and ways to have one. `summaryId` is the element that says what it is. */
export function KeyBox({ summaryId }: { summaryId: string }) {
  const { mode, text, encoding } = useDocument((state) => state.key);
  const textId = useId();
  return (
    <>
      <label htmlFor={textId} className="sr-only">
        Key
      </label>
      <textarea
        id={textId}
        data-own-drop
        aria-describedby={summaryId}
        rows={mode === 'secret' ? 2 : 5}
        spellCheck={false}
        wrap={text.startsWith('-') ? 'off' : 'soft'}
        autoCapitalize="off"
        autoCorrect="off"
        autoComplete="off"
        value={text}
        placeholder={placeholders[mode]}
        onChange={({ target, nativeEvent }) => {
          const bulk =
            Math.abs(target.value.length - text.length) > 8 ||
            (nativeEvent as InputEvent).inputType === 'insertFromPaste';
          dispatch({ type: 'keyTyped', text: target.value, bulk });
        }}
        className="w-full resize-y rounded-md border border-strong bg-panel px-2 break-all py-1.5 font-mono text-xs leading-5 text-text placeholder:break-normal placeholder:text-faint"
      />
      <div className="flex flex-wrap items-center gap-1.5">
        {mode === 'secret' && (
          <label className="flex items-center gap-1.5 text-xs text-muted">
            Encoding
            <select
              value={encoding}
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
        <Ways />
      </div>
    </>
  );
}

/** Ways to have a key without pasting it: its file, or a new one for the token's algorithm; the Generate tab has all others. */
function Ways() {
  const token = useToken();
  const { make, busy, problem } = useKeyMaker();
  const remark = useKeyRemark();
  const input = useRef<HTMLInputElement>(null);
  const row = algorithmOf(headerParameters(token).alg);
  const alg = row?.alg ?? 'HS256';
  const open = async (files: FileList | null) => {
    try {
      const { openKeyFiles } = await import('../../state/keyFiles.ts');
      await openKeyFiles([...(files ?? [])]);
    } catch {
      setKeyRemark('The file could not be opened: the network is not there.');
    }
    // The same file again would be no change.
    if (input.current) input.current.value = '';
  };
  return (
    <div className="ml-auto flex flex-wrap items-center justify-end gap-1.5">
      <span aria-live="polite" className="text-xs text-warn">
        {problem ?? remark}
      </span>
      {/* Any name: the keys of SSH have no ending. */}
      <input ref={input} type="file" hidden onChange={({ target }) => open(target.files)} />
      <Button onClick={() => input.current?.click()}>Choose file…</Button>
      <Button busy={busy} title={`A new key for ${alg}`} onClick={() => make(alg, { sign: false })}>
        {busy ? 'Generating…' : 'Generate key'}
      </Button>
    </div>
  );
}
