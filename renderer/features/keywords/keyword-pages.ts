import type { Keyword } from '#shared/domain/keyword.ts'

export type KeywordPage = { total: number; keywords: readonly Keyword[] }
export type FetchKeywords = (
  offset: number,
  limit: number,
  signal: AbortSignal,
) => Promise<KeywordPage>

/**
 * What of a list is here. `state`: before the first answer, being replaced by another list, as asked.
 * `key`: of which list the rows are.
 */
export type PagesView = {
  key: string | null
  state: 'first' | 'other' | 'here' | 'failed'
  total: number
  row: (index: number) => Keyword | undefined
}

const PAGE = 100
/** Pages of one call at most, and pages kept. */
const AT_ONCE = 5
const KEPT = 60
/** Who passes a window before it has come is on the way elsewhere: nothing is fetched until they rest. */
const REST_MS = 80

/**
 * A long list, held in windows: only what is looked at is fetched, one call at a time, and what was
 * here stays in sight until the newer answer comes, so that nothing flickers.
 */
export class KeywordPages {
  #view: PagesView = { key: null, state: 'first', total: 0, row: () => undefined }
  #pages = new Map<number, readonly Keyword[]>()
  readonly #fresh = new Set<number>()
  readonly #listeners = new Set<() => void>()
  #key: string | null = null
  #fetch: FetchKeywords | null = null
  #wanted = { first: 0, last: 0 }
  #call: { first: number; last: number; abort: AbortController } | null = null
  #other = false
  #rest: ReturnType<typeof setTimeout> | null = null

  readonly view = (): PagesView => this.#view
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Goes to another list; the same key does nothing. */
  open(key: string, fetch: FetchKeywords): void {
    this.#fetch = fetch
    if (key === this.#key) return
    const isFirst = this.#key === null
    this.#key = key
    this.#other = true
    this.#wanted = { first: 0, last: 0 }
    if (!isFirst) this.#tell({ ...this.#view, state: 'other' })
    this.refresh()
  }

  /** The plan changed: what is in sight is fetched again, the rest when it comes into sight. */
  refresh(): void {
    this.#fresh.clear()
    this.#giveUp()
    void this.#pump()
  }

  /** These rows are in sight, both ends included. */
  show(first: number, last: number): void {
    if (this.#other) return
    const pages = Math.max(0, Math.ceil(this.#view.total / PAGE) - 1)
    const page = (index: number) => Math.floor(index / PAGE)
    this.#wanted = {
      first: Math.max(0, Math.min(pages, page(first - PAGE / 2))),
      last: Math.max(0, Math.min(pages, page(last + PAGE / 2))),
    }
    const call = this.#call
    const passed = call && (call.last < this.#wanted.first || call.first > this.#wanted.last)
    if (!passed && this.#rest === null) {
      void this.#pump()
      return
    }
    this.#giveUp()
    this.#rest = setTimeout(() => {
      this.#rest = null
      void this.#pump()
    }, REST_MS)
  }

  /** Shows an edit ahead of the answer. */
  patch(ids: ReadonlySet<string>, patch: Partial<Keyword>): void {
    const pages = [...this.#pages].map(([at, rows]): [number, readonly Keyword[]] => {
      if (!rows.some(({ id }) => ids.has(id))) return [at, rows]
      return [at, rows.map((row) => (ids.has(row.id) ? { ...row, ...patch } : row))]
    })
    this.#pages = new Map(pages)
    this.#tell(this.#look(this.#view.total))
  }

  /** Where a keyword is now, looking near `index` first; `null` when it is not among what is here. */
  find(id: string, index: number): number | null {
    const here = (at: number) => this.#view.row(at)?.id === id
    for (let away = 0; away <= PAGE; away++) {
      if (here(index - away)) return index - away
      if (here(index + away)) return index + away
    }
    return null
  }

  /** The ids of so many rows, where all of them are here. */
  idsFrom(first: number, count: number): string[] | null {
    if (this.#view.state !== 'here') return null
    const ids: string[] = []
    for (let index = first; index < first + count; index++) {
      const row = this.isFresh(index) ? this.#view.row(index) : undefined
      if (!row) return null
      ids.push(row.id)
    }
    return ids
  }

  /** Whether what is in sight is as the backend has it now. */
  isFresh(index: number): boolean {
    return this.#fresh.has(Math.floor(index / PAGE))
  }

  close(): void {
    this.#giveUp()
    this.#key = null
  }

  #giveUp(): void {
    if (this.#rest !== null) clearTimeout(this.#rest)
    this.#rest = null
    this.#call?.abort.abort()
    this.#call = null
  }

  async #pump(): Promise<void> {
    if (this.#call || !this.#fetch || this.#key === null) return
    let { first, last } = this.#wanted
    while (first <= last && this.#fresh.has(first)) first += 1
    while (last >= first && this.#fresh.has(last)) last -= 1
    if (first > last) return
    last = Math.min(last, first + AT_ONCE - 1)
    const abort = new AbortController()
    const call = { first, last, abort }
    this.#call = call
    try {
      const limit = (last - first + 1) * PAGE
      const found = await this.#fetch(first * PAGE, limit, abort.signal)
      if (this.#call !== call) return
      this.#call = null
      this.#take(first, last, found)
    } catch {
      if (this.#call !== call) return
      // A call that failed is tried again at the next scroll, edit or reconnection.
      this.#call = null
      this.#other = false
      this.#tell({ ...this.#view, state: 'failed' })
      return
    }
    void this.#pump()
  }

  #take(first: number, last: number, { total, keywords }: KeywordPage): void {
    const pages = this.#other ? new Map<number, readonly Keyword[]>() : new Map(this.#pages)
    this.#other = false
    const end = Math.ceil(total / PAGE)
    for (const at of pages.keys()) {
      const far = at < this.#wanted.first - KEPT / 2 || at > this.#wanted.last + KEPT / 2
      if (at >= end || far || (!this.#fresh.has(at) && !this.#isWanted(at))) {
        pages.delete(at)
        this.#fresh.delete(at)
      }
    }
    for (let at = first; at <= last; at++) {
      const from = (at - first) * PAGE
      pages.set(at, keywords.slice(from, from + PAGE))
      this.#fresh.add(at)
    }
    this.#pages = pages
    this.#tell(this.#look(total))
  }

  #isWanted(page: number): boolean {
    return page >= this.#wanted.first && page <= this.#wanted.last
  }

  #look(total: number): PagesView {
    const pages = this.#pages
    return {
      key: this.#other ? this.#view.key : this.#key,
      state: this.#other ? 'other' : 'here',
      total,
      row: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    }
  }

  #tell(view: PagesView): void {
    this.#view = view
    for (const listener of this.#listeners) listener()
  }
}
