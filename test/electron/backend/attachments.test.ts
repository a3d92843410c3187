import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { LARGEST_ATTACHMENT, LARGEST_THUMBNAIL } from '#shared/domain/attachment.ts'
import { sqlite } from '#electron/backend/store/sqlite.ts'
import { PIXEL } from '../../contract/calls/talk-calls.ts'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let planId: string
const cardId = 'c-1'

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.importJson({ file: planFile(smallPlan()) })).planId
})
afterEach(() => studio.end())

const aFile = (bytes: Uint8Array, name = 'a.bin') => new File([new Uint8Array(bytes)], name)
const add = (file: File, to = cardId) => client.attachments.add({ planId, cardId: to, file })
const list = () => client.attachments.list({ planId, cardId })
const bytesOf = async (attachmentId: string) =>
  new Uint8Array(await (await client.attachments.read({ planId, attachmentId })).arrayBuffer())
const blobs = () => {
  const name = readdirSync(studio.libraryFolder).find((file) => file.endsWith('.sqlite'))!
  const db = new (sqlite())(join(studio.libraryFolder, name), { readonly: true })
  const count = db.prepare<[], number>('SELECT count(*) FROM blobs').pluck().get()
  db.close()
  return count
}

it('a file of exactly 25 MB is kept, one byte more is refused and writes nothing', async () => {
  const largest = new Uint8Array(LARGEST_ATTACHMENT).fill(7)
  const { id } = await add(aFile(largest))
  expect(Buffer.compare(await bytesOf(id), largest)).toBe(0)
  const more = aFile(new Uint8Array(LARGEST_ATTACHMENT + 1))
  await expect(add(more)).rejects.toMatchObject({
    code: 'INVALID',
    data: { reason: 'file-too-large' },
  })
  expect(blobs()).toBe(1)
})

it('the same bytes on two cards are kept once, an empty file too', async () => {
  await add(aFile(PIXEL, 'one.png'))
  await add(aFile(PIXEL, 'two.png'), 'c-2')
  expect(blobs()).toBe(1)
  const empty = await add(aFile(new Uint8Array(), 'empty.txt'))
  expect(await bytesOf(empty.id)).toEqual(new Uint8Array())
})

it('bytes outlive removing, undo and redo', async () => {
  const { id } = await add(aFile(PIXEL))
  await client.attachments.remove({ planId, attachmentId: id })
  expect(await list()).toEqual([])
  await client.history.undo({ planId })
  expect(await bytesOf(id)).toEqual(new Uint8Array(PIXEL))
  await client.history.undo({ planId })
  expect(await list()).toEqual([])
  await client.history.redo({ planId })
  expect(await list()).toMatchObject([{ id, stored: true }])
  expect(await bytesOf(id)).toEqual(new Uint8Array(PIXEL))
})

it('what is no image is handed out as unknown bytes', async () => {
  const page = new File(['<html><script>alert(1)</script>'], 'photo.png', { type: 'image/png' })
  const { id, mime, width } = await client.attachments.add({ planId, cardId, file: page, width: 9 })
  expect({ mime, width }).toEqual({ mime: 'application/octet-stream', width: null })
  const file = await client.attachments.read({ planId, attachmentId: id })
  expect(file.type).toBe('application/octet-stream')
})

it('a thumbnail is a small picture or refused, and making one is no act', async () => {
  const { id: attachmentId } = await add(aFile(PIXEL))
  const { undo } = await client.history.status({ planId })
  const keep = (thumbnail: File) =>
    client.attachments.keepThumbnail({ planId, attachmentId, thumbnail })
  await keep(aFile(PIXEL))
  expect((await client.history.status({ planId })).undo).toEqual(undo)
  const refused = { code: 'INVALID', data: { reason: 'not-a-thumbnail' } }
  await expect(keep(new File(['<svg>'], 'a.svg'))).rejects.toMatchObject(refused)
  const large = new Uint8Array(LARGEST_THUMBNAIL + 1)
  large.set(PIXEL)
  await expect(keep(aFile(large))).rejects.toMatchObject(refused)
})

it('a plan file carries files, comments and links, and gives the same bytes again', async () => {
  await add(aFile(PIXEL, 'pixel.png'))
  await client.comments.add({ planId, cardId, text: '@mei look' })
  await client.cards.update({ planId, cardId, patch: { links: ['supports:c-2'] } })
  const file = await client.plans.exportJson({ planId })
  const text = await file.text()
  const again = await client.plans.importJson({ file: new File([text], 'again.json') })
  const copy = { planId: again.planId, cardId }
  expect(await client.comments.list(copy).catch((error: unknown) => error)).toMatchObject([
    { text: '@mei look' },
  ])
  const [attachment] = await client.attachments.list(copy)
  expect(attachment).toMatchObject({ name: 'pixel.png', mime: 'image/png', stored: true })
  const id = (text.match(/"id": "([^"]+)"/) ?? [])[1]!
  const back = await (await client.plans.exportJson({ planId: again.planId })).text()
  expect(back.replaceAll(again.planId, id)).toBe(text)
})

it('a file whose bytes a plan file leaves out says so when it is asked for', async () => {
  await add(aFile(PIXEL, 'pixel.png'))
  const text = await (await client.plans.exportJson({ planId })).text()
  const without = text.replace(/"data": "[^"]+"/, '"data": null')
  const again = await client.plans.importJson({ file: new File([without], 'again.json') })
  const [attachment] = await client.attachments.list({ planId: again.planId, cardId })
  expect(attachment).toMatchObject({ name: 'pixel.png', stored: false })
  await expect(
    client.attachments.read({ planId: again.planId, attachmentId: attachment!.id }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'file', id: 'pixel.png' } })
})

it('a plan file that lies about a file’s type or hash is set right', async () => {
  await add(new File(['<svg onload="x">not quite'], 'x.txt'))
  const text = await (await client.plans.exportJson({ planId })).text()
  const lying = text
    .replace(/"mime": "[^"]+"/, '"mime": "image/png"')
    .replace(/"sha256": "[^"]+"/, `"sha256": "${'0'.repeat(64)}"`)
  const again = await client.plans.importJson({ file: new File([lying], 'again.json') })
  const [attachment] = await client.attachments.list({ planId: again.planId, cardId })
  expect(attachment).toMatchObject({ mime: 'image/svg+xml', stored: true })
  expect(attachment!.sha256).not.toBe('0'.repeat(64))
})
