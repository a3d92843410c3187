import { expect, test } from 'vitest'
import { boardSchema } from '#shared/domain/board.ts'
import { keywordSchema } from '#shared/domain/keyword.ts'
import { aBoard, aChannel, aTactic } from './a-board.ts'
import { aCard } from './a-card.ts'
import { aCheck } from './a-check.ts'
import { aKeyword, aTopic } from './a-topic.ts'
import { workedExample } from './worked-example.ts'

test('what the builders make is valid', () => {
  const board = aBoard({
    settings: { channels: [aChannel()], tactics: [aTactic()] },
    cards: [aCard(), aCard({ moment: 'buy' })],
    topics: [aTopic({ volumes: [null, 10, { low: 1, high: 9 }] })],
    checks: [aCheck()],
  })
  expect(boardSchema.parse(board)).toEqual(board)
  expect(boardSchema.parse(workedExample())).toEqual(workedExample())
  expect(keywordSchema.parse(aKeyword())).toMatchObject({ volume: 90 })
})
