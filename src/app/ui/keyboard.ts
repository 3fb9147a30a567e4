/** True on Apple's systems, where ⌘ does what Ctrl does elsewhere; `platform` as in `navigator.platform`. */
export function isApple(platform: string): boolean {
  return /^(?:Mac|iP)/.test(platform);
}

const TYPED_INTO =
  'textarea, select, [contenteditable], [role="textbox"], .monaco-editor, input:not([type="radio"], [type="checkbox"], [type="range"], [type="button"])';

/** True where a pressed character is text and a paste goes into a field; a button, tab or radio button that has the focus takes neither. */
export function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_INTO) !== null;
}
