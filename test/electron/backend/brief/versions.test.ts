import * as Y from 'yjs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { briefUpdateOf } from '#electron/backend/brief/brief-from-json.ts'
import { briefJsonOf } from '#electron/backend/brief/brief-to-json.ts'
import { bringingBack, takingBack } from '#electron/backend/brief/brief-versions.ts'
import type { BriefJson } from '#shared/domain/plan-contents.ts'
import { type TestBackend, type TestClient, startBackend } from '../in-process-client.ts'
import { planFile, smallPlan } from '../small-plan.ts'

const paragraph = (words: string) => ({
  type: 'paragraph',
  ...(words !== '' && { content: [{ type: 'text', text: words }] }),
})
const aBrief = (...words: string[]): BriefJson => ({ type: 'doc', content: words.map(paragraph) })
const both = (state: Uint8Array, update: Uint8Array | null) =>
  update ? Y.mergeUpdates([state, update]) : state

describe('bringing a brief back', () => {
  const briefs = fc.array(fc.string({ unit: 'grapheme', maxLength: 5 }), { maxLength: 6 })

  it('gives it exactly the content it had, whatever it has', () => {
    fc.assert(
      fc.property(briefs, briefs, (was, is) => {
        const then = briefUpdateOf(aBrief(...was))
        const now = briefUpdateOf(aBrief(...is))
        expect(briefJsonOf(both(now, bringingBack(now, then)))).toEqual(briefJsonOf(then))
      }),
    )
  })

  it('is nothing where it has that content', () => {
    const state = briefUpdateOf(aBrief('a', 'b'))
    expect(bringingBack(state, briefUpdateOf(aBrief('a', 'b')))).toBeNull()
  })

  it('keeps what somebody types at that moment into a block that stays', () => {
    const state = briefUpdateOf(aBrief('same', 'now', 'end'))
    const elsewhere = new Y.Doc()
    Y.applyUpdate(elsewhere, state)
    const before = Y.encodeStateVector(elsewhere)
    const block = elsewhere.getXmlFragment('brief').get(0) as Y.XmlElement
    ;(block.get(0) as Y.XmlText).insert(4, ', and more')
    const typed = Y.encodeStateAsUpdate(elsewhere, before)
    const back = bringingBack(state, briefUpdateOf(aBrief('same', 'then', 'end')))
    expect(briefJsonOf(both(both(state, typed), back))).toEqual(
      aBrief('same, and more', 'then', 'end'),
    )
  })

  it('keeps marks, attributes and nodes that this version does not know', () => {
    const strange: BriefJson = {
      type: 'doc',
      content: [
        { type: 'momentEmbed', attrs: { sizes: [1, 2] }, content: [paragraph('inside')] },
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'glow', attrs: { by: 2 } }] }],
        },
      ],
    }
    const now = briefUpdateOf(aBrief('something else'))
    expect(briefJsonOf(both(now, bringingBack(now, briefUpdateOf(strange))))).toEqual(strange)
  })

  it('is taken back without what was written since', () => {
    const start = briefUpdateOf(aBrief('kept', 'now'))
    const back = bringingBack(start, briefUpdateOf(aBrief('kept', 'then')))!
    const doc = new Y.Doc()
    Y.applyUpdate(doc, both(start, back))
    const before = Y.encodeStateVector(doc)
    const block = doc.getXmlFragment('brief').get(0) as Y.XmlElement
    ;(block.get(0) as Y.XmlText).insert(4, ' later')
    const later = Y.encodeStateAsUpdate(doc, before)
    const inverse = takingBack([start], back, [later])
    const end = both(both(both(start, back), later), inverse)
    expect(briefJsonOf(end)).toEqual(aBrief('kept later', 'now'))
  })
})

describe('the versions of a brief', () => {
  let studio: TestBackend
  let client: TestClient
  let planId: string
  let now: number
  let doc: Y.Doc
  const cardId = 'c-1'

  beforeEach(async () => {
    now = Date.UTC(2026, 10, 21)
    studio = startBackend({ person: 'mei', now: () => now })
    client = studio.client
    planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
    doc = new Y.Doc()
    // Written on from what the brief has, as a window does: beside it, the order would be a matter of luck.
    const { state } = await client.briefs.get({ planId, cardId })
    Y.applyUpdate(doc, Buffer.from(state, 'base64'))
  })
  afterEach(() => studio.end())

  async function type(words: string) {
    const before = Y.encodeStateVector(doc)
    const block = new Y.XmlElement('paragraph')
    block.insert(0, [new Y.XmlText(words)])
    doc.getXmlFragment('brief').push([block])
    const update = Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64')
    await client.briefs.append({ planId, cardId, update })
  }
  const words = async (state?: string) => {
    const bytes = state ?? (await client.briefs.get({ planId, cardId })).state
    return briefJsonOf(Buffer.from(bytes, 'base64')).content.map((block) =>
      JSON.stringify(block).replace(/^.*"text":"([^"]*)".*$/, '$1'),
    )
  }
  const versions = () => client.briefs.versions({ planId, cardId })
  const minutes = (count: number) => (now += count * 60_000)

  it('are its stretches of writing, newest first, each as it stood then', async () => {
    const before = (await versions()).length
    await type('one')
    minutes(1)
    await type('two')
    minutes(10)
    await type('three')
    const [third, second, ...rest] = await versions()
    expect(rest).toHaveLength(before)
    expect(third).toMatchObject({ at: now, person: 'mei' })
    const then = await client.briefs.version({ planId, cardId, seq: second!.seq })
    expect((await words(then.state)).slice(-2)).toEqual(['one', 'two'])
  })

  it('cut writing without a pause, so that no hour is one version', async () => {
    for (let minute = 0; minute < 60; minute += 1) {
      await type(`minute ${minute}`)
      minutes(1)
    }
    expect((await versions()).length).toBeGreaterThanOrEqual(4)
  })

  it('come back as an act that undo takes back and redo makes again', async () => {
    await type('first')
    const [first] = await versions()
    minutes(10)
    await type('second')
    const then = await words(
      (await client.briefs.version({ planId, cardId, seq: first!.seq })).state,
    )
    const last = await words()
    await client.briefs.restore({ planId, cardId, seq: first!.seq })
    expect(await words()).toEqual(then)
    expect((await client.history.status({ planId })).undo).toMatchObject({ act: 'briefs.restore' })
    await client.history.undo({ planId })
    expect(await words()).toEqual(last)
    await client.history.redo({ planId })
    expect(await words()).toEqual(then)
    await client.history.undo({ planId })
    expect(await words()).toEqual(last)
  })

  it('tell in the activity what was brought back, apart from typing', async () => {
    await type('first')
    const [first] = await versions()
    await type('second')
    await client.briefs.restore({ planId, cardId, seq: first!.seq })
    await type('third')
    const { entries } = await client.activity.ofCard({ planId, cardId })
    expect(entries.slice(0, 3).map(({ act, kind }) => `${kind} ${act}`)).toEqual([
      'text briefs.append',
      'ordinary briefs.restore',
      'text briefs.append',
    ])
  })

  it('are refused where nothing was written yet', async () => {
    await expect(client.briefs.restore({ planId, cardId, seq: 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
