import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packBoard, unpackBoard } from '#shared/contract/packed-board.ts'
import { standingOf } from '#shared/coverage/standing.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { arbitraryBoard, TODAY } from '#test/builders/arbitrary-board.ts'

it('gives back any board as it was', () => {
  fc.assert(
    fc.property(arbitraryBoard(), fc.nat(), (board, seq) => {
      const measured = { ...board, seq, views: [], standing: standingOf(board, TODAY) }
      expect(unpackBoard(packBoard(measured))).toEqual(measured)
    }),
  )
})

it('keeps every field of a card that has them all, beside one that has none', () => {
  const full = aCard({
    id: 'full',
    publishedOn: '2026-01-01',
    refreshedOn: '2026-02-01',
    dueOn: '2026-03-01',
    shelfLifeMonths: null,
    effort: 0,
    owner: 'Mei',
    url: 'https://example.org/a',
    checkId: 'k0',
    archived: true,
    checklist: [{ text: 'Read once more', done: true }],
    rights: [{ use: 'paid', startsOn: null, endsOn: '2026-12-31' }],
    extra: { note: { kept: [1, null] } },
    alsoServes: ['go', 'buy'],
    topics: ['t1', 't0'],
    tags: ['__proto__', ''],
  })
  const board = aBoard({ cards: [full, aCard({ id: 'bare' })] })
  const measured = { ...board, seq: 7, views: [], standing: standingOf(board, TODAY) }
  expect(unpackBoard(packBoard(measured))).toEqual(measured)
})
