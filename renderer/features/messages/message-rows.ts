import type { Card } from '#shared/domain/card.ts'
import { isoMonday, overCap, sendersOf } from '#shared/messages/week-load.ts'
import { addDays, type IsoDate } from '#shared/domain/iso-date.ts'
import {
  consentGap,
  type ConsentGap,
  EMPTY_MESSAGE,
  type Message,
  replyState,
} from '#shared/domain/message.ts'
import type { MessageOutline } from '#shared/domain/message-outline.ts'
import { nextAllowed } from '#shared/domain/quiet-hours.ts'
import { WEEKS_AHEAD } from '#shared/coverage/message-alerts.ts'
import { checkAllWords, type Examples, type WordsState } from '#shared/messages/check-words.ts'
import type { PlanState } from '../../backend/plan-state.ts'

export type MessageRow = {
  card: Card
  message: Message
  gap: ConsentGap | null
  reply: ReturnType<typeof replyState>
  measured: number | null
  words: WordsState[]
  /** Most segments of any language; `null`: it goes out by no SMS, or has no text. */
  segments: number | null
  /** One of its audiences would get more than its cap in the coming weeks. */
  overCap: boolean
  /** When it may go out instead; `null`: it may go out at its time. */
  quiet: ReturnType<typeof nextAllowed>
}

type How = { known: readonly string[]; examples: Examples }

/** The plan's message cards in the order of their titles, with all that is known of each. */
export function messageRows(
  plan: Pick<PlanState, 'cards' | 'columns' | 'settings' | 'today'>,
  messages: readonly Message[],
  outline: MessageOutline,
  how: How,
): MessageRow[] {
  const known = new Map(messages.map((message) => [message.id, message]))
  const replies = new Map(outline.replies.map(({ cardId, minutes }) => [cardId, minutes]))
  const broken = cardsOverCap(plan, known)
  const rows: MessageRow[] = []
  for (const card of plan.cards.values()) {
    if (card.kind !== 'message' || card.archived) continue
    const message = known.get(card.id) ?? { id: card.id, ...EMPTY_MESSAGE }
    const measured = replies.get(card.id) ?? null
    const words = checkAllWords(message, { channels: card.channels, ...how })
    const counts = words.flatMap(({ sms }) => (sms ? [sms.segments] : []))
    rows.push({
      ...{ card, message, measured, words },
      gap: consentGap(message),
      reply: replyState(message.replyTarget, measured),
      segments: counts.length > 0 ? Math.max(...counts) : null,
      overCap: broken.has(card.id),
      quiet: message.sendAt === null ? null : nextAllowed(message.sendAt, plan.settings.quietHours),
    })
  }
  return rows.toSorted((a, b) => (a.card.title < b.card.title ? -1 : 1))
}

function cardsOverCap(
  { cards, columns, settings, today }: Pick<PlanState, 'cards' | 'columns' | 'settings' | 'today'>,
  known: ReadonlyMap<string, Message>,
): Set<string> {
  const senders = sendersOf(cards.values(), columns, (id) => known.get(id))
  const broken = new Set<string>()
  for (let i = 0; i < WEEKS_AHEAD; i += 1) {
    const week: IsoDate = addDays(isoMonday(today), 7 * i)
    for (const load of overCap(senders, week, settings)) {
      for (const { cardId } of load.messages) broken.add(cardId)
    }
  }
  return broken
}

export const TROUBLES = ['consent', 'reply', 'cap', 'words', 'quiet'] as const
export type Trouble = (typeof TROUBLES)[number]

/** What of a message needs eyes. */
export function troublesOf(row: MessageRow): Trouble[] {
  const found: Record<Trouble, boolean> = {
    consent: row.gap !== null,
    reply: row.reply === 'missed',
    cap: row.overCap,
    words: row.words.some(({ state }) => state === 'wrong') || isWordless(row),
    quiet: row.quiet !== null,
  }
  return TROUBLES.filter((trouble) => found[trouble])
}

const isWordless = ({ words }: MessageRow): boolean => words.every(({ state }) => state === 'empty')
