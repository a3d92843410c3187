import type { Card } from '#shared/domain/card.ts'
import type { ScratchChange, ScratchChangeOf } from '#shared/domain/scratch-change.ts'
import type { Topic } from '#shared/domain/topic.ts'
import { isFigureChange, type FigureChange, type Figures } from './figures.ts'

/** What of the plan below tells whether a change still says anything. */
type Below = Figures & {
  card: (id: string) => Card | undefined
  topic: (id: string) => Topic | undefined
}

/**
 * The list with one more change, kept to what it comes to: a card moves once, a figure is set once, what
 * is done to an imagined card is how it is imagined, and what leads back to how the plan is goes. So each
 * of a list can be taken back without the others.
 */
export function withChange(
  below: Below,
  changes: readonly ScratchChange[],
  change: ScratchChange,
): ScratchChange[] {
  switch (change.kind) {
    case 'move':
      return withMove(below, changes, change)
    case 'remove':
      return withRemoval(below, changes, change)
    case 'answer':
      return withAnswer(below, changes, change)
    case 'add':
      return replaced(
        changes,
        change,
        (other) => other.kind === 'add' && other.cardId === change.cardId,
        false,
      )
    case 'sort': {
      const same = below.topic(change.topicId)?.moment === change.moment
      const isOther = (other: ScratchChange) =>
        other.kind === 'sort' && other.topicId === change.topicId
      return replaced(changes, change, isOther, same)
    }
    case 'moment-weight':
    case 'pillar-weight':
    case 'target':
    case 'progress':
    case 'tactic': {
      const isOther = (other: ScratchChange) =>
        isFigureChange(other) && figureOf(other) === figureOf(change)
      return replaced(changes, change, isOther, saysNothing(below, change))
    }
  }
}

/** The list without the change at that place. */
export function without(changes: readonly ScratchChange[], at: number): ScratchChange[] {
  return changes.toSpliced(at, 1)
}

/** In the place of the one before it, so that what was made valid together stays so. */
function replaced(
  changes: readonly ScratchChange[],
  change: ScratchChange,
  isOther: (change: ScratchChange) => boolean,
  saysNothingNow: boolean,
): ScratchChange[] {
  const at = changes.findIndex(isOther)
  if (saysNothingNow) return at < 0 ? [...changes] : changes.toSpliced(at, 1)
  return at < 0 ? [...changes, change] : changes.with(at, change)
}

function withMove(
  below: Below,
  changes: readonly ScratchChange[],
  change: ScratchChangeOf<'move'>,
): ScratchChange[] {
  const { moment, columnId, beforeId } = change
  const moving = new Set(change.cardIds)
  const moved = new Set(changes.flatMap((one) => (one.kind === 'move' ? one.cardIds : [])))
  const own = changes.flatMap((one): ScratchChange[] => {
    if (one.kind !== 'add' || !moving.delete(one.cardId)) return [one]
    return [{ ...one, card: { ...one.card, moment }, columnId, beforeId }]
  })
  const kept = leftAlone(own, moving)
  const cardIds = [...moving].filter((id) => {
    const card = below.card(id)
    return !(moved.has(id) && card?.moment === moment && card.columnId === columnId)
  })
  return cardIds.length === 0 ? kept : [...kept, { ...change, cardIds }]
}

function withRemoval(
  below: Below,
  changes: readonly ScratchChange[],
  change: ScratchChangeOf<'remove'>,
): ScratchChange[] {
  const going = new Set(change.cardIds)
  const kept = leftAlone(changes, going).filter((one) => {
    return !((one.kind === 'add' || one.kind === 'answer') && going.has(one.cardId))
  })
  const imagined = new Set(changes.flatMap((one) => (one.kind === 'add' ? [one.cardId] : [])))
  const cardIds = change.cardIds.filter((id) => !imagined.has(id) && below.card(id))
  return cardIds.length === 0 ? kept : [...kept, { ...change, cardIds }]
}

/** Moves without these cards. */
function leftAlone(changes: readonly ScratchChange[], cards: ReadonlySet<string>): ScratchChange[] {
  return changes.flatMap((one): ScratchChange[] => {
    if (one.kind !== 'move' || !one.cardIds.some((id) => cards.has(id))) return [one]
    const cardIds = one.cardIds.filter((id) => !cards.has(id))
    return cardIds.length === 0 ? [] : [{ ...one, cardIds }]
  })
}

function withAnswer(
  below: Below,
  changes: readonly ScratchChange[],
  change: ScratchChangeOf<'answer'>,
): ScratchChange[] {
  const { cardId, topicId, answers } = change
  const at = changes.findIndex((one) => one.kind === 'add' && one.cardId === cardId)
  const add = changes[at]
  if (add?.kind === 'add') {
    const others = add.card.topics.filter((id) => id !== topicId)
    const topics = answers ? [...others, topicId] : others
    return changes.with(at, { ...add, card: { ...add.card, topics } })
  }
  const isOther = (one: ScratchChange) =>
    one.kind === 'answer' && one.cardId === cardId && one.topicId === topicId
  const before = below.card(cardId)?.topics.includes(topicId) ?? false
  return replaced(changes, change, isOther, before === answers)
}

/** What a figure is of: two changes of one figure share it. */
function figureOf(change: FigureChange): string {
  switch (change.kind) {
    case 'pillar-weight':
      return `${change.kind}/${change.moment}/${change.pillar}`
    case 'progress':
      return `${change.kind}/${change.columnId}`
    case 'tactic':
      return `${change.kind}/${change.tacticId}`
    case 'moment-weight':
    case 'target':
      return `${change.kind}/${change.moment}`
  }
}

function saysNothing(below: Figures, change: FigureChange): boolean {
  const { settings, columns } = below
  switch (change.kind) {
    case 'moment-weight':
      return settings.momentWeights[change.moment] === change.value
    case 'pillar-weight':
      return settings.pillarWeights[change.moment][change.pillar] === change.value
    case 'target':
      return settings.targets[change.moment] === change.value
    case 'progress':
      return columns.find(({ id }) => id === change.columnId)?.progress === change.value
    case 'tactic': {
      const tactic = settings.tactics.find(({ id }) => id === change.tacticId)
      return tactic?.weight === change.weight && tactic.off === change.off
    }
  }
}
