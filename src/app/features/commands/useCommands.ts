import { useMemo, useState } from 'react';
import { useJudged } from '../../queries/judged.tsx';
import { usePreferences } from '../../state/preferences.ts';
import { useDocument, useTravel } from '../../state/store.ts';
import { commandsFor } from './rows/index.ts';
import type { Command, Context } from './types.ts';

/** The commands of the page as it stands, with what they work on. */
export function useCommands(): { commands: readonly Command[]; context: Context } {
  const { token, verdict, key } = useJudged();
  const document = useDocument((state) => state);
  const { undo, redo } = useTravel();
  const preferences = usePreferences();
  // The clock of the moment in which the palette opened: what it shows should not move under the hand.
  const [clock] = useState(() => Date.now() / 1000);
  const { checks } = verdict;
  const context = useMemo(
    () => ({ document, token, keyFacts: key.facts, checks, preferences, undo, redo, clock }),
    [document, token, key.facts, checks, preferences, undo, redo, clock],
  );
  return { commands: useMemo(() => commandsFor(context), [context]), context };
}
