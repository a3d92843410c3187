import { unpackBoard } from '#shared/contract/packed-board.ts'
import { ENTITIES } from '#shared/merge/change.ts'
import type { FeedEvent } from '#shared/contract/feed.ts'
import type { Client } from './connection.ts'
import type { PlanModel } from './plan-model.ts'

/**
 * Keeps a model in step with the backend until `signal` aborts: brings the cards that it opened
 * without, follows the change feed, fetches what changed since the model's sequence, and starts
 * again when the connection was lost: then, as at first, with an event that names no tables.
 */
export async function followPlan(
  client: Client,
  planId: string,
  model: PlanModel,
  signal: AbortSignal,
): Promise<void> {
  const bringAll = async () =>
    model.reset(unpackBoard(await client.board.packed({ planId }, { signal })))
  const handle = async (event: FeedEvent) => {
    // After a gap anything may have changed.
    const isGap = event.previousSeq > model.state().seq
    if (event.seq > model.state().seq) {
      model.apply(await client.board.since({ planId, seq: model.state().seq }, { signal }))
    } else if (event.tables.length === 0 && event.seq < model.state().seq) {
      await bringAll()
    }
    model.heard(isGap ? ENTITIES : event.tables, event.seq)
  }
  while (!signal.aborted) {
    try {
      if (!model.state().whole) await bringAll()
      for await (const event of await client.feed.watch({ planId }, { signal })) await handle(event)
    } catch {
      // The connection went or the call was aborted: the next watch waits until there is one again.
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
