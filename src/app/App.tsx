import { lazy, Suspense, useEffect } from 'react';
import { ClaimsPanes } from './features/claims/ClaimsPanes.tsx';
import { CommandCenter } from './features/commands/CommandCenter.tsx';
import { KeyPane } from './features/keys/KeyPane.tsx';
import { sizesOf } from './features/settings/sizes.ts';
import { EvaluateAtNotice } from './features/shell/EvaluateAtNotice.tsx';
import { Footer } from './features/shell/Footer.tsx';
import { PhoneNav } from './features/shell/PhoneNav.tsx';
import { TopBar } from './features/shell/TopBar.tsx';
import { useUndoKeys } from './features/shell/useUndoKeys.ts';
import { EncodedPane } from './features/token/EncodedPane.tsx';
import { ExampleList } from './features/token/ExampleList.tsx';
import { StartPanel } from './features/token/StartPanel.tsx';
import { useIntake } from './features/token/useIntake.ts';
import { loadRules } from './queries/judged.tsx';
import { useExamples } from './queries/loadExample.ts';
import { loadFinder } from './state/intake.ts';
import { usePreferences } from './state/preferences.ts';
import { useDocument } from './state/store.ts';
import { loadWords } from './state/words.ts';

const loadBanner = () => import('./features/verdict/Banner.tsx');
const loadTimeline = () => import('./features/verdict/Timeline.tsx');
const loadChecks = () => import('./features/verdict/ChecksPane.tsx');
const Banner = lazy(async () => ({ default: (await loadBanner()).Banner }));
const Timeline = lazy(async () => ({ default: (await loadTimeline()).Timeline }));
const ChecksPane = lazy(async () => ({ default: (await loadChecks()).ChecksPane }));

const loadSignature = () => import('./features/signature/SignaturePane.tsx');
const SignaturePane = lazy(async () => ({ default: (await loadSignature()).SignaturePane }));

const SettingsCenter = lazy(async () => ({
  default: (await import('./features/settings/SettingsCenter.tsx')).SettingsCenter,
}));

const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'dragenter'] as const;

/** Fetches what the first token will need as soon as somebody is there to give one: an idle page stays small. */
function usePreload(): void {
  useEffect(() => {
    const preload = () => {
      for (const name of SIGNS_OF_LIFE) window.removeEventListener(name, preload);
      // A failure here shows when the part is really needed.
      for (const load of [
        loadBanner,
        loadTimeline,
        loadChecks,
        loadSignature,
        loadFinder,
        loadRules,
        loadWords,
      ])
        load().catch(() => {});
    };
    for (const name of SIGNS_OF_LIFE) window.addEventListener(name, preload, { passive: true });
    return () => {
      for (const name of SIGNS_OF_LIFE) window.removeEventListener(name, preload);
    };
  }, []);
}

/** The one screen: verdict above, then token and key, decoded parts, and the checks. */
export function App() {
  useIntake();
  useUndoKeys();
  usePreload();
  const maker = useExamples();
  const empty = useDocument(({ tokenText }) => tokenText === '');
  const { layout } = usePreferences();
  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh lg:min-h-0">
      <TopBar examples={(close) => <ExampleList maker={maker} onPicked={close} />} />
      <Judgement empty={empty} />
      <EvaluateAtNotice />
      <main
        id="columns"
        style={sizesOf(layout)}
        className="relative grid min-h-0 flex-1 grid-cols-1 md:grid-cols-2 lg:grid-cols-[minmax(290px,var(--left))_minmax(300px,var(--middle))_minmax(260px,var(--right))]"
      >
        <div
          id="left-column"
          className="relative flex min-h-0 min-w-0 flex-col overflow-auto border-border md:border-r"
        >
          <EncodedPane />
          <div id="key-line" className="relative hidden flex-none lg:block" />
          <div
            id="key-rows"
            className="relative flex-none border-t border-border lg:max-h-(--key-most) lg:flex-(--key) lg:overflow-auto"
          >
            <KeyPane />
          </div>
        </div>
        <div
          id="middle-column"
          className={`relative flex min-h-0 min-w-0 flex-col overflow-auto border-border ${empty ? 'lg:col-span-2' : 'lg:border-r'}`}
        >
          {empty && <StartPanel maker={maker} />}
          <ClaimsPanes />
          {!empty && (
            <Suspense>
              <SignaturePane />
            </Suspense>
          )}
        </div>
        {!empty && (
          <div
            id="why"
            className="flex min-h-0 min-w-0 flex-col border-t border-border md:col-span-2 lg:col-span-1 lg:border-t-0"
          >
            <Suspense>
              <ChecksPane />
            </Suspense>
          </div>
        )}
        <Suspense>
          <SettingsCenter empty={empty} />
        </Suspense>
      </main>
      <Footer />
      <PhoneNav />
      <CommandCenter />
    </div>
  );
}

/** The two answers and the timeline. The live region stands from the first, so that whatever comes into it is heard. */
function Judgement({ empty }: { empty: boolean }) {
  return (
    <section
      aria-label="Judgement"
      className={
        empty
          ? ''
          : 'flex flex-none flex-wrap items-center gap-x-8 gap-y-2 border-b border-border px-4 py-3 has-[[data-tone=bad]]:bg-bad-bg has-[[data-tone=good]]:bg-good-bg has-[[data-tone=neutral]]:bg-info-bg has-[[data-tone=warn]]:bg-warn-bg'
      }
    >
      <div
        role="status"
        aria-label="Verdict"
        aria-atomic="true"
        className={empty ? 'sr-only' : 'min-w-0 flex-1 basis-80'}
      >
        {empty ? (
          'Not a token: the page is empty'
        ) : (
          <Suspense
            fallback={<p className="min-h-12 max-sm:min-h-[88px]">Undetermined: reading the token</p>}
          >
            <Banner />
          </Suspense>
        )}
      </div>
      {!empty && (
        <Suspense fallback={<div className="h-12 max-w-[420px] flex-1 basis-64 pointer-coarse:h-[72px]" />}>
          <Timeline />
        </Suspense>
      )}
    </section>
  );
}
