import { z } from 'zod'
import { MOST_ATTACHMENTS } from '../domain/attachment.ts'
import { linkKindSchema } from '../domain/card-link.ts'
import { cardKindSchema, checklistItemSchema, elementSchema } from '../domain/card.ts'
import { checkSchema, checkStateSchema } from '../domain/check.ts'
import { commentSchema } from '../domain/comment.ts'
import { experimentFields } from '../domain/experiment.ts'
import { isoDateSchema } from '../domain/iso-date.ts'
import { keywordSchema, keywordSourceSchema } from '../domain/keyword.ts'
import { momentSchema } from '../domain/moment.ts'
import { problemOfFigure, resultFields } from '../domain/result.ts'
import { rightsWindowSchema } from '../domain/rights.ts'
import { seriesSchema } from '../domain/series.ts'
import { idSchema, LIMITS, titleSchema } from '../domain/text.ts'
import { viewSchema } from '../domain/view.ts'
import { volumeSchema } from '../domain/volume.ts'
import { creatorInFile } from './creators-in-file.ts'
import { assetInFile, messageInFile, placeInFile } from './detail-schemas.ts'
import { journeyInFile } from './journeys.ts'
import { attachmentInFile } from './attachment-in-file.ts'
import { auditsInFile, findingsInFile } from './audits-in-file.ts'
import { settingsInFile } from './settings-in-file.ts'

/**
 * The plan file as it may stand on disk (formats.md §2): every key but `format`, `version` and
 * `plan.name` may be left out, unknown keys are let through. What a left-out key means is said in
 * the readers beside this file.
 */
export const PLAN_FORMAT = 'moment-studio-plan'
export const PLAN_VERSION = 1

const values = z.array(z.string().min(1).max(LIMITS.title)).max(LIMITS.values)

const volumeInFile = z
  .union([z.number(), z.looseObject({ low: z.number(), high: z.number() })], {
    error: 'expected a number, a range { "low", "high" } or null',
  })
  .nullable()
  .refine((volume) => volumeSchema.safeParse(volume).success, {
    error: 'expected searches of 0 or more, and in a range low not above high',
  })
export type VolumeInFile = z.infer<typeof volumeInFile>

const searchFigures = keywordSourceSchema.shape.search.unwrap()

const keywordInFile = z.looseObject({
  id: idSchema.optional(),
  phrase: keywordSchema.shape.phrase,
  volume: volumeInFile.optional(),
  difficulty: keywordSchema.shape.difficulty.optional(),
  cpc: keywordSchema.shape.cpc.optional(),
  market: keywordSchema.shape.market.optional(),
  moment: keywordSchema.shape.moment.optional(),
  second: keywordSchema.shape.second.optional(),
  confirmed: z.boolean().optional(),
  cue: keywordSchema.shape.cue.optional(),
  excluded: z.boolean().optional(),
  sources: z
    .array(
      z.looseObject({
        tool: keywordSourceSchema.shape.tool.optional(),
        file: keywordSourceSchema.shape.file.optional(),
        on: keywordSourceSchema.shape.on.optional(),
        volume: volumeInFile.optional(),
        search: z.looseObject(searchFigures.shape).optional(),
        position: keywordSourceSchema.shape.position,
        url: keywordSourceSchema.shape.url,
      }),
    )
    .max(200)
    .optional(),
})
export type KeywordInFile = z.infer<typeof keywordInFile>

export const topicInFile = z.looseObject({
  id: idSchema.optional(),
  title: titleSchema.optional(),
  moment: momentSchema.nullable().optional(),
  keywords: z.array(keywordInFile).optional(),
  audiences: values.optional(),
  products: values.optional(),
  markets: values.optional(),
  stages: values.optional(),
  tags: values.optional(),
})
export type TopicInFile = z.infer<typeof topicInFile>

const briefInFile = z.looseObject({
  type: z.literal('doc'),
  content: z.array(z.unknown()).optional(),
})

const rightsInFile = z
  .looseObject({
    use: rightsWindowSchema.shape.use.optional(),
    startsOn: isoDateSchema.nullable().optional(),
    endsOn: isoDateSchema.nullable().optional(),
    trigger: rightsWindowSchema.shape.trigger,
    lasts: rightsWindowSchema.shape.lasts,
  })
  .refine((w) => !w.startsOn || !w.endsOn || w.startsOn <= w.endsOn, {
    error: 'rights may not end before they start',
    path: ['endsOn'],
  })

const linkInFile = z.looseObject({ kind: linkKindSchema, card: idSchema })

const commentInFile = z.looseObject({
  id: idSchema.optional(),
  text: commentSchema.shape.text,
  at: commentSchema.shape.at.optional(),
  person: commentSchema.shape.person.optional(),
  editedAt: commentSchema.shape.editedAt.optional(),
})

const resultInFile = z
  .looseObject({
    metric: resultFields.shape.metric,
    from: resultFields.shape.from,
    to: resultFields.shape.to.optional(),
    value: resultFields.shape.value,
    source: resultFields.shape.source.optional(),
    currency: resultFields.shape.currency.optional(),
  })
  .superRefine((result, { addIssue }) => {
    const problem = problemOfFigure({ ...result, to: result.to ?? result.from })
    if (problem) addIssue({ code: 'custom', message: PROBLEMS[problem], path: ['value'] })
  })

const PROBLEMS = {
  'days-out-of-order': 'the last day may not be before the first',
  'share-too-large': 'expected a share of 0 to 1',
  'rank-too-small': 'expected a position of 1 or more',
}

const experimentInFile = z
  .looseObject({
    id: idSchema.optional(),
    hypothesis: experimentFields.shape.hypothesis,
    metric: experimentFields.shape.metric,
    startsOn: experimentFields.shape.startsOn,
    endsOn: experimentFields.shape.endsOn.optional(),
    state: experimentFields.shape.state.optional(),
    learnt: experimentFields.shape.learnt.optional(),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || startsOn <= endsOn, {
    error: 'an experiment may not end before it starts',
    path: ['endsOn'],
  })

const day = isoDateSchema.nullable().optional()

export const itemInFile = z.looseObject({
  id: idSchema.optional(),
  kind: cardKindSchema.optional(),
  title: titleSchema.optional(),
  moment: momentSchema.optional(),
  alsoServes: z.array(momentSchema).optional(),
  status: idSchema.optional(),
  publishedOn: day,
  refreshedOn: day,
  dueOn: day,
  shelfLifeMonths: z.number().positive().max(1_200).nullable().optional(),
  effort: z.number().min(0).max(100_000).nullable().optional(),
  owner: z.string().max(LIMITS.id).nullable().optional(),
  topics: values.optional(),
  channels: values.optional(),
  tactics: values.optional(),
  elements: z.array(elementSchema).optional(),
  stages: values.optional(),
  audiences: values.optional(),
  products: values.optional(),
  markets: values.optional(),
  tags: values.optional(),
  url: z.string().max(LIMITS.url).nullable().optional(),
  archived: z.boolean().optional(),
  checklist: z
    .array(
      z.looseObject({
        text: checklistItemSchema.shape.text.optional(),
        done: z.boolean().optional(),
      }),
    )
    .max(LIMITS.values)
    .optional(),
  check: idSchema.nullable().optional(),
  rights: z.array(rightsInFile).max(200).optional(),
  series: seriesSchema.nullable().optional(),
  links: z.array(linkInFile).max(LIMITS.values).optional(),
  brief: briefInFile.nullable().optional(),
  comments: z.array(commentInFile).max(100_000).optional(),
  attachments: z.array(attachmentInFile).max(MOST_ATTACHMENTS).optional(),
  results: z.array(resultInFile).max(100_000).optional(),
  experiments: z.array(experimentInFile).max(LIMITS.values).optional(),
  asset: assetInFile.optional(),
  place: placeInFile.optional(),
  message: messageInFile.optional(),
})
export type ItemInFile = z.infer<typeof itemInFile>

export const checkInFile = z.looseObject({
  id: idSchema.optional(),
  moment: momentSchema.optional(),
  title: titleSchema.optional(),
  severity: z.number().int().min(1).max(3).optional(),
  state: checkStateSchema.optional(),
  howTo: checkSchema.shape.howTo.optional(),
  findings: findingsInFile.optional(),
})
export type CheckInFile = z.infer<typeof checkInFile>

export const viewInFile = z.looseObject({
  id: idSchema.optional(),
  name: viewSchema.shape.name,
  page: viewSchema.shape.page.optional(),
  filter: viewSchema.shape.filter.optional(),
  options: viewSchema.shape.options.optional(),
})
export type ViewInFile = z.infer<typeof viewInFile>

export const planFileSchema = z.looseObject({
  format: z.literal(PLAN_FORMAT),
  version: z.literal(PLAN_VERSION),
  plan: settingsInFile,
  topics: z.array(topicInFile).optional(),
  items: z.array(itemInFile).optional(),
  checks: z.array(checkInFile).optional(),
  creators: z.array(creatorInFile).max(100_000).optional(),
  views: z.array(viewInFile).max(LIMITS.values).optional(),
  journeys: z.array(journeyInFile).max(LIMITS.values).optional(),
  audits: auditsInFile.optional(),
})
export type PlanFile = z.infer<typeof planFileSchema>
