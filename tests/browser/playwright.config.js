// How the journeys run: one server for all of them, one browser a worker, no JavaScript unless a journey asks for it.
import { defineConfig } from '@playwright/test';

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'results',
  globalSetup: './support/server.js',
  reporter: [['list']],
  workers: Number(process.env.BOLWERK_BROWSERS ?? 2),
  timeout: 240_000,
  globalTimeout: 2_700_000,
  expect: { timeout: 20_000 },
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    javaScriptEnabled: false,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env.BOLWERK_CHROMIUM ?? '/usr/bin/chromium-headless-shell', args: browserFlags },
  },
});
