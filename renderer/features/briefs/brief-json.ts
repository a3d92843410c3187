import { Node, type Schema } from '@tiptap/pm/model'
import { XmlElement, XmlText, type XmlFragment } from 'yjs'
import { isSoundCell } from './table-nodes.ts'

const HASHED_MARK = /^(.+)--[A-Za-z0-9+/=]{8}$/

type Delta = { insert: unknown; attributes?: Record<string, Record<string, unknown>> }

/** A brief's fragment as ProseMirror JSON. Nothing is left out, known or not. */
export function jsonOf(parent: XmlFragment | XmlElement): unknown[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof XmlText) return (child.toDelta() as Delta[]).flatMap(textOf)
    if (!(child instanceof XmlElement)) return []
    return [
      { type: child.nodeName, attrs: child.getAttributes(), content: jsonOf(child as XmlElement) },
    ]
  })
}

function textOf({ insert, attributes = {} }: Delta): unknown[] {
  if (typeof insert !== 'string') return []
  const marks = Object.entries(attributes).map(([name, attrs]) => ({
    type: HASHED_MARK.exec(name)?.[1] ?? name,
    attrs,
  }))
  return [{ type: 'text', text: insert, marks }]
}

/**
 * A brief as a document of this schema; `null` when it does not fit, in which case no editor may be
 * bound to it: the binding would delete what does not fit.
 */
export function documentOf(fragment: XmlFragment, schema: Schema): Node | null {
  const content = jsonOf(fragment)
  if (content.length === 0) return schema.topNodeType.createAndFill()
  try {
    const doc = Node.fromJSON(schema, { type: 'doc', content })
    doc.check()
    let sound = true
    doc.descendants((node) => {
      const { tableRole } = node.type.spec as { tableRole?: string }
      if (tableRole?.endsWith('cell') && !isSoundCell(node.attrs)) sound = false
      return sound
    })
    return sound ? doc : null
  } catch {
    return null
  }
}
