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
  const book = new CoreBook()
  const units: Unit[] = []
  for (const [key, members] of bySet) {
    const words = key.split(' ')
    units.push({ key, words, cores: book.numbersOf(pairsOf(words)), members })
    if (units.length % STRIDE === STRIDE - 1) yield done
  }
  const groups: number[][] = []
  const byPair = yield* gather(units, book, done)
  joinCompany(byPair, book)
  const lonely = collect(byPair, groups)
  for (const unit of lonely) unit.cores = book.numbersOf(unit.words)
  const byWord = yield* gather(lonely, book, done)
  for (const unit of collect(byWord, groups)) groups.push(unit.members)
  return groups
    .map((members) => members.toSorted((a, b) => a - b))
    .toSorted((a, b) => a[0]! - b[0]!)
}

/** `cores`: numbers of what the unit may gather around. */
type Unit = { key: string; words: readonly string[]; cores: number[]; members: number[] }

/** Cores by number: a core is looked up by its text once and not each time it is weighed. */
class CoreBook {
  readonly texts: string[] = []
  readonly #numbers = new Map<string, number>()

  numbersOf(texts: readonly string[]): number[] {
    return texts.map((text) => {
      let number = this.#numbers.get(text)
      if (number === undefined) {
        number = this.texts.push(text) - 1
        this.#numbers.set(text, number)
      }
      return number
    })
  }

  /** The better of two cores by how many phrases share each. */
  isBetter(spread: number, core: number, than: number, other: number): boolean {
    if (spread === than) return this.texts[core]! < this.texts[other]!
    if (spread > LARGE || than > LARGE) return spread < than
    return spread > than
  }
}

/** Units by the number of their core, or by their key where they share none. */
type Gathered = Map<number | string, Unit[]>

/** A unit left alone, since the others with its core chose another, joins the best of their groups. */
function joinCompany(gathered: Gathered, book: CoreBook): void {
  const sizes = new Map<number | string, number>()
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
    const best = cores.reduce((a, b) => (book.isBetter(sizes.get(b)!, b, sizes.get(a)!, a) ? b : a))
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
  const spread = new Int32Array(book.texts.length)
  for (const { cores, members } of units) {
    for (const core of cores) spread[core]! += members.length
  }
  yield done
  const gathered: Gathered = new Map()
  for (const [at, unit] of units.entries()) {
    const core = bestCore(unit, spread, book) ?? unit.key
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
    if (best === null || book.isBetter(here, core, spread[best]!, best)) best = core
  }
  return best
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
