import { lazy, type ReactNode, Suspense } from 'react';
import { openDialog } from '../../state/dialogs.ts';
import { leavingInWords, useElsewhere } from '../../state/requests.ts';
import { useDocument } from '../../state/store.ts';
import { Button } from '../../ui/Button.tsx';
import { isApple } from '../../ui/keyboard.ts';
import { PartLink } from '../../ui/PartLink.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { Travel } from './Travel.tsx';

const EvaluateAt = lazy(async () => ({ default: (await import('./EvaluateAt.tsx')).EvaluateAt }));

/** Name, navigation, what leaves the page, and the controls that concern it as a whole. */
export function TopBar({ examples }: { examples: (close: () => void) => ReactNode }) {
  const evaluateAt = useDocument((state) => state.evaluateAt);
  const elsewhere = useElsewhere();
  return (
    <header className="flex flex-none items-center gap-x-2 border-b border-border bg-panel px-3 py-2 sm:px-4">
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
      <div className="ml-auto flex min-w-0 items-center gap-1 sm:gap-2">
        <Button
          kind="quiet"
          className="min-w-0 max-md:hidden"
          title="What this page stores and sends"
          onClick={() => openDialog('privacy')}
        >
          <span
            aria-hidden="true"
            className={`size-1.5 flex-none rounded-full ${elsewhere.length > 0 ? 'bg-warn' : 'bg-good'}`}
          />
          <span className="truncate">{leavingInWords(elsewhere)}</span>
        </Button>
        <Popover label="Examples" title="Examples">
          {examples}
        </Popover>
        <Popover
          label={
            <>
              <span className="max-lg:hidden">Evaluate at:</span>
              <span className="lg:hidden">At:</span> {evaluateAt === null ? 'now' : 'chosen'}
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
        <Travel />
        <Button
          className="max-sm:hidden"
          aria-label="Commands"
          title="Commands"
          onClick={() => openDialog('commands')}
        >
          {isApple(navigator.platform) ? '⌘K' : 'Ctrl K'}
        </Button>
        <ThemeButton />
        <Button
          className="w-8 flex-none justify-center !px-0 max-sm:w-7"
          aria-label="Settings"
          title="Settings"
          onClick={() => openDialog('settings')}
        >
          <svg
            aria-hidden="true"
            viewBox="0 0 16 16"
            className="size-4 fill-none stroke-current stroke-[1.5]"
          >
            <path d="M2 5h12M2 11h12M10 3v4M6 9v4" />
          </svg>
        </Button>
      </div>
    </header>
  );
}
