import type { ActivityChange, ActivityEntry } from '#shared/contract/activity.ts'
import type { ExperimentState } from '#shared/domain/experiment.ts'
import type { Result, ResultFields } from '#shared/domain/result.ts'

/** What a line says, with its figures: the words are chosen where it is shown. */
export type ActivityLine =
  | { says: 'set' | 'placeSet' | 'messageSet'; field: string; before: unknown; value: unknown }
  | { says: 'elements'; field: string; added: string[]; removed: string[] }
  | { says: 'commented' | 'commentEdited'; text: string }
  | { says: 'measured'; result: Pick<Result, 'metric' | 'from' | 'to' | 'value' | 'currency'> }
  | { says: 'measuredAgain'; before: number; value: number }
  | { says: 'experimentState'; before: ExperimentState; value: ExperimentState }
  | { says: 'tried' | 'experimentLearnt'; text: string }
  | { says: 'stepIn' | 'stepOut'; touchpointId: string }
  | { says: 'fileAdded' | 'fileRemoved' | 'fileBack'; name: string }
  | {
      says:
        | 'created'
        | 'deleted'
        | 'back'
        | 'topicCreated'
        | 'topicDeleted'
        | 'topicBack'
        | 'wrote'
        | 'briefBack'
        | 'came'
        | 'moved'
        | 'commentDeleted'
        | 'commentBack'
        | 'resultDeleted'
        | 'resultBack'
        | 'experimentEdited'
        | 'experimentDeleted'
        | 'experimentBack'
        | 'placeGone'
        | 'placeBack'
        | 'messageGone'
        | 'messageBack'
    }

/** What an act did to a card or a topic, a line for each field; what says nothing to a person is left out. */
export function activityLines(entry: ActivityEntry): ActivityLine[] {
  if (entry.kind === 'text') return [{ says: 'wrote' }]
  if (entry.kind === 'base') return [{ says: 'came' }]
  if (entry.act === 'briefs.restore') return [{ says: 'briefBack' }]
  const { changes } = entry
  const lines: ActivityLine[] = []
  const sets = new Map<string, { added: string[]; removed: string[] }>()
  // A new card's order and first fields are part of its creation, and so is all an undo takes with it.
  const created = changes.find(({ entity, op }) => entity === 'card' && op === 'create')
  if (created) lines.push({ says: 'created' })
  for (const change of changes) {
    if (change.entity === 'place' || change.entity === 'message') {
      // A card that is made with its message is one thing.
      if (!created) lines.push(...detailLines(change.entity, change))
    } else if (change.entity === 'touchpoint') {
      const isIn = change.op !== 'remove' && change.op !== 'delete'
      lines.push({ says: isIn ? 'stepIn' : 'stepOut', touchpointId: change.entityId })
    } else if (change.op === 'add' || change.op === 'remove') {
      const field = change.field ?? ''
      const set = sets.get(field) ?? { added: [], removed: [] }
      if (!sets.has(field)) {
        sets.set(field, set)
        lines.push({ says: 'elements', field, ...set })
      }
      set[change.op === 'add' ? 'added' : 'removed'].push(textOf(change.value))
    } else {
      const line = lineOf(change, entry)
      if (line) lines.push(line)
    }
  }
  if (lines.length === 0 && changes.some(({ field }) => field === 'order')) {
    lines.push({ says: 'moved' })
  }
  return lines
}

function lineOf(change: ActivityChange, entry: ActivityEntry): ActivityLine | null {
  if (change.entity === 'comment') return commentLine(change)
  if (change.entity === 'result') return resultLine(change)
  if (change.entity === 'experiment') return experimentLine(change)
  if (change.entity === 'attachment') return fileLine(change, entry.subject)
  const isTopic = change.entity === 'topic'
  if (change.entity !== 'card' && !isTopic) return null
  if (isTopic && change.op === 'create') return { says: 'topicCreated' }
  if (change.op === 'delete') return { says: isTopic ? 'topicDeleted' : 'deleted' }
  if (change.op === 'revive') return { says: isTopic ? 'topicBack' : 'back' }
  if (change.op !== 'set' || change.field === null || change.field === 'order') return null
  return { says: 'set', field: change.field, before: change.before, value: change.value }
}

/** What is known of a place or a message is told field by field, from the first one on. */
function detailLines(
  noun: 'place' | 'message',
  { op, field, value, before }: ActivityChange,
): ActivityLine[] {
  const says = `${noun}Set` as const
  if (op === 'create') {
    return Object.entries(value as Record<string, unknown>).map(([name, first]) => {
      return { says, field: name, before: null, value: first }
    })
  }
  if (op === 'set') return [{ says, field: field ?? '', before, value }]
  if (op === 'delete') return [{ says: `${noun}Gone` }]
  return op === 'revive' ? [{ says: `${noun}Back` }] : []
}

function commentLine({ op, field, value }: ActivityChange): ActivityLine | null {
  if (op === 'create') return { says: 'commented', text: textIn(value, 'text') }
  if (op === 'set' && field === 'text') return { says: 'commentEdited', text: textOf(value) }
  if (op === 'delete') return { says: 'commentDeleted' }
  if (op === 'revive') return { says: 'commentBack' }
  return null
}

function resultLine({ op, value, before }: ActivityChange): ActivityLine | null {
  if (op === 'create') return { says: 'measured', result: value as ResultFields }
  if (op === 'set') return { says: 'measuredAgain', before: Number(before), value: Number(value) }
  if (op === 'delete') return { says: 'resultDeleted' }
  if (op === 'revive') return { says: 'resultBack' }
  return null
}

function experimentLine({ op, field, value, before }: ActivityChange): ActivityLine | null {
  if (op === 'create') return { says: 'tried', text: textIn(value, 'hypothesis') }
  if (op === 'delete') return { says: 'experimentDeleted' }
  if (op === 'revive') return { says: 'experimentBack' }
  if (op !== 'set') return null
  if (field === 'learnt' && value !== '') return { says: 'experimentLearnt', text: textOf(value) }
  if (field !== 'state') return { says: 'experimentEdited' }
  const states = { before: before as ExperimentState, value: value as ExperimentState }
  return { says: 'experimentState', ...states }
}

function fileLine({ op, value }: ActivityChange, subject: string): ActivityLine | null {
  if (op === 'create') return { says: 'fileAdded', name: textIn(value, 'name') }
  if (op === 'delete') return { says: 'fileRemoved', name: subject }
  if (op === 'revive') return { says: 'fileBack', name: subject }
  return null
}

function textIn(value: unknown, field: string): string {
  return textOf((value as Record<string, unknown> | null)?.[field])
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
