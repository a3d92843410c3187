/** With what spreadsheets take a cell for a formula, in both widths; a tab moves to the next cell. */
const FORMULA = /^'*[=+\-@\t＝＋－＠]/
const BREAK = /(\r\n|\r|\n)/

/**
 * A text such that no spreadsheet takes it, or a line inside it, for a formula: an apostrophe goes
 * before what starts like one, and before apostrophes in front of that, so that `unescapeCell`
 * gives back exactly what was there.
 */
export function escapeCell(text: string): string {
  return byLine(text, (line) => `'${line}`)
}

/** What `escapeCell` was given. Texts that were never escaped stay, but for `'=…` and its like. */
export function unescapeCell(text: string): string {
  if (!text.includes("'")) return text
  return byLine(text, (line) => (line.startsWith("'") ? line.slice(1) : line))
}

function byLine(text: string, change: (line: string) => string): string {
  const parts = text.split(BREAK)
  const startsWithBreak = parts.length > 1 && /^'*$/.test(parts[0]!)
  return parts
    .map((line, at) => {
      const isLine = at % 2 === 0
      return isLine && (FORMULA.test(line) || (at === 0 && startsWithBreak)) ? change(line) : line
    })
    .join('')
}
