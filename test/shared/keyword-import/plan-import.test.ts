import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keywordSchema, normalisePhrase } from '#shared/domain/keyword.ts'
import type { Keyword } from '#shared/domain/keyword.ts'
import { topicSchema } from '#shared/domain/topic.ts'
import type { Topic } from '#shared/domain/topic.ts'
import type { KeywordDraft } from '#shared/keyword-import/draft.ts'
import { planImport } from '#shared/keyword-import/plan-import.ts'
import type { ImportPlan } from '#shared/keyword-import/plan-import.ts'
import { firstRows, pageOfRows } from '#shared/keyword-import/preview-rows.ts'
import { aDraft, anImportedKeyword } from '#test/builders/a-draft.ts'

type Plan = { existing: Keyword[]; topics: Topic[] }
const EMPTY: Plan = { existing: [], topics: [] }
const WORDS = ['buy', 'trail', 'shoes', 'boots', 'red', 'size', '42', 'near', 'купить', '登山鞋']

function importing(drafts: KeywordDraft[], plan: Plan = EMPTY): Promise<ImportPlan> {
  let next = plan.existing.length + plan.topics.length
  return planImport({ ...plan, drafts, newId: () => `id-${++next}` })
}

/** The plan after an import was written. */
function written(plan: Plan, { added, newTopics, updated }: ImportPlan): Plan {
  const patches = new Map(updated.map(({ keyword, patch }) => [keyword.id, patch]))
  return {
    existing: [...plan.existing.map((k) => ({ ...k, ...patches.get(k.id) })), ...added],
    topics: [...plan.topics, ...newTopics],
  }
}

const known = (parts: Partial<Keyword> = {}): Plan => ({
  existing: [anImportedKeyword(parts)],
  topics: [],
})
const volumeAfter = async (plan: Plan, draft: KeywordDraft) =>
  written(plan, await importing([draft], plan)).existing[0]!.volume

describe('a list without twins', () => {
  it('is planned alike whether or not twins are looked for', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }), {
          selector: (words) => words.join(' '),
          maxLength: 40,
        }),
        fc.constantFrom(null, 'gb'),
        async (phrases, market) => {
          const drafts = phrases.map((words, at) =>
            aDraft({ phrase: words.join(' '), market, volume: (at * 7) % 5 }),
          )
          const plan = (distinct: boolean) => {
            let next = 0
            return planImport({ ...EMPTY, drafts, distinct, newId: () => `id-${++next}` })
          }
          expect(await plan(true)).toEqual(await plan(false))
        },
      ),
    ))
})

describe('a new keyword', () => {
  it('is classified, with its cue, and put into a topic of its moment and market', async () => {
    const plan = await importing([
      aDraft({ phrase: 'how to choose trail shoes', market: 'gb', volume: 900 }),
      aDraft({ phrase: 'best trail shoes', market: 'gb', volume: 400 }),
      aDraft({ phrase: 'trail shoes', market: 'gb' }),
    ])
    const { added, newTopics } = plan
    expect(newTopics).toMatchObject([
      { title: 'how to choose trail shoes', moment: 'know', markets: ['gb'] },
      { title: 'trail shoes', moment: null, markets: ['gb'] },
    ])
    expect(added.map(({ moment, cue }) => [moment, cue])).toEqual([
      ['know', 'how to choose'],
      ['know', 'best'],
      [null, ''],
    ])
    expect(firstRows(plan, 10).map(({ fate, topic }) => [fate, topic])).toEqual([
      ['added', 'how to choose trail shoes'],
      ['added', 'how to choose trail shoes'],
      ['added', 'trail shoes'],
    ])
  })

  it('is one however often files have it, with all sources and no volume summed', async () => {
    const { added } = await importing([
      aDraft({ volume: 90, cpc: 2 }),
      aDraft({
        phrase: 'Trail  Shoes',
        volume: { low: 10, high: 100 },
        source: { tool: 'moz', file: 'm' },
      }),
      aDraft({ volume: 110, source: { tool: 'google-keyword-planner', file: 'g' } }),
    ])
    expect(added).toHaveLength(1)
    expect(added[0]).toMatchObject({ volume: 110, cpc: 2 })
    expect(added[0]!.sources).toHaveLength(3)
  })

  it('of another market, or with other diacritics, is another keyword', async () => {
    const drafts = [
      aDraft({ phrase: 'maori' }),
      aDraft({ phrase: 'māori' }),
      aDraft({ phrase: 'maori', market: 'nz' }),
      aDraft({ phrase: 'maori', market: 'au' }),
    ]
    expect((await importing(drafts)).added).toHaveLength(4)
  })
})

describe('a file that names no market', () => {
  const planner = { tool: 'google-keyword-planner', file: 'planner.csv', on: null }
  const bare = aDraft({ volume: 90, source: planner })
  const gb = aDraft({ market: 'gb', volume: 100, source: { file: 'gb.csv' } })
  const us = aDraft({ market: 'us', volume: 700, source: { file: 'us.csv' } })
  const marketsOf = ({ existing }: Plan) => existing.map(({ market }) => market ?? '').toSorted()

  it('is about the only market that others name, whichever comes first', async () => {
    const together = written(EMPTY, await importing([bare, gb]))
    const first = written(EMPTY, await importing([bare]))
    const bareFirst = written(first, await importing([gb], first))
    const second = written(EMPTY, await importing([gb]))
    const gbFirst = written(second, await importing([bare], second))
    for (const plan of [together, bareFirst, gbFirst]) {
      expect(plan.existing).toMatchObject([{ market: 'gb', volume: 90 }])
      expect(plan.existing[0]!.sources).toHaveLength(2)
      expect(plan.topics).toHaveLength(1)
      const again = await importing([bare, gb], plan)
      expect([again.added, again.updated, again.unchanged]).toEqual([[], [], 1])
    }
  })

  it('is a keyword of its own where a phrase has several markets', async () => {
    const plan = written(EMPTY, await importing([bare, gb, us]))
    expect(marketsOf(plan)).toEqual(['', 'gb', 'us'])
    expect((await importing([us, bare, gb], plan)).unchanged).toBe(3)
  })

  it('stays with the market it was joined to when another comes later', async () => {
    let plan = written(EMPTY, await importing([bare, gb]))
    plan = written(plan, await importing([us], plan))
    const again = await importing([bare], plan)
    expect([again.added, again.unchanged]).toEqual([[], 1])
  })

  it('leaves two keywords alone that a plan keeps apart', async () => {
    const plan: Plan = {
      existing: [anImportedKeyword({ id: 'a' }), anImportedKeyword({ id: 'b', market: 'gb' })],
      topics: [],
    }
    const after = written(plan, await importing([bare, gb], plan))
    expect(marketsOf(after)).toEqual(['', 'gb'])
  })

  it('puts its keywords into the topics of the one market there is', async () => {
    const plan = written(
      EMPTY,
      await importing([
        aDraft({ phrase: 'how to clean trail shoes', market: 'gb' }),
        aDraft({ phrase: 'how to clean muddy trail shoes', market: 'gb' }),
      ]),
    )
    const again = await importing([aDraft({ phrase: 'how to clean white trail shoes' })], plan)
    expect(again.newTopics).toEqual([])
    expect(again.added).toMatchObject([{ market: null, topicId: plan.topics[0]!.id }])
  })
})

describe('the rows of an import', () => {
  it('are the most searched first, in pages as in the first ones, by what happens to them', async () => {
    const plan: Plan = {
      existing: [
        anImportedKeyword({ id: 'a', phrase: 'old', volume: 5 }),
        anImportedKeyword({ id: 'b', phrase: 'same', volume: 100 }),
      ],
      topics: [],
    }
    const volumes = [7, null, 300, 7, 40]
    const drafts = [
      ...volumes.map((volume, at) => aDraft({ phrase: `shoe ${'edcba'[at]!}`, volume })),
      aDraft({ phrase: 'old', volume: 50, source: { on: '2026-09-01' } }),
      aDraft({ phrase: 'same' }),
    ]
    const import_ = await importing(drafts, plan)
    const all = firstRows(import_, 100)
    expect(all.map(({ phrase }) => phrase)).toEqual([
      'shoe c',
      'same',
      'old',
      'shoe a',
      'shoe b',
      'shoe e',
      'shoe d',
    ])
    for (const count of [0, 1, 2, 3, 5]) {
      expect(firstRows(import_, count)).toEqual(all.slice(0, count))
    }
    const page = (fate: 'added' | 'updated' | 'unchanged', offset: number) =>
      pageOfRows(import_, fate, offset, 2).map(({ phrase, volume, was }) => [
        phrase,
        volume,
        was?.volume,
      ])
    expect(page('added', 0)).toEqual([
      ['shoe c', 300, undefined],
      ['shoe a', 40, undefined],
    ])
    expect(page('added', 2)).toEqual([
      ['shoe b', 7, undefined],
      ['shoe e', 7, undefined],
    ])
    expect(page('updated', 0)).toEqual([['old', 50, 5]])
    expect(page('unchanged', 0)).toEqual([['same', 100, undefined]])
  })
})

describe('the volume of a known keyword', () => {
  it('is replaced by a newer exact one of the same tool', async () => {
    const draft = aDraft({ volume: 130, source: { file: 'new.csv', on: '2026-09-01' } })
    expect(await volumeAfter(known(), draft)).toBe(130)
    expect(await volumeAfter(known({ volume: { low: 10, high: 100 } }), draft)).toBe(130)
    expect(await volumeAfter(known({ volume: null }), draft)).toBe(130)
  })

  it('is not replaced by an older, vaguer or unknown one', async () => {
    const older = aDraft({ volume: 70, source: { file: 'old.csv', on: '2026-07-01' } })
    const vaguer = aDraft({ volume: { low: 1, high: 9 }, source: { on: '2026-09-01' } })
    const unknown = aDraft({ volume: null, source: { on: '2026-09-01' } })
    for (const draft of [older, vaguer, unknown])
      expect(await volumeAfter(known(), draft)).toBe(100)
  })

  it('is still replaced by a newer exact one after the same file came with a vaguer', async () => {
    const vaguer = aDraft({ volume: { low: 1, high: 9 }, source: { on: '2026-09-01' } })
    const plan = written(known(), await importing([vaguer], known()))
    expect(await volumeAfter(plan, aDraft({ volume: 130, source: { on: '2026-10-01' } }))).toBe(130)
  })

  it('follows another tool only when that is believed more', async () => {
    const planner = { tool: 'google-keyword-planner', file: 'g.csv', on: '2026-01-01' }
    const semrush = { tool: 'semrush', file: 's.csv', on: '2026-10-01' }
    expect(await volumeAfter(known(), aDraft({ volume: 80, source: planner }))).toBe(80)
    expect(await volumeAfter(known(), aDraft({ volume: 80, source: semrush }))).toBe(100)
    const range = { low: 10, high: 100 }
    expect(await volumeAfter(known(), aDraft({ volume: range, source: planner }))).toBe(100)
  })

  it('stays when a person typed it', async () => {
    const typed = known({ sources: [], volume: 55 })
    expect(await volumeAfter(typed, aDraft({ volume: 130 }))).toBe(55)
  })
})

describe('a known keyword', () => {
  it('keeps moment and topic, and gains only figures and sources', async () => {
    const plan = known({ moment: 'go', confirmed: true, difficulty: 30 })
    const { updated } = await importing(
      [
        aDraft({
          phrase: 'trail shoes',
          difficulty: 60,
          cpc: 2,
          source: { tool: 'semrush', file: 's' },
        }),
      ],
      plan,
    )
    expect(Object.keys(updated[0]!.patch).toSorted()).toEqual(['cpc', 'sources'])
  })
})

describe('topics that are there', () => {
  it('are joined by keywords that hold what their keywords share', async () => {
    const first = [
      aDraft({ phrase: 'how to clean trail shoes' }),
      aDraft({ phrase: 'how to clean muddy trail shoes' }),
    ]
    const plan = written(EMPTY, await importing(first))
    const again = await importing([aDraft({ phrase: 'how to clean white trail shoes' })], plan)
    expect(again.newTopics).toEqual([])
    expect(again.added[0]!.topicId).toBe(plan.topics[0]!.id)
  })

  it('are not joined over moments or markets', async () => {
    const first = [aDraft({ phrase: 'buy trail shoes', market: 'gb' })]
    const plan = written(EMPTY, await importing(first))
    const others = [
      aDraft({ phrase: 'best trail shoes', market: 'gb' }),
      aDraft({ phrase: 'buy cheap trail shoes', market: 'us' }),
    ]
    expect((await importing(others, plan)).newTopics).toHaveLength(2)
  })
})

describe('an import', () => {
  const words = [
    'buy',
    'best',
    'trail',
    'shoes',
    'running',
    'how to',
    'clean',
    '跑鞋',
    '价格',
    'купить',
    'обувь',
    'near me',
  ]
  const volume = fc.oneof(
    fc.constant(null),
    fc.nat(5_000),
    fc.tuple(fc.nat(100), fc.nat(100)).map(([low, more]) => ({ low, high: low + more })),
  )
  const draft = fc
    .record({
      words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
      volume,
      market: fc.constantFrom(null, 'us', 'gb'),
      difficulty: fc.option(fc.nat(100)),
      tool: fc.constantFrom('ahrefs', 'semrush', 'google-keyword-planner'),
      file: fc.constantFrom('a.csv', 'b.csv'),
      on: fc.constantFrom('2026-01-01', '2026-02-01'),
    })
    .map(({ words: parts, tool, file, on, ...rest }) =>
      aDraft({ ...rest, phrase: parts.join(' '), source: { tool, file, on } }),
    )
  /** A file was exported on one day. */
  const exported = (drafts: KeywordDraft[]) => {
    const days = new Map<string, string | null>()
    return drafts.map((d) => {
      const key = `${d.source.tool} ${d.source.file}`
      const on = days.get(key) ?? d.source.on
      days.set(key, on)
      return { ...d, source: { ...d.source, on } }
    })
  }
  /** One file has a keyword of a market once. */
  const file = fc
    .array(draft, { maxLength: 30 })
    .map((drafts) =>
      exported([
        ...new Map(drafts.map((d) => [`${d.market} ${normalisePhrase(d.phrase)}`, d])).values(),
      ]),
    )
  const keysOf = (plan: ImportPlan) =>
    plan.added
      .map((k) => `${k.market} ${normalisePhrase(k.phrase)} ${JSON.stringify(k.volume)}`)
      .toSorted()

  it('of the same file again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(file, file, async (before, drafts) => {
        const start = written(EMPTY, await importing(before))
        const once = written(start, await importing(drafts, start))
        const again = await importing(drafts, once)
        expect([again.added, again.newTopics, again.updated]).toEqual([[], [], []])
        // What names no market may be one with what names one.
        const phrases = new Set(drafts.map(({ phrase }) => normalisePhrase(phrase)))
        expect(again.unchanged).toBeLessThanOrEqual(drafts.length)
        expect(again.unchanged).toBeGreaterThanOrEqual(phrases.size)
      }),
    )
  })

  it('gives the same keywords and topics in whatever order the drafts come', async () => {
    const shuffled = file.chain((drafts) =>
      fc.tuple(fc.constant(drafts), fc.shuffledSubarray(drafts, { minLength: drafts.length })),
    )
    await fc.assert(
      fc.asyncProperty(shuffled, async ([drafts, others]) => {
        const [one, other] = [await importing(drafts), await importing(others)]
        expect(keysOf(other)).toEqual(keysOf(one))
        expect(other.newTopics).toEqual(one.newTopics)
      }),
    )
  })

  it('writes only what the domain allows, each keyword into a topic of its moment', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (drafts) => {
        const plan = await importing(drafts)
        const topics = new Map(plan.newTopics.map((topic) => [topic.id, topicSchema.parse(topic)]))
        for (const keyword of plan.added) {
          keywordSchema.parse(keyword)
          expect(topics.get(keyword.topicId)?.moment).toBe(keyword.moment)
        }
        const used = new Set(plan.added.map((keyword) => keyword.topicId))
        expect(used.size).toBe(topics.size)
      }),
    )
  })

  it('stops when it is cancelled', async () => {
    const stop = new AbortController()
    const drafts = Array.from({ length: 3_000 }, (_, i) => aDraft({ phrase: `trail shoe ${i}` }))
    const plan = planImport(
      { ...EMPTY, drafts, newId: () => 'id' },
      () => stop.abort(),
      stop.signal,
    )
    await expect(plan).rejects.toMatchObject({ code: 'CANCELLED' })
  })

  it('of many keywords about one thing gives topics of a size that people can read', async () => {
    const kinds = ['trail', 'road', 'fell', 'track', 'winter', 'summer', 'wide', 'light']
    const things = ['shoes', 'socks', 'jackets', 'gloves', 'hats', 'vests']
    const uses = Array.from(
      { length: 60 },
      (_, i) => `use${String.fromCharCode(97 + (i % 26))}${i}x`,
    )
    const drafts = kinds.flatMap((kind) =>
      things.flatMap((thing) =>
        uses.map((use) => aDraft({ phrase: `best ${kind} ${thing} ${use}` })),
      ),
    )
    const { added, newTopics } = await importing(drafts)
    const sizes = newTopics.map(({ id }) => added.filter((k) => k.topicId === id).length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(120)
    expect(newTopics.length).toBeLessThan(added.length / 5)
  })
})
