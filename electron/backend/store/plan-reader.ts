import { cardLogReader } from './card-log.ts'
import { changeLogReader } from './change-log.ts'
import { formerLogReader } from './former-log.ts'
import { milestoneLogReader } from './milestone-log.ts'
import { actReader } from './repositories/acts.ts'
import { assetReader } from './repositories/assets.ts'
import { attachmentReader } from './repositories/attachments.ts'
import { auditReader } from './repositories/audits.ts'
import { blobReader } from './repositories/blobs.ts'
import { briefReader } from './repositories/briefs.ts'
import { cardReader } from './repositories/cards.ts'
import { checkReader } from './repositories/checks.ts'
import { columnReader } from './repositories/columns.ts'
import { commentReader } from './repositories/comments.ts'
import { creatorReader } from './repositories/creators.ts'
import { evidenceReader } from './repositories/evidence.ts'
import { experimentReader } from './repositories/experiments.ts'
import { journeyReader } from './repositories/journeys.ts'
import { findingReader } from './repositories/findings.ts'
import { keywordReader } from './repositories/keywords.ts'
import { messageReader } from './repositories/messages.ts'
import { placeReader } from './repositories/places.ts'
import { planSettingsReader } from './repositories/plan-settings.ts'
import { resultReader } from './repositories/results.ts'
import { snapshotReader } from './repositories/snapshots.ts'
import { topicReader } from './repositories/topics.ts'
import { touchpointReader } from './repositories/touchpoints.ts'
import { trashReader } from './repositories/trash.ts'
import { viewReader } from './repositories/views.ts'
import type { Database } from './sqlite.ts'
import { topicLogReader } from './topic-log.ts'
import { volumeLogReader } from './volume-log.ts'

export type PlanReader = ReturnType<typeof planReader>

/** All that can be asked of a plan's file. Making it checks every statement against the schema. */
export function planReader(db: Database) {
  const log = changeLogReader(db)
  return {
    settings: planSettingsReader(db),
    columns: columnReader(db),
    cards: cardReader(db),
    topics: topicReader(db),
    keywords: keywordReader(db, log.seq),
    checks: checkReader(db),
    briefs: briefReader(db),
    comments: commentReader(db),
    attachments: attachmentReader(db),
    blobs: blobReader(db),
    results: resultReader(db),
    experiments: experimentReader(db),
    journeys: journeyReader(db),
    touchpoints: touchpointReader(db),
    creators: creatorReader(db),
    assets: assetReader(db),
    places: placeReader(db),
    messages: messageReader(db),
    audits: auditReader(db),
    findings: findingReader(db),
    evidence: evidenceReader(db),
    cardLog: cardLogReader(db),
    topicLog: topicLogReader(db),
    snapshots: snapshotReader(db),
    formerLog: formerLogReader(db),
    milestoneLog: milestoneLogReader(db),
    volumeLog: volumeLogReader(db),
    views: viewReader(db),
    acts: actReader(db),
    trash: trashReader(db),
    log,
  }
}
