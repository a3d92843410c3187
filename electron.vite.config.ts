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

type Part = 'start' | 'first'

/** What a window starts with: what asks the backend, and what draws the first view, the board. */
const STARTS: readonly [Part, file: string][] = [
  ['start', 'start.ts'],
  ['first', 'main.tsx'],
  ['first', 'features/board/board-page.tsx'],
]

/** Runs before all of them, waiting for none. */
const EARLY = resolve(root, 'renderer/early.ts')

/** What most plans are written in: text that waits for its font is laid out twice. */
const FIRST_FONTS = /\/inter-(latin|cyrillic)-wght-normal-[^/]*\.woff2$/

/** A package's list of everything it has; which of it a module takes, its import says. */
const LIST = /\/(@mantine\/(core|hooks)\/esm\/index|@tabler\/icons-react\/dist\/esm\/.*index)\.mjs$/
const NAMED_IMPORT = /import\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g

/**
 * Puts what a window starts with into two scripts and one style sheet that are asked for at once,
 * rather than into eighty that are found one after the other. All else stays a script of its own.
 */
function startingScripts() {
  const parts = new Map<string, Part>()

  const plugin: Plugin = {
    name: 'starting-scripts',
    buildStart() {
      this.emitFile({ type: 'chunk', id: EARLY, name: 'early' })
    },
    buildEnd() {
      const codeOf = (id: string) => this.getModuleInfo(id)?.code ?? ''
      const listed = new Map<string, Map<string, string>>()
      /** File of each name that a list has. */
      const filesOf = (list: string) => {
        let files = listed.get(list)
        if (!files) {
          files = new Map()
          for (const [, names, from] of codeOf(list).matchAll(NAMED_IMPORT)) {
            for (const name of namesIn(names!)) files.set(name, resolve(list, '..', from!))
          }
          listed.set(list, files)
        }
        return files
      }
      const importsOf = (id: string): string[] => {
        const imported = this.getModuleInfo(id)?.importedIds ?? []
        const lists = imported.filter((one) => LIST.test(one))
        if (lists.length === 0 || LIST.test(id)) return LIST.test(id) ? [] : [...imported]
        const names = [...codeOf(id).matchAll(NAMED_IMPORT)].flatMap(([, some]) => namesIn(some!))
        const taken = lists.flatMap((list) => names.map((name) => filesOf(list).get(name) ?? []))
        return [...imported.filter((one) => !lists.includes(one)), ...taken.flat()]
      }
      const collect = (part: Part, id: string) => {
        if (parts.has(id)) return
        parts.set(id, part)
        for (const imported of importsOf(id)) collect(part, imported)
      }
      for (const [part, file] of STARTS) {
        for (const imported of importsOf(resolve(root, 'renderer', file))) collect(part, imported)
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk')
        const first = chunks.filter(({ name, facadeModuleId }) => {
          return (
            name === 'first' ||
            name === 'react' ||
            STARTS.some(([, file]) => facadeModuleId?.endsWith(`/${file}`))
          )
        })
        const styles = first.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
        const link = (rel: string) => (file: string) => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        })
        const fonts = Object.keys(bundle ?? {}).filter((file) => FIRST_FONTS.test(file))
        const asked = (file: string) => html.includes(file)
        const scripts = first.map(({ fileName }) => fileName)
        const early = chunks.find(({ facadeModuleId }) => facadeModuleId === EARLY)!.fileName
        return [
          {
            tag: 'script',
            attrs: { type: 'module', async: true, crossorigin: true, src: `./${early}` },
            injectTo: 'head-prepend' as const,
          },
          ...fonts.map((file) => ({
            tag: 'link',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: true,
              href: `./${file}`,
            },
            injectTo: 'head' as const,
          })),
          ...[...new Set(styles)].filter((file) => !asked(file)).map(link('stylesheet')),
          ...scripts.filter((file) => !asked(file)).map(link('modulepreload')),
        ]
      },
    },
  }
  return { plugin, partOf: (id: string) => parts.get(id) ?? null }
}

/** The names of an import's list, as the other module calls them. */
function namesIn(list: string): string[] {
  return list.split(',').flatMap((name) => name.trim().split(/\s+as\s+/)[0] || [])
}

const starting = startingScripts()

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
    plugins: [react(), unusedSchemas(), starting.plugin],
    build: {
      target: 'chrome130',
      minify: true,
      outDir: resolve(root, 'out/renderer'),
      // Loaded from this machine, not over a network.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: resolve(root, 'renderer/index.html'),
        treeshake: { propertyReadSideEffects: false },
        output: {
          codeSplitting: {
            groups: [
              { name: 'start', test: (id) => starting.partOf(id) === 'start', priority: 2 },
              // With a debugger attached, each error made looks up its place in the whole script, and React
              // makes some as it starts: in a script of its own that is quick.
              { name: 'react', test: /\/node_modules\/(react-dom|scheduler)\//, priority: 3 },
              { name: 'first', test: (id) => starting.partOf(id) === 'first', priority: 1 },
            ],
          },
        },
      },
    },
  },
})
