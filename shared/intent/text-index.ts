import type { CueEntry } from './cue-book.ts'

export type TextMatch = { entries: readonly CueEntry[]; length: number }

/** Substrings, for Chinese: by first character, longest first. */
export class TextIndex {
  readonly #byFirst = new Map<string, { text: string; entries: CueEntry[] }[]>()

  add(text: string, entry: CueEntry): void {
    const folded = text.toLowerCase()
    const list = this.#byFirst.get(folded[0]!) ?? []
    this.#byFirst.set(folded[0]!, list)
    const known = list.find((item) => item.text === folded)
    if (known) known.entries.push(entry)
    else {
      list.push({ text: folded, entries: [entry] })
      list.sort((a, b) => b.text.length - a.text.length)
    }
  }

  /** The longest entry at `at` of a text in lower case. */
  longestAt(text: string, at: number): TextMatch | null {
    const hit = this.#byFirst.get(text[at]!)?.find((item) => text.startsWith(item.text, at))
    return hit ? { entries: hit.entries, length: hit.text.length } : null
  }
}
