import { changeLogWriter } from './change-log.ts'
import { actWriter } from './repositories/acts.ts'
import { assetWriter } from './repositories/assets.ts'
import { attachmentWriter } from './repositories/attachments.ts'
import { auditWriter } from './repositories/audits.ts'
import { blobWriter } from './repositories/blobs.ts'
import { briefWriter } from './repositories/briefs.ts'
import { cardWriter } from './repositories/cards.ts'
import { checkWriter } from './repositories/checks.ts'
import { columnWriter } from './repositories/columns.ts'
import { commentWriter } from './repositories/comments.ts'
import { creatorWriter } from './repositories/creators.ts'
import { evidenceWriter } from './repositories/evidence.ts'
import { experimentWriter } from './repositories/experiments.ts'
import { journeyWriter } from './repositories/journeys.ts'
import { findingWriter } from './repositories/findings.ts'
import { keywordWriter } from './repositories/keywords.ts'
import { messageWriter } from './repositories/messages.ts'
import { placeWriter } from './repositories/places.ts'
import { planSettingsWriter } from './repositories/plan-settings.ts'
import { resultWriter } from './repositories/results.ts'
import { snapshotWriter } from './repositories/snapshots.ts'
import { topicWriter } from './repositories/topics.ts'
import { touchpointWriter } from './repositories/touchpoints.ts'
import { viewWriter } from './repositories/views.ts'
import type { Database } from './sqlite.ts'

export type PlanWriter = ReturnType<typeof planWriter>

/** The tables' writers. Only the write path of an open transaction holds one. */
export function planWriter(db: Database) {
  return {
    plan: planSettingsWriter(db),
    column: columnWriter(db),
    card: cardWriter(db),
    topic: topicWriter(db),
    keyword: keywordWriter(db),
    check: checkWriter(db),
    brief: briefWriter(db),
    comment: commentWriter(db),
    attachment: attachmentWriter(db),
    result: resultWriter(db),
    experiment: experimentWriter(db),
    journey: journeyWriter(db),
    touchpoint: touchpointWriter(db),
    creator: creatorWriter(db),
    asset: assetWriter(db),
    place: placeWriter(db),
    message: messageWriter(db),
    audit: auditWriter(db),
    finding: findingWriter(db),
    evidence: evidenceWriter(db),
    blobs: blobWriter(db),
    snapshots: snapshotWriter(db),
    view: viewWriter(db),
    acts: actWriter(db),
    log: changeLogWriter(db),
  }
}
