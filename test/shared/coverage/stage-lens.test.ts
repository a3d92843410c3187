import { expect, test } from 'vitest'
import { groupByLens } from '#shared/coverage/lens.ts'
import { LIFE_STAGES } from '#shared/domain/stage.ts'
import { STAGES } from '#shared/playbook/playbook.ts'
import { someSettings } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTopic } from '#test/builders/a-topic.ts'

const columns = (cards: Parameters<typeof aCard>[0][], topics: Parameters<typeof aTopic>[0][]) =>
  groupByLens('stage', someSettings(), cards.map(aCard), topics.map(aTopic))

test('the lens of stages shows the whole life cycle in its order, with nothing in it too', () => {
  expect(columns([], []).map(({ value }) => value.id)).toEqual([...LIFE_STAGES])
  expect(STAGES.map(({ id }) => id)).toEqual([...LIFE_STAGES])
})

test('stages of a plan’s own stand behind, by text, and what has none last', () => {
  const groups = columns(
    [{ stages: ['warm-up', 'purchase'] }, { stages: [] }],
    [{ stages: ['cool-down'] }, { stages: ['purchase'] }],
  )
  const ids = groups.map(({ value }) => value.id)
  expect(ids).toEqual([...LIFE_STAGES, 'cool-down', 'warm-up', null])
  const purchase = groups[ids.indexOf('purchase')]!
  expect([purchase.cards.length, purchase.topics.length]).toEqual([1, 1])
})
