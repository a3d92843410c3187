import { ACTIONS, keysOf, type ActionId } from '#shared/actions/actions.ts'
import { chordsOf, isChord, isTypeable, type KeyPress } from '#shared/actions/shortcut.ts'

/** How long the first key of `G B` waits for the second. */
const PATIENCE_MS = 1_500

export type Where = {
  mac: boolean
  desktop: boolean
  /** The person is typing, or something in front of the page has the keys: plain letters are not ours. */
  busy: boolean
  /** Plain letters are shortcuts at all. */
  singleKeys: boolean
}

/** Reads key presses one by one and says which action they ask for. */
export function createKeyReader(now: () => number) {
  let begun: { chords: string[]; at: number } = { chords: [], at: 0 }

  return (event: KeyPress, where: Where): ActionId | null => {
    if (['Shift', 'Control', 'Meta', 'Alt', 'AltGraph'].includes(event.key)) return null
    const at = now()
    const earlier = at - begun.at <= PATIENCE_MS ? begun.chords : []
    begun = { chords: [], at }
    for (const before of earlier.length > 0 ? [earlier, []] : [[]]) {
      for (const { id } of ACTIONS) {
        for (const shortcut of keysOf(id, where.desktop)) {
          if (isTypeable(shortcut) && (where.busy || !where.singleKeys)) continue
          const chords = chordsOf(shortcut)
          const next = chords[before.length]
          if (next === undefined || before.some((chord, i) => chord !== chords[i])) continue
          if (!isChord(event, next, where.mac)) continue
          if (chords.length === before.length + 1) return id
          begun = { chords: [...before, next], at }
        }
      }
      if (begun.chords.length > 0) return null
    }
    return null
  }
}
