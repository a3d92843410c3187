import type {
  Journey,
  JourneyFields,
  Touchpoint,
  TouchpointFields,
} from '#shared/domain/journey.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation, deletion, patching, setting } from './changes.ts'
import { cardsOf, journeyOf } from './find.ts'
import { keysFor, placing } from './order-keys.ts'

type Patch = { [F in keyof JourneyFields]?: JourneyFields[F] | undefined }

/** Journeys in their order and the touchpoints of all of them, as a shopper takes them. */
export function listJourneys(read: PlanReader): { journeys: Journey[]; touchpoints: Touchpoint[] } {
  return { journeys: read.journeys.inOrder(), touchpoints: read.touchpoints.ofLiveJourneys() }
}

/** Makes a journey with its first steps. @throws DomainError NOT_FOUND for a card of a step */
export function createJourney(
  context: ActContext,
  { fields, steps }: { fields: JourneyFields; steps: readonly TouchpointFields[] },
): Journey {
  const { store, newId } = context
  for (const { cards } of steps) cardsOf(store.read, cards)
  return store.transact(actOn('journeys.create', fields.title), ({ read, write }) => {
    const id = newId()
    const [own, ...others] = placing(read.journeys.inOrder(), [id], null, context.random)
    write(placed(others))
    write([creation('journey', { id, ...fields, order: own!.order, extra: {} } as Journey)])
    write(stepsOf(context, id, steps))
    return journeyOf(read, id)
  })
}

/** @throws DomainError NOT_FOUND */
export function updateJourney(
  { store }: ActContext,
  { journeyId, patch }: { journeyId: string; patch: Patch },
): Journey {
  const journey = journeyOf(store.read, journeyId)
  return store.transact(actOn('journeys.update', journey.title), ({ read, write }) => {
    write(patching('journey', journey, patch, ['skipped']))
    return journeyOf(read, journeyId)
  })
}

/** Before another, `null`: to the end. @throws DomainError NOT_FOUND */
export function moveJourney(
  { store, random }: ActContext,
  { journeyId, beforeId }: { journeyId: string; beforeId: string | null },
): void {
  const journey = journeyOf(store.read, journeyId)
  if (beforeId !== null) journeyOf(store.read, beforeId)
  store.transact(actOn('journeys.move', journey.title), ({ read, write }) => {
    if (beforeId === journeyId) return
    const others = read.journeys.inOrder().filter(({ id }) => id !== journeyId)
    write(placed(placing(others, [journeyId], beforeId, random)))
  })
}

/** Makes another of the same touchpoints and cards, behind it. @throws DomainError NOT_FOUND */
export function duplicateJourney(
  context: ActContext,
  { journeyId, title }: { journeyId: string; title: string },
): Journey {
  const { store, newId, random } = context
  const journey = journeyOf(store.read, journeyId)
  return store.transact(actOn('journeys.duplicate', journey.title), ({ read, write }) => {
    const id = newId()
    const all = read.journeys.inOrder()
    const next = all[all.findIndex((one) => one.id === journeyId) + 1]
    const [own, ...others] = placing(all, [id], next?.id ?? null, random)
    write(placed(others))
    write([creation('journey', { ...journey, id, title, order: own!.order } as Journey)])
    write(
      read.touchpoints
        .ofJourney(journeyId)
        .map((step) =>
          creation('touchpoint', { ...step, id: newId(), journeyId: id } as Touchpoint),
        ),
    )
    return journeyOf(read, id)
  })
}

/** Puts it into the trash; its touchpoints rest with it. @throws DomainError NOT_FOUND */
export function removeJourney({ store }: ActContext, input: { journeyId: string }): void {
  const journey = journeyOf(store.read, input.journeyId)
  store.transact(actOn('journeys.remove', journey.title), ({ write }) => {
    write([deletion('journey', journey.id)])
  })
}

const placed = (journeys: readonly { id: string; order: string }[]): Change[] =>
  journeys.map(({ id, order }) => setting('journey', id, 'order', order))

function stepsOf(
  { newId, random }: ActContext,
  journeyId: string,
  steps: readonly TouchpointFields[],
): Change[] {
  const keys = keysFor(steps.length, random)
  return steps.map((step, i) =>
    creation('touchpoint', {
      id: newId(),
      journeyId,
      ...step,
      order: keys[i]!,
      extra: {},
    } as Touchpoint),
  )
}
