import type { DependencyType, IForbiddenRuleType } from 'dependency-cruiser'

/**
 * The one-way arrows of the house, type-only imports counted:
 *
 *     shared  <-  electron/backend { store <- services <- api }  <-  electron/hosts, electron/main.ts
 *     shared  <-  renderer
 */
const NODE_OR_NPM: DependencyType[] = ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer']

const packages = (...names: string[]) => names.map((name) => `^node_modules/(@types/)?${name}/`)

export const ARROWS: IForbiddenRuleType[] = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'Two files that need each other are one noun badly cut.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolvable',
    severity: 'error',
    comment: 'A dependency that cannot be found escapes every other rule.',
    from: {},
    // vite's `?inline`-like imports are its own and have no file of that name
    to: { couldNotResolve: true, pathNot: '\\?' },
  },
  {
    name: 'declared',
    severity: 'error',
    comment: 'Every package must be in package.json.',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'], pathNot: '\\?' },
  },
  {
    name: 'product-without-tests',
    severity: 'error',
    from: { path: '^(shared|electron|renderer)/' },
    to: { path: '^test/' },
  },
  {
    name: 'shared-stands-alone',
    severity: 'error',
    comment: 'shared/ is the floor: it may read resources/ and nothing else of the house.',
    from: { path: '^shared/' },
    to: { path: '^(electron|renderer)/' },
  },
  {
    name: 'shared-is-pure',
    severity: 'error',
    comment: 'No Node, DOM, Electron or React in shared/: zod and @orpc/contract only.',
    from: { path: '^shared/', pathNot: '^shared/keyword-import/' },
    to: { dependencyTypes: NODE_OR_NPM, pathNot: packages('zod', '@orpc/contract') },
  },
  {
    name: 'shared-import-is-pure',
    severity: 'error',
    comment: 'Reading files may also use pure parsers.',
    from: { path: '^shared/keyword-import/' },
    to: {
      dependencyTypes: NODE_OR_NPM,
      pathNot: packages('zod', 'papaparse', 'iconv-lite', 'fflate', 'saxen'),
    },
  },
  {
    name: 'backend-below-hosts',
    severity: 'error',
    comment: 'The backend knows no host: what only a host can do is lent to it as a capability.',
    from: { path: '^electron/backend/' },
    to: { path: ['^renderer/', '^electron/(?!backend/)'] },
  },
  {
    name: 'backend-without-electron',
    severity: 'error',
    from: { path: '^electron/(backend|hosts)/' },
    to: { path: packages('electron') },
  },
  {
    name: 'store-below-services',
    severity: 'error',
    from: { path: '^electron/backend/store/' },
    to: { path: '^electron/backend/(?!store/|brief/|capabilities[.]ts$)' },
  },
  {
    name: 'brief-stands-alone',
    severity: 'error',
    comment: 'Reading and writing a brief document is a tool of the store and the services.',
    from: { path: '^electron/backend/brief/' },
    to: { path: '^electron/backend/(?!brief/)' },
  },
  {
    name: 'services-below-api',
    severity: 'error',
    from: { path: '^electron/backend/(services|report)/' },
    to: { path: ['^electron/backend/api/', '^electron/backend/backend[.]ts$'] },
  },
  {
    name: 'migrations-are-frozen',
    severity: 'error',
    comment: 'A migration imports nothing that lives on.',
    from: { path: '^electron/backend/store/migrations/' },
    to: {
      path: '.',
      pathNot: ['^electron/backend/store/migrations/', ...packages('better-sqlite3')],
    },
  },
  {
    name: 'sqlite-in-the-store',
    severity: 'error',
    from: { path: '^(shared|electron|renderer)/', pathNot: '^electron/backend/store/' },
    to: { path: packages('better-sqlite3') },
  },
  {
    name: 'renderer-beside-electron',
    severity: 'error',
    comment: 'The page knows the contract, never the other side.',
    from: { path: '^renderer/' },
    to: { path: ['^electron/', ...packages('electron')] },
  },
  {
    name: 'renderer-without-node',
    severity: 'error',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'ui-knows-no-domain',
    severity: 'error',
    from: { path: '^renderer/ui/' },
    to: { path: ['^renderer/(?!ui/|i18n/)', '^shared/'] },
  },
  {
    name: 'orpc-at-the-edges',
    severity: 'error',
    comment: 'oRPC can be replaced in a day while it stays in these four places.',
    from: {
      path: '^(shared|electron|renderer)/',
      pathNot: '^(shared/contract|electron/backend/api|electron/hosts|renderer/backend)/',
    },
    to: { path: '^node_modules/@orpc/' },
  },
]
