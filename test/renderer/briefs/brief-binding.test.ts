import { EditorState } from '@tiptap/pm/state'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { briefUpdateOf } from '#electron/backend/brief/brief-from-json.ts'
import { briefJsonOf } from '#electron/backend/brief/brief-to-json.ts'
import { bindingFor, isStrange } from '#renderer/features/briefs/brief-binding.ts'
import type { BriefJson } from '#shared/domain/plan-contents.ts'

const text = (words: string, ...marks: object[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
})
const paragraph = (...content: object[]) => ({ type: 'paragraph', content })

function opened(json: BriefJson) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, briefUpdateOf(json))
  return { doc, binding: bindingFor(doc, 'newer') }
}

/** A brief of a newer version: nodes, marks and attributes that nobody here knows. */
const NEWER: BriefJson = {
  type: 'doc',
  attrs: { theme: 'night' },
  content: [
    { type: 'heading', attrs: { level: 2, anchor: 'who' }, content: [text('Who')] },
    {
      type: 'callout',
      attrs: { tone: 'warm', sizes: [1, { a: 2 }] },
      content: [paragraph(text('inside '), text('glows', { type: 'glow', attrs: { by: 0.5 } }))],
    },
    paragraph(
      text('before '),
      { type: 'emoji', attrs: { name: 'shoe' } },
      text(' twice', { type: 'note', attrs: { id: 1 } }, { type: 'note', attrs: { id: 2 } }),
    ),
    paragraph(text('to be typed in')),
  ],
}

describe('the editor on a brief of a newer version', () => {
  it('keeps every unknown part while somebody types elsewhere', () => {
    const { doc, binding } = opened(NEWER)
    expect(binding.fits).toBe(true)
    const fragment = doc.getXmlFragment('brief')
    const { doc: before, mapping } = initProseMirrorDoc(fragment, binding.schema)
    const typed = EditorState.create({ doc: before }).tr.insertText(
      ', and was',
      before.content.size - 1,
    ).doc
    updateYFragment(doc, fragment, typed as never, { mapping, isOMark: new Map() } as never)
    const after = briefJsonOf(Y.encodeStateAsUpdate(doc))
    expect(after).toEqual({
      ...NEWER,
      content: [...NEWER.content.slice(0, -1), paragraph(text('to be typed in, and was'))],
    })
  })

  it('binds no editor to a brief that none can hold, so that nothing of it is deleted', () => {
    for (const content of [
      [{ type: 'bulletList', content: [{ type: 'newItem', content: [paragraph()] }] }],
      [text('words without a block')],
      [{ type: 'mixed', content: [text('words'), paragraph(text('and blocks'))] }],
      [
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', attrs: { colspan: 1e9 }, content: [paragraph()] }],
            },
          ],
        },
      ],
    ]) {
      const { doc, binding } = opened({ type: 'doc', content })
      const before = briefJsonOf(Y.encodeStateAsUpdate(doc))
      expect(binding.fits, JSON.stringify(content)).toBe(false)
      expect(briefJsonOf(Y.encodeStateAsUpdate(doc))).toEqual(before)
    }
  })

  it('notices an update of another window that its schema does not know', () => {
    const known: BriefJson = { type: 'doc', content: [paragraph(text('known'))] }
    const { binding } = opened(known)
    const strange = (json: BriefJson) => isStrange(briefUpdateOf(json), binding)
    expect(strange(known)).toBe(false)
    expect(strange({ ...known, attrs: { lang: 'ru' } })).toBe(false)
    expect(strange({ type: 'doc', content: [{ type: 'callout' }] })).toBe(true)
    expect(strange({ type: 'doc', content: [paragraph(text('a', { type: 'glow' }))] })).toBe(true)
    const anchored = { type: 'heading', attrs: { level: 2, anchor: 'x' } }
    expect(strange({ type: 'doc', content: [anchored] })).toBe(true)
  })
})
