import type { Card } from '../domain/card.ts'
import type { Column } from '../domain/column.ts'
import { addDays, type IsoDate } from '../domain/iso-date.ts'
import { MESSAGE_CHANNELS, type MessageFields } from '../domain/message.ts'
import { capOf, type Cap, type Caps } from '../domain/message-caps.ts'
import { weekStart } from '../domain/weeks.ts'

/** From this progress on a message is sure to be sent: `scheduled` of the usual columns. */
export const SURE_PROGRESS = 0.8

/** What a triggered message counts as whose rate nobody has estimated: unknown is never none. */
export const UNKNOWN_RATE = 1

export type Sending = Pick<MessageFields, 'schedule' | 'perWeek' | 'days'>
type SentCard = Pick<
  Card,
  | 'id'
  | 'title'
  | 'kind'
  | 'archived'
  | 'columnId'
  | 'audiences'
  | 'channels'
  | 'publishedOn'
  | 'dueOn'
>

/** A message that goes out, or will. */
export type Sender = {
  cardId: string
  title: string
  /** Empty: no audience is named. */
  audiences: readonly string[]
  /** How often one send reaches a person: once over each of its message channels. */
  copies: number
  sending: Sending
  /** The first day of a triggered one; `null`: it has always been sent. */
  since: IsoDate | null
}

/** Messages of cards without an audience, which nobody can keep to a cap. */
export const NO_AUDIENCE = ''

/** A card with what is known of its message, as one that sends. */
export function senderOf(card: SentCard, sending: Sending): Sender {
  const { id: cardId, title, audiences, channels } = card
  const copies = Math.max(1, channels.filter((id) => MESSAGE_CHANNELS.includes(id)).length)
  const since = card.publishedOn ?? card.dueOn
  return { cardId, title, audiences, copies, sending, since }
}

/**
 * The messages that are sure to be sent: cards of kind message in a column of `SURE_PROGRESS` or more,
 * and besides them the one card that somebody asks about (`also`), wherever it stands.
 */
export function sendersOf(
  cards: Iterable<SentCard>,
  columns: readonly Pick<Column, 'id' | 'progress'>[],
  sendingOf: (cardId: string) => Sending | undefined,
  also?: string,
): Sender[] {
  const sure = new Set(
    columns.filter(({ progress }) => progress >= SURE_PROGRESS).map(({ id }) => id),
  )
  const senders: Sender[] = []
  for (const card of cards) {
    if (card.kind !== 'message' || card.archived) continue
    if (!sure.has(card.columnId) && card.id !== also) continue
    const sending = sendingOf(card.id)
    senders.push(senderOf(card, sending ?? NOTHING_SAID))
  }
  return senders
}

const NOTHING_SAID: Sending = { schedule: 'triggered', perWeek: null, days: [] }

/** Messages that one person gets of a sender in the ISO week that begins on a Monday. */
export function sendsIn({ sending, copies, since }: Sender, monday: IsoDate): number {
  const sunday = addDays(monday, 6)
  if (sending.schedule === 'triggered') {
    if (since !== null && since > sunday) return 0
    return exact((sending.perWeek ?? UNKNOWN_RATE) * copies)
  }
  const sends = sending.days.reduce(
    (sum, { on, sends: count }) => (on >= monday && on <= sunday ? sum + count : sum),
    0,
  )
  return sends * copies
}

export type AudienceWeek = {
  /** `NO_AUDIENCE`: of the messages that name none. */
  audience: string
  /** Messages that one person gets. */
  sends: number
  cap: Cap
  /** Above the cap; 0: it holds. */
  over: number
  /** What is sent, most first. */
  messages: { cardId: string; title: string; sends: number }[]
}

/** What each audience gets in the ISO week of a day, over all channels; those with nothing are left out. */
export function weekLoad(senders: readonly Sender[], day: IsoDate, caps: Caps): AudienceWeek[] {
  const monday = isoMonday(day)
  const loads = new Map<string, AudienceWeek['messages']>()
  for (const sender of senders) {
    const sends = sendsIn(sender, monday)
    if (sends === 0) continue
    const { cardId, title } = sender
    const audiences = sender.audiences.length > 0 ? new Set(sender.audiences) : [NO_AUDIENCE]
    for (const audience of audiences) {
      const load = loads.get(audience) ?? []
      load.push({ cardId, title, sends })
      loads.set(audience, load)
    }
  }
  return [...loads].map(([audience, messages]) => {
    messages.sort(
      (a, b) => b.sends - a.sends || compare(a.title, b.title) || compare(a.cardId, b.cardId),
    )
    const sends = exact(messages.reduce((sum, message) => sum + message.sends, 0))
    // Who is in no audience can not be counted over their messages.
    const cap = audience === NO_AUDIENCE ? null : capOf(caps, audience)
    const over = cap === null ? 0 : Math.max(0, exact(sends - cap))
    return { audience, sends, cap, over, messages }
  })
}

/** The audiences that would get more than their cap in the ISO week of a day, the worst first. */
export const overCap = (senders: readonly Sender[], day: IsoDate, caps: Caps): AudienceWeek[] =>
  weekLoad(senders, day, caps)
    .filter(({ over }) => over > 0)
    .toSorted((a, b) => b.over - a.over || compare(a.audience, b.audience))

export const isoMonday = (day: IsoDate): IsoDate => weekStart(day, 1)

/** Rates are fractions; what they add up to must not depend on their order. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
