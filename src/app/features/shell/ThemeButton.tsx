import { type Preferences, prefer, usePreferences } from '../../state/preferences.ts';
import { Button } from '../../ui/Button.tsx';

const next: Record<Preferences['theme'], Preferences['theme']> = {
  system: 'dark',
  dark: 'light',
  light: 'system',
};
const signs: Record<Preferences['theme'], string> = { system: '◐', dark: '●', light: '○' };

/** Goes round system, dark and light. */
export function ThemeButton() {
  const { theme } = usePreferences();
  return (
    <Button
      className="max-sm:hidden"
      aria-label={`Theme: ${theme}. Change to ${next[theme]}`}
      title={`Theme: ${theme}`}
      onClick={() => prefer({ theme: next[theme] })}
    >
      <span aria-hidden="true">{signs[theme]}</span>
    </Button>
  );
}
