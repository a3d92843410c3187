import { describe, expect, it } from 'vitest'
import { figuresOf, patchOf } from '#shared/keyword-import/merge-figures.ts'
import { aDraft, anImportedKeyword } from '#test/builders/a-draft.ts'
import { reading } from './reading.ts'

const sourcesOf = async (content: string) =>
  (await reading(content)).drafts.map(({ source }) => source)

describe('how the site stands for a keyword', () => {
  it('comes from the Search Console as clicks, impressions and average position', async () => {
    const sources = await sourcesOf(
      'Top queries,Clicks,Impressions,CTR,Position\ntrail shoes,"1,205",90000,0%,3.14\nroad shoes,0,40,0%,\n',
    )
    expect(sources.map(({ search, position }) => ({ search, position }))).toEqual([
      { search: { clicks: 1205, impressions: 90_000, position: 3.14 } },
      { search: { clicks: 0, impressions: 40, position: null } },
    ])
  })

  it('is read with the decimal mark of the file', async () => {
    const [source] = await sourcesOf(
      'Популярные запросы;Клики;Показы;CTR;Позиция\r\nкроссовки;5;1 200;0,42%;12,5\r\n',
    )
    expect(source?.search).toEqual({ clicks: 5, impressions: 1_200, position: 12.5 })
  })

  it('comes from Semrush and Ahrefs as the best position and its page', async () => {
    const [semrush] = await sourcesOf(
      'Keyword,Position,Previous position,Search Volume,Keyword Difficulty,URL\ntrail shoes,8,9,90,3,https://x.example/a\ntrail shoes,2,3,90,4,https://x.example/b\n',
    )
    expect(semrush).toMatchObject({ position: 2, url: 'https://x.example/b', volume: 90 })
    const [ahrefs] = await sourcesOf(
      'Keyword,Volume,KD,Current position,Current URL\ntrail shoes,90,3,4,https://x.example/c\n',
    )
    expect(ahrefs).toMatchObject({ position: 4, url: 'https://x.example/c' })
  })

  it('is not there where a row or a tool says nothing of it', async () => {
    const [blank] = await sourcesOf('Top queries,Clicks,Impressions,CTR,Position\nshoes,,,,\n')
    expect(blank).not.toHaveProperty('search')
    const [plain] = await sourcesOf('Keyword,Volume\nshoes,5\n')
    expect(Object.keys(plain!)).toEqual(['tool', 'file', 'on', 'volume'])
  })
})

describe('a ranking that comes again', () => {
  const search = (clicks: number) => ({ clicks, impressions: 90, position: 3 })
  const draft = (on: string, clicks: number) =>
    aDraft({
      volume: null,
      source: { tool: 'search-console', file: 'Queries.csv', on, search: search(clicks) },
    })
  const keyword = (on: string, clicks: number) =>
    anImportedKeyword({ volume: null, sources: [draft(on, clicks).source] })

  it('replaces an older one of the same file', () => {
    const patch = patchOf(keyword('2026-07-01', 5), [draft('2026-08-01', 9)])
    expect(patch?.sources).toMatchObject([{ on: '2026-08-01', search: search(9) }])
  })

  it('is not replaced by an older one', () => {
    expect(patchOf(keyword('2026-08-01', 5), [draft('2026-07-01', 9)])).toBeNull()
  })

  it('changes nothing when it is the same', () => {
    expect(patchOf(keyword('2026-08-01', 5), [draft('2026-08-01', 5)])).toBeNull()
  })

  it('is chosen alike in whatever order the files come', () => {
    const both = [draft('2026-08-01', 5), draft('2026-08-01', 9)]
    expect(figuresOf(both).sources).toEqual(figuresOf(both.toReversed()).sources)
  })
})
