import { z } from 'zod'
import { cardKindSchema, elementSchema } from '../domain/card.ts'
import { byMomentSchema, momentSchema } from '../domain/moment.ts'
import { momentWeightsSchema, pathSchema, targetSchema } from '../domain/plan.ts'
import { idSchema, LIMITS } from '../domain/text.ts'
import { localisedSchema } from '../playbook/schema.ts'

const ids = z.array(idSchema)
/** Keys of audiences or products of the starter. */
const named = z.record(idSchema, localisedSchema)
const lines = z.array(z.string().min(1).max(LIMITS.title)).min(1)
/** As many lines in each language as it takes to say it there. */
const linesInEach = z.strictObject({ en: lines, 'zh-CN': lines, ru: lines })

const starterTopicSchema = z.strictObject({
  id: idSchema,
  moment: momentSchema,
  title: localisedSchema,
  /** Typical phrases of each language. How often they are searched nobody knows before an import. */
  keywords: linesInEach,
  audiences: ids.default([]),
  products: ids.default([]),
})

const starterCardSchema = z.strictObject({
  id: idSchema,
  kind: cardKindSchema,
  moment: momentSchema,
  title: localisedSchema,
  alsoServes: z.array(momentSchema).default([]),
  topics: ids,
  channels: ids.min(1),
  tactics: ids,
  elements: z.array(elementSchema).min(1),
  stages: ids.min(1),
  audiences: ids.default([]),
  products: ids.default([]),
  /** The check of the playbook that it fixes. */
  check: idSchema.nullable().default(null),
  checklist: linesInEach,
})

/**
 * A good first plan for a trade (resources/starters/<id>.json) in every language of the product. It
 * speaks of channels, tactics, stages and checks of the playbook by their ids.
 */
export const starterSchema = z.strictObject({
  id: idSchema,
  title: localisedSchema,
  about: localisedSchema,
  goal: localisedSchema,
  path: pathSchema,
  /** The channels that the trade uses; the others are left out. Left out of one: as in the playbook. */
  channels: z
    .array(
      z.strictObject({
        id: idSchema,
        title: localisedSchema.optional(),
        moments: z.array(momentSchema).optional(),
      }),
    )
    .min(1),
  /** Tactics that do not suit the trade, and why. */
  off: z.array(z.strictObject({ tactic: idSchema, why: localisedSchema })),
  targets: byMomentSchema(targetSchema),
  momentWeights: momentWeightsSchema,
  audiences: named,
  products: named,
  topics: z.array(starterTopicSchema).min(1),
  cards: z.array(starterCardSchema).min(1),
})
export type Starter = z.infer<typeof starterSchema>

/** What a starter speaks of that is nowhere: `cards.guest.tactics: gust-checkout`. Empty: all is there. */
export function danglingIn(
  starter: Starter,
  playbook: Readonly<
    Record<'channels' | 'tactics' | 'stages' | 'checks', readonly { id: string }[]>
  >,
): string[] {
  const idsOf = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id))
  const known = {
    channels: idsOf(starter.channels),
    tactics: idsOf(playbook.tactics),
    stages: idsOf(playbook.stages),
    topics: idsOf(starter.topics),
    audiences: new Set(Object.keys(starter.audiences)),
    products: new Set(Object.keys(starter.products)),
  }
  const checks = idsOf(playbook.checks)
  const channels = idsOf(playbook.channels)
  const lost = (place: string, among: ReadonlySet<string>, asked: readonly string[]) =>
    asked.filter((id) => !among.has(id)).map((id) => `${place}: ${id}`)
  const twice = (place: string, all: readonly { id: string }[]) =>
    all
      .filter(({ id }, i) => all.findIndex((one) => one.id === id) !== i)
      .map(({ id }) => `${place}: ${id}`)
  return [
    ...lost(
      'channels',
      channels,
      starter.channels.map(({ id }) => id),
    ),
    ...lost(
      'off',
      known.tactics,
      starter.off.map(({ tactic }) => tactic),
    ),
    ...twice('topics', starter.topics),
    ...twice('cards', starter.cards),
    ...starter.topics.flatMap((topic) =>
      (['audiences', 'products'] as const).flatMap((field) =>
        lost(`topics.${topic.id}.${field}`, known[field], topic[field]),
      ),
    ),
    ...starter.cards.flatMap((card) => [
      ...(['channels', 'tactics', 'stages', 'topics', 'audiences', 'products'] as const).flatMap(
        (field) => lost(`cards.${card.id}.${field}`, known[field], card[field]),
      ),
      ...lost(`cards.${card.id}.check`, checks, card.check === null ? [] : [card.check]),
    ]),
  ]
}
