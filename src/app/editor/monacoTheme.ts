import type { editor } from 'monaco-editor/editor';

/** Colours of Monaco that are one of the page's custom properties, with an alpha in hex where it is to shine through. */
const colours: Record<string, [property: string, alpha?: string]> = {
  'editor.background': ['--bg'],
  'editor.foreground': ['--text'],
  'editorCursor.foreground': ['--text'],
  'editor.selectionBackground': ['--accent', '4d'],
  'editor.inactiveSelectionBackground': ['--accent', '26'],
  'editor.findMatchBackground': ['--warn', '66'],
  'editor.findMatchHighlightBackground': ['--warn', '33'],
  'editorBracketMatch.background': ['--accent', '26'],
  'editorBracketMatch.border': ['--accent', '66'],
  'editorBracketHighlight.foreground1': ['--muted'],
  'editorBracketHighlight.foreground2': ['--muted'],
  'editorBracketHighlight.foreground3': ['--muted'],
  'editorBracketHighlight.unexpectedBracket.foreground': ['--muted'],
  'editor.placeholder.foreground': ['--muted'],
  'editorError.foreground': ['--bad'],
  'editorWarning.foreground': ['--warn'],
  'editorInfo.foreground': ['--accent'],
  'editorSuggestWidget.background': ['--panel'],
  'editorSuggestWidget.foreground': ['--text'],
  'editorSuggestWidget.border': ['--strong-border'],
  'editorSuggestWidget.highlightForeground': ['--accent'],
  'editorSuggestWidget.focusHighlightForeground': ['--accent'],
  'editorSuggestWidget.selectedBackground': ['--hover'],
  'editorSuggestWidget.selectedForeground': ['--text'],
  'list.hoverBackground': ['--raised'],
  'editorWidget.background': ['--panel'],
  'editorWidget.foreground': ['--text'],
  'editorWidget.border': ['--border'],
  'input.background': ['--bg'],
  'input.foreground': ['--text'],
  'input.border': ['--border'],
  'input.placeholderForeground': ['--muted'],
  'inputOption.activeBorder': ['--accent'],
  'inputOption.activeBackground': ['--accent', '33'],
  focusBorder: ['--accent'],
  'scrollbarSlider.background': ['--muted', '66'],
  'scrollbarSlider.hoverBackground': ['--muted', '99'],
  'scrollbarSlider.activeBackground': ['--muted', 'b3'],
};

const tokens: Record<string, string> = {
  'json-key': '--json-key',
  'json-string': '--json-string',
  'json-number': '--json-number',
  'json-literal': '--json-literal',
  'json-bracket': '--muted',
};

/** Gives Monaco the page's colours, now and whenever `data-theme` on `<html>` changes, as it does with the preferred scheme. Lasts as long as the page. */
export function followTheme(target: typeof editor): void {
  const context = document.createElement('canvas').getContext('2d');
  const apply = () => {
    const style = getComputedStyle(document.documentElement);
    const read = (property: string) => toHex(context, style.getPropertyValue(property).trim());
    const dark = isDark(read('--bg'));
    const name = dark ? 'assay-dark' : 'assay-light';
    target.defineTheme(name, {
      base: dark ? 'vs-dark' : 'vs',
      inherit: true,
      rules: Object.entries(tokens).flatMap(([token, property]) => {
        const colour = read(property);
        return colour ? [{ token, foreground: colour.slice(1, 7) }] : [];
      }),
      colors: Object.fromEntries(
        Object.entries(colours).flatMap(([key, [property, alpha]]) => {
          const colour = read(property);
          return colour ? [[key, alpha ? colour.slice(0, 7) + alpha : colour]] : [];
        }),
      ),
    });
    target.setTheme(name);
  };
  apply();
  new MutationObserver(apply).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}

/** A CSS colour as `#rrggbb`, the only notation that Monaco reads; undefined for what is no opaque sRGB colour. */
function toHex(context: CanvasRenderingContext2D | null, colour: string): string | undefined {
  if (!context || !CSS.supports('color', colour)) return undefined;
  context.fillStyle = colour;
  return typeof context.fillStyle === 'string' && context.fillStyle.startsWith('#')
    ? context.fillStyle
    : undefined;
}

function isDark(background: string | undefined): boolean {
  if (!background) return matchMedia('(prefers-color-scheme: dark)').matches;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(background.slice(at, at + 2), 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
