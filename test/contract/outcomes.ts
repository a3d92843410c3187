import { expect } from 'vitest'

/** What the promise is rejected with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.unreachable('the call should have failed'),
    (error: unknown) => error,
  )
}

/** Reads an iterator to its end. */
export async function drain(iterator: Promise<AsyncIterable<unknown>>): Promise<void> {
  for await (const event of await iterator) void event
}

/** True when the iterator ended, by an error or by itself, before an event of type `result`. */
export async function endsWithoutResult(
  events: AsyncIterable<{ type: string }>,
  result: string,
): Promise<boolean> {
  try {
    for await (const event of events) if (event.type === result) return false
  } catch {
    return true
  }
  return true
}

/** The next event; fails when the iterator has ended. */
export async function nextOf<T>(events: AsyncIterator<T>): Promise<T> {
  const result = await events.next()
  if (result.done) return expect.unreachable('the iterator ended early')
  return result.value
}
