import { addDays, daysBetween, type IsoDate } from '#shared/domain/iso-date.ts'
import type { Card } from '#shared/domain/card.ts'
import type { Check } from '#shared/domain/check.ts'
import { byMoment, MOMENTS, type ByMoment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { rightsHaveEnded } from '#shared/domain/rights.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { createScoreboard, type Scoreboard } from './scoreboard.ts'
import { cardStrength } from './strength.ts'
import type { CoverageInput, PlanScore } from './types.ts'

export const MOVER_KINDS = ['settings', 'workflow', 'check', 'topic', 'card'] as const
export type MoverKind = (typeof MOVER_KINDS)[number]
/** `aged`: nobody touched it, but time went by: it went stale, or its rights ended. */
export const MOVER_CHANGES = ['added', 'removed', 'changed', 'aged'] as const
export type MoverChange = (typeof MOVER_CHANGES)[number]

/** One thing that moved the score between two standings of a plan. Points are of 100, with their sign. */
export type Mover = {
  kind: MoverKind
  /** Of the workflow: `workflow`; of a setting its name. */
  id: string
  /** The later title; empty for the workflow and settings. */
  title: string
  change: MoverChange
  /** What of it changed that the score reads; all of it where it came or went; of an aged one `rights` or `freshness`. */
  fields: string[]
  points: number
  moments: ByMoment<number>
}

export type Comparison = { before: PlanScore; after: PlanScore; movers: Mover[] }

/** A plan on a day. */
export type Standpoint = { board: CoverageInput; today: IsoDate }

const CARD_FIELDS = [
  ...(['kind', 'columnId', 'moment', 'alsoServes', 'archived', 'checklist', 'rights'] as const),
  ...(['publishedOn', 'refreshedOn', 'shelfLifeMonths', 'topics', 'channels'] as const),
  ...(['tactics', 'elements', 'checkId'] as const),
] satisfies (keyof Card)[]
const TOPIC_FIELDS = ['moment', 'demand'] as const satisfies (keyof BoardTopic)[]
const CHECK_FIELDS = ['moment', 'severity', 'state'] as const satisfies (keyof Check)[]
const SETTINGS = [
  ...(['path', 'channels', 'tactics', 'pillarWeights', 'momentWeights'] as const),
] satisfies (keyof PlanSettings)[]

/** Less is rounding: it goes to the next mover. */
const NOTHING = 1e-9

/**
 * What moved the score from one standing of a plan to a later one, thing by thing; the points of all
 * movers add up to the difference of the scores, of the plan and of each moment (to 1e-8).
 *
 * How a point is credited: the earlier plan is turned into the later one, one thing at a time, and
 * each thing gets what the score moves when its turn comes. First the time that went by (cards that
 * aged, in the order of the board), then what a plan is measured against (settings, workflow, checks,
 * topics), then its cards; among their like in the order of `rank`, and where that says nothing, by id.
 * Of two cards that answer one topic, the one that came first has therefore the larger share.
 *
 * @param rank lower goes first, such as the change that first touched the thing
 */
export function compareStandings(
  before: Standpoint,
  after: Standpoint,
  rank: (kind: MoverKind, id: string) => number = () => 0,
): Comparison {
  const aged = agedCards(before, after.today)
  const days = daysBetween(before.today, after.today)
  const start = before.board.cards.map((card) => (aged.has(card.id) ? daysLater(card, days) : card))
  const scoreboard = createScoreboard({ ...before.board, cards: start }, after.today)
  const first = scoreboard.score()
  const movers: Mover[] = []
  let reached = first
  const step = (mover: Omit<Mover, 'points' | 'moments'>, act: () => void) => {
    act()
    const score = scoreboard.score()
    const moments = byMoment((m) => score.moments[m].score - reached.moments[m].score)
    const points = score.overall - reached.overall
    if (Math.abs(points) < NOTHING && MOMENTS.every((m) => Math.abs(moments[m]) < NOTHING)) return
    movers.push({ ...mover, points, moments })
    reached = score
  }

  for (const card of aged.values()) {
    const mover = { kind: 'card', id: card.id, title: card.title, change: 'aged' } as const
    const fields = [rightsHaveEnded(card.rights, after.today) ? 'rights' : 'freshness']
    step({ ...mover, fields }, () => scoreboard.putCard(card))
  }
  for (const { mover, act } of differences(before.board, after.board, rank)) {
    step(mover, () => act(scoreboard))
  }
  return { before: { ...first, today: before.today }, after: scoreboard.score(), movers }
}

/** Cards that are weaker, or stronger, on the later day although nothing was done to them. */
function agedCards({ board, today }: Standpoint, later: IsoDate): Map<string, Card> {
  const progress = new Map(board.columns.map((column) => [column.id, column.progress]))
  const strength = (card: Card, day: IsoDate) =>
    cardStrength(card, progress.get(card.columnId) ?? 0, day).strength
  return new Map(
    board.cards
      .filter((card) => !card.archived && strength(card, today) !== strength(card, later))
      .map((card) => [card.id, card]),
  )
}

/** The card as strong so many days later as it is now. */
function daysLater(card: Card, days: number): Card {
  const later = (day: IsoDate | null) => day && addDays(day, days)
  return {
    ...card,
    publishedOn: later(card.publishedOn),
    refreshedOn: later(card.refreshedOn),
    rights: card.rights.map((window) => ({ ...window, endsOn: later(window.endsOn) })),
  }
}

type Difference = {
  mover: Omit<Mover, 'points' | 'moments'>
  act: (scoreboard: Scoreboard) => void
}

function differences(
  before: CoverageInput,
  after: CoverageInput,
  rank: (kind: MoverKind, id: string) => number,
): Difference[] {
  const inOrder = (found: Difference[]) => {
    const ranked = found.map((one) => ({ one, at: rank(one.mover.kind, one.mover.id) }))
    return ranked
      .toSorted((a, b) => a.at - b.at || (a.one.mover.id < b.one.mover.id ? -1 : 1))
      .map(({ one }) => one)
  }
  const workflow = workflowThatDiffers(before.columns, after.columns)
  return [
    ...inOrder(settingsThatDiffer(before.settings, after.settings)),
    ...workflow.first,
    ...inOrder(
      thingsThatDiffer('check', before.checks, after.checks, CHECK_FIELDS, {
        put: (check) => (scoreboard) => scoreboard.putCheck(check),
        remove: (id) => (scoreboard) => scoreboard.removeCheck(id),
      }),
    ),
    ...inOrder(
      thingsThatDiffer('topic', before.topics, after.topics, TOPIC_FIELDS, {
        put: (topic) => (scoreboard) => scoreboard.putTopic(topic),
        remove: (id) => (scoreboard) => scoreboard.removeTopic(id),
      }),
    ),
    ...inOrder(
      thingsThatDiffer('card', before.cards, after.cards, CARD_FIELDS, {
        put: (card) => (scoreboard) => scoreboard.putCard(card),
        remove: (id) => (scoreboard) => scoreboard.removeCard(id),
      }),
    ),
    ...workflow.last,
  ]
}

function settingsThatDiffer(before: PlanSettings, after: PlanSettings): Difference[] {
  const changed = fieldsThatDiffer(before, after, SETTINGS)
  // Each turn has all that was turned before it, whatever the order.
  const turned = { ...before }
  return changed.map((field) => ({
    mover: { kind: 'settings', id: field, title: '', change: 'changed', fields: [field] },
    act: (scoreboard) => {
      Object.assign(turned, { [field]: after[field] })
      scoreboard.setSettings({ ...turned })
    },
  }))
}

/** First all but the columns that are gone, which keep their progress until their cards have moved. */
function workflowThatDiffers(
  before: CoverageInput['columns'],
  after: CoverageInput['columns'],
): { first: Difference[]; last: Difference[] } {
  const turned = new Map([...before, ...after].map(({ id, progress }) => [id, progress]))
  const to = (columns: CoverageInput['columns']): Difference => ({
    mover: {
      kind: 'workflow',
      id: 'workflow',
      title: '',
      change: 'changed',
      fields: ['progress'],
    },
    act: (scoreboard) => scoreboard.setColumns(columns),
  })
  const progressMoved = before.some(({ id, progress }) => turned.get(id) !== progress)
  return {
    first:
      progressMoved || turned.size > before.length
        ? [to([...turned].map(([id, progress]) => ({ id, progress })))]
        : [],
    last: turned.size > after.length ? [to(after)] : [],
  }
}

function thingsThatDiffer<T extends { id: string; title: string }>(
  kind: MoverKind,
  before: readonly T[],
  after: readonly T[],
  fields: readonly (string & keyof T)[],
  acts: { put: (item: T) => Difference['act']; remove: (id: string) => Difference['act'] },
): Difference[] {
  const earlier = new Map(before.map((item) => [item.id, item]))
  const later = new Map(after.map((item) => [item.id, item]))
  const found: Difference[] = []
  for (const [id, item] of later) {
    const was = earlier.get(id)
    const changed = was ? fieldsThatDiffer(was, item, fields) : [...fields]
    if (changed.length === 0) continue
    const change = was ? 'changed' : 'added'
    found.push({
      mover: { kind, id, title: item.title, change, fields: changed },
      act: acts.put(item),
    })
  }
  for (const [id, { title }] of earlier) {
    if (later.has(id)) continue
    found.push({
      mover: { kind, id, title, change: 'removed', fields: [...fields] },
      act: acts.remove(id),
    })
  }
  return found
}

function fieldsThatDiffer<T, F extends string & keyof T>(a: T, b: T, fields: readonly F[]): F[] {
  return fields.filter(
    (field) => a[field] !== b[field] && JSON.stringify(a[field]) !== JSON.stringify(b[field]),
  )
}
