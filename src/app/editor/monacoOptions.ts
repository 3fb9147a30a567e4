import type { editor } from 'monaco-editor/editor';
import type { ShownPane } from './types.ts';

const scrollbar = {
  alwaysConsumeMouseWheel: false,
  horizontalScrollbarSize: 10,
  useShadows: false,
  verticalScrollbarSize: 10,
};

/** The options of an editor that never change; measures are those of the textarea in editor.css. */
export const fixedOptions: editor.IStandaloneEditorConstructionOptions = {
  acceptSuggestionOnCommitCharacter: false,
  accessibilitySupport: 'auto',
  automaticLayout: true,
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoSurround: 'never',
  bracketPairColorization: { enabled: false },
  contextmenu: false,
  copyWithSyntaxHighlighting: false,
  cursorSurroundingLines: 0,
  detectIndentation: false,
  emptySelectionClipboard: false,
  find: { addExtraSpaceOnTop: false, autoFindInSelection: 'never' },
  fixedOverflowWidgets: true,
  folding: false,
  fontLigatures: false,
  fontSize: 13,
  glyphMargin: false,
  guides: { indentation: false, bracketPairs: false },
  hideCursorInOverviewRuler: true,
  insertSpaces: true,
  lineDecorationsWidth: 14,
  lineHeight: 20,
  lineNumbers: 'off',
  lineNumbersMinChars: 0,
  links: false,
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  overviewRulerBorder: false,
  overviewRulerLanes: 0,
  padding: { top: 10, bottom: 10 },
  renderLineHighlight: 'none',
  renderWhitespace: 'none',
  renderValidationDecorations: 'on',
  scrollBeyondLastColumn: 0,
  scrollBeyondLastLine: false,
  selectionHighlight: false,
  suggest: { showIcons: false, showWords: false, snippetsPreventQuickSuggestions: false },
  // Otherwise Tab is a trap for the keyboard.
  tabFocusMode: true,
  tabSize: 2,
  trimAutoWhitespace: false,
  wordBasedSuggestions: 'off',
  wrappingIndent: 'none',
  wrappingStrategy: 'simple',
};

/** The options that follow from a pane's props. */
export function paneOptions(pane: ShownPane): editor.IEditorOptions {
  const token = pane.language === 'token';
  return {
    ariaLabel: pane.label,
    autoIndent: token ? 'none' : 'keep',
    matchBrackets: token ? 'never' : 'always',
    placeholder: pane.placeholder ?? '',
    quickSuggestions: pane.complete ? { strings: true, other: false, comments: false } : false,
    readOnly: pane.readOnly,
    stopRenderingLineAfter: token && pane.wrap ? -1 : 10_000,
    scrollbar: { ...scrollbar, horizontal: pane.wrap ? 'hidden' : 'auto' },
    wordWrap: pane.wrap ? 'on' : 'off',
    // A token breaks anywhere, JSON where CSS breaks it.
    wordWrapBreakAfterCharacters: token ? '' : ' \t-?',
    wordWrapBreakBeforeCharacters: '',
  };
}
