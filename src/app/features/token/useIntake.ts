import { useEffect } from 'react';
import { readDeepLink } from '../../state/fragment.ts';
import { openText } from '../../state/intake.ts';

const take = (text: string) => {
  if (text.trim() !== '') openText(text);
};

/** What is typed into takes a paste itself; a radio button that was clicked last does not. */
const TYPED_INTO =
  'textarea, [contenteditable], .monaco-editor, input:not([type="radio"], [type="checkbox"], [type="range"], [type="button"])';
const ownsPaste = (target: EventTarget | null) =>
  target instanceof Element && target.closest(TYPED_INTO) !== null;

async function dropped(data: DataTransfer): Promise<string> {
  const [file] = data.files;
  return file ? file.text() : data.getData('text/plain');
}

/** Opens what comes to the page as a whole: a deep link, a paste outside any field, a dropped text or file. */
export function useIntake(): void {
  useEffect(() => {
    const link = () => {
      const found = readDeepLink(location.href);
      if (!found) return;
      // At once and without a reload: the token must not stay in the address bar or the history.
      history.replaceState(null, '', found.cleaned);
      openText(found.text, found.arrival);
    };
    const paste = (event: ClipboardEvent) => {
      if (ownsPaste(event.target) || !event.clipboardData) return;
      event.preventDefault();
      take(event.clipboardData.getData('text/plain'));
    };
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer || (event.target instanceof Element && event.target.closest('[data-own-drop]')))
        return;
      event.preventDefault();
      void dropped(event.dataTransfer).then(take);
    };
    link();
    window.addEventListener('hashchange', link);
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('hashchange', link);
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  }, []);
}
