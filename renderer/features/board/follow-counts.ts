import type { Client } from '../../backend/connection.ts'
import { followFeed } from '../../backend/follow-plan.ts'

/** How many comments and files a card has. */
export type Talk = { comments: number; attachments: number }
/** Of the cards that have any. */
export type TalkByCard = ReadonlyMap<string, Talk>

/** Counts comments and files at once and again whenever one came or went, until `signal` aborts. */
export function followCounts(
  client: Pick<Client, 'attachments' | 'feed'>,
  planId: string,
  signal: AbortSignal,
  show: (talk: TalkByCard) => void,
): Promise<void> {
  return followFeed(client, planId, signal, async ({ tables }) => {
    const counts =
      tables.length === 0 || tables.includes('comment') || tables.includes('attachment')
    if (!counts) return
    const found = await client.attachments.counts({ planId }, { signal })
    show(new Map(found.map(({ cardId, ...talk }) => [cardId, talk])))
  })
}
