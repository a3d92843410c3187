import { getSchema } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { prosemirrorJSONToYDoc, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mergeBrief, missingFrom } from '#electron/backend/brief/brief-document.ts'
import { briefUpdateOf } from '#electron/backend/brief/brief-from-json.ts'
import { briefJsonOf } from '#electron/backend/brief/brief-to-json.ts'
import type { BriefJson } from '#shared/domain/plan-contents.ts'

const schema = getSchema([StarterKit, TaskList, TaskItem])

const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
const link = { type: 'link', attrs: { href: 'https://example.org/a?b=c' } }

const brief: BriefJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('Who it is for')] },
    {
      type: 'paragraph',
      content: [
        text('Runners '),
        text('who', { type: 'bold' }, { type: 'italic' }),
        text(' read ', link),
        { type: 'hardBreak' },
        text('это и 这个 👟'),
      ],
    },
    {
      type: 'taskList',
      content: [
        {
          type: 'taskItem',
          attrs: { checked: true },
          content: [{ type: 'paragraph', content: [text('measure')] }],
        },
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [text('third')] }] },
        { type: 'listItem', content: [{ type: 'paragraph' }] },
      ],
    },
    { type: 'codeBlock', attrs: { language: 'js' }, content: [text('let a = 1')] },
    { type: 'horizontalRule' },
  ],
}

function openedByEditor(update: Uint8Array) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment('brief'), schema)
}

/** A document as the editor's schema knows it, with every default filled in. */
const known = (json: unknown) => schema.nodeFromJSON(json as object).toJSON() as unknown

describe('a brief', () => {
  it('opens in the editor as the file has it', () => {
    expect(openedByEditor(briefUpdateOf(brief)).toJSON()).toEqual(known(brief))
  })

  it('comes out of what the editor wrote as the editor has it', () => {
    const doc = prosemirrorJSONToYDoc(schema, brief, 'brief')
    expect(known(briefJsonOf(Y.encodeStateAsUpdate(doc)))).toEqual(known(brief))
  })

  it('keeps nodes, marks and attributes that this version does not know', () => {
    const strange: BriefJson = {
      type: 'doc',
      content: [
        {
          type: 'momentEmbed',
          attrs: { url: 'x', sizes: [1, { a: null }], wide: true },
          content: [text('inside', { type: 'glow', attrs: { strength: 0.5 } })],
        },
        {
          type: 'paragraph',
          content: [
            text(
              'twice',
              { type: 'comment', attrs: { id: 1 } },
              { type: 'comment', attrs: { id: 2 } },
            ),
          ],
        },
      ],
    }
    expect(briefJsonOf(briefUpdateOf(strange))).toEqual(strange)
  })

  it('is the same update each time, so that two libraries can merge their copies', () => {
    expect(briefUpdateOf(brief)).toEqual(briefUpdateOf(structuredClone(brief)))
    const twice = mergeBrief(briefUpdateOf(brief), briefUpdateOf(brief))
    expect(briefJsonOf(twice.state)).toEqual(briefJsonOf(briefUpdateOf(brief)))
  })

  it('survives any blocks of text', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' })
    const paragraph = fc.array(words, { maxLength: 1 }).map((runs) => ({
      type: 'paragraph',
      ...(runs.length > 0 && { content: runs.map((w) => text(w)) }),
    }))
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 8 }), (content) => {
        const json: BriefJson = { type: 'doc', content }
        expect(briefJsonOf(briefUpdateOf(json))).toEqual(json)
      }),
    )
  })

  it('merges what two people typed at once, in any order', () => {
    const base = briefUpdateOf(brief)
    const typed = (at: number, words: string) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, base)
      const before = Y.encodeStateVector(doc)
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(words)])
      doc.getXmlFragment('brief').insert(at, [paragraph])
      return Y.encodeStateAsUpdate(doc, before)
    }
    const [a, b] = [typed(0, 'first words'), typed(2, 'other words')]
    const ab = mergeBrief(mergeBrief(base, a).state, b)
    const ba = mergeBrief(mergeBrief(base, b).state, a)
    expect(ab.text).toBe(ba.text)
    expect(ab.text).toContain('first words')
    expect(ab.text).toContain('other words')
    expect(mergeBrief(mergeBrief(null, a).state, mergeBrief(base, b).state).text).toBe(ab.text)
  })

  it('refuses bytes that are no update', () => {
    expect(() => mergeBrief(null, new Uint8Array([9, 9, 9, 9]))).toThrow(
      expect.objectContaining({
        code: 'INVALID',
        data: { field: 'update', reason: 'not-a-yjs-update' },
      }),
    )
  })

  it('refuses nodes nested deeper than any editor makes them', () => {
    let node: unknown = { type: 'paragraph' }
    for (let i = 0; i < 200; i++) node = { type: 'blockquote', content: [node] }
    expect(() => briefUpdateOf({ type: 'doc', content: [node] })).toThrow(
      expect.objectContaining({ code: 'INVALID' }),
    )
  })

  it('keeps what the document has beside its content, and merges it with what others write', () => {
    const json: BriefJson = {
      type: 'doc',
      attrs: { lang: 'ru', shape: { wide: [1, null] } },
      generator: 'a newer version',
      content: [{ type: 'paragraph', content: [text('words')] }],
    }
    const update = briefUpdateOf(json)
    expect(briefJsonOf(update)).toEqual(json)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    const before = Y.encodeStateVector(doc)
    doc.getXmlFragment('brief').insert(1, [new Y.XmlElement('horizontalRule')])
    const merged = mergeBrief(update, Y.encodeStateAsUpdate(doc, before))
    expect(briefJsonOf(merged.state)).toEqual({
      ...json,
      content: [...json.content, { type: 'horizontalRule' }],
    })
  })

  it('refuses an update nested 10,000 deep, and says why', () => {
    const doc = new Y.Doc()
    let parent: Y.XmlFragment | Y.XmlElement = doc.getXmlFragment('brief')
    doc.transact(() => {
      for (let i = 0; i < 10_000; i++) {
        const child = new Y.XmlElement('blockquote')
        parent.insert(0, [child])
        parent = child
      }
    })
    expect(() => mergeBrief(null, Y.encodeStateAsUpdate(doc))).toThrow(
      expect.objectContaining({
        code: 'INVALID',
        data: { field: 'brief', reason: 'nested-too-deep' },
      }),
    )
  })

  it('tells a copy only what it lacks, and nothing when it lacks nothing', () => {
    const state = briefUpdateOf(brief)
    const copy = new Y.Doc()
    expect(missingFrom(state, Y.encodeStateVector(copy))).not.toBeNull()
    Y.applyUpdate(copy, state)
    expect(missingFrom(state, Y.encodeStateVector(copy))).toBeNull()
    expect(() => missingFrom(state, new Uint8Array([255, 255]))).toThrow(
      expect.objectContaining({ code: 'INVALID' }),
    )
  })
})
