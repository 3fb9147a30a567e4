import { editor } from 'monaco-editor/editor';

/**
 * Makes a text that is typed in one piece (by dictation, text expansion or a test tool) one change.
 * Monaco types it letter by letter, each a change of its own, which takes seconds for a token.
 */
export function typePiecesWhole(): void {
  editor.registerCommand('type', (_services, typed: { text: string }) => {
    const target = editor.getEditors().find((candidate) => candidate.hasTextFocus());
    if (!target) return;
    if (typed.text.length > 1 && !target.inComposition) {
      target.trigger('keyboard', 'paste', { text: typed.text, pasteOnNewLine: false, multicursorText: null });
    } else {
      target.trigger('keyboard', 'type', typed);
    }
  });
}
