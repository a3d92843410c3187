import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftGains } from '#shared/coverage/draft-gains.ts'
import { lastColumn } from '#shared/coverage/card-when-done.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { emptyCardFields, type Card, type CardDraft } from '#shared/domain/card.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { TODAY } from '#test/builders/arbitrary-board.ts'
import { arbitraryWork } from '#test/builders/arbitrary-work.ts'

test('a card gains what the score rises by once it is live with its checklist done', () => {
  fc.assert(
    fc.property(arbitraryWork(), (board) => {
      const { tactics, channels } = board.settings
      const drafts = new Map(
        tactics.map(({ id, moment, title }): [string, CardDraft] => [
          id,
          {
            kind: 'guide',
            title,
            moment,
            tactics: [id],
            channels: channels.slice(0, 2).map((channel) => channel.id),
            elements: ['need'],
            checklist: [{ text: 'One', done: false }],
          },
        ]),
      )
      const gains = draftGains(board, TODAY, drafts)
      const before = scorePlan(board, TODAY).overall
      const last = lastColumn(board.columns)!
      for (const [id, draft] of drafts) {
        const card = {
          ...emptyCardFields(),
          ...draft,
          id: 'new',
          columnId: last.id,
          order: 'a0',
          publishedOn: TODAY,
          checklist: [{ text: 'One', done: true }],
        } as Card
        const after = scorePlan({ ...board, cards: [...board.cards, card] }, TODAY).overall
        expect(Math.abs(after - before - gains.get(id)!)).toBeLessThan(1e-9)
      }
    }),
    { numRuns: 60 },
  )
})

test('nothing is told of a board without columns', () => {
  const drafts = new Map([['t', { kind: 'guide', title: 'A', moment: 'know' } as CardDraft]])
  expect(draftGains({ ...aBoard(), columns: [] }, TODAY, drafts)).toEqual(new Map())
})
