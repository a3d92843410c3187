import { boardAsOf } from '#electron/backend/services/board-as-of.ts'
import { compareStandpoints } from '#electron/backend/services/compare-standpoints.ts'
import { openLibrary } from '#electron/backend/store/library.ts'
import type { PlanStore } from '#electron/backend/store/plan-store.ts'
import { idMaker } from '#electron/hosts/new-id.ts'
import { crossHeatmap, heatmap } from '#shared/coverage/heatmap.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import type { Change } from '#shared/merge/change.ts'
import { TODAY, withFolder } from '../studio/library.ts'
import { SCORED } from './big-plan.ts'
import { diceOf, type Dice } from './dice.ts'
import type { Figure } from './figure.ts'
import { busyTimes } from './measure.ts'
import { fillLibrary } from './studio.ts'

const CHANGES = 200_000
const CHANGES_AN_ACT = 20

/** Any past day of a big plan with a long log, two days compared, and the heatmaps of 10,000 cards. */
export function trendFigures(): Promise<Figure[]> {
  return withFolder('bench-trend', async (folder) => {
    const planId = fillLibrary(folder, SCORED)
    const library = openLibrary(folder, { now: Date.now, newId: idMaker(Date.now), person: '' })
    try {
      const store = library.open(planId)
      const made = store.seq()
      workOn(store, diceOf(5))
      return figuresOf(store, made)
    } finally {
      library.close()
    }
  })
}

function figuresOf(store: PlanStore, made: number): Figure[] {
  const now = store.seq()
  const pastDay = (seq: number) => () => scorePlan(boardAsOf(store, seq), TODAY)
  const recent = now - 1_000
  const compare = () =>
    compareStandpoints(
      { store },
      { from: { day: addDays(TODAY, -7), seq: recent }, to: { day: TODAY, seq: now } },
    )
  const board = boardAsOf(store, now)
  const lenses = { down: 'tag', across: 'audience' } as const
  const [first, middle, near, compared, map, cross] = busyTimes(
    6,
    pastDay(made),
    pastDay(Math.round((made + now) / 2)),
    pastDay(recent),
    compare,
    () => heatmap(board, TODAY, 'channel'),
    () => crossHeatmap(board, TODAY, 'know', lenses),
  )
  const told = { unit: 'ms', limit: null }
  return [
    { name: 'the first day of 200,000 changes', unit: 'ms', measured: first!, limit: 1_000 },
    { name: '  a day in the middle', ...told, measured: middle! },
    { name: '  1,000 changes ago', ...told, measured: near! },
    { name: 'what moved the score over 1,000 changes', ...told, measured: compared! },
    { name: 'a heatmap of 10,000 cards', ...told, measured: map! },
    { name: '  of two lenses', ...told, measured: cross! },
  ]
}

/** Cards moved, ticked and given topics, volumes corrected, until the log is long. */
function workOn(store: PlanStore, dice: Dice): void {
  const board = boardAsOf(store, store.seq())
  const keywords = store.read.keywords.figures().map(([id]) => id)
  const change = (): Change => {
    const card = { entity: 'card', entityId: dice.pick(board.cards).id } as const
    switch (dice.below(4)) {
      case 0:
        return { op: 'set', ...card, field: 'columnId', value: dice.pick(board.columns).id }
      case 1:
        return {
          op: 'set',
          ...card,
          field: 'checklist',
          value: [{ text: 'a', done: dice.chance(0.5) }],
        }
      case 2:
        return {
          op: dice.chance(0.5) ? 'add' : 'remove',
          ...card,
          field: 'topics',
          value: dice.pick(board.topics).id,
        }
      default:
        return {
          op: 'set',
          entity: 'keyword',
          entityId: dice.pick(keywords),
          field: 'volume',
          value: dice.below(10_000),
        }
    }
  }
  while (store.seq() < CHANGES) {
    store.transact({ act: 'cards.update', subject: '', count: CHANGES_AN_ACT }, ({ write }) =>
      write(Array.from({ length: CHANGES_AN_ACT }, change)),
    )
  }
}
