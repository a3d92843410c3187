import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capOf } from '#shared/domain/message-caps.ts'
import { overCap, type Sender, sendersOf, sendsIn, weekLoad } from '#shared/messages/week-load.ts'
import { theColumns } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'

const MONDAY = '2026-11-23'
const CAPS = { weeklyCap: 3, audienceCaps: [] }
const aSender = (overrides: Partial<Sender> = {}): Sender => ({
  cardId: 'c-1',
  title: 'A message',
  audiences: ['Runners'],
  copies: 1,
  sending: { schedule: 'triggered', perWeek: 2, days: [] },
  since: null,
  ...overrides,
})
const dated = (...on: string[]): Sender['sending'] => ({
  schedule: 'dated',
  perWeek: null,
  days: on.map((day) => ({ on: day, sends: 1 })),
})

describe('what an audience gets in a week', () => {
  it('counts expected and dated sends of the ISO week together, over all channels', () => {
    const senders = [
      aSender(),
      aSender({
        cardId: 'c-2',
        sending: dated('2026-11-23', '2026-11-29', '2026-11-30'),
        copies: 2,
      }),
    ]
    expect(overCap(senders, '2026-11-26', CAPS)).toEqual([
      {
        ...{ audience: 'Runners', sends: 6, cap: 3, over: 3 },
        messages: [
          { cardId: 'c-2', title: 'A message', sends: 4 },
          { cardId: 'c-1', title: 'A message', sends: 2 },
        ],
      },
    ])
    expect(weekLoad(senders, '2026-11-30', CAPS)).toMatchObject([{ sends: 4, over: 1 }])
  })

  it('counts a triggered message from its first week on, and as one a week where nobody knows', () => {
    const sender = aSender({
      since: '2026-11-26',
      sending: { schedule: 'triggered', perWeek: null, days: [] },
    })
    expect(sendsIn(sender, '2026-11-16')).toBe(0)
    expect(sendsIn(sender, MONDAY)).toBe(1)
  })

  it('has cards that are scheduled or live, and the one that is asked about', () => {
    const card = (id: string, columnId: string) =>
      aCard({ id, columnId, kind: 'message', channels: ['email', 'sms', 'store'] })
    const cards = [
      ...[card('live', 'live'), card('soon', 'scheduled'), card('draft', 'draft')],
      aCard({ columnId: 'live' }),
      aCard({ columnId: 'live', kind: 'message', archived: true }),
    ]
    const ids = (also?: string) =>
      sendersOf(cards, theColumns(), () => undefined, also).map(({ cardId }) => cardId)
    expect(ids()).toEqual(['live', 'soon'])
    expect(ids('draft')).toEqual(['live', 'soon', 'draft'])
    expect(sendersOf(cards, theColumns(), () => undefined)[0]).toMatchObject({ copies: 2 })
  })

  it('is held to the audience’s own cap where it has one, or to none', () => {
    const audienceCaps = [
      { audience: 'Runners', cap: 5 },
      { audience: 'Guests', cap: null },
    ]
    const caps = { weeklyCap: 1, audienceCaps }
    expect(['Runners', 'Guests', 'Hikers'].map((one) => capOf(caps, one))).toEqual([5, null, 1])
    const senders = [aSender({ audiences: ['Runners', 'Guests', 'Hikers'] })]
    expect(overCap(senders, MONDAY, caps).map(({ audience }) => audience)).toEqual(['Hikers'])
  })

  it('tells messages that name no audience on their own, never as over a cap', () => {
    const [none] = weekLoad([aSender({ audiences: [] })], MONDAY, { ...CAPS, weeklyCap: 0 })
    expect(none).toMatchObject({ audience: '', sends: 2, cap: null, over: 0 })
  })
})

describe('laws of the weekly cap', () => {
  const day = fc
    .integer({ min: 20_700, max: 20_800 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
  const sender = fc.record(
    {
      cardId: fc.uuid(),
      title: fc.constantFrom('a', 'b'),
      audiences: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
      copies: fc.integer({ min: 1, max: 4 }),
      since: fc.option(day, { nil: null }),
      sending: fc.record({
        schedule: fc.constantFrom('triggered' as const, 'dated' as const),
        perWeek: fc.option(fc.constantFrom(0, 0.1, 0.2, 0.3, 1, 2.5), { nil: null }),
        days: fc.uniqueArray(fc.record({ on: day, sends: fc.integer({ min: 1, max: 5 }) }), {
          selector: ({ on }) => on,
          maxLength: 5,
        }),
      }),
    },
    { noNullPrototype: true },
  )
  const senders = fc.array(sender, { maxLength: 8 })
  const cap = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })

  it('no order of messages changes a sum, and every send of a week is counted in it once', () => {
    fc.assert(
      fc.property(senders, day, cap, (all, on, weeklyCap) => {
        const caps = { weeklyCap, audienceCaps: [] }
        const sums = (list: readonly Sender[]) =>
          new Map(weekLoad(list, on, caps).map(({ audience, sends }) => [audience, sends]))
        expect(sums(all.toReversed())).toEqual(sums(all))
        for (const { sends, over, cap: held, messages } of weekLoad(all, on, caps)) {
          const sum = messages.reduce((total, one) => total + one.sends, 0)
          expect(sends).toBeCloseTo(sum, 5)
          expect(over > 0).toBe(held !== null && sends > held)
        }
      }),
    )
  })

  it('one message more never mends a broken cap, a higher cap never breaks one', () => {
    fc.assert(
      fc.property(
        senders,
        sender,
        day,
        fc.integer({ min: 0, max: 9 }),
        (all, more, on, weeklyCap) => {
          const broken = (list: readonly Sender[], most: number) =>
            overCap(list, on, { weeklyCap: most, audienceCaps: [] }).map(({ audience }) => audience)
          const before = broken(all, weeklyCap)
          expect(broken([...all, more], weeklyCap)).toEqual(expect.arrayContaining(before))
          expect(before).toEqual(expect.arrayContaining(broken(all, weeklyCap + 1)))
          expect(overCap(all, on, { weeklyCap: null, audienceCaps: [] })).toEqual([])
        },
      ),
    )
  })
})
