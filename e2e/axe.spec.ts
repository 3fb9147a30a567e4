import { expect } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { states } from './states.ts';
import { openPage, test, verdictOf, waitForMonaco } from './support.ts';

for (const colorScheme of ['dark', 'light'] as const) {
  for (const editor of ['Monaco', 'textarea'] as const) {
    test.describe(`${editor}, ${colorScheme}`, () => {
      test.use({
        colorScheme,
        contextOptions: { reducedMotion: 'reduce' },
        viewport: { width: 1280, height: 900 },
        // A coarse pointer keeps the textareas.
        hasTouch: editor === 'textarea',
        isMobile: editor === 'textarea',
      });

      test('axe finds nothing in any state', async ({ page }) => {
        test.setTimeout(30_000 + states.length * 10_000);
        await openPage(page);
        if (editor === 'Monaco') await waitForMonaco(page);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        for (const { name, reach, verdict } of states) {
          await test.step(name, async () => {
            await reach(page);
            await expect(verdictOf(page)).toContainText(verdict);
            expect.soft(await axeViolations(page), name).toEqual([]);
          });
        }
        await expect(page.locator('.monaco-editor')).toHaveCount(editor === 'Monaco' ? 3 : 0);
      });
    });
  }
}
