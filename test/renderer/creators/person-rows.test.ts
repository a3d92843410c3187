import { expect, test } from 'vitest'
import { EMPTY_ASSET } from '#shared/domain/asset.ts'
import { type Creator, EMPTY_CREATOR } from '#shared/domain/creator.ts'
import {
  assetRows,
  hasConcern,
  matchingAssets,
  sortedAssets,
} from '#renderer/features/creators/asset-rows.ts'
import {
  matching,
  NO_FILTER,
  personRows,
  sortedPeople,
} from '#renderer/features/creators/person-rows.ts'
import type { Made } from '#renderer/features/creators/use-creators.ts'
import { aCard } from '#test/builders/a-card.ts'

const TODAY = '2026-11-21'
const aPerson = (id: string, more: Partial<Creator> = {}): Creator => ({
  ...{ id, name: id, ...EMPTY_CREATOR },
  ...more,
})
const account = (audience: number | null) => ({
  platform: 'TikTok',
  handle: '@x',
  url: '',
  audience,
})
const made = (
  card: Parameters<typeof aCard>[0],
  asset: Partial<Made['asset']> = {},
  maker: Creator | null = null,
): Made => {
  const whole = aCard({ kind: 'creator', ...card })
  return {
    ...{ card: whole, noted: null, maker, strength: 1 },
    asset: { ...EMPTY_ASSET, id: whole.id, ...asset },
  }
}
const ana = aPerson('Ana', {
  ...{ platforms: [account(500)], languages: ['es'], notes: 'Élan' },
  consent: { state: 'given', on: null },
})
const bo = aPerson('bo', { platforms: [account(null)] })
const cy = aPerson('Cy', { platforms: [account(90), account(900)] })
const works = [
  made({ title: 'one' }, { creatorId: 'Ana', fee: 300 }),
  made({ title: 'two' }, { creatorId: 'Ana' }),
  made({ title: 'three' }, { creatorId: 'gone', fee: 5 }),
]
const rows = personRows([ana, bo, cy], works, TODAY)
const ids = (list: { person: { id: string } }[]) => list.map(({ person }) => person.id)

test('a person has what they made and cost, with what is not known counted apart', () => {
  expect(rows[0]).toMatchObject({ cost: { known: 300, unknown: 1 }, audience: { known: 500 } })
  expect(rows[0]!.made).toHaveLength(2)
  expect(rows[1]).toMatchObject({ cost: { known: 0, unknown: 0 }, audience: { unknown: 1 } })
})

test('people are sorted either way, those of whom it is not known last', () => {
  expect(ids(sortedPeople(rows, { by: 'name', down: false }))).toEqual(['Ana', 'bo', 'Cy'])
  expect(ids(sortedPeople(rows, { by: 'audience', down: true }))).toEqual(['Cy', 'Ana', 'bo'])
  expect(ids(sortedPeople(rows, { by: 'audience', down: false }))).toEqual(['Ana', 'Cy', 'bo'])
})

test('people are found by text in any case, platform, language and consent together', () => {
  expect(ids(matching(rows, { ...NO_FILTER, text: 'élan' }))).toEqual(['Ana'])
  expect(ids(matching(rows, { ...NO_FILTER, platform: 'TikTok' }))).toEqual(['Ana', 'bo', 'Cy'])
  expect(ids(matching(rows, { ...NO_FILTER, language: 'es', consent: 'given' }))).toEqual(['Ana'])
  expect(ids(matching(rows, { ...NO_FILTER, language: 'es', consent: 'asked' }))).toEqual([])
})

test('a thousand people and their assets are put in order as well', () => {
  const many = Array.from({ length: 1_000 }, (_, i) =>
    aPerson(`p${i}`, { name: `Person ${i}`, platforms: [account(i % 7 === 0 ? null : i)] }),
  )
  const all = many.map(({ id }, i) => made({}, { creatorId: id, fee: i }))
  const sorted = sortedPeople(personRows(many, all, TODAY), { by: 'cost', down: true })
  expect(sorted).toHaveLength(1_000)
  expect(sorted[0]!.person.id).toBe('p999')
})

test('assets that want looking after are found', () => {
  const posted = { publishedOn: '2026-11-01' }
  const list = assetRows(
    [
      made({ title: 'paid', ...posted }, { fee: 10 }),
      made({ title: 'theirs' }, { origin: 'ugc' }),
      made({ title: 'over', rights: [{ use: 'paid', startsOn: null, endsOn: '2026-11-01' }] }),
    ],
    TODAY,
  )
  const titles = (found: typeof list) => found.map(({ card }) => card.title)
  const none = { text: '', step: null, concern: null }
  expect(titles(matchingAssets(list, { ...none, concern: 'undisclosed' }))).toEqual(['paid'])
  expect(titles(matchingAssets(list, { ...none, concern: 'unpermitted' }))).toEqual(['theirs'])
  expect(titles(list.filter((row) => hasConcern(row, 'rights-ended')))).toEqual(['over'])
  expect(titles(matchingAssets(list, { ...none, step: 'posted' }))).toEqual(['paid'])
  expect(titles(sortedAssets(list, { by: 'rights', down: false }))[0]).toBe('over')
})
