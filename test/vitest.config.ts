import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const NOT_VITEST = ['test/e2e/**', 'test/desktop/**', 'test/bench/**']

/** `unit` mirrors the source tree; `contract` runs one suite of behaviour over every transport. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    environment: 'node',
    // A focused or empty suite must not pass for a green one.
    allowOnly: false,
    passWithNoTests: false,
    restoreMocks: true,
    unstubEnvs: true,
    // Whatever language the machine speaks.
    env: { MOMENT_STUDIO_LANGUAGE: 'en' },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...NOT_VITEST, 'test/contract/**'],
        },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'] },
      },
    ],
  },
})
