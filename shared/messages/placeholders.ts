import type { Locale } from '../domain/plan.ts'

/** What is wrong with the `{{…}}` of a text. `at`: where it stands, in UTF-16 units. */
export type PlaceholderProblem =
  /** `like`: a known one that may be meant. */
  | { kind: 'unknown'; name: string; at: number; like: string | null }
  /** Opened and never closed, or closed and never opened; `text`: what stands there. */
  | { kind: 'unclosed' | 'unopened'; text: string; at: number }
  | { kind: 'empty'; at: number }

type Piece =
  | { piece: 'text'; text: string; at: number }
  | { piece: 'hole'; name: string; written: string; at: number }
  | { piece: 'unclosed' | 'unopened'; text: string; at: number }

/** As much of what is left open as tells which one it is. */
const SHOWN = 24

/** A text as words and holes, in order; the pieces together are the text. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let rest = 0
  const words = (until: number) => {
    let from = rest
    // A close without an open.
    for (
      let at = text.indexOf('}}', from);
      at !== -1 && at < until;
      at = text.indexOf('}}', from)
    ) {
      if (at > from) pieces.push({ piece: 'text', text: text.slice(from, at), at: from })
      pieces.push({ piece: 'unopened', text: text.slice(at, at + 2), at })
      from = at + 2
    }
    if (until > from) pieces.push({ piece: 'text', text: text.slice(from, until), at: from })
    rest = Math.max(until, from)
  }
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', rest)) {
    words(open)
    const close = text.indexOf('}}', open + 2)
    const next = text.indexOf('{{', open + 2)
    if (close === -1 || (next !== -1 && next < close)) {
      const end = next === -1 ? text.length : next
      pieces.push({ piece: 'unclosed', text: text.slice(open, end), at: open })
      rest = end
    } else {
      const written = text.slice(open, close + 2)
      pieces.push({ piece: 'hole', name: written.slice(2, -2).trim(), written, at: open })
      rest = close + 2
    }
  }
  words(text.length)
  return pieces
}

/** Names of the placeholders of a text, each once, in order. */
export const placeholdersOf = (text: string): string[] => [
  ...new Set(piecesOf(text).flatMap((one) => (one.piece === 'hole' && one.name ? one.name : []))),
]

/** Everything that is wrong with the placeholders of a text, in its order. */
export function placeholderProblems(text: string, known: readonly string[]): PlaceholderProblem[] {
  return piecesOf(text).flatMap((one): PlaceholderProblem[] => {
    const { at } = one
    if (one.piece === 'text') return []
    if (one.piece !== 'hole') return [{ kind: one.piece, text: one.text.slice(0, SHOWN), at }]
    if (one.name === '') return [{ kind: 'empty', at }]
    if (known.includes(one.name)) return []
    return [{ kind: 'unknown', name: one.name, at, like: nearest(one.name, known) }]
  })
}

/** The text with its placeholders filled in; what has no value stays as it is written. */
export function fillPlaceholders(text: string, values: ReadonlyMap<string, string>): string {
  return piecesOf(text)
    .map((one) => (one.piece === 'hole' ? (values.get(one.name) ?? one.written) : one.text))
    .join('')
}

/** The examples of placeholders in a language; those that are codes are the same in all. */
export function exampleValues(
  placeholders: readonly { id: string; example: string | Readonly<Record<Locale, string>> }[],
  locale: Locale,
): Map<string, string> {
  return new Map(
    placeholders.map(({ id, example }) => [
      id,
      typeof example === 'string' ? example : example[locale],
    ]),
  )
}

/** The known name that takes at most two keystrokes from this one; `null`: none is near. */
function nearest(name: string, known: readonly string[]): string | null {
  const best = known
    .map((one) => ({ one, steps: stepsBetween(name.toLowerCase(), one) }))
    .toSorted((a, b) => a.steps - b.steps)[0]
  return best && best.steps <= Math.min(2, best.one.length - 1) ? best.one : null
}

/** Letters to add, drop or change (Levenshtein); a name longer than any placeholder is far away. */
function stepsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(changed, above[j]! + 1, row[j - 1]! + 1))
    }
  }
  return row[b.length]!
}
