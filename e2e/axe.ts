import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The same page, as the types of another copy of Playwright describe it. */
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

/** What axe finds wrong on a page, each violation in a line: the rule, the element, and what axe says of it. */
export async function axeViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as unknown as AxePage }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ any, target }) => `${id} at ${target.join(' ')}: ${any[0]?.message ?? ''}`),
  );
}
