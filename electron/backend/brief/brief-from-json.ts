import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { DomainError } from '#shared/domain/errors.ts'
import type { BriefJson } from '#shared/domain/plan-contents.ts'
import { BRIEF_ATTRIBUTES, BRIEF_FRAGMENT, DEEPEST } from './brief-document.ts'

type JsonMark = { type: string; attrs: Record<string, unknown> }
type JsonNode = { type: string; attrs: Record<string, unknown>; content: unknown[] }
type Text = { insert: string; attributes: Record<string, unknown> }

/**
 * A brief's ProseMirror JSON as one Yjs update, laid out as the editor's binding lays it out: an
 * XmlElement a node, an XmlText a run of text nodes, marks as the text's attributes by mark name.
 * No schema is asked, so nodes and marks that this version does not know stay, and what the document
 * itself has beside its content lies in a map of its own. The same JSON gives
 * the same update: its Yjs client is made of its hash.
 *
 * @throws DomainError INVALID when nodes are nested deeper than any editor makes them
 */
export function briefUpdateOf(json: BriefJson): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = createHash('sha256').update(JSON.stringify(json)).digest().readUInt32BE(0)
  doc.getXmlFragment(BRIEF_FRAGMENT).insert(0, childrenOf(json.content, 0))
  const { type: _, content: __, ...beside } = json
  const attributes = doc.getMap(BRIEF_ATTRIBUTES)
  for (const [name, value] of Object.entries(beside)) attributes.set(name, value)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

function childrenOf(content: unknown, depth: number): (Y.XmlElement | Y.XmlText)[] {
  if (depth > DEEPEST) {
    throw new DomainError('INVALID', { field: 'brief', reason: 'nested-too-deep' })
  }
  const children: (Y.XmlElement | Y.XmlText)[] = []
  let run: Text[] = []
  const endRun = () => {
    if (run.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(run)
    children.push(text)
    run = []
  }
  for (const item of Array.isArray(content) ? (content as unknown[]) : []) {
    const text = textOf(item)
    if (text) {
      run.push(text)
      continue
    }
    const node = nodeOf(item)
    if (!node) continue
    endRun()
    children.push(elementOf(node, depth))
  }
  endRun()
  return children
}

function elementOf(node: JsonNode, depth: number): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  for (const [name, value] of Object.entries(node.attrs)) {
    // The binding leaves null out: it is every attribute's way of not being there. Yjs takes any
    // plain value, whatever its type says.
    if (value !== null) element.setAttribute(name, value as string)
  }
  element.insert(0, childrenOf(node.content, depth + 1))
  return element
}

function textOf(item: unknown): Text | null {
  if (!isRecord(item) || item['type'] !== 'text') return null
  const insert = item['text']
  if (typeof insert !== 'string' || insert === '') return null
  const marks = (Array.isArray(item['marks']) ? (item['marks'] as unknown[]) : []).flatMap(markOf)
  const attributes: Record<string, unknown> = {}
  for (const mark of marks) {
    const several = marks.filter(({ type }) => type === mark.type).length > 1
    attributes[several ? `${mark.type}--${shortHash(mark)}` : mark.type] = mark.attrs
  }
  return { insert, attributes }
}

/** Tells marks of one type on one text apart, in the binding's form. */
function shortHash(mark: JsonMark): string {
  return createHash('sha256').update(JSON.stringify(mark)).digest('base64').slice(0, 8)
}

function markOf(item: unknown): JsonMark[] {
  if (!isRecord(item) || typeof item['type'] !== 'string') return []
  return [{ type: item['type'], attrs: isRecord(item['attrs']) ? item['attrs'] : {} }]
}

function nodeOf(item: unknown): JsonNode | null {
  if (!isRecord(item) || typeof item['type'] !== 'string' || item['type'] === 'text') return null
  const { type, attrs, content } = item
  return {
    type: type as string,
    attrs: isRecord(attrs) ? attrs : {},
    content: Array.isArray(content) ? (content as unknown[]) : [],
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
