import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

/**
 * The shell, the backend and the page, each to its folder under out/. Everything is bundled but the
 * packages of `dependencies`: the native store, and the fonts that the report reads from disk.
 */
export default defineConfig({
  main: {
    build: {
      // The oldest Node inside an Electron that the desktop suite may run on.
      target: 'node20.18',
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          'utility-process': resolve(root, 'electron/hosts/utility-process.ts'),
          loopback: resolve(root, 'electron/hosts/loopback.ts'),
          'loopback-worker': resolve(root, 'electron/hosts/loopback-worker.ts'),
          headless: resolve(root, 'electron/hosts/headless.ts'),
        },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        // A sandboxed preload is CommonJS in one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      outDir: resolve(root, 'out/renderer'),
      // Loaded from this machine, not over a network.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
