/** Chance that repeats: everything the bench makes follows from one seed. */
export type Dice = {
  /** 0 (included) to 1 (excluded). */
  next: () => number
  /** A whole number from 0 to below `end`. */
  below: (end: number) => number
  chance: (share: number) => boolean
  pick: <T>(from: readonly T[]) => T
}

/** Mulberry32 (Tommy Ettinger): 32 bits of state, good enough for made-up data. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    chance: (share) => next() < share,
    pick: (from) => from[below(from.length)]!,
  }
}
