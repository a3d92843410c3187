import { getSchema, type AnyExtension } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { ContentFormat, ContentType, decodeUpdate, Item, XmlElement, type Doc } from 'yjs'
import { BRIEF_SCHEMA, CONTENT } from './brief-extensions.ts'
import { documentOf } from './brief-json.ts'
import { strangersIn } from './strangers.ts'

/** The name of the document's XML fragment that the brief lies in. */
export const FRAGMENT = 'brief'

export type Binding = {
  /** What the editor must know beside its own to keep all of the brief. */
  strangers: AnyExtension[]
  schema: Schema
  /** False for a brief that no schema can hold: it may be read, and no editor may be bound to it. */
  fits: boolean
}

/** How an editor can be bound to a brief without losing any of it. */
export function bindingFor(doc: Doc, note: string): Binding {
  const fragment = doc.getXmlFragment(FRAGMENT)
  const strangers = strangersIn(fragment, BRIEF_SCHEMA, note)
  try {
    const schema = strangers.length > 0 ? getSchema([...CONTENT, ...strangers]) : BRIEF_SCHEMA
    return { strangers, schema, fits: documentOf(fragment, schema) !== null }
  } catch {
    return { strangers: [], schema: BRIEF_SCHEMA, fits: false }
  }
}

/** True when an update brings nodes, marks or attributes that the binding does not know. */
export function isStrange(update: Uint8Array, { schema, fits }: Binding): boolean {
  if (!fits) return true
  const attributes = new Set(
    Object.values(schema.nodes).flatMap(({ spec }) => Object.keys(spec.attrs ?? {})),
  )
  return decodeUpdate(update).structs.some((struct) => {
    if (!(struct instanceof Item)) return false
    const { content, parentSub } = struct
    if (content instanceof ContentType && content.type instanceof XmlElement) {
      return !Object.hasOwn(schema.nodes, content.type.nodeName)
    }
    if (content instanceof ContentFormat) {
      const { key, value } = content as unknown as { key: string; value: unknown }
      const mark = schema.marks[key.replace(/--[A-Za-z0-9+/=]{8}$/, '')]
      if (!mark) return true
      const own = mark.spec.attrs ?? {}
      return (
        typeof value === 'object' &&
        value !== null &&
        Object.keys(value).some((name) => !Object.hasOwn(own, name))
      )
    }
    // A parent's name instead of a parent: an entry of the document's own map, which no editor sees.
    const isBeside = typeof (struct.parent as unknown) === 'string'
    return parentSub !== null && !isBeside && !attributes.has(parentSub)
  })
}
