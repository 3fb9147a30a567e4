import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/placeholderText/register';
// The feature's own entry registers the inline kind only.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/wordOperations/register';
import { registerCompletions } from './monacoCompletions.ts';
import { registerJson } from './monacoJson.ts';
import { followTheme } from './monacoTheme.ts';
import { typePiecesWhole } from './monacoTyping.ts';

self.MonacoEnvironment = {
  getWorker() {
    throw new Error('The editor runs without a worker.');
  },
};
registerJson(monaco.languages);
registerCompletions(monaco.languages);
followTheme(monaco.editor);
typePiecesWhole();
// Monaco measures the width of a character once; a font that arrives later is another width.
void document.fonts.ready.then(() => monaco.editor.remeasureFonts());

export { MonacoPane } from './MonacoPane.tsx';
