import type { Attachment } from '#shared/domain/attachment.ts'
import type { Audit } from '#shared/domain/audit.ts'
import type { Card } from '#shared/domain/card.ts'
import type { Check } from '#shared/domain/check.ts'
import type { Column } from '#shared/domain/column.ts'
import type { Comment } from '#shared/domain/comment.ts'
import type { Creator } from '#shared/domain/creator.ts'
import { DomainError, type DomainErrorData } from '#shared/domain/errors.ts'
import type { Evidence } from '#shared/domain/evidence.ts'
import type { Experiment } from '#shared/domain/experiment.ts'
import type { Journey, Touchpoint } from '#shared/domain/journey.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { Keyword } from '#shared/domain/keyword.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Topic } from '#shared/domain/topic.ts'
import type { View } from '#shared/domain/view.ts'
import type { PlanReader } from '../store/plan-reader.ts'

function found<T>(thing: T | null, what: DomainErrorData['NOT_FOUND']['what'], id: string): T {
  if (thing === null) throw new DomainError('NOT_FOUND', { what, id })
  return thing
}

/** The live thing of that id; each throws DomainError NOT_FOUND. */
export const cardOf = (read: PlanReader, id: string): Card => found(read.cards.byId(id), 'card', id)
export const cardsOf = (read: PlanReader, ids: readonly string[]): Card[] =>
  ids.map((id) => cardOf(read, id))
export const columnOf = (read: PlanReader, id: string): Column =>
  found(read.columns.byId(id), 'column', id)
export const topicOf = (read: PlanReader, id: string): Topic =>
  found(read.topics.byId(id), 'topic', id)
export const checkOf = (read: PlanReader, id: string): Check =>
  found(read.checks.byId(id), 'check', id)
export const viewOf = (read: PlanReader, id: string): View => found(read.views.byId(id), 'view', id)
export const commentOf = (read: PlanReader, id: string): Comment =>
  found(read.comments.byId(id), 'comment', id)
export const attachmentOf = (read: PlanReader, id: string): Attachment =>
  found(read.attachments.byId(id), 'attachment', id)
export const resultOf = (read: PlanReader, id: string): Result =>
  found(read.results.byId(id), 'result', id)
export const experimentOf = (read: PlanReader, id: string): Experiment =>
  found(read.experiments.byId(id), 'experiment', id)
export const journeyOf = (read: PlanReader, id: string): Journey =>
  found(read.journeys.byId(id), 'journey', id)
/** Of a journey that is live, too. */
export const touchpointOf = (read: PlanReader, id: string): Touchpoint => {
  const touchpoint = found(read.touchpoints.byId(id), 'touchpoint', id)
  journeyOf(read, touchpoint.journeyId)
  return touchpoint
}
export const auditOf = (read: PlanReader, id: string): Audit =>
  found(read.audits.byId(id), 'audit', id)
export const findingOf = (read: PlanReader, id: string): Finding =>
  found(read.findings.byId(id), 'finding', id)
export const evidenceOf = (read: PlanReader, id: string): Evidence =>
  found(read.evidence.byId(id), 'evidence', id)
export const keywordOf = (read: PlanReader, id: string): Keyword =>
  found(read.keywords.byId(id), 'keyword', id)
export const creatorOf = (read: PlanReader, id: string): Creator =>
  found(read.creators.byId(id), 'creator', id)
