import { z } from 'zod'
import { journeyFields, touchpointFields } from '../domain/journey.ts'
import type { PlanContents } from '../domain/plan-contents.ts'
import { LIFE_STAGES } from '../domain/stage.ts'
import { idSchema, LIMITS } from '../domain/text.ts'
import { Elsewhere, withExtra } from './extra.ts'
import { ownIds, refuse, setOf } from './problem.ts'

const [journey, step] = [journeyFields.shape, touchpointFields.shape]

const stepInFile = z.looseObject({
  id: idSchema.optional(),
  stage: step.stage,
  title: step.title,
  channel: step.channel.optional(),
  note: step.note.optional(),
  cards: z.array(idSchema).max(LIMITS.values).optional(),
})

export const journeyInFile = z.looseObject({
  id: idSchema.optional(),
  title: journey.title,
  audience: journey.audience.optional(),
  note: journey.note.optional(),
  skipped: z.array(journey.skipped.element).optional(),
  steps: z.array(stepInFile).max(LIMITS.values).optional(),
})
export type JourneyInFile = z.infer<typeof journeyInFile>

const KNOWN_OF_JOURNEY = Object.keys(journeyInFile.shape)
const KNOWN_OF_STEP = Object.keys(stepInFile.shape)

type Journeys = Required<Pick<PlanContents, 'journeys' | 'touchpoints'>>

/**
 * Journeys with their steps, in the order of the file. Left out: nobody named, no note, no stage
 * skipped, no step; of a step no channel, no note, no card. A card that the file does not define is
 * refused.
 */
export function readJourneys(
  list: readonly JourneyInFile[],
  cardIds: ReadonlySet<string>,
  newId: () => string,
): Journeys {
  const ids = ownIds(list, (i) => `journeys[${i}]`, newId)
  const stepIds = new Set<string>()
  const touchpoints: Journeys['touchpoints'] = []
  const journeys = list.map((raw, i) => {
    const path = `journeys[${i}]`
    const { title, audience = '', note = '', steps = [] } = raw
    const ofSteps = ownIds(steps, (n) => `${path}.steps[${n}]`, newId, stepIds)
    for (const [n, one] of steps.entries()) {
      const cards = setOf(one.cards)
      const unknown = cards.find((id) => !cardIds.has(id))
      const at = `${path}.steps[${n}]`
      if (unknown !== undefined) refuse(`${at}.cards`, `no item “${unknown}”`)
      touchpoints.push({
        id: ofSteps[n]!,
        journeyId: ids[i]!,
        stage: one.stage,
        title: one.title,
        channel: one.channel ?? null,
        note: one.note ?? '',
        cards,
        extra: new Elsewhere().joinedWith(one, KNOWN_OF_STEP, at),
      })
    }
    const extra = new Elsewhere().joinedWith(raw, KNOWN_OF_JOURNEY, path)
    return { id: ids[i]!, title, audience, note, skipped: setOf(raw.skipped), extra }
  })
  return { journeys, touchpoints }
}

/** The same back, without cards that the plan no longer has; `undefined` for no journey. */
export function formatJourneys(
  { journeys = [], touchpoints = [] }: PlanContents,
  cardIds: ReadonlySet<string>,
): Record<string, unknown>[] | undefined {
  if (journeys.length === 0) return undefined
  return journeys.map(({ extra, id, title, audience, note, skipped }) => {
    const steps = touchpoints
      .filter(({ journeyId }) => journeyId === id)
      .map(({ extra: kept, cards, ...step }) =>
        withExtra(
          {
            id: step.id,
            stage: step.stage,
            title: step.title,
            channel: step.channel,
            note: step.note,
            cards: existing(cards, cardIds),
          },
          kept,
        ),
      )
    const stages = LIFE_STAGES.filter((stage) => skipped.includes(stage))
    return withExtra({ id, title, audience, note, skipped: stages, steps }, extra)
  })
}

const existing = (cards: readonly string[], cardIds: ReadonlySet<string>): string[] =>
  cards.filter((id) => cardIds.has(id)).toSorted()
