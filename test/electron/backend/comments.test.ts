import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let planId: string
const cardId = 'c-1'

beforeEach(async () => {
  studio = startBackend({ person: 'mei' })
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
})
afterEach(() => studio.end())

const texts = async () => (await client.comments.list({ planId, cardId })).map(({ text }) => text)

it('each act on a comment is one step of undo and redo', async () => {
  const { id } = await client.comments.add({ planId, cardId, text: 'one' })
  await client.comments.update({ planId, commentId: id, text: 'two' })
  await client.comments.remove({ planId, commentId: id })
  const seen = [await texts()]
  for (let i = 0; i < 3; i += 1) {
    await client.history.undo({ planId })
    seen.push(await texts())
  }
  expect(seen).toEqual([[], ['two'], ['one'], []])
  for (let i = 0; i < 2; i += 1) await client.history.redo({ planId })
  expect(await client.comments.list({ planId, cardId })).toMatchObject([
    { id, text: 'two', person: 'mei', editedAt: expect.any(Number) },
  ])
})

it('a comment that says the same after editing is not edited', async () => {
  const { id } = await client.comments.add({ planId, cardId, text: 'one' })
  const { seq } = await client.board.snapshot({ planId })
  await client.comments.update({ planId, commentId: id, text: 'one' })
  expect((await client.board.snapshot({ planId })).seq).toBe(seq)
})

it('another person’s comment can be read, not edited or deleted', async () => {
  const { id: commentId } = await client.comments.add({ planId, cardId, text: 'mine' })
  studio.backend.close()
  const { libraryFolder } = studio
  studio = startBackend({ libraryFolder, person: 'anna', newId: () => crypto.randomUUID() })
  client = studio.client
  const refused = { code: 'INVALID', data: { reason: 'not-your-comment' } }
  await expect(client.comments.update({ planId, commentId, text: 'theirs' })).rejects.toMatchObject(
    refused,
  )
  await expect(client.comments.remove({ planId, commentId })).rejects.toMatchObject(refused)
  expect(await texts()).toEqual(['mine'])
  expect(await client.comments.people({ planId })).toEqual({
    self: 'anna',
    people: ['anna', 'mei'],
  })
})

it('comments stay with a card that is deleted and brought back', async () => {
  await client.comments.add({ planId, cardId, text: 'still here' })
  await client.cards.remove({ planId, cardId })
  await client.history.undo({ planId })
  expect(await texts()).toEqual(['still here'])
})

describe('links between cards', () => {
  const links = async (id: string) =>
    (await client.board.snapshot({ planId })).cards.find((card) => card.id === id)!.links

  it('add up element by element', async () => {
    await client.cards.update({ planId, cardId, patch: { links: ['blocks:c-2'] } })
    await client.cards.update({ planId, cardId, patch: { links: ['blocks:c-2', 'answers:c-2'] } })
    expect(await links(cardId)).toEqual(['answers:c-2', 'blocks:c-2'])
    await client.history.undo({ planId })
    expect(await links(cardId)).toEqual(['blocks:c-2'])
  })

  it('are refused to the card itself, to nothing and to what is no link', async () => {
    const patched = (link: string) =>
      client.cards.update({ planId, cardId, patch: { links: [link] } })
    await expect(patched('blocks:c-1')).rejects.toMatchObject({
      data: { reason: 'link-to-itself' },
    })
    await expect(patched('blocks:nowhere')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'card', id: 'nowhere' },
    })
    await expect(patched('c-2')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await links(cardId)).toEqual([])
  })

  it('to a card in the trash stay, and other links can still be set', async () => {
    await client.cards.update({ planId, cardId, patch: { links: ['blocks:c-2'] } })
    await client.cards.remove({ planId, cardId: 'c-2' })
    const other = await client.cards.create({
      planId,
      draft: { kind: 'fix', title: 'Third', moment: 'buy', links: [`supports:${cardId}`] },
    })
    expect(other.links).toEqual(['supports:c-1'])
    await client.cards.update({
      planId,
      cardId,
      patch: { links: ['blocks:c-2', `blocks:${other.id}`] },
    })
    expect(await links(cardId)).toEqual(['blocks:c-2', `blocks:${other.id}`])
  })
})
