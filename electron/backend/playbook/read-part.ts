import type { z } from 'zod'
import type { PlaybookProblem } from '#shared/playbook/files.ts'
import { flawsOf } from './flaw-of-issue.ts'
import { locatedJson, nodeAt, type LocatedJson } from './located-json.ts'
import { idOf, Sheet, type Found, type Held } from './sheet.ts'

export type PartRead<T> = {
  value: T
  problems: PlaybookProblem[]
  /** Where what is at a path of the value stands; `null`: it is the studio's own. */
  placeOf: (path: readonly PropertyKey[]) => Pick<PlaybookProblem, 'line' | 'entry' | 'key'> | null
}

type Issue = z.core.$ZodIssue
type Tell = (problem: Pick<PlaybookProblem, 'what' | 'remedy'> & Partial<PlaybookProblem>) => void

/** Each round takes a mistake out; more rounds than a person makes mistakes that hide one another. */
const MOST_ROUNDS = 20

/**
 * Reads a file of the playbook that a person may have edited. An entry with a mistake gives way to the
 * studio's own of the same id, or is left out where there is none; the rest is read.
 *
 * @param own the part as the studio came with it, right by the schema
 */
export function readPart<T>(file: string, text: string, schema: z.ZodType<T>, own: T): PartRead<T> {
  const json = locatedJson(text.replace(/^\uFEFF/, ''))
  const problems: PlaybookProblem[] = []
  const tell: Tell = (problem) =>
    problems.push({ file, line: 1, entry: '', key: '', found: '', expected: '', ...problem })
  const asOwn = (): PartRead<T> => ({ value: own, problems, placeOf: () => null })
  if (!Sheet.fits(json.root, own)) {
    const line = json.lineOf(json.faults[0]?.offset ?? 0)
    tell({ what: 'syntax', line, remedy: 'own' })
    return asOwn()
  }
  const sheet = new Sheet(json.root, own)
  tellFaults(json, sheet, tell)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const checked = schema.safeParse(sheet.plain())
    if (!checked.success) {
      tellIssues(checked.error.issues, json, sheet, tell)
      continue
    }
    const placeOf: PartRead<T>['placeOf'] = (path) => {
      const found = sheet.at(path)
      return found.held?.node ? placeIn(json, found, found.rest) : null
    }
    problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    return { value: checked.data, problems, placeOf }
  }
  return asOwn()
}

/** What breaks the rules of JSON: once for each entry, and once for what is around them. */
function tellFaults(json: LocatedJson, sheet: Sheet, tell: Tell): void {
  const told = new Set<Held | undefined>()
  const lost = json.faults.some(({ harmless }) => !harmless)
  const faults = [
    ...json.faults.map((fault) => ({ ...fault, what: 'syntax' as const, key: '' })),
    ...json.again.map(({ offset, value }) => {
      return { offset, harmless: false, what: 'twice' as const, key: String(value) }
    }),
  ]
  for (const { offset, harmless, what, key } of faults) {
    const found = sheet.around(offset)
    const held = found?.held
    if (told.has(held)) continue
    told.add(held)
    const broken = found !== null && !harmless
    const entry = found ? nameOf(found) : ''
    // Taking an entry out moves those behind it; each fault looks again for what is around it.
    const remedy = broken ? sheet.giveWay(found.spot) : 'as-read'
    tell({ what, line: json.lineOf(offset), entry, key, remedy })
  }
  if (lost) sheet.addLost()
}

function tellIssues(issues: readonly Issue[], json: LocatedJson, sheet: Sheet, tell: Tell): void {
  const bySpot = new Map<string, { found: Found; issues: [Issue, rest: PropertyKey[]][] }>()
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
      for (const key of issue.keys) {
        const line = json.lineOf(nodeAt(json.root!, [key]).offset)
        tell({ what: 'unknown-key', line, key, remedy: sheet.giveWay({ key, index: null }) })
      }
      continue
    }
    const found = sheet.at(issue.path)
    const name = JSON.stringify(found.spot)
    const same = bySpot.get(name) ?? { found, issues: [] }
    bySpot.set(name, { found, issues: [...same.issues, [issue, found.rest]] })
  }
  // From the last on, so that those before keep their places.
  const spots = [...bySpot.values()].toSorted(
    (a, b) => (b.found.spot.index ?? -1) - (a.found.spot.index ?? -1),
  )
  for (const { found, issues: own } of spots) {
    const remedy = sheet.giveWay(found.spot)
    for (const [issue, rest] of own) {
      const value = valueAt(found.held?.value, rest)
      const isThere = value !== undefined || found.spot.key === null
      for (const { what, expected, path } of flawsOf(issue, rest, isThere)) {
        const isWrong = what !== 'unknown-key' && value !== undefined
        const said = isWrong ? shortened(JSON.stringify(value)) : ''
        tell({ what, expected, found: said, remedy, ...placeIn(json, found, path) })
      }
    }
  }
}

function placeIn(json: LocatedJson, found: Found, path: readonly PropertyKey[]) {
  const { spot, held } = found
  const named = spot.key !== null && spot.index === null ? [spot.key, ...path] : path
  const node = held?.node ? nodeAt(held.node, path) : nodeAt(json.root!, named)
  const key = named.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.')
  return { line: json.lineOf(node.offset), entry: nameOf(found), key }
}

function nameOf({ spot, held }: Found): string {
  if (spot.index === null) return ''
  return idOf(held?.value) ?? [spot.key, spot.index + 1].filter(Boolean).join(' ')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (typeof value !== 'object' || value === null) return undefined
  return valueAt((value as Record<PropertyKey, unknown>)[step], rest)
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
