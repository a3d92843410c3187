/** An `@` being written: where it stands and what follows it so far. */
export type Mention = { from: number; query: string }

const LONGEST_QUERY = 60

/** The mention that the caret is in; `null`: it is in none. An `@` inside a word starts none. */
export function mentionAt(text: string, caret: number): Mention | null {
  const from = text.lastIndexOf('@', caret - 1)
  if (from < 0 || caret - from > LONGEST_QUERY) return null
  if (from > 0 && /[\p{L}\p{N}_]/u.test(text[from - 1]!)) return null
  const query = text.slice(from + 1, caret)
  return /[\n@]|\s\s|^\s/.test(query) ? null : { from, query }
}

/** People whose name, or a word of it, begins as written; all of them for a bare `@`. */
export function peopleFor(query: string, people: readonly string[], limit = 8): string[] {
  const wanted = query.toLowerCase()
  return people
    .filter((name) => {
      const folded = name.toLowerCase()
      return folded.startsWith(wanted) || folded.split(/[\s._-]+/).some((w) => w.startsWith(wanted))
    })
    .slice(0, limit)
}

/** The text with the mention written out and a space after it, and where the caret stands then. */
export function withMention(
  text: string,
  { from, query }: Mention,
  name: string,
): { text: string; caret: number } {
  const rest = text.slice(from + 1 + query.length)
  const space = /^\s/.test(rest) ? '' : ' '
  return { text: `${text.slice(0, from)}@${name}${space}${rest}`, caret: from + name.length + 2 }
}
