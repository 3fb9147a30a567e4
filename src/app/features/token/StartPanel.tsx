import type { useExamples } from '../../queries/loadExample.ts';
import { goTo } from '../../ui/goTo.ts';
import { ExampleList } from './ExampleList.tsx';

/** What an empty page invites to. */
export function StartPanel({ maker }: { maker: ReturnType<typeof useExamples> }) {
  const opened = () => {
    goTo('token');
    // The verdict stands above the token.
    scrollTo(0, 0);
  };
  return (
    <section aria-label="Start" className="min-h-0 flex-1 overflow-auto bg-sunken p-5 lg:px-8 lg:py-6">
      <div className="mx-auto flex max-w-3xl flex-col gap-5">
        <div>
          <h2 className="text-lg font-semibold leading-7">
            Paste a token to see what it says, and whether to believe it
          </h2>
          <p className="mt-1 max-w-prose text-muted">
            Paste or drop a token, an <code className="font-mono text-soft">Authorization</code> header or a
            token response anywhere on this page, or write a payload to make one. Nothing leaves this page.
          </p>
        </div>
        <ExampleList maker={maker} onPicked={opened} />
      </div>
    </section>
  );
}
