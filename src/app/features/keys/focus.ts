import { useEffect, useRef } from 'react';

function focusTab(): void {
  document.querySelector<HTMLElement>('#key header input:checked')?.focus();
}

/** For a press that takes its own button away: the focus goes on at the tab of the pane that is shown then. */
export function goOnAtTab(): void {
  // The page shows what the press did with the next frame.
  requestAnimationFrame(focusTab);
}

/** The view in which a key is made goes with the button that was pressed: the focus goes on at the tab that is shown then. */
export function useFocusKept(generating: boolean): void {
  const before = useRef(generating);
  useEffect(() => {
    const gone = before.current && !generating && document.activeElement === document.body;
    before.current = generating;
    if (gone) focusTab();
  }, [generating]);
}
