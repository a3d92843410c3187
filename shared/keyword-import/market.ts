const REGION_NAMES = new Map<string, string>([
  ['uk', 'gb'],
  ['great britain', 'gb'],
  ['usa', 'us'],
  ['россия', 'ru'],
  ['中国', 'cn'],
])

/** English country names to codes, made once when the first name is met. */
let englishNames: Map<string, string> | null = null

function codeOfName(name: string): string | undefined {
  if (!englishNames) {
    englishNames = new Map()
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
    for (let a = 97; a <= 122; a++) {
      for (let b = 97; b <= 122; b++) {
        const code = String.fromCharCode(a, b)
        const english = names.of(code.toUpperCase())
        // Old codes (UK, DD) have the name of the country that took their place.
        const current = new Intl.Locale(`und-${code}`).region?.toLowerCase()
        if (english && current) englishNames.set(english.toLowerCase(), current)
      }
    }
  }
  return englishNames.get(name)
}

/**
 * The market a cell names, as a lower-case country code where it is a country (`US`, `United
 * States`, `en-US`), else as written; `null` when blank.
 */
export function marketOf(cell: string): string | null {
  const text = cell.trim().toLowerCase()
  if (text === '' || text === '-' || text === 'all' || text === 'worldwide') return null
  const known = REGION_NAMES.get(text)
  if (known) return known
  if (/^[a-z]{2}$/.test(text)) return text
  const locale = /^[a-z]{2}[-_]([a-z]{2})$/.exec(text)
  if (locale) return locale[1] === 'uk' ? 'gb' : locale[1]!
  return codeOfName(text) ?? text.slice(0, 100)
}
