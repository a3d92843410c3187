import { compareText } from './compare-text.ts'
import type { Loss, MomentExplanation } from './loss.ts'

/** What a loss costs before and after, in points; 0: it is none. `loss`: as it is, or was when it is gone. */
export type LossChange = { loss: Loss; from: number; to: number }

/** Less than this is nothing: it rounds to nothing wherever points are told. */
const LEAST = 0.05

/**
 * The losses of a moment that opened, closed, grew or shrank, the greatest change first. A topic that
 * nobody answered and is now answered in part is one loss that shrank.
 */
export function lossChanges(before: MomentExplanation, after: MomentExplanation): LossChange[] {
  const [old, now] = [lossesByAim(before), lossesByAim(after)]
  const changes: LossChange[] = []
  for (const [aim, loss] of now) {
    changes.push({ loss, from: old.get(aim)?.points ?? 0, to: loss.points })
  }
  for (const [aim, loss] of old) {
    if (!now.has(aim)) changes.push({ loss, from: loss.points, to: 0 })
  }
  const size = ({ from, to }: LossChange) => Math.abs(to - from)
  return changes
    .filter((change) => size(change) >= LEAST)
    .toSorted((a, b) => size(b) - size(a) || compareText(aimOf(a.loss), aimOf(b.loss)))
}

function lossesByAim({ parts }: MomentExplanation): Map<string, Loss> {
  return new Map(parts.flatMap(({ losses }) => losses.map((loss) => [aimOf(loss), loss])))
}

/** What a loss is about, however much of it is made good. */
export function aimOf(loss: Loss): string {
  switch (loss.kind) {
    case 'topic-unanswered':
    case 'topic-partly-answered':
      return `topic ${loss.topicId}`
    case 'channel-unserved':
    case 'channel-partly-served':
      return `channel ${loss.channelId}`
    case 'tactic-unused':
    case 'tactic-partly':
      return `tactic ${loss.tacticId}`
    case 'element-missing':
    case 'element-partly':
      return `element ${loss.element}`
    case 'check-failing':
      return `check ${loss.checkId}`
    case 'nothing-measured':
      return `part ${loss.part}`
  }
}
