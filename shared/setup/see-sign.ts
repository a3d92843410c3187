import { cardStrength } from '../coverage/strength.ts'
import type { Board } from '../domain/board.ts'
import type { Card } from '../domain/card.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import { MOMENTS, type Moment } from '../domain/moment.ts'
import type { Sign, SignKind } from '../playbook/action-plan-schema.ts'

/** What is known of a message card beside its card. Minutes; `null`: not said. */
export type MessageFacts = {
  cardId: string
  hasText: boolean
  /** Whether it is noted that those it goes to have agreed. */
  isAgreed: boolean
  isTriggered: boolean
  replyTarget: number | null
  replyMeasured: number | null
}

/** What the studio looks at to see how far the steps of an action plan are. */
export type SetupFacts = {
  board: Omit<Board, 'planId'>
  today: IsoDate
  /** Cards with a result. */
  measured: number
  experimentsOver: number
  messages: readonly MessageFacts[]
}

/**
 * What the studio sees of a sign. `have` of `want`, in keywords, moments, checks, cards …; `missing`
 * names what keeps it from being met. `unseen`: the plan has nothing by which it could be told.
 */
export type Seeing = {
  sign: SignKind
  state: 'met' | 'unmet' | 'unseen'
  have: number
  want: number
  missing: readonly Missing[]
}
export type Missing = { moment: Moment } | { title: string }

export function seeSign(sign: Sign, facts: SetupFacts): Seeing {
  const { board, messages } = facts
  const live = liveCards(facts)
  const toldBy = (have: number, want: number, missing: readonly Missing[] = []): Seeing => ({
    sign: sign.sign,
    state: want === 0 ? 'unseen' : have >= want ? 'met' : 'unmet',
    have,
    want,
    missing,
  })
  const momentsWith = (fits: (moment: Moment) => boolean): Seeing => {
    const counted = MOMENTS.filter((moment) => board.settings.momentWeights[moment] > 0)
    const without = counted.filter((moment) => !fits(moment))
    return toldBy(
      counted.length - without.length,
      counted.length,
      without.map((moment) => ({ moment })),
    )
  }

  switch (sign.sign) {
    case 'keywords-sorted': {
      // Topics that were written down by hand have no keywords: each stands for itself.
      const weigh = board.topics.map(({ moment, demand }) => ({
        moment,
        count: demand.keywords || 1,
      }))
      const all = weigh.reduce((sum, { count }) => sum + count, 0)
      const sorted = weigh.reduce((sum, { moment, count }) => sum + (moment ? count : 0), 0)
      const enough = all > 0 && sorted >= sign.share * all
      return { ...toldBy(sorted, all), state: enough ? 'met' : 'unmet' }
    }
    case 'moments-asked':
      return momentsWith((moment) => board.topics.some((topic) => topic.moment === moment))
    case 'checks-passed': {
      const looked = board.checks.filter(
        ({ id, state }) => sign.checks.includes(id) && state !== 'not-applicable',
      )
      const open = looked.filter(({ state }) => state !== 'pass')
      return toldBy(looked.length - open.length, looked.length, named(open))
    }
    case 'moments-served':
      return momentsWith((moment) => {
        const carried = board.settings.tactics.filter(
          ({ id, off, ...tactic }) =>
            !off && tactic.moment === moment && live.some((card) => card.tactics.includes(id)),
        )
        return carried.length >= sign.least
      })
    case 'tactics-carried-out': {
      const inForce = board.settings.tactics.filter(
        ({ id, off }) => !off && sign.tactics.includes(id),
      )
      const open = inForce.filter(({ id }) => !live.some((card) => card.tactics.includes(id)))
      return toldBy(inForce.length - open.length, inForce.length, named(open))
    }
    case 'cards-measured':
      return toldBy(facts.measured, sign.least)
    case 'experiments-over':
      return toldBy(facts.experimentsOver, sign.least)
    case 'messages-agreed': {
      const ready = new Set(
        messages.filter(({ hasText, isAgreed }) => hasText && isAgreed).map(({ cardId }) => cardId),
      )
      const channels = new Set(
        board.cards.flatMap((card) => (!card.archived && ready.has(card.id) ? card.channels : [])),
      )
      return toldBy(channels.size, sign.least)
    }
    case 'messages-triggered': {
      const triggered = new Set(
        messages.filter(({ isTriggered }) => isTriggered).map(({ cardId }) => cardId),
      )
      return toldBy(live.filter(({ id }) => triggered.has(id)).length, sign.least)
    }
    case 'replies-in-time': {
      const aimed = messages.filter(({ replyTarget }) => replyTarget !== null)
      const late = aimed.filter(
        ({ replyTarget, replyMeasured }) => replyMeasured === null || replyMeasured > replyTarget!,
      )
      const titles = new Map(board.cards.map(({ id, title }) => [id, title]))
      return toldBy(
        aimed.length - late.length,
        aimed.length,
        late.map(({ cardId }) => ({ title: titles.get(cardId) ?? '' })),
      )
    }
  }
}

const named = (all: readonly { title: string }[]): Missing[] => all.map(({ title }) => ({ title }))

/** Cards that shoppers can meet today: in a column of full progress, their rights not over. */
function liveCards({ board, today }: SetupFacts): Card[] {
  const progress = new Map(board.columns.map((column) => [column.id, column.progress]))
  return board.cards.filter((card) => {
    const reached = progress.get(card.columnId) ?? 0
    return !card.archived && reached >= 1 && cardStrength(card, reached, today).strength > 0
  })
}
