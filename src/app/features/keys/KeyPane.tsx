import { lazy, Suspense, useId } from 'react';
import { headerParameters } from '../../../core/index.ts';
import { holdsKey, type KeyState } from '../../state/document.ts';
import { showGenerate, useGenerateShown } from '../../state/keyView.ts';
import { useToken } from '../../state/parts.ts';
import { dispatch, useDocument } from '../../state/store.ts';
import { Pane } from '../../ui/Pane.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useFocusKept } from './focus.ts';
import { KeyBox } from './KeyBox.tsx';
import { PolicyFields } from './PolicyFields.tsx';
import { Reading } from './Reading.tsx';

const KeySummary = lazy(async () => ({ default: (await import('./KeySummary.tsx')).KeySummary }));
const FetchOffer = lazy(async () => ({ default: (await import('./url/FetchOffer.tsx')).FetchOffer }));
const KeySetByUrl = lazy(async () => ({ default: (await import('./url/KeySetByUrl.tsx')).KeySetByUrl }));
const GeneratePanel = lazy(async () => ({ default: (await import('./GeneratePanel.tsx')).GeneratePanel }));

/** What the pane shows: the key in one of its modes, or how a new one is made. */
type Tab = KeyState['mode'] | 'generate';

const tabs: readonly { value: Tab; label: string }[] = [
  { value: 'secret', label: 'Secret' },
  { value: 'key', label: 'PEM / JWK' },
  { value: 'url', label: 'JWKS URL' },
  { value: 'generate', label: 'Generate' },
];

const remarks: Record<Exclude<KeyState['mode'], 'url'>, string> = {
  secret: 'No key yet.',
  key: 'No key yet: paste it as you have it, DER in base64 or hex as well, or drop its file here.',
};

/** The key that verifies and signs, what it is, and below it what the verifier demands. */
export function KeyPane() {
  const mode = useDocument((state) => state.key.mode);
  const hasKey = useDocument((state) => holdsKey(state.key));
  const generating = useGenerateShown();
  const { alg } = headerParameters(useToken());
  // A secret is published nowhere.
  const offers = !hasKey && mode !== 'url' && alg !== null && !/^(?:HS|none)/.test(alg);
  const summaryId = useId();
  useFocusKept(generating);
  const choose = (tab: Tab) => {
    showGenerate(tab === 'generate');
    if (tab !== 'generate' && tab !== mode) dispatch({ type: 'keyModeChosen', mode: tab });
  };
  return (
    <Pane
      id="key"
      title="Key"
      remark={<span className="max-sm:hidden lg:max-xl:hidden">verifies and signs</span>}
      className="flex-none"
      actions={
        <Segmented
          label="What the key is"
          value={generating ? 'generate' : mode}
          options={tabs}
          onChange={choose}
        />
      }
    >
      <div className="flex flex-col gap-2 bg-sunken p-3">
        {generating ? (
          <Suspense fallback={<div className="min-h-32" />}>
            <GeneratePanel />
          </Suspense>
        ) : (
          <>
            {mode === 'url' ? (
              <Suspense fallback={<div className="min-h-32" />}>
                <KeySetByUrl />
              </Suspense>
            ) : (
              <KeyBox summaryId={summaryId} />
            )}
            <div className="flex flex-col gap-2 empty:hidden">
              {hasKey ? (
                <Suspense fallback={<Reading />}>
                  <KeySummary headId={summaryId} />
                </Suspense>
              ) : (
                mode !== 'url' && (
                  <p id={summaryId} className="text-xs text-faint">
                    {remarks[mode]} It stays here when you paste another token.
                  </p>
                )
              )}
              {offers && (
                <Suspense>
                  <FetchOffer />
                </Suspense>
              )}
            </div>
          </>
        )}
        <PolicyFields />
      </div>
    </Pane>
  );
}
