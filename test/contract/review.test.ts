import { describe, expect, it } from 'vitest'
import { NO_ACT, type ActingPath } from './acting.ts'
import { aBackend } from './backend.ts'
import type { Path } from './calls/call.ts'
import { PROCEDURES } from './calls/procedures.ts'
import { overEachTransport } from './each-transport.ts'
import { failure } from './outcomes.ts'
import { TRANSPORTS, type Client } from './transports.ts'
import { aWorld, everythingIn, type World } from './world.ts'

const REFUSED = { code: 'READ_ONLY', data: { reason: 'review' } }
const COMMENTS: readonly string[] = ['comments.add', 'comments.update', 'comments.remove']

/** Everything that changes a plan: each act, taking one back, and taking the plan away. */
const CHANGING = (Object.keys(PROCEDURES) as Path[]).filter(
  (path): path is ActingPath =>
    ['history.undo', 'history.redo', 'plans.remove'].includes(path) ||
    (path !== 'plans.create' && !NO_ACT.some((other) => other === path)),
)

describe('in review', () => {
  it.each(CHANGING)('%s is refused and changes nothing, unless it is a comment', async (path) => {
    const home = aBackend()
    const { client, reviewer, close } = await TRANSPORTS[0]!.open(home.backend)
    const world = await aWorld(client)
    let refused = 0
    /** As a reviewer, then as an author: what a review lets pass changes nothing for either. */
    const tryFirst = async (asked: string, call: (as: Client) => Promise<unknown>) => {
      if (asked !== path) return call(client)
      const before = await everythingOf(world)
      const answer = await call(reviewer).then(
        () => null,
        (error: unknown) => error,
      )
      expect(await everythingOf(world)).toEqual(before)
      const result = await call(client)
      if (answer === null) expect(await everythingOf(world)).toEqual(before)
      else expect(answer).toMatchObject(REFUSED)
      refused += answer === null ? 0 : 1
      return result
    }
    const careful = COMMENTS.includes(path)
      ? reviewingComments(client, reviewer)
      : tryingFirst(client, tryFirst)
    await PROCEDURES[path].right({ ...world, client: careful })
    expect(refused > 0).toBe(!COMMENTS.includes(path))
    await close()
    home.close()
  })

  it('everything is read as ever', async () => {
    const home = aBackend()
    const { client, reviewer, close } = await TRANSPORTS[0]!.open(home.backend)
    const { planId, cardId } = await aWorld(client)
    expect(await reviewer.board.snapshot({ planId })).toEqual(
      await client.board.snapshot({ planId }),
    )
    expect(await reviewer.board.packed({ planId })).toEqual(await client.board.packed({ planId }))
    expect(await reviewer.trend.line({ planId })).toEqual(await client.trend.line({ planId }))
    expect((await reviewer.reports.html({ planId, options: {} })).html).toContain('Autumn')
    expect(await reviewer.briefs.get({ planId, cardId })).toEqual(
      await client.briefs.get({ planId, cardId }),
    )
    await close()
    home.close()
  })
})

overEachTransport('a review', (given) => {
  it('may comment, and take back and bring back a comment, but nothing under it', async () => {
    const { client, reviewer } = given()
    const { planId, cardId } = await aWorld(client)
    await client.cards.update({ planId, cardId, patch: { owner: 'Mei' } })
    await reviewer.comments.add({ planId, cardId, text: 'Who is this for?' })
    expect(await reviewer.history.undo({ planId })).toMatchObject({ done: { act: 'comments.add' } })
    expect(await reviewer.history.redo({ planId })).toMatchObject({ done: { act: 'comments.add' } })

    const [comment, edit] = (await reviewer.history.list({ planId })).entries
    const both = reviewer.history.undo({ planId, downTo: edit!.number })
    expect(await failure(both)).toMatchObject(REFUSED)
    expect(comment).toMatchObject({ act: 'comments.add' })
    expect(await client.comments.list({ planId, cardId })).toMatchObject([
      { text: 'Who is this for?' },
    ])
    expect((await client.board.snapshot({ planId })).cards).toMatchObject([{ owner: 'Mei' }])
  })

  it('of one window leaves another free to edit', async () => {
    const { client, reviewer } = given()
    const { planId, cardId } = await aWorld(client)
    const patch = { title: 'Changed' }
    expect(await failure(reviewer.cards.update({ planId, cardId, patch }))).toMatchObject(REFUSED)
    expect(await client.cards.update({ planId, cardId, patch })).toMatchObject(patch)
  })
})

const everythingOf = async ({ client, planId, cardId }: World) => ({
  all: await everythingIn(client),
  // Some tests have taken the card away by then.
  brief: await client.briefs.get({ planId, cardId }).catch(() => null),
  files: await client.attachments.counts({ planId }),
})

/** A client whose calls are made by `tryFirst`. A stream is read to its end, where it is refused. */
function tryingFirst(
  client: Client,
  tryFirst: (path: string, call: (as: Client) => Promise<unknown>) => Promise<unknown>,
): Client {
  return eachCall(client, (noun, act, input) =>
    tryFirst(`${noun}.${act}`, async (as) => replayed(await callOf(as, noun, act)(input))),
  )
}

const reviewingComments = (client: Client, reviewer: Client): Client =>
  eachCall(client, (noun, act, input) =>
    callOf(noun === 'comments' ? reviewer : client, noun, act)(input),
  )

type Procedure = (input: unknown) => Promise<unknown>

const callOf = (client: Client, noun: string, act: string): Procedure =>
  (client as unknown as Record<string, Record<string, Procedure>>)[noun]![act]!

function eachCall(
  client: Client,
  run: (noun: string, act: string, input: unknown) => Promise<unknown>,
): Client {
  return new Proxy(client, {
    get: (_, noun: string) =>
      new Proxy({}, { get: (_nothing, act: string) => (input: unknown) => run(noun, act, input) }),
  })
}

/** What a call answered; a stream with all of its events read. */
async function replayed(result: unknown): Promise<unknown> {
  if (typeof result !== 'object' || result === null || !(Symbol.asyncIterator in result)) {
    return result
  }
  const events: unknown[] = []
  for await (const event of result as AsyncIterable<unknown>) events.push(event)
  return (async function* () {
    yield* events
  })()
}
