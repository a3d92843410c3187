import { z } from 'zod'
import { keywordSchema } from '../domain/keyword.ts'
import { momentSchema } from '../domain/moment.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

/** Which keywords; everything left at its default: all of the plan. */
export const keywordFilterSchema = z.object({
  topicId: idSchema.nullable().default(null),
  /** Words that the phrase must hold, each anywhere, inside longer words too; empty: all. */
  search: z.string().max(500).default(''),
  moment: z.union([momentSchema, z.literal('unclear'), z.literal('any')]).default('any'),
  /** `null`: any; an empty text: those without a market. */
  market: z.string().max(100).nullable().default(null),
  /** A tool that is among the sources; empty: any. */
  tool: z.string().max(100).default(''),
  /** Least and most monthly searches, a range by its counted middle; unknown is in no range. */
  volumeFrom: z.number().min(0).nullable().default(null),
  volumeTo: z.number().min(0).nullable().default(null),
  /** Only those of topics that no card answers. */
  unanswered: z.boolean().default(false),
  excluded: z.enum(['no', 'only', 'any']).default('any'),
  /** Those whose moment a person has set, or those that nobody has looked at yet. */
  confirmed: z.enum(['no', 'only', 'any']).default('any'),
})
export type KeywordFilter = z.infer<typeof keywordFilterSchema>

export const KEYWORD_SORTS = [
  'volume',
  'phrase',
  'moment',
  'topic',
  'market',
  'difficulty',
  'cpc',
] as const
export type KeywordSort = (typeof KEYWORD_SORTS)[number]

export const keywordListSchema = keywordFilterSchema.extend({
  /** Volume goes from most to least and the others upwards; what is unknown always comes last. */
  sort: z.enum(KEYWORD_SORTS).default('volume'),
  reversed: z.boolean().default(false),
})
export type KeywordList = z.infer<typeof keywordListSchema>

export const keywordQuerySchema = keywordListSchema.extend({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1_000).default(200),
})

/** As many as a plan may hold: “all that match” is one act too. */
const keywordIds = z.array(idSchema).min(1).max(500_000)
const counted = z.array(z.object({ value: z.string(), count: z.number().int() }))

export const keywords = {
  list: procedure
    .input(inPlan.extend({ query: keywordQuerySchema }))
    .output(z.object({ total: z.number().int(), keywords: z.array(keywordSchema) })),
  /** Ids of a list, or of `count` of it from `offset` on, for choosing them at once. */
  ids: procedure
    .input(
      inPlan.extend({
        list: keywordListSchema,
        offset: z.number().int().min(0).default(0),
        count: z.number().int().min(1).nullable().default(null),
      }),
    )
    .output(z.object({ ids: z.array(z.string()) })),
  /** A keyword with its topic's title, and what the words alone say of its moment today. */
  explain: procedure.input(inPlan.extend({ keywordId: idSchema })).output(
    z.object({
      keyword: keywordSchema,
      topicTitle: z.string(),
      judged: z.object({
        moment: momentSchema.nullable(),
        second: momentSchema.nullable(),
        cue: z.string(),
        /** 0–1 */
        confidence: z.number(),
      }),
    }),
  ),
  /** A list as CSV for spreadsheets, in its order. */
  exportCsv: procedure.input(inPlan.extend({ list: keywordListSchema })).output(z.file()),
  /** Markets and tools that keywords of the plan have, most frequent first; '' is no market. */
  facets: procedure.input(inPlan).output(z.object({ markets: counted, tools: counted })),
  /**
   * Sets the moment of keywords by hand (`null`: unclear); they move to a topic of that moment:
   * one of the same title when there is one, else a new one.
   */
  setMoment: procedure
    .input(inPlan.extend({ keywordIds, moment: momentSchema.nullable() }))
    .output(done),
  /**
   * Moves keywords to another topic and takes over its moment. A topic left without keywords goes,
   * and its answers go where its keywords went.
   */
  moveToTopic: procedure.input(inPlan.extend({ keywordIds, topicId: idSchema })).output(done),
  /** Sets keywords aside so that they count nowhere, or lets them count again. */
  exclude: procedure.input(inPlan.extend({ keywordIds, excluded: z.boolean() })).output(done),
  remove: procedure.input(inPlan.extend({ keywordIds })).output(done),
}
