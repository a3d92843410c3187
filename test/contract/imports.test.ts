import { beforeEach, expect, it } from 'vitest'
import { overEachTransport } from './each-transport.ts'
import { endsWithoutResult } from './outcomes.ts'
import { aFile, everythingIn, importKeywords, preview } from './world.ts'

overEachTransport('a long import', (given) => {
  const ROWS = 20_000
  const long = () =>
    aFile(
      `Keyword,Volume\n${Array.from({ length: ROWS }, (_, i) => `trail shoe ${i},${i}`).join('\n')}`,
      'long.csv',
    )
  let planId: string
  beforeEach(async () => {
    planId = (await given().client.plans.create({ name: 'Autumn' })).planId
  })

  it('tells how far it is, never going back within a stage', async () => {
    const seen: Record<string, number[]> = {}
    for await (const event of await given().client.imports.preview({ planId, files: [long()] })) {
      if (event.type === 'progress') (seen[event.stage] ??= []).push(event.done)
    }
    expect(Object.values(seen).flat().length).toBeGreaterThan(3)
    for (const steps of Object.values(seen)) {
      expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    }
  })

  it('stops when the preview is cancelled, and writes nothing', async () => {
    const before = await everythingIn(given().client)
    const stop = new AbortController()
    const events = await given().client.imports.preview(
      { planId, files: [long()] },
      { signal: stop.signal },
    )
    await events.next()
    stop.abort()
    expect(await endsWithoutResult(events, 'preview')).toBe(true)
    expect(await everythingIn(given().client)).toEqual(before)
  })

  it('is written whole or not at all when the commit is cancelled', async () => {
    const { previewId } = await preview(given().client, planId, [long()])
    const stop = new AbortController()
    const events = await given().client.imports.commit(
      { planId, previewId },
      { signal: stop.signal },
    )
    await events.next()
    stop.abort()
    await endsWithoutResult(events, 'summary')
    const { total } = await given().client.keywords.list({ planId, query: { limit: 1 } })
    expect([0, ROWS]).toContain(total)
    const { undo } = await given().client.history.status({ planId })
    expect(undo?.act ?? null).toBe(total === 0 ? null : 'imports.commit')
  })

  it('is one act to undo', async () => {
    await importKeywords(given().client, planId, [long()])
    await given().client.history.undo({ planId })
    expect((await given().client.keywords.list({ planId, query: {} })).total).toBe(0)
  })
})
