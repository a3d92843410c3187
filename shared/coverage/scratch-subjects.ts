import type { ScratchChange } from '#shared/domain/scratch-change.ts'

type Titles = {
  plan: string
  card: (id: string) => string
  topic: (id: string) => string
  column: (id: string) => string
}

/** The titles of all that a list of changes is about, by which the act that keeps it is called. */
export function scratchSubjects(changes: readonly ScratchChange[], titles: Titles): string[] {
  return changes.flatMap((change): string[] => {
    switch (change.kind) {
      case 'move':
      case 'remove':
        return change.cardIds.map(titles.card)
      case 'add':
        return [change.card.title]
      case 'answer':
        return [titles.card(change.cardId)]
      case 'sort':
        return [titles.topic(change.topicId)]
      case 'progress':
        return [titles.column(change.columnId)]
      case 'moment-weight':
      case 'pillar-weight':
      case 'target':
      case 'tactic':
        return [titles.plan]
    }
  })
}
