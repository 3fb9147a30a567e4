import { useEffect } from 'react';
import { setDragging, setRemark } from '../../state/arriving.ts';
import { openDeepLink, openText } from '../../state/intake.ts';
import { isTypedInto } from '../../ui/keyboard.ts';

const take = (text: string) => {
  setRemark(null);
  if (text.trim() !== '') openText(text);
};

/** A file that is dropped on the key pane is a key; all others are searched for a token. */
async function openFiles(files: readonly File[], isKey: boolean): Promise<void> {
  if (isKey) return (await import('../../state/keyFiles.ts')).openKeyFiles(files);
  const { readFiles } = await import('../../state/files.ts');
  const { text, remark } = await readFiles(files);
  if (text !== null) take(text);
  setRemark(remark);
}

const isOver = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

/** Opens what comes to the page as a whole: another deep link, a paste outside any field, a dropped text or file. */
export function useIntake(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isTypedInto(event.target) || !event.clipboardData) return;
      event.preventDefault();
      take(event.clipboardData.getData('text/plain'));
    };
    const over = (event: DragEvent) => {
      event.preventDefault();
      setDragging(event.dataTransfer?.types.includes('Files') ?? false);
    };
    const leave = (event: DragEvent) => {
      // Between two elements of the page there is one to go to.
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      const own = isOver(event.target, '[data-own-drop]');
      const files = [...(event.dataTransfer?.files ?? [])];
      // A field takes a dropped text itself; a file would take the place of the page.
      if (!event.dataTransfer || (own && files.length === 0)) return;
      event.preventDefault();
      if (files.length === 0) take(event.dataTransfer.getData('text/plain'));
      else
        openFiles(files, isOver(event.target, '#key')).catch(() =>
          setRemark('The file could not be opened: the network is not there.'),
        );
    };
    window.addEventListener('hashchange', openDeepLink);
    document.addEventListener('paste', paste);
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('hashchange', openDeepLink);
      document.removeEventListener('paste', paste);
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
}
