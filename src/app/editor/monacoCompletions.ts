import type { editor, languages } from 'monaco-editor/editor';
import { toRange } from './monacoDecorations.ts';
import { JSON_LANGUAGE } from './monacoJson.ts';
import type { Completer } from './types.ts';

const completers = new WeakMap<editor.ITextModel, () => Completer | undefined>();

/** Monaco's kinds have no claim or parameter; this one has no meaning of its own (`CompletionItemKind.Field`). */
const KIND = 3;

/** Says what completes the text of a model; it is asked anew each time. */
export function completeWith(model: editor.ITextModel, completer: () => Completer | undefined): void {
  completers.set(model, completer);
}

/** Lets the JSON panes complete names and values while they are typed. */
export function registerCompletions(to: typeof languages): void {
  to.registerCompletionItemProvider(JSON_LANGUAGE, {
    triggerCharacters: ['"', ':'],
    async provideCompletionItems(model, position) {
      const complete = completers.get(model)?.();
      const found = await complete?.(model.getValue(), model.getOffsetAt(position));
      const suggestions = (found ?? []).map(({ label, detail, about, insert, start, end }, index) => ({
        label: { label, description: detail },
        documentation: about,
        kind: KIND,
        insertText: insert,
        // Typing replaces the whole of a half-written name, quotes included.
        filterText: model.getValue().slice(start, start + 1) === '"' ? `"${label}` : label,
        sortText: String(index).padStart(4, '0'),
        range: toRange(model, start, end),
      }));
      return { suggestions };
    },
  });
}
