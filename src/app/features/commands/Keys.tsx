import { isApple } from '../../ui/keyboard.ts';
import type { Shortcut } from './types.ts';

const onApple: Partial<Record<string, string>> = { Mod: '⌘', Shift: '⇧' };
const elsewhere: Partial<Record<string, string>> = { Mod: 'Ctrl' };

/** Keys that are pressed together, as they are called on this system. */
export function Keys({ keys }: { keys: Shortcut }) {
  const names = isApple(navigator.platform) ? onApple : elsewhere;
  return (
    <span className="inline-flex flex-none gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="min-w-5 rounded border border-border bg-chip px-1 text-center font-sans text-[11px] leading-[18px] text-muted"
        >
          {names[key] ?? key}
        </kbd>
      ))}
    </span>
  );
}
