import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type FetchKeywords, KeywordPages } from '#renderer/features/keywords/keyword-pages.ts'
import { aKeyword } from '#test/builders/a-topic.ts'

type Call = { offset: number; limit: number; signal: AbortSignal; answer: (total?: number) => void }

let calls: Call[]
let pages: KeywordPages
const named = (prefix: string): FetchKeywords => {
  return (offset, limit, signal) =>
    new Promise((resolve) => {
      const answer = (total = 100_000) => {
        const count = Math.max(0, Math.min(limit, total - offset))
        const keywords = Array.from({ length: count }, (_, at) =>
          aKeyword({ id: `${prefix}-${offset + at}` }),
        )
        resolve({ total, keywords })
      }
      calls.push({ offset, limit, signal, answer })
    })
}
const settled = () => new Promise((resolve) => setImmediate(resolve))
const idAt = (index: number) => pages.view().row(index)?.id

beforeEach(async () => {
  calls = []
  pages = new KeywordPages()
  pages.open('all', named('k'))
  calls[0]!.answer()
  await settled()
})

afterEach(() => vi.useRealTimers())

describe('a list in windows', () => {
  it('fetches its beginning and no more', () => {
    expect(calls.map(({ offset, limit }) => [offset, limit])).toEqual([[0, 100]])
    expect(pages.view()).toMatchObject({ state: 'here', total: 100_000 })
    expect([idAt(0), idAt(99), idAt(100)]).toEqual(['k-0', 'k-99', undefined])
  })

  it('fetches what comes into sight with a little around it, once', async () => {
    pages.show(50_000, 50_040)
    expect(calls.at(-1)).toMatchObject({ offset: 49_900, limit: 200 })
    calls.at(-1)!.answer()
    await settled()
    expect(idAt(50_040)).toBe('k-50040')
    pages.show(50_000, 50_040)
    expect(calls).toHaveLength(2)
  })

  it('gives up what was scrolled past, and asks for nothing until the scrolling rests', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    pages.show(10_000, 10_040)
    for (let first = 20_000; first <= 90_000; first += 1_000) {
      pages.show(first, first + 40)
      vi.advanceTimersByTime(16)
    }
    expect(calls.slice(1).map(({ offset, signal }) => [offset, signal.aborted])).toEqual([
      [9_900, true],
    ])
    vi.advanceTimersByTime(200)
    expect(calls.at(-1)).toMatchObject({ offset: 89_900, limit: 200 })
    calls[1]!.answer()
    calls[2]!.answer()
    await settled()
    expect(calls).toHaveLength(3)
    expect([idAt(10_000), idAt(90_000)]).toEqual([undefined, 'k-90000'])
  })

  it('asks for nothing more once it is closed', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    pages.show(10_000, 10_040)
    pages.show(20_000, 20_040)
    pages.close()
    vi.advanceTimersByTime(1_000)
    expect(calls).toHaveLength(2)
  })

  it('keeps few pages, however far one scrolls', async () => {
    for (let first = 0; first < 50_000; first += 200) {
      pages.show(first, first + 40)
      calls.at(-1)!.answer()
      await settled()
    }
    const here = Array.from({ length: 100_000 }, (_, at) => idAt(at)).filter(Boolean)
    expect(here.length).toBeLessThan(7_000)
    expect(idAt(49_800)).toBe('k-49800')
  })
})

describe('another list', () => {
  it('leaves the old one in sight until the first answer', async () => {
    pages.open('other', named('o'))
    expect([pages.view().state, pages.view().key, idAt(0)]).toEqual(['other', 'all', 'k-0'])
    pages.show(5_000, 5_040)
    expect(calls).toHaveLength(2)
    calls[1]!.answer(3)
    await settled()
    expect(pages.view()).toMatchObject({ state: 'here', key: 'other', total: 3 })
    expect([idAt(0), idAt(2), idAt(3)]).toEqual(['o-0', 'o-2', undefined])
  })

  it('is not overtaken by the answer of one before it', async () => {
    pages.open('b', named('b'))
    pages.open('c', named('c'))
    calls[2]!.answer(2)
    await settled()
    calls[1]!.answer(9)
    await settled()
    expect([pages.view().total, idAt(0)]).toEqual([2, 'c-0'])
  })
})

describe('a change of the plan', () => {
  it('leaves what is in sight there until it is here anew', async () => {
    pages.show(300, 340)
    calls.at(-1)!.answer()
    await settled()
    pages.open('all', named('n'))
    pages.refresh()
    expect(idAt(300)).toBe('k-300')
    expect(pages.isFresh(300)).toBe(false)
    calls.at(-1)!.answer(350)
    await settled()
    expect([idAt(300), idAt(349), idAt(0)]).toEqual(['n-300', 'n-349', undefined])
    expect(pages.isFresh(300)).toBe(true)
  })

  it('shows an edit ahead of it', () => {
    pages.patch(new Set(['k-3']), { moment: 'buy', confirmed: true })
    expect(pages.view().row(3)).toMatchObject({ moment: 'buy', confirmed: true })
    expect(pages.view().row(4)!.confirmed).toBe(false)
  })
})

it('names the keywords of a range only when all of it is here', () => {
  expect(pages.idsFrom(7, 3)).toEqual(['k-7', 'k-8', 'k-9'])
  expect(pages.idsFrom(95, 10)).toBeNull()
  pages.open('other', named('o'))
  expect(pages.idsFrom(7, 3)).toBeNull()
})

it('finds a keyword near where it was', () => {
  expect(pages.find('k-7', 3)).toBe(7)
  expect(pages.find('k-7', 60)).toBe(7)
  expect(pages.find('gone', 3)).toBeNull()
})

it('says that a call failed and tries again at the next look', async () => {
  let fail = true
  const list = new KeywordPages()
  list.open('x', async () => {
    if (fail) throw new Error('lost')
    return { total: 1, keywords: [aKeyword({ id: 'x' })] }
  })
  await settled()
  expect(list.view().state).toBe('failed')
  fail = false
  list.refresh()
  await settled()
  expect(list.view()).toMatchObject({ state: 'here', total: 1 })
})
