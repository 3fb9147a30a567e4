import { openDialog } from '../../state/dialogs.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { fixedShortcuts, type ShortcutLine } from './fixedShortcuts.ts';
import { Keys } from './Keys.tsx';
import { fixedRows } from './rows/index.ts';

const ofCommands: readonly ShortcutLine[] = fixedRows.flatMap(({ title, shortcut }) =>
  shortcut ? [{ keys: [shortcut], does: title }] : [],
);

const sections = fixedShortcuts.map(({ place, lines }, index) => ({
  place,
  lines: index === 0 ? [...lines, ...ofCommands] : lines,
}));

/** Every key that does something on the page. */
export function ShortcutSheet() {
  return (
    <Dialog title="Keyboard shortcuts" onClose={() => openDialog(null)}>
      <section
        aria-label="All shortcuts"
        data-first-focus
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col gap-4 overflow-auto overscroll-contain border-t-2 border-transparent px-4 py-3 outline-none focus-visible:border-accent"
      >
        {sections.map(({ place, lines }) => (
          <section key={place} aria-label={place}>
            <h3 className="mb-1 text-xs font-semibold text-muted">{place}</h3>
            <dl className="divide-y divide-border">
              {lines.map((line) => (
                <Line key={line.does} line={line} />
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}

function Line({ line: { keys, does } }: { line: ShortcutLine }) {
  return (
    <div className="flex items-start gap-3 py-1.5">
      <dt className="order-2 flex max-w-[45%] flex-wrap justify-end gap-x-2 gap-y-1">
        {keys.map((shortcut) => (
          <Keys key={shortcut.join(' ')} keys={shortcut} />
        ))}
      </dt>
      <dd className="order-1 min-w-0 flex-1">{does}</dd>
    </div>
  );
}
