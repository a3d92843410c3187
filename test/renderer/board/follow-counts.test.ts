import { expect, it } from 'vitest'
import { followCounts, type TalkByCard } from '#renderer/features/board/follow-counts.ts'
import type { FeedEvent } from '#shared/contract/feed.ts'

const event = (...tables: FeedEvent['tables']): FeedEvent => ({ seq: 1, previousSeq: 0, tables })

/** What is shown when the feed of a plan says `events` and is then left. */
async function shownAfter(events: readonly FeedEvent[]): Promise<TalkByCard[]> {
  const left = new AbortController()
  const shown: TalkByCard[] = []
  let asked = 0
  const client = {
    feed: {
      watch: async function* () {
        yield* events
        left.abort()
      },
    },
    attachments: {
      counts: () => {
        asked += 1
        return Promise.resolve([{ cardId: 'a', comments: asked, attachments: 1 }])
      },
    },
  }
  await followCounts(client as never, 'plan', left.signal, (talk) => shown.push(talk))
  return shown
}

it('counts at once, and again for a comment or a file that came or went', async () => {
  const shown = await shownAfter([event(), event('card', 'comment'), event('attachment')])
  expect(shown.map((talk) => talk.get('a'))).toEqual([
    { comments: 1, attachments: 1 },
    { comments: 2, attachments: 1 },
    { comments: 3, attachments: 1 },
  ])
})

it('asks nothing for edits of cards and typing in briefs', async () => {
  expect(await shownAfter([event(), event('brief'), event('card'), event('view')])).toHaveLength(1)
})
