import type { Touchpoint, TouchpointFields } from '#shared/domain/journey.ts'
import type { LifeStage } from '#shared/domain/stage.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation, deletion, patching, setting } from './changes.ts'
import { cardsOf, journeyOf, touchpointOf } from './find.ts'
import { placing } from './order-keys.ts'
import { leaving } from './place-in-touchpoint.ts'

type Patch = {
  [F in keyof Omit<TouchpointFields, 'stage' | 'cards'>]?: TouchpointFields[F] | undefined
}

/**
 * Adds a step to a stage, which is part of the journey from then on. Cards that come from another
 * step leave it in the same act.
 *
 * @throws DomainError NOT_FOUND
 */
export function addTouchpoint(
  context: ActContext,
  input: {
    journeyId: string
    fields: TouchpointFields
    beforeId: string | null
    from: string | null
  },
): Touchpoint {
  const { store, newId } = context
  const { journeyId, fields, beforeId } = input
  journeyOf(store.read, journeyId)
  cardsOf(store.read, fields.cards)
  const from = input.from === null ? null : touchpointOf(store.read, input.from)
  return store.transact(actOn('journeys.addTouchpoint', fields.title), ({ read, write }) => {
    const id = newId()
    const { order, others } = placeOf(context, read, {
      id,
      journeyId,
      stage: fields.stage,
      beforeId,
    })
    write(others)
    write([creation('touchpoint', { id, journeyId, ...fields, order, extra: {} } as Touchpoint)])
    write(unskipping(read, journeyId, fields.stage))
    if (from) write(leaving(from, fields.cards))
    return touchpointOf(read, id)
  })
}

/** @throws DomainError NOT_FOUND */
export function updateTouchpoint(
  { store }: ActContext,
  { touchpointId, patch }: { touchpointId: string; patch: Patch },
): Touchpoint {
  const touchpoint = touchpointOf(store.read, touchpointId)
  return store.transact(actOn('journeys.updateTouchpoint', touchpoint.title), ({ read, write }) => {
    write(patching('touchpoint', touchpoint, patch))
    return touchpointOf(read, touchpointId)
  })
}

/** To a place in a stage, which is part of the journey from then on. @throws DomainError NOT_FOUND */
export function moveTouchpoint(
  context: ActContext,
  input: { touchpointId: string; stage: LifeStage; beforeId: string | null },
): void {
  const { store } = context
  const { stage, beforeId } = input
  const touchpoint = touchpointOf(store.read, input.touchpointId)
  const { id, journeyId } = touchpoint
  store.transact(actOn('journeys.moveTouchpoint', touchpoint.title), ({ read, write }) => {
    if (beforeId === id) return
    const { order, others } = placeOf(context, read, { id, journeyId, stage, beforeId })
    write(others)
    write(patching('touchpoint', touchpoint, { stage, order }))
    write(unskipping(read, journeyId, stage))
  })
}

/** Puts it into the trash; its cards stay in the plan. @throws DomainError NOT_FOUND */
export function removeTouchpoint({ store }: ActContext, input: { touchpointId: string }): void {
  const touchpoint = touchpointOf(store.read, input.touchpointId)
  store.transact(actOn('journeys.removeTouchpoint', touchpoint.title), ({ write }) => {
    write([deletion('touchpoint', touchpoint.id)])
  })
}

function placeOf(
  { random }: ActContext,
  read: PlanReader,
  place: { id: string; journeyId: string; stage: LifeStage; beforeId: string | null },
): { order: string; others: Change[] } {
  const siblings = read.touchpoints
    .ofJourney(place.journeyId)
    .filter(({ id, stage }) => id !== place.id && stage === place.stage)
  const [own, ...others] = placing(siblings, [place.id], place.beforeId, random)
  return {
    order: own!.order,
    others: others.map(({ id, order }) => setting('touchpoint', id, 'order', order)),
  }
}

function unskipping(read: PlanReader, journeyId: string, stage: LifeStage): Change[] {
  const { id, skipped } = journeyOf(read, journeyId)
  if (!skipped.includes(stage)) return []
  return [{ op: 'remove', entity: 'journey', entityId: id, field: 'skipped', value: stage }]
}
