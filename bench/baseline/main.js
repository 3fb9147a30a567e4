// What the page is measured against: a bare Monaco editor, and beside it the claims by `atob` and `JSON.parse`.
import { editor, Range } from 'monaco-editor/editor';

const host = document.querySelector('#editor');
const claims = document.querySelector('#claims');

if (host instanceof HTMLElement && claims) {
  const view = editor.create(host, {
    ariaLabel: 'Encoded token',
    automaticLayout: true,
    language: 'plaintext',
    lineNumbers: 'off',
    minimap: { enabled: false },
    stopRenderingLineAfter: -1,
    wordWrap: 'on',
  });
  view.onDidChangeModelContent(() => {
    claims.textContent = read(view.getValue());
  });
  Object.assign(window, {
    /**
     * Selects one character and brings it into sight, for the measure.
     * @param {number} offset UTF-16 units
     */
    selectCharacter(offset) {
      const model = view.getModel();
      if (!model) return;
      view.setSelection(Range.fromPositions(model.getPositionAt(offset), model.getPositionAt(offset + 1)));
      view.revealPositionInCenter(model.getPositionAt(offset));
      view.focus();
    },
  });
}

/**
 * The claims of a token, laid out; a token that can't be read gives what went wrong.
 * @param {string} token
 */
function read(token) {
  try {
    const segment = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return JSON.stringify(JSON.parse(atob(segment)), null, 2);
  } catch (error) {
    return String(error);
  }
}
