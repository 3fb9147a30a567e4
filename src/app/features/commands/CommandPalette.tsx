import { CommandInput, CommandList, CommandRoot } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { openDialog } from '../../state/dialogs.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { CommandItems } from './CommandItems.tsx';
import { goToPlace } from './place.ts';
import { ranked } from './rank.ts';
import { type Command, type Effect, refused } from './types.ts';
import { useCommands } from './useCommands.ts';

const inWords = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Every action of the page, to be found by typing. It closes when one is done, and says why when one is refused. */
export function CommandPalette({ onSay }: { onSay: (sentence: string) => void }) {
  const { commands, context } = useCommands();
  const [search, setSearch] = useState('');
  const [running, setRunning] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);
  const found = ranked(commands, search);

  const finish = (effect: Effect) => {
    // Whoever has closed it meanwhile is elsewhere: the focus stays there.
    if (!open.current) return;
    setRunning(null);
    if (effect.kind === 'refused') {
      setProblem(effect.because);
      return;
    }
    // The focus is back where it was before it goes to another place.
    flushSync(() => openDialog(effect.kind === 'opens' ? effect.dialog : null));
    if (effect.kind === 'done' && effect.at) goToPlace(effect.at);
    if (effect.kind === 'done' && effect.says !== undefined) onSay(effect.says);
  };
  const run = async (command: Command) => {
    if (running !== null) return;
    setRunning(command.id);
    setProblem(null);
    try {
      finish(await command.run(context));
    } catch (error) {
      finish(refused(inWords(error)));
    }
  };

  const none = found.length === 0 && `No command matches “${search.trim()}”.`;
  const busy = commands.find(({ id }) => id === running);
  return (
    <Dialog title="Commands" onClose={() => openDialog(null)} className="h-[32rem]">
      <CommandRoot
        label="Command"
        shouldFilter={false}
        vimBindings={false}
        loop
        className="flex min-h-0 flex-1 flex-col"
      >
        <CommandInput
          data-first-focus
          data-own-history
          value={search}
          onValueChange={(text) => {
            setSearch(text);
            setProblem(null);
          }}
          placeholder="Type what you want to do"
          maxLength={80}
          className="flex-none border-b-2 border-border bg-sunken px-4 py-2.5 text-[13px] text-text outline-none focus:border-accent placeholder:text-faint pointer-coarse:py-3 pointer-coarse:text-base"
        />
        <p
          aria-live="polite"
          className={`flex-none px-4 text-xs leading-5 ${problem ? 'border-b border-border bg-warn-bg py-2 text-soft' : ''} ${none || busy ? 'py-3 text-muted' : ''}`}
        >
          {problem ?? (busy ? `${busy.title} …` : none)}
        </p>
        <CommandList label="Commands" className="min-h-0 flex-1 overflow-auto overscroll-contain px-2 pb-2">
          <CommandItems commands={found} context={context} flat={search.trim() !== ''} onRun={run} />
        </CommandList>
      </CommandRoot>
    </Dialog>
  );
}
