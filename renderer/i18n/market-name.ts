const regions = new Map<string, Intl.DisplayNames>()

/** A market as it is written in a table: country codes in capitals, names as they are. */
export const marketCode = (market: string): string =>
  /^[a-z]{2}$/i.test(market) ? market.toUpperCase() : market

/** A market by its name in the reader's language: `gb` is *United Kingdom*. */
export function marketName(market: string, locale: string): string {
  if (!/^[a-z]{2}$/i.test(market)) return market
  let names = regions.get(locale)
  if (!names) {
    names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
    regions.set(locale, names)
  }
  const code = market.toUpperCase()
  return names.of(code) ?? code
}

/** Whether two texts name one market: `gb` from a tool and *United Kingdom* from a person. */
export function isSameMarket(a: string, b: string): boolean {
  return a === b || marketName(a, 'en').toLowerCase() === marketName(b, 'en').toLowerCase()
}
