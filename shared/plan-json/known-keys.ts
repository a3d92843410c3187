import { MOMENTS } from '../domain/moment.ts'
import { assetInFile, messageInFile, placeInFile } from './detail-schemas.ts'
import { SETUP_STEPS } from '../domain/setup.ts'
import { auditInFile, findingInFile } from './audits-in-file.ts'
import { checkInFile, itemInFile, planFileSchema, topicInFile, viewInFile } from './file-schema.ts'
import { settingsInFile } from './settings-in-file.ts'

type Shape = { shape: object }
const keysOf = (schema: Shape): readonly string[] => Object.keys(schema.shape)
const plan = settingsInFile.shape
const keyword = topicInFile.shape.keywords.unwrap().element

/** The keys that formats.md §2 (or this version) names, level by level; all others are kept. */
export const KNOWN = {
  file: keysOf(planFileSchema),
  plan: keysOf(settingsInFile),
  column: keysOf(plan.workflow.unwrap().element),
  channel: keysOf(plan.channels.unwrap().element),
  tactic: keysOf(plan.tactics.unwrap().element),
  setup: keysOf(plan.setup.unwrap().unwrap()),
  setupSteps: SETUP_STEPS as readonly string[],
  tick: keysOf(plan.ticks.unwrap().valueType),
  byMoment: MOMENTS as readonly string[],
  topic: keysOf(topicInFile),
  keyword: keysOf(keyword),
  source: keysOf(keyword.shape.sources.unwrap().element),
  search: keysOf(keyword.shape.sources.unwrap().element.shape.search.unwrap()),
  range: ['low', 'high'],
  item: keysOf(itemInFile),
  checklistItem: keysOf(itemInFile.shape.checklist.unwrap().element),
  rights: keysOf(itemInFile.shape.rights.unwrap().element),
  link: keysOf(itemInFile.shape.links.unwrap().element),
  comment: keysOf(itemInFile.shape.comments.unwrap().element),
  attachment: keysOf(itemInFile.shape.attachments.unwrap().element),
  result: keysOf(itemInFile.shape.results.unwrap().element),
  experiment: keysOf(itemInFile.shape.experiments.unwrap().element),
  asset: keysOf(assetInFile),
  place: keysOf(placeInFile),
  message: keysOf(messageInFile),
  check: keysOf(checkInFile),
  finding: keysOf(findingInFile),
  audit: keysOf(auditInFile),
  view: keysOf(viewInFile),
} as const
