import { costOf } from '#shared/creators/asset-standing.ts'
import { rightsAhead } from '#shared/creators/rights-standing.ts'
import type { KnownSum } from '#shared/creators/sums.ts'
import { audienceOf, type Consent, type Creator } from '#shared/domain/creator.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { normalisePhrase } from '#shared/domain/keyword.ts'
import type { Order } from './register-table.tsx'
import type { Made } from './use-creators.ts'

/** A person as the register shows them. */
export type PersonRow = {
  person: Creator
  audience: KnownSum
  made: readonly Made[]
  rights: ReturnType<typeof rightsAhead>
  cost: KnownSum
}

export const PERSON_COLUMNS = [
  'name',
  'audience',
  'languages',
  'rate',
  'consent',
  'assets',
  'rights',
  'cost',
] as const
export type PersonColumn = (typeof PERSON_COLUMNS)[number]

export type PersonFilter = {
  text: string
  platform: string | null
  language: string | null
  consent: Consent['state'] | null
}
export const NO_FILTER: PersonFilter = { text: '', platform: null, language: null, consent: null }

export function personRows(
  people: readonly Creator[],
  made: readonly Made[],
  today: IsoDate,
): PersonRow[] {
  const byMaker = new Map<string, Made[]>()
  for (const one of made) {
    const { creatorId } = one.asset
    if (creatorId === null) continue
    const own = byMaker.get(creatorId)
    if (own) own.push(one)
    else byMaker.set(creatorId, [one])
  }
  return people.map((person) => {
    const own = byMaker.get(person.id) ?? []
    const cost = { known: 0, unknown: 0 }
    for (const { asset } of own) {
      const spent = costOf(asset)
      if (spent === null) cost.unknown += 1
      else cost.known += spent
    }
    const cards = own.map(({ card }) => card)
    return {
      ...{ person, made: own, cost },
      audience: audienceOf(person),
      rights: rightsAhead(cards, today),
    }
  })
}

/** Those that match all of a filter; a text is looked for in names, handles, platforms and notes. */
export function matching(rows: readonly PersonRow[], filter: PersonFilter): PersonRow[] {
  const { platform, language, consent } = filter
  const text = normalisePhrase(filter.text)
  return rows.filter(({ person }) => {
    if (consent !== null && person.consent.state !== consent) return false
    if (language !== null && !person.languages.includes(language)) return false
    if (platform !== null && !person.platforms.some((one) => one.platform === platform)) {
      return false
    }
    const words = [
      person.name,
      person.notes,
      ...person.languages,
      ...person.platforms.flatMap((one) => [one.platform, one.handle]),
    ]
    return text === '' || words.some((word) => normalisePhrase(word).includes(text))
  })
}

/** What a column sorts by; `null` stands last, whichever way. */
function valueOf(row: PersonRow, by: PersonColumn): string | number | null {
  const { person, audience, rights, cost, made } = row
  switch (by) {
    case 'name':
      return person.name.toLowerCase()
    case 'audience':
      return audience.unknown > 0 && audience.known === 0 ? null : audience.known
    case 'languages':
      return person.languages.toSorted()[0] ?? null
    case 'rate':
      return person.rates[0]?.amount ?? null
    case 'consent':
      return person.consent.state
    case 'assets':
      return made.length
    case 'rights':
      return rights.next?.endsOn ?? null
    case 'cost':
      return made.length === 0 || (cost.known === 0 && cost.unknown > 0) ? null : cost.known
  }
}

export function inOrder<R>(
  rows: readonly R[],
  value: (row: R) => string | number | null,
  down: boolean,
): R[] {
  return rows
    .map((row) => ({ row, value: value(row) }))
    .toSorted((a, b) => {
      if (a.value === b.value) return 0
      if (a.value === null) return 1
      if (b.value === null) return -1
      return a.value < b.value === down ? 1 : -1
    })
    .map(({ row }) => row)
}

export const sortedPeople = (
  rows: readonly PersonRow[],
  { by, down }: Order<PersonColumn>,
): PersonRow[] => inOrder(rows, (row) => valueOf(row, by), down)
