import type { languages } from 'monaco-editor/editor';

/** The id of our JSON language: colours and brackets, without a language service. */
export const JSON_LANGUAGE = 'assay-json';

/** Registers the JSON grammar; its token names are those of the classes in editor.css. */
export function registerJson(to: typeof languages): void {
  to.register({ id: JSON_LANGUAGE });
  to.setLanguageConfiguration(JSON_LANGUAGE, {
    brackets: [
      ['{', '}'],
      ['[', ']'],
    ],
  });
  to.setMonarchTokensProvider(JSON_LANGUAGE, {
    tokenizer: {
      root: [
        [/"[^"\\]*(?:\\.[^"\\]*)*"(?=\s*:)/, 'json-key'],
        [/"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)/, 'json-string'],
        [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'json-number'],
        [/\b(?:true|false|null)\b/, 'json-literal'],
        [/[{}[\]]/, 'json-bracket'],
      ],
    },
  });
}
