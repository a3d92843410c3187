import fc from 'fast-check'
import { expect, it } from 'vitest'
import { explainMoment } from '#shared/coverage/explain.ts'
import { lossChanges } from '#shared/coverage/loss-change.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { arbitraryBoard, TODAY } from '#test/builders/arbitrary-board.ts'

const topics = [aTopic({ id: 't' }), aTopic({ id: 'u' })]
const before = explainMoment(aBoard({ topics }), TODAY, 'know')
const after = explainMoment(
  aBoard({
    topics,
    cards: [
      aCard({ id: 'a', topics: ['t'] }),
      aCard({ id: 'b', topics: ['u'], columnId: 'draft' }),
    ],
  }),
  TODAY,
  'know',
)

it('tells which losses closed, opened and shrank, the greatest change first', () => {
  const changes = lossChanges(before, after)
  expect(changes[0]).toMatchObject({ loss: { kind: 'topic-unanswered', topicId: 't' }, to: 0 })
  const second = changes.find(({ loss }) => loss.kind === 'topic-partly-answered')!
  expect(second.to).toBeGreaterThan(0)
  expect(second.to).toBeLessThan(second.from)
  const back = lossChanges(after, before)
  expect(back.map(({ from, to }) => [to, from])).toEqual(changes.map(({ from, to }) => [from, to]))
})

it('adds up to what the moment loses more or less, but for what rounds to nothing', () => {
  fc.assert(
    fc.property(arbitraryBoard(), arbitraryBoard(), (a, b) => {
      for (const moment of MOMENTS) {
        const [old, now] = [explainMoment(a, TODAY, moment), explainMoment(b, TODAY, moment)]
        const sum = lossChanges(old, now).reduce((all, { from, to }) => all + to - from, 0)
        expect(Math.abs(now.lost - old.lost - sum)).toBeLessThan(2)
      }
    }),
  )
})
