import type { FeedEvent } from '#shared/contract/feed.ts'
import { unpackBoard } from '#shared/contract/packed-board.ts'
import { ENTITIES } from '#shared/merge/change.ts'
import type { Client } from './connection.ts'
import type { PlanModel } from './plan-model.ts'

/**
 * Keeps a model in step with the backend until `signal` aborts: follows the change feed, fetches
 * what changed since the model's sequence, and starts again when the connection was lost.
 */
export function followPlan(
  client: Client,
  planId: string,
  model: PlanModel,
  signal: AbortSignal,
): Promise<void> {
  return followFeed(client, planId, signal, async (event) => {
    // After a gap anything may have changed.
    const isGap = event.previousSeq > model.state().seq
    if (event.seq > model.state().seq) await catchUp(client, planId, model, signal)
    else if (event.tables.length === 0 && event.seq < model.state().seq) {
      model.reset(unpackBoard(await client.board.packed({ planId }, { signal })))
    }
    model.heard(isGap ? ENTITIES : event.tables, event.seq)
  })
}

/**
 * Hands on each event of a plan's feed until `signal` aborts, and begins again when the connection
 * was lost: then, as at first, with an event that names no tables.
 */
export async function followFeed(
  client: Pick<Client, 'feed'>,
  planId: string,
  signal: AbortSignal,
  handle: (event: FeedEvent) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const event of await client.feed.watch({ planId }, { signal })) await handle(event)
    } catch {
      // The connection went or the call was aborted: the next watch waits until there is one again.
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function catchUp(client: Client, planId: string, model: PlanModel, signal: AbortSignal) {
  model.apply(await client.board.since({ planId, seq: model.state().seq }, { signal }))
}
