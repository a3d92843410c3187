import * as Y from 'yjs'
import type { BriefJson } from '#shared/domain/plan-contents.ts'
import { BRIEF_ATTRIBUTES, BRIEF_FRAGMENT } from './brief-document.ts'

const HASHED_MARK = /^(.+)--[A-Za-z0-9+/=]{8}$/

type Delta = { insert: unknown; attributes?: Record<string, Record<string, unknown>> }

/** A brief's state (Yjs update v1) as ProseMirror JSON; the other way of `briefUpdateOf`. */
export function briefJsonOf(state: Uint8Array): BriefJson {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const beside = Object.fromEntries(doc.getMap(BRIEF_ATTRIBUTES).entries())
  const content = contentOf(doc.getXmlFragment(BRIEF_FRAGMENT).toArray())
  const json: BriefJson = { ...beside, type: 'doc', content }
  doc.destroy()
  return json
}

/** Nodes of a brief as ProseMirror JSON, known to this version or not. */
export function contentOf(children: readonly unknown[]): unknown[] {
  return children.flatMap((child) => {
    if (child instanceof Y.XmlText) return (child.toDelta() as Delta[]).flatMap(textNodeOf)
    if (child instanceof Y.XmlElement) return [nodeOf(child as Y.XmlElement)]
    return []
  })
}

function nodeOf(element: Y.XmlElement): Record<string, unknown> {
  const attrs = element.getAttributes()
  const content = contentOf(element.toArray())
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  }
}

function textNodeOf({ insert, attributes = {} }: Delta): Record<string, unknown>[] {
  if (typeof insert !== 'string') return []
  const marks = Object.entries(attributes).map(([name, attrs]) => ({
    type: HASHED_MARK.exec(name)?.[1] ?? name,
    ...(Object.keys(attrs).length > 0 && { attrs }),
  }))
  return [{ type: 'text', text: insert, ...(marks.length > 0 && { marks }) }]
}
