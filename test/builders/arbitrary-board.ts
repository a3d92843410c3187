import fc from 'fast-check'
import type { Board } from '#shared/domain/board.ts'
import { CARD_KINDS, ELEMENTS, type Card } from '#shared/domain/card.ts'
import { CHECK_STATES, type Check } from '#shared/domain/check.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { PATHS, type PlanSettings } from '#shared/domain/plan.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import type { Volume } from '#shared/domain/volume.ts'
import { aBoard, aChannel, aTactic, someSettings, theColumns } from './a-board.ts'
import { aCard } from './a-card.ts'
import { aCheck } from './a-check.ts'
import { aTopic } from './a-topic.ts'

/** The day of the score for every arbitrary board. */
export const TODAY = '2026-11-21'

const moment = fc.constantFrom(...MOMENTS)
const moments = fc.subarray([...MOMENTS])
const day = fc.constantFrom(null, '2020-01-01', '2024-11-01', '2025-08-15', TODAY, '2027-01-01')
const tags = fc.subarray(['x', 'y', 'z'])

/** A few ids each, one beyond what a board has, so that dead references and reuse are common. */
export const IDS = {
  cards: ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'],
  topics: ['t0', 't1', 't2', 't3', 't4'],
  checks: ['k0', 'k1', 'k2', 'k3'],
  channels: ['h0', 'h1', 'h2', 'gone'],
  tactics: ['a0', 'a1', 'a2', 'a3', 'gone'],
  columns: ['idea', 'draft', 'review', 'live', 'live', 'gone'],
}

export const knownVolume: fc.Arbitrary<Volume> = fc.integer({ min: 0, max: 100_000 })
const anyVolume: fc.Arbitrary<Volume> = fc.oneof(
  knownVolume,
  fc.constant(null),
  fc
    .tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 100_000 }))
    .map(([low, more]) => ({ low, high: low + more })),
)

export function arbitraryTopic(id: string, volume = anyVolume): fc.Arbitrary<BoardTopic> {
  return fc
    .record({
      moment: fc.option(moment, { nil: null, freq: 8 }),
      volumes: fc.array(volume, { minLength: 1, maxLength: 3 }),
      tags,
    })
    .map((fields) => aTopic({ id, ...fields }))
}

export function arbitraryCard(id: string): fc.Arbitrary<Card> {
  return fc
    .record({
      kind: fc.constantFrom(...CARD_KINDS),
      moment,
      alsoServes: moments,
      columnId: fc.constantFrom(...IDS.columns),
      publishedOn: day,
      refreshedOn: day,
      shelfLifeMonths: fc.constantFrom('kind' as const, null, 3),
      archived: fc.boolean().map((a) => a && id.endsWith('0')),
      checkId: fc.constantFrom(null, ...IDS.checks),
      owner: fc.constantFrom(null, 'Ann', 'Li'),
      checklist: fc.array(fc.record({ text: fc.constant('x'), done: fc.boolean() }), {
        maxLength: 3,
      }),
      rights: fc.array(
        day.map((endsOn) => ({ use: 'paid' as const, startsOn: null, endsOn })),
        { maxLength: 2 },
      ),
      topics: fc.subarray(IDS.topics),
      channels: fc.subarray(IDS.channels),
      tactics: fc.subarray(IDS.tactics),
      elements: fc.subarray([...ELEMENTS]),
      tags,
    })
    .map((fields) => aCard({ id, ...fields }))
}

export function arbitraryCheck(id: string): fc.Arbitrary<Check> {
  return fc
    .record({
      moment,
      severity: fc.integer({ min: 1, max: 3 }),
      state: fc.constantFrom(...CHECK_STATES),
    })
    .map((fields) => aCheck({ id, ...fields }))
}

const pillarWeights = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3))
  .filter((weights) => weights.some((w) => w > 0))

export const arbitrarySettings: fc.Arbitrary<PlanSettings> = fc
  .record({
    path: fc.constantFrom(...PATHS),
    channels: fc.tuple(moments, moments, moments),
    tactics: fc.array(
      fc.record({ moment, weight: fc.integer({ min: 1, max: 3 }), off: fc.boolean() }),
      { maxLength: 4 },
    ),
    pillars: fc.option(fc.tuple(pillarWeights, pillarWeights, pillarWeights, pillarWeights)),
    weights: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)),
  })
  .map(({ path, channels, tactics, pillars, weights: [know, go, doing, buy] }) =>
    someSettings({
      path,
      channels: channels.map((served, i) => aChannel({ id: IDS.channels[i]!, moments: served })),
      tactics: tactics.map((fields, i) => aTactic({ id: IDS.tactics[i]!, ...fields })),
      ...(pillars && {
        pillarWeights: { know: pillars[0], go: pillars[1], do: pillars[2], buy: pillars[3] },
      }),
      momentWeights: { know: know + 1, go, do: doing, buy },
    }),
  )

/** Boards of up to 6 cards, 5 topics and 4 checks; sometimes nothing at all. */
export function arbitraryBoard(volume = anyVolume): fc.Arbitrary<Board> {
  const some = <T>(ids: string[], make: (id: string) => fc.Arbitrary<T>) =>
    fc.subarray(ids).chain((chosen) => fc.tuple(...chosen.map(make)))
  return fc
    .record({
      settings: arbitrarySettings,
      cards: some(IDS.cards, arbitraryCard),
      topics: some(IDS.topics, (id) => arbitraryTopic(id, volume)),
      checks: some(IDS.checks, arbitraryCheck),
    })
    .map((fields) => aBoard({ ...fields, columns: theColumns() }))
}
