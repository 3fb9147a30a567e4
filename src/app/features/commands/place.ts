import { dispatch } from '../../state/store.ts';
import type { Place } from './types.ts';

const TEXTBOXES = 'textarea[aria-label], input[aria-label], [role="textbox"][aria-label]';

/** A field, else a tab, else the heading of a part, by its name on the screen. */
function named(name: string): HTMLElement | null {
  const within = <T extends HTMLElement>(selector: string, matches: (element: T) => boolean) =>
    [...document.querySelectorAll<T>(selector)].find(matches) ?? null;
  const says = (element: HTMLElement) => element.textContent?.trim() === name;
  return (
    within(TEXTBOXES, (field) => field.getAttribute('aria-label') === name) ??
    within<HTMLLabelElement>('label', says)?.control ??
    // A tab may carry a count behind its name.
    within('[role="tab"]', (tab) => tab.textContent?.trim().split(' ')[0] === name) ??
    within('h2', says)
  );
}

/** Goes to a place: focus, and where it is out of view, scrolling. A part that is not there is left alone. */
export function goToPlace(place: Place): void {
  if ('member' in place) {
    dispatch({ type: 'revealed', target: { part: place.of, path: place.member, offset: 0 } });
    return;
  }
  const target = named(place.name);
  // A heading takes the focus only where it is told that it can.
  if (target?.tagName === 'H2') target.tabIndex = -1;
  target?.focus({ preventScroll: true });
  if (target?.tagName === 'H2') target.closest('section')?.scrollIntoView({ block: 'start' });
  else target?.scrollIntoView({ block: 'nearest' });
}
