/** What a column holds. `month` and `flag-…` columns are read for single layouts only. */
export const ROLES = [
  'keyword',
  'volume',
  'volume-low',
  'volume-high',
  'difficulty',
  'cpc',
  'bid-low',
  'bid-high',
  'market',
  'intents',
  'clicks',
  'impressions',
  'position',
  'url',
  'flag-informational',
  'flag-commercial',
  'flag-transactional',
  'flag-navigational',
] as const
export type Role = (typeof ROLES)[number]

/** Header texts of a role, in lower case; a `*` at an end stands for whatever is written there. */
export type Aliases = Partial<Record<Role, readonly string[]>>

/** No column beyond is looked for: exports have 60 at most, and none may be chosen by hand. */
const MOST_COLUMNS = 1_000

/** A possible header row, asked by text; built on a Map, so that no header is taken for a method. */
export class HeaderRow {
  readonly cells: readonly string[]
  readonly #keys: readonly string[]
  readonly #places = new Map<string, number>()

  constructor(cells: readonly string[]) {
    this.cells = cells
    this.#keys = cells.slice(0, MOST_COLUMNS).map(headerKey)
    this.#keys.forEach((key, at) => {
      if (key !== '' && !this.#places.has(key)) this.#places.set(key, at)
    })
  }

  has(...aliases: readonly string[]): boolean {
    return aliases.some((alias) => this.place(alias) >= 0)
  }

  /** Column of the first header that matches, -1 when none does. */
  place(alias: string): number {
    if (alias.startsWith('*')) {
      const end = alias.slice(1)
      return this.#keys.findIndex((key) => key.endsWith(end))
    }
    if (!alias.endsWith('*')) return this.#places.get(alias) ?? -1
    const start = alias.slice(0, -1)
    return this.#keys.findIndex((key) => key.startsWith(start))
  }

  /** Columns of the roles; earlier aliases win, no column serves two roles. */
  columns(aliases: Aliases): Map<Role, number> {
    const columns = new Map<Role, number>()
    const taken = new Set<number>()
    for (const role of ROLES) {
      for (const alias of aliases[role] ?? []) {
        const at = this.place(alias)
        if (at < 0 || taken.has(at)) continue
        columns.set(role, at)
        taken.add(at)
        break
      }
    }
    return columns
  }

  /** Columns whose header matches, for headers with dates inside. */
  placesMatching(pattern: RegExp): number[] {
    return this.#keys.flatMap((key, at) => (pattern.test(key) ? [at] : []))
  }

  get keys(): readonly string[] {
    return this.#keys
  }
}

export function headerKey(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/[\u200B\u200C\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
