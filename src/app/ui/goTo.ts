/**
 * Goes to the part of the page with this id. The focus goes to the part's heading, or to its chosen tab, so that keyboard and screen
 * reader continue there; a part that is still loading is only scrolled to.
 */
export function goTo(id: string): void {
  const part = document.getElementById(id);
  const target = part?.querySelector<HTMLElement>('h2, [role="tab"][aria-selected="true"]');
  if (target?.tagName === 'H2') target.tabIndex = -1;
  target?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'start' });
}
