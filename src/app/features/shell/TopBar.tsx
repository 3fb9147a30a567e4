import { lazy, type ReactNode, Suspense } from 'react';
import { useDocument } from '../../state/store.ts';
import { PartLink } from '../../ui/PartLink.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { ThemeButton } from './ThemeButton.tsx';

const EvaluateAt = lazy(async () => ({ default: (await import('./EvaluateAt.tsx')).EvaluateAt }));

/** Name, navigation, what leaves the page, and the controls that concern it as a whole. */
export function TopBar({ examples }: { examples: (close: () => void) => ReactNode }) {
  const evaluateAt = useDocument((state) => state.evaluateAt);
  return (
    <header className="flex flex-none items-center gap-x-3 border-b border-border bg-panel px-4 py-2">
      <img src="./icon.svg" alt="" className="size-5 rounded-md" />
      <h1 className="text-[15px] font-semibold">Assay</h1>
      <nav aria-label="Main" className="ml-2 hidden sm:block">
        <PartLink
          part="token"
          aria-current="page"
          className="rounded-md bg-raised px-3 py-1 text-[13px] font-medium"
        >
          Debugger
        </PartLink>
      </nav>
      <div className="ml-auto flex items-center gap-2">
        <p className="mr-1 hidden items-center gap-1.5 text-xs text-muted md:flex">
          <span aria-hidden="true" className="size-1.5 rounded-full bg-good" />
          Nothing leaves this page
        </p>
        <Popover label="Examples" title="Examples">
          {examples}
        </Popover>
        <Popover
          label={
            <>
              <span className="hidden sm:inline">Evaluate at:</span>
              <span className="sm:hidden">At:</span> {evaluateAt === null ? 'now' : 'chosen time'}
            </>
          }
          title="Evaluate at"
          pressed={evaluateAt !== null}
        >
          {(close) => (
            <Suspense>
              <EvaluateAt close={close} />
            </Suspense>
          )}
        </Popover>
        <ThemeButton />
      </div>
    </header>
  );
}
