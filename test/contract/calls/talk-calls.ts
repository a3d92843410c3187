import { expect } from 'vitest'
import type { Calls } from './call.ts'

/** A PNG of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const aPicture = (name = 'pixel.png') => new File([PIXEL], name, { type: 'text/plain' })

export const TALK_CALLS: Calls<'comments' | 'attachments' | 'activity'> = {
  'comments.list': {
    right: async ({ client, planId, cardId }) => {
      expect(await client.comments.list({ planId, cardId })).toEqual([])
      await client.comments.add({ planId, cardId, text: 'Первый' })
      await client.comments.add({ planId, cardId, text: '第二' })
      const texts = (await client.comments.list({ planId, cardId })).map(({ text }) => text)
      expect(texts).toEqual(['Первый', '第二'])
    },
    wrong: ({ planId }) => ({ planId }),
  },

  'comments.add': {
    right: async ({ client, planId, cardId }) =>
      expect(await client.comments.add({ planId, cardId, text: 'Looks good' })).toMatchObject({
        cardId,
        text: 'Looks good',
        editedAt: null,
      }),
    wrong: ({ planId, cardId }) => ({ planId, cardId, text: ' \n ' }),
  },

  'comments.update': {
    right: async ({ client, planId, cardId }) => {
      const { id } = await client.comments.add({ planId, cardId, text: 'Looks god' })
      const comment = await client.comments.update({ planId, commentId: id, text: 'Looks good' })
      expect(comment).toMatchObject({ id, text: 'Looks good', editedAt: expect.any(Number) })
    },
    wrong: ({ planId }) => ({ planId, commentId: 'x', text: '' }),
  },

  'comments.remove': {
    right: async ({ client, planId, cardId }) => {
      const { id } = await client.comments.add({ planId, cardId, text: 'Never mind' })
      await client.comments.remove({ planId, commentId: id })
      expect(await client.comments.list({ planId, cardId })).toEqual([])
    },
    wrong: ({ planId }) => ({ planId, commentId: 5 }),
  },

  'comments.people': {
    right: async ({ client, planId, cardId }) => {
      await client.cards.update({ planId, cardId, patch: { owner: 'Mei' } })
      expect((await client.comments.people({ planId })).people).toContain('Mei')
    },
    wrong: () => ({ planId: 7 }),
  },

  'attachments.list': {
    right: async ({ client, planId, cardId }) => {
      await client.attachments.add({ planId, cardId, file: aPicture(), width: 1, height: 1 })
      expect(await client.attachments.list({ planId, cardId })).toMatchObject([
        { name: 'pixel.png', mime: 'image/png', width: 1, height: 1, stored: true },
      ])
    },
    wrong: ({ planId }) => ({ planId }),
  },

  'attachments.add': {
    right: async ({ client, planId, cardId }) =>
      expect(
        await client.attachments.add({ planId, cardId, file: aPicture('бриф 山.png') }),
      ).toMatchObject({ name: 'бриф 山.png', mime: 'image/png', size: PIXEL.length }),
    wrong: ({ planId, cardId }) => ({ planId, cardId, file: 'pixel.png' }),
  },

  'attachments.read': {
    right: async ({ client, planId, cardId }) => {
      const { id } = await client.attachments.add({ planId, cardId, file: aPicture() })
      const file = await client.attachments.read({ planId, attachmentId: id })
      expect(Buffer.from(await file.arrayBuffer())).toEqual(PIXEL)
      expect(file).toMatchObject({ name: 'pixel.png', type: 'image/png' })
    },
    wrong: ({ planId }) => ({ planId, attachmentId: '' }),
  },

  'attachments.thumbnail': {
    right: async ({ client, planId, cardId }) => {
      const { id } = await client.attachments.add({ planId, cardId, file: aPicture() })
      expect(await client.attachments.thumbnail({ planId, attachmentId: id })).toBeNull()
    },
    wrong: ({ planId }) => ({ planId, attachmentId: '' }),
  },

  'attachments.keepThumbnail': {
    right: async ({ client, planId, cardId }) => {
      const { id } = await client.attachments.add({ planId, cardId, file: aPicture() })
      await client.attachments.keepThumbnail({ planId, attachmentId: id, thumbnail: aPicture() })
      const small = await client.attachments.thumbnail({ planId, attachmentId: id })
      expect(Buffer.from(await small!.arrayBuffer())).toEqual(PIXEL)
    },
    wrong: ({ planId }) => ({ planId, attachmentId: 'x', thumbnail: null }),
  },

  'attachments.remove': {
    right: async ({ client, planId, cardId }) => {
      const { id } = await client.attachments.add({ planId, cardId, file: aPicture() })
      await client.attachments.remove({ planId, attachmentId: id })
      expect(await client.attachments.list({ planId, cardId })).toEqual([])
    },
    wrong: ({ planId }) => ({ planId, attachmentId: {} }),
  },

  'attachments.counts': {
    right: async ({ client, planId, cardId }) => {
      expect(await client.attachments.counts({ planId })).toEqual([])
      await client.attachments.add({ planId, cardId, file: aPicture() })
      await client.comments.add({ planId, cardId, text: 'See the file' })
      await client.comments.add({ planId, cardId, text: 'Seen' })
      expect(await client.attachments.counts({ planId })).toEqual([
        { cardId, comments: 2, attachments: 1 },
      ])
    },
    wrong: () => ({ planId: null }),
  },

  'activity.ofCard': {
    right: async ({ client, planId, cardId }) => {
      await client.cards.update({ planId, cardId, patch: { owner: 'Mei' } })
      await client.comments.add({ planId, cardId, text: 'Hers now' })
      const { entries, before } = await client.activity.ofCard({ planId, cardId })
      expect(entries.map(({ act }) => act)).toEqual([
        'comments.add',
        'cards.update',
        'cards.create',
      ])
      expect(before).toBeNull()
    },
    wrong: ({ planId, cardId }) => ({ planId, cardId, limit: 0 }),
  },

  'activity.ofField': {
    right: async ({ client, planId, cardId }) => {
      await client.cards.update({ planId, cardId, patch: { title: 'Second' } })
      await client.cards.update({ planId, cardId, patch: { title: 'Third' } })
      const former = await client.activity.ofField({ planId, cardId, field: 'title' })
      expect(former.map(({ value }) => value)).toEqual(['Second', 'Which trail shoe'])
    },
    wrong: ({ planId, cardId }) => ({ planId, cardId, field: 'order' }),
  },

  'activity.restoreField': {
    right: async ({ client, planId, cardId }) => {
      await client.cards.update({ planId, cardId, patch: { title: 'Second' } })
      const [first] = await client.activity.ofField({ planId, cardId, field: 'title' })
      expect(
        await client.activity.restoreField({ planId, cardId, field: 'title', seq: first!.seq }),
      ).toMatchObject({ title: 'Which trail shoe' })
    },
    wrong: ({ planId, cardId }) => ({ planId, cardId, field: 'title', seq: 'first' }),
  },
}
