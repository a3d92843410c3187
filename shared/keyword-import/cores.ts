import { CoreBook } from './core-book.ts'

/** Groups above this size are cut along a more specific word where one is shared. */
const LARGE = 60
/** Groups held together by one word only, or by nothing more specific, are cut at this size. */
const LARGEST = 120
const STRIDE = 1_000

/**
 * Gathers phrases, given as their words and ranked, around shared cores. Each phrase takes, of its
 * pairs of words that others share too, the one shared by most but by no more than `LARGE` phrases
 * (by the fewest, when all are shared by more); what finds no company takes a single word by the
 * same rule; what finds none stays alone. Returns the members of each group, best ranked first.
 * Phrases of the same words stay together whatever their number.
 */
export function* formCores(
  phrases: readonly (readonly string[])[],
  done: number,
): Generator<number, number[][], void> {
  const book = new CoreBook(phrases)
  yield done
  const bySet = new Map<string, Unit>()
  // From here on a unit is a set of words, with all phrases that have it.
  const units: Unit[] = []
  for (const [at, phrase] of phrases.entries()) {
    const words = book.wordsOf(phrase)
    let key = ''
    for (const word of words) key += String.fromCharCode(word & 0xffff, word >>> 16)
    const unit = bySet.get(key)
    if (unit) unit.members.push(at)
    else {
      const fresh = { words, cores: book.pairsOf(words), members: [at] }
      bySet.set(key, fresh)
      units.push(fresh)
    }
    if (at % STRIDE === STRIDE - 1) yield done
  }
  bySet.clear()
  const groups: number[][] = []
  const byPair = yield* gather(units, book, done)
  joinCompany(byPair, book)
  const lonely = collect(byPair, groups)
  for (const unit of lonely) unit.cores = book.singlesOf(unit.words)
  const byWord = yield* gather(lonely, book, done)
  for (const unit of collect(byWord, groups)) groups.push(unit.members)
  return groups
    .map((members) => members.toSorted((a, b) => a - b))
    .toSorted((a, b) => a[0]! - b[0]!)
}

/** `cores`: numbers of what the unit may gather around. */
type Unit = { words: readonly number[]; cores: number[]; members: number[] }

/** Whether one core is better than another, by how many phrases share each. */
function isBetter(
  book: CoreBook,
  spread: number,
  core: number,
  than: number,
  other: number,
): boolean {
  if (spread === than) return book.isBefore(core, other)
  if (spread > LARGE || than > LARGE) return spread < than
  return spread > than
}

/** Units by the number of their core, or by one below zero of their own where they share none. */
type Gathered = Map<number, Unit[]>

/** A unit left alone, since the others with its core chose another, joins the best of their groups. */
function joinCompany(gathered: Gathered, book: CoreBook): void {
  const sizes = new Map<number, number>()
  for (const [core, units] of gathered) {
    if (units.length > 1) {
      sizes.set(
        core,
        units.reduce((sum, unit) => sum + unit.members.length, 0),
      )
    }
  }
  for (const [core, units] of [...gathered]) {
    if (units.length > 1) continue
    const cores = units[0]!.cores.filter((pair) => sizes.has(pair))
    if (cores.length === 0) continue
    const best = cores.reduce((a, b) =>
      isBetter(book, sizes.get(b)!, b, sizes.get(a)!, a) ? b : a,
    )
    gathered.get(best)!.push(units[0]!)
    gathered.delete(core)
  }
}

/** Moves groups of company into `groups`, cut to size; returns the units that stayed alone. */
function collect(gathered: Gathered, groups: number[][]): Unit[] {
  const lonely: Unit[] = []
  for (const units of gathered.values()) {
    if (units.length === 1) {
      lonely.push(units[0]!)
      continue
    }
    for (const part of cut(units)) groups.push(part)
  }
  return lonely
}

function cut(units: Unit[]): number[][] {
  const parts: number[][] = []
  let part: number[] = []
  for (const unit of units.toSorted((a, b) => a.members[0]! - b.members[0]!)) {
    if (part.length > 0 && part.length + unit.members.length > LARGEST) {
      parts.push(part)
      part = []
    }
    for (const member of unit.members) part.push(member)
  }
  parts.push(part)
  return parts
}

function* gather(
  units: readonly Unit[],
  book: CoreBook,
  done: number,
): Generator<number, Gathered, void> {
  const spread = new Int32Array(book.size)
  for (const { cores, members } of units) {
    for (const core of cores) spread[core]! += members.length
  }
  yield done
  const gathered: Gathered = new Map()
  for (const [at, unit] of units.entries()) {
    const core = bestCore(unit, spread, book) ?? -1 - at
    const list = gathered.get(core)
    if (list) list.push(unit)
    else gathered.set(core, [unit])
    if (at % STRIDE === STRIDE - 1) yield done
  }
  return gathered
}

/** `null` for a unit that shares no core. */
function bestCore(unit: Unit, spread: Int32Array, book: CoreBook): number | null {
  let best: number | null = null
  for (const core of unit.cores) {
    const here = spread[core]!
    if (here <= unit.members.length) continue
    if (best === null || isBetter(book, here, core, spread[best]!, best)) best = core
  }
  return best
}
