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
  const bySet = new Map<string, number[]>()
  for (const [at, words] of phrases.entries()) {
    const key = words.toSorted().join(' ')
    const list = bySet.get(key)
    if (list) list.push(at)
    else bySet.set(key, [at])
    if (at % STRIDE === STRIDE - 1) yield done
  }
  // From here on a unit is the set of words, with all phrases that have it.
  const units = [...bySet].map(([key, members]) => ({ words: key.split(' '), members }))
  const groups: number[][] = []
  const byPair = yield* gather(units, pairsOf, done)
  joinCompany(byPair)
  const lonely = collect(byPair, groups)
  const byWord = yield* gather(lonely, (words) => [...words], done)
  for (const unit of collect(byWord, groups)) groups.push(unit.members)
  return groups
    .map((members) => members.toSorted((a, b) => a - b))
    .toSorted((a, b) => a[0]! - b[0]!)
}

type Unit = { words: readonly string[]; members: number[] }

/** A unit left alone, since the others with its core chose another, joins the best of their groups. */
function joinCompany(gathered: Map<string, Unit[]>): void {
  const sizes = new Map<string, number>()
  for (const [core, units] of gathered) {
    if (units.length > 1)
      sizes.set(
        core,
        units.reduce((sum, unit) => sum + unit.members.length, 0),
      )
  }
  for (const [core, units] of [...gathered]) {
    if (units.length > 1) continue
    const cores = pairsOf(units[0]!.words).filter((pair) => sizes.has(pair))
    if (cores.length === 0) continue
    const best = cores.reduce((a, b) => (isBetter(sizes.get(b)!, b, sizes.get(a)!, a) ? b : a))
    gathered.get(best)!.push(units[0]!)
    gathered.delete(core)
  }
}

/** Moves groups of company into `groups`, cut to size; returns the units that stayed alone. */
function collect(gathered: Map<string, Unit[]>, groups: number[][]): Unit[] {
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
  coresOf: (words: readonly string[]) => string[],
  done: number,
): Generator<number, Map<string, Unit[]>, void> {
  const spread = new Map<string, number>()
  for (const [at, unit] of units.entries()) {
    for (const core of coresOf(unit.words)) {
      spread.set(core, (spread.get(core) ?? 0) + unit.members.length)
    }
    if (at % STRIDE === STRIDE - 1) yield done
  }
  const gathered = new Map<string, Unit[]>()
  for (const [at, unit] of units.entries()) {
    const core = bestCore(unit, coresOf(unit.words), spread)
    const list = gathered.get(core)
    if (list) list.push(unit)
    else gathered.set(core, [unit])
    if (at % STRIDE === STRIDE - 1) yield done
  }
  return gathered
}

/** The whole set of words stands for a phrase that shares no core; no other unit has that key. */
function bestCore(unit: Unit, cores: string[], spread: Map<string, number>): string {
  let best = unit.words.join(' ')
  let bestSpread = 0
  for (const core of cores) {
    const here = spread.get(core)!
    if (here <= unit.members.length) continue
    if (bestSpread === 0 || isBetter(here, core, bestSpread, best)) {
      best = core
      bestSpread = here
    }
  }
  return best
}

function isBetter(spread: number, core: string, than: number, other: string): boolean {
  if (spread === than) return core < other
  if (spread > LARGE || than > LARGE) return spread < than
  return spread > than
}

/** Pairs of words in the order of the alphabet; a single word is its own core among pairs. */
function pairsOf(words: readonly string[]): string[] {
  if (words.length < 2) return []
  const pairs: string[] = []
  for (let a = 0; a < words.length; a++) {
    for (let b = a + 1; b < words.length; b++) pairs.push(`${words[a]!} ${words[b]!}`)
  }
  return pairs
}
