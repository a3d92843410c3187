import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname

/**
 * Leaves out of the page every schema of shared/ that it never parses with, and zod with them: a call
 * of zod makes a schema and does nothing else, which the bundler cannot know by itself.
 */
function unusedSchemas(): Plugin {
  const schemaCall =
    /(?<![\w.])(?=(?:z|oc|procedure)\.[a-z]|[a-z]\w*Schema(?:\(|\.(?!parse|safeParse|shape)))/g
  return {
    name: 'unused-schemas',
    transform: {
      filter: { id: /\/shared\/.*\.ts$/ },
      handler: (code: string) => ({
        code: code.replace(schemaCall, '/* @__PURE__ */ '),
        map: null,
      }),
    },
  }
}

/** Asks for the script that draws together with the first one, which asks the backend meanwhile. */
function preloadMain(): Plugin {
  return {
    name: 'preload-main',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk')
        const main = chunks.find((chunk) => chunk.facadeModuleId?.endsWith('/renderer/main.tsx'))
        return [main?.fileName ?? [], main?.imports ?? []].flat().map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head',
        }))
      },
    },
  }
}

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
          'work-thread': resolve(root, 'electron/hosts/work-thread.ts'),
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
    plugins: [react(), unusedSchemas(), preloadMain()],
    build: {
      target: 'chrome130',
      minify: true,
      outDir: resolve(root, 'out/renderer'),
      // Loaded from this machine, not over a network.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: resolve(root, 'renderer/index.html'),
        treeshake: { propertyReadSideEffects: false },
      },
    },
  },
})
