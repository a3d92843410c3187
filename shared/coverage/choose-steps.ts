import { Attempt, withAimsReached, type Choice, type Key, type Works } from './attempt.ts'
import { rateOf } from './next-steps.ts'

/** Up to so many choices every set of up to three seeds the choice, which keeps it near the best. */
const SEEDED = 60

const byRate: Key = rateOf
const byGain: Key = (gain) => gain

/**
 * Numbers of choices in the order in which they pay best, with the points that each adds. `more`: how
 * many of the others would add something too.
 */
export type Chosen = { taken: readonly number[]; added: readonly number[]; more: number }

/**
 * Which choices to make with so much effort to spend, best first (coverage-model §7): greedy by points
 * for the effort and again by points alone, the better of the two (39 % of the best at worst); with up
 * to 60 choices also greedy from every set of up to three (63 %; Sviridenko 2004). `open`: points open
 * at each aim. `capacity`: in the unit of effort, above 0. Equal choices are taken in their order.
 */
export function chooseSteps(
  open: readonly number[],
  choices: readonly Choice[],
  capacity: number,
): Chosen {
  const all = [...choices.keys()]
  // What takes no effort is never left out; the rest is chosen for what it adds to that.
  const free = all.filter((number) => choices[number]!.effort <= 0)
  const { open: rest } = new Attempt({ open, choices }, Infinity).fill(free, byGain)
  const paid = all.filter((number) => choices[number]!.effort > 0)
  const works = withAimsReached({ open: rest, choices: paid.map((number) => choices[number]!) })
  const best = chooseOfPaid(works, capacity).map((at) => paid[at]!)
  // What adds nothing once those that pay better stand before it makes room for others.
  const ordered = new Attempt({ open, choices }, capacity)
    .fill([...free, ...best], byRate)
    .fill(all, byRate)
  const { taken, added } = ordered
  const chosen = new Set(taken)
  const more = all.filter((number) => !chosen.has(number) && ordered.adds(number)).length
  return { taken, added, more }
}

function chooseOfPaid(works: Works, capacity: number): readonly number[] {
  const empty = () => new Attempt(works, capacity)
  const one = empty()
  const fitting = [...works.choices.keys()].filter((number) => one.fits(number))
  let best = empty().fill(fitting, byRate)
  if (best.taken.length === fitting.length) return best.taken

  const consider = (attempt: Attempt) => {
    if (attempt.points > best.points) best = attempt
  }
  consider(empty().fill(fitting, byGain))
  for (const seed of fitting.length <= SEEDED ? setsOfUpToThree(fitting) : []) {
    const attempt = empty()
    if (seed.every((number) => attempt.take(number))) consider(attempt.fill(fitting, byRate))
  }
  return best.taken
}

function* setsOfUpToThree(numbers: readonly number[]): Generator<number[]> {
  for (const [i, a] of numbers.entries()) {
    yield [a]
    for (let j = i + 1; j < numbers.length; j += 1) {
      const b = numbers[j]!
      yield [a, b]
      for (let k = j + 1; k < numbers.length; k += 1) yield [a, b, numbers[k]!]
    }
  }
}
