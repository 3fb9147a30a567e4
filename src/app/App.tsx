import { ClaimsPanes } from './features/claims/ClaimsPanes.tsx';
import { KeyPane } from './features/keys/KeyPane.tsx';
import { EvaluateAtNotice } from './features/shell/EvaluateAtNotice.tsx';
import { Footer } from './features/shell/Footer.tsx';
import { PhoneNav } from './features/shell/PhoneNav.tsx';
import { TopBar } from './features/shell/TopBar.tsx';
import { SignaturePane } from './features/signature/SignaturePane.tsx';
import { EncodedPane } from './features/token/EncodedPane.tsx';
import { ExampleList } from './features/token/ExampleList.tsx';
import { StartPanel } from './features/token/StartPanel.tsx';
import { useIntake } from './features/token/useIntake.ts';
import { Banner } from './features/verdict/Banner.tsx';
import { ChecksPane } from './features/verdict/ChecksPane.tsx';
import { useJudged } from './queries/judged.tsx';

/** The one screen: verdict above, then token and key, decoded parts, and the checks. */
export function App() {
  useIntake();
  const { token } = useJudged();
  const empty = token.input === '';
  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh lg:min-h-0">
      <TopBar examples={(close) => <ExampleList onPicked={close} />} />
      {empty ? <EmptyStatus /> : <Banner />}
      <EvaluateAtNotice />
      <main className="grid min-h-0 flex-1 grid-cols-1 md:grid-cols-2 lg:grid-cols-[minmax(290px,34fr)_minmax(300px,38fr)_minmax(260px,28fr)]">
        <div className="flex min-h-0 min-w-0 flex-col overflow-auto border-border md:border-r">
          <EncodedPane />
          <KeyPane />
        </div>
        <div id="claims" className="flex min-h-0 min-w-0 flex-col overflow-auto border-border lg:border-r">
          {empty && <StartPanel />}
          <ClaimsPanes />
          {!empty && <SignaturePane />}
        </div>
        <div className="flex min-h-0 min-w-0 flex-col border-t border-border md:col-span-2 lg:col-span-1 lg:border-t-0">
          <ChecksPane />
        </div>
      </main>
      <Footer />
      <PhoneNav />
    </div>
  );
}

/** Keeps the live region in place before there is anything to judge. */
function EmptyStatus() {
  return (
    <div role="status" aria-label="Verdict" className="sr-only">
      Not a token: the page is empty
    </div>
  );
}
