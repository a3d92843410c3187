import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { ARROWS } from './arrows.ts'
import { filesOfProject } from './project-files.ts'

/** Fails on a forbidden import, and when a source file was not looked at at all. */
const FOLDERS = ['shared', 'electron', 'renderer', 'test']

const { output } = await cruise(FOLDERS, {
  ruleSet: { forbidden: ARROWS },
  validate: true,
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(out|dist)/' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json', '.css'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    mainFields: ['module', 'main', 'types'],
  },
})
const result = output as ICruiseResult

const problems = result.summary.violations.map(
  ({ rule, from, to, cycle }) =>
    `${rule.name}: ${[from, ...(cycle?.map((step) => step.name) ?? [to])].join(' -> ')}`,
)
const cruised = new Set(result.modules.map((module) => module.source))
const sources = filesOfProject().filter(
  (path) => FOLDERS.some((folder) => path.startsWith(`${folder}/`)) && /\.tsx?$/.test(path),
)
problems.push(
  ...sources.filter((path) => !cruised.has(path)).map((path) => `not looked at: ${path}`),
)
if (sources.length < 30)
  problems.push(`only ${sources.length} source files: was this run elsewhere?`)
// With a compiler it cannot read the cruiser sees files without imports and calls that clean.
const imports = result.modules.reduce((sum, module) => sum + module.dependencies.length, 0)
if (imports < sources.length) problems.push(`only ${imports} imports in ${sources.length} files`)

for (const problem of problems) console.error(problem)
console.log(`arrows: ${sources.length} files, ${imports} imports, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
