import { chromium, defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

// `npm test` names both; alone, `npx playwright test` serves a dist/ that was built before.
const port = Number(process.env.ASSAY_PORT ?? 4317);
const executablePath = process.env.ASSAY_CHROMIUM ?? findBrowser(chromium.executablePath());

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}/`,
    trace: 'off',
    // Each test has a browser of its own that would fetch the whole site once more, and a service worker hides requests from
    // `page.route`: only the specs about it (offline, lockdown) allow it.
    serviceWorkers: 'block',
    // Playwright starts Chromium without its sandbox unless told otherwise, so root and containers work.
    launchOptions: executablePath ? { executablePath } : {},
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    env: { NODE_ENV: 'production' },
  },
});
