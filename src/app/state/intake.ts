import type { Found } from '../../core/index.ts';
import type { Arrival } from './document.ts';
import { dispatch, getDocument } from './store.ts';

let find: ((text: string) => Found) | null = null;

/** Loads what finds tokens in pasted text, ahead of the first paste. */
export async function loadFinder(): Promise<(text: string) => Found> {
  const module = await import('../../core/find.ts');
  find = module.findTokens;
  return find;
}

/** Opens a text that a person pasted, dropped or came with: the token in it, or the text as it is. */
export function openText(text: string, arrival: Arrival = null): void {
  if (find) {
    dispatch({ type: 'opened', text, found: find(text), arrival });
    return;
  }
  // The text itself shows at once; what is found in it follows, unless something else was opened meanwhile.
  dispatch({ type: 'opened', text, found: null, arrival });
  const { revision } = getDocument();
  loadFinder().then(
    (finder) => {
      if (getDocument().revision === revision)
        dispatch({ type: 'opened', text, found: finder(text), arrival });
    },
    () => {
      // The page then takes the text as it is: it is shown and judged all the same.
    },
  );
}
