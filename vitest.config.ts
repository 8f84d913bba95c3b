import { defineConfig } from 'vitest/config'

/** Tests that start processes or read whole corpora: part of `npm test`, not of `npm run check`. */
const SLOW = ['test/cli/**/*.test.ts', 'test/shared/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', ...SLOW],
          testTimeout: 30_000,
          // No test changes a module's state, so files share what is imported: half the time.
          isolate: false,
          pool: 'threads',
        },
      },
      {
        test: {
          name: 'whole',
          include: SLOW,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
