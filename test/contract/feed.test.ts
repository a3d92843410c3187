import { beforeEach, expect, it } from 'vitest'
import { overEachTransport } from './each-transport.ts'
import { failure, nextOf } from './outcomes.ts'
import { aWorld, type World } from './world.ts'

overEachTransport('the feed', (given) => {
  let world: World
  beforeEach(async () => {
    world = await aWorld(given().client)
  })

  it('tells of each commit in order, without a gap, once it is committed', async () => {
    const { planId, cardId } = world
    const events = await given().client.feed.watch({ planId })
    const start = await nextOf(events)
    await given().client.cards.update({ planId, cardId, patch: { title: 'One' } })
    await given().client.topics.create({ planId, fields: { title: 'Two', moment: 'go' } })
    const first = await nextOf(events)
    const second = await nextOf(events)
    expect(first).toMatchObject({ previousSeq: start.seq, tables: ['card'] })
    expect(second).toMatchObject({ previousSeq: first.seq, tables: ['topic'] })
    expect((await given().client.board.snapshot({ planId })).seq).toBe(second.seq)
    await events.return()
  })

  it('reaches every client that watches the plan, and none that watches another', async () => {
    const elsewhere = await given().client.plans.create({ name: 'Other' })
    const second = await given().open(given().home.backend)
    const watching = await second.client.feed.watch({ planId: world.planId })
    const apart = await second.client.feed.watch({ planId: elsewhere.planId })
    await watching.next()
    await apart.next()
    const { planId, cardId } = world
    await given().client.cards.update({ planId, cardId, patch: { title: 'Seen' } })
    await given().client.plans.updateSettings({
      planId: elsewhere.planId,
      patch: { goal: 'Later' },
    })
    expect(await nextOf(watching)).toMatchObject({ tables: ['card'] })
    expect(await nextOf(apart)).toMatchObject({ tables: ['plan'] })
    await watching.return()
    await apart.return()
    await second.close()
  })

  it('is silent about a call that was refused', async () => {
    const { planId, cardId } = world
    const events = await given().client.feed.watch({ planId })
    const start = await nextOf(events)
    await failure(given().client.cards.remove({ planId, cardId: 'nobody' }))
    await given().client.cards.update({ planId, cardId, patch: { title: 'After' } })
    expect(await nextOf(events)).toMatchObject({ previousSeq: start.seq })
    await events.return()
  })

  it('ends when its caller aborts, and the link goes on', async () => {
    const { planId } = world
    const stop = new AbortController()
    const events = await given().client.feed.watch({ planId }, { signal: stop.signal })
    await events.next()
    const waiting = events.next().then(
      (result) => result.done === true,
      () => true,
    )
    stop.abort()
    expect(await waiting).toBe(true)
    expect(await given().client.plans.list()).toHaveLength(1)
  })
})
