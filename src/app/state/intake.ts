import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Arrival } from './document.ts';
import { readDeepLink } from './fragment.ts';
import { late } from './late.ts';
import { dispatch, getDocument, useDocument } from './store.ts';

/** A wait shorter than this goes unsaid, in milliseconds. */
const UNSAID = 100;

/**
 * A signed token and nothing else, sure enough to be opened without the finder: the usual first member of a header, and a payload that
 * is too long to be the time stamp of a session cookie.
 */
const PLAIN = /^eyJ(?:hbGciOi|0eXAiOi|raWQiOi)[\w-]+\.(?:[\w-]{20,})?\.[\w-]*$/;

const finder = late(() => import('../../core/find.ts'));
/** The revision of the document in whose place a held text is to come; null while none waits long. */
const store = createStore<{ holding: number | null }>(() => ({ holding: null }));
let newest = 0;

/** Loads what finds tokens in pasted text, ahead of the first paste. */
export const loadFinder = finder.load;

/** True while a text waits so long for what finds the token in it that it is worth a word. */
export function useLooking(): boolean {
  const revision = useDocument((state) => state.revision);
  return useStore(store, ({ holding }) => holding === revision);
}

/**
 * Opens a text that a person pasted, dropped or came with: the token in it, or the text as it is. The first text may have to wait for
 * the finder; it is dropped when something else is opened or edited meanwhile, and opened as it is where the finder can't be had.
 */
export function openText(text: string, arrival: Arrival = null): void {
  const turn = ++newest;
  const plain = text === '' || PLAIN.test(text);
  const there = finder.peek();
  if (there || plain) {
    store.setState({ holding: null });
    dispatch({ type: 'opened', text, found: plain ? null : (there?.findTokens(text) ?? null), arrival });
    return;
  }
  const { revision } = getDocument();
  const isLast = () => turn === newest && getDocument().revision === revision;
  const timer = setTimeout(() => isLast() && store.setState({ holding: revision }), UNSAID);
  const open = () => {
    clearTimeout(timer);
    if (turn === newest) store.setState({ holding: null });
    if (isLast()) dispatch({ type: 'opened', text, found: finder.peek()?.findTokens(text) ?? null, arrival });
  };
  finder.load().then(open, open);
}

/** Opens the token that the page's address brings, where it brings one. To be called before the first paint, so that nothing moves. */
export function openDeepLink(): void {
  const found = readDeepLink(location.href);
  if (!found) return;
  // At once and without a reload: the token must not stay in the address bar or the history.
  history.replaceState(null, '', found.cleaned);
  openText(found.text, found.arrival);
}
