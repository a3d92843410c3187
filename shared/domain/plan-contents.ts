import type { Asset } from './asset.ts'
import type { Attachment } from './attachment.ts'
import type { Audit } from './audit.ts'
import type { Card } from './card.ts'
import type { Check } from './check.ts'
import type { Column } from './column.ts'
import type { Comment } from './comment.ts'
import type { Creator } from './creator.ts'
import type { Evidence } from './evidence.ts'
import type { Experiment } from './experiment.ts'
import type { Journey, Touchpoint } from './journey.ts'
import type { Finding } from './finding.ts'
import type { Keyword } from './keyword.ts'
import type { Message } from './message.ts'
import type { Place } from './place.ts'
import type { PlanSettings } from './plan.ts'
import type { ResultFields } from './result.ts'
import type { Topic } from './topic.ts'
import type { View } from './view.ts'

/** A ProseMirror document as JSON: `{ type: 'doc', content: [...] }`. Unknown nodes are kept. */
export type BriefJson = { type: 'doc'; content: unknown[] } & Record<string, unknown>

/** A file with its bytes in base64; `null`: the plan is told without them. */
export type AttachmentContents = Attachment & { data: string | null }
export type EvidenceContents = Evidence & { data: string | null }

/** A whole plan as plain data, outside any store. Columns and cards stand in order. */
export type PlanContents = {
  /** The id the file gives the plan; `null`: it gives none. */
  planId: string | null
  settings: PlanSettings
  columns: Omit<Column, 'order'>[]
  topics: Topic[]
  keywords: Keyword[]
  cards: Omit<Card, 'order'>[]
  checks: Check[]
  briefs: { cardId: string; doc: BriefJson }[]
  /** Of each card oldest first. Left out: none. */
  comments?: Comment[]
  /** Left out: none. */
  attachments?: AttachmentContents[]
  /** Left out: none. */
  views?: View[]
  /** Of each card oldest first; their ids follow from what they are of. Left out: none. */
  results?: ResultFields[]
  /** Left out: none. */
  experiments?: Experiment[]
  /** In their order. Left out: none. */
  journeys?: Omit<Journey, 'order'>[]
  /** Of each journey in the order of its stages' steps. Left out: none. */
  touchpoints?: Omit<Touchpoint, 'order'>[]
  /** Details of cards, each under the id of its card. Left out: none. */
  places?: Place[]
  messages?: Message[]
  assets?: Asset[]
  /** The register of people. Left out: none. */
  creators?: Creator[]
  /** Left out: none. */
  audits?: Audit[]
  /** Of each check in the order of the acts. Left out: none. */
  findings?: Finding[]
  /** Of each finding oldest first. Left out: none. */
  evidence?: EvidenceContents[]
}
