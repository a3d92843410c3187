import { bandOf } from '../coverage/bands.ts'
import { type CardFilter, NONE } from './card-filter.ts'
import type { Card } from './card.ts'
import type { CheckState } from './check.ts'
import { addDays, dayNumber, type IsoDate } from './iso-date.ts'
import { rightsEndSoon, rightsHaveEnded } from './rights.ts'
import { foldText, searchWords } from './search-text.ts'

/** What a filter must know of the plan around a card. */
export type FilterContext = {
  today: IsoDate
  /** 0 to 1. */
  progressOf: (columnId: string) => number
  topicTitle: (topicId: string) => string | undefined
  /** Both 0 to 1; `null`: not known. */
  strengthOf: (cardId: string) => { strength: number; freshness: number } | null
  checkState: (checkId: string) => CheckState | undefined
}

type Test = (card: Card) => boolean

/**
 * The test that a filter puts to cards. Made once for many cards: only what is asked for is looked
 * at, the cheap before the dear.
 */
export function cardMatcher(filter: CardFilter, context: FilterContext): Test {
  const tests = testsOf(filter, context)
  return (card) => tests.every((fits) => fits(card))
}

function testsOf(filter: CardFilter, context: FilterContext): Test[] {
  const tests: Test[] = []
  if (filter.archived !== 'with') {
    const wanted = filter.archived === 'only'
    tests.push((card) => card.archived === wanted)
  }
  const among = <T>(values: readonly T[], of: (card: Card) => T) => {
    if (values.length === 0) return
    const wanted = new Set(values)
    tests.push((card) => wanted.has(of(card)))
  }
  among(filter.moments, (card) => card.moment)
  among(filter.kinds, (card) => card.kind)
  among(filter.columns, (card) => card.columnId)
  among(filter.owners, (card) => card.owner ?? NONE)
  const some = (values: readonly string[], of: (card: Card) => readonly string[]) => {
    if (values.length === 0) return
    const wanted = new Set(values)
    tests.push((card) => {
      const own = of(card)
      return own.length === 0 ? wanted.has(NONE) : own.some((value) => wanted.has(value))
    })
  }
  some(filter.channels, (card) => card.channels)
  some(filter.tactics, (card) => card.tactics)
  some(filter.elements, (card) => card.elements)
  some(filter.stages, (card) => card.stages)
  some(filter.audiences, (card) => card.audiences)
  some(filter.products, (card) => card.products)
  some(filter.markets, (card) => card.markets)
  some(filter.tags, (card) => card.tags)
  some(filter.topics, (card) => card.topics)
  if (filter.due.length > 0) tests.push(dueTest(filter.due, context))
  if (filter.rights.length > 0) {
    const { today } = context
    tests.push((card) =>
      filter.rights.some((state) =>
        state === 'ended' ? rightsHaveEnded(card.rights, today) : rightsEndSoon(card.rights, today),
      ),
    )
  }
  if (filter.failingCheck) {
    tests.push((card) => card.checkId !== null && context.checkState(card.checkId) === 'fail')
  }
  if (filter.strength.length > 0) {
    const wanted = new Set(filter.strength)
    tests.push((card) => wanted.has(bandOf((context.strengthOf(card.id)?.strength ?? 0) * 100)))
  }
  if (filter.stale) tests.push((card) => (context.strengthOf(card.id)?.freshness ?? 1) < 1)
  const text = textTest(filter.text, context)
  if (text) tests.push(text)
  return tests
}

function dueTest(states: CardFilter['due'], { today, progressOf }: FilterContext): Test {
  const monday = addDays(today, -((dayNumber(today) + 3) % 7))
  const sunday = addDays(monday, 6)
  const fortnight = addDays(today, 13)
  return ({ dueOn, columnId }) =>
    states.some((state) => {
      if (state === 'none' || dueOn === null) return state === 'none' && dueOn === null
      if (state === 'late') return dueOn < today && progressOf(columnId) < 1
      return state === 'this-week'
        ? dueOn >= monday && dueOn <= sunday
        : dueOn >= today && dueOn <= fortnight
    })
}

function textTest(text: string, { topicTitle }: FilterContext): Test | null {
  const words = searchWords(text)
  if (words.length === 0) return null
  const titles = new Map<string, string>()
  const titleOf = (id: string): string => {
    let title = titles.get(id)
    if (title === undefined) {
      title = foldText(topicTitle(id) ?? '')
      titles.set(id, title)
    }
    return title
  }
  return (card) => {
    const own = ownText(card)
    return words.every(
      (word) => own.includes(word) || card.topics.some((id) => titleOf(id).includes(word)),
    )
  }
}

/** Cards are replaced and never changed, so that a card's text is folded once however often it is searched. */
const texts = new WeakMap<Card, string>()

function ownText(card: Card): string {
  let text = texts.get(card)
  if (text === undefined) {
    text = foldText([card.title, card.owner ?? '', card.url ?? '', ...card.tags].join('\n'))
    texts.set(card, text)
  }
  return text
}
