import * as Y from 'yjs'
import { BRIEF_FRAGMENT } from './brief-document.ts'
import { contentOf } from './brief-to-json.ts'

/** A document that forgets nothing, with these updates in it. */
function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: false })
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

/** The update that `change` makes to a document; `null`: it changes nothing. */
function updateOf(doc: Y.Doc, change: () => void): Uint8Array | null {
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => made.push(update))
  change()
  return made.length === 0 ? null : Y.mergeUpdates(made)
}

/** Updates joined to one state. */
export function briefAfter(updates: readonly Uint8Array[]): Uint8Array {
  const doc = documentOf(updates)
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

/**
 * What gives a brief the content that it had before, as one update; `null`: it has it. Blocks at the
 * start and the end that are the same in both stay untouched, and with them whatever somebody writes
 * into them at this moment.
 */
export function bringingBack(now: Uint8Array | null, then: Uint8Array): Uint8Array | null {
  const doc = documentOf(now ? [now] : [])
  const former = documentOf([then])
  const [present, wanted] = [
    doc.getXmlFragment(BRIEF_FRAGMENT),
    former.getXmlFragment(BRIEF_FRAGMENT),
  ]
  const [has, wants] = [present, wanted].map((fragment) =>
    fragment.toArray().map((block) => JSON.stringify(contentOf([block]))),
  ) as [string[], string[]]
  const least = Math.min(has.length, wants.length)
  let start = 0
  while (start < least && has[start] === wants[start]) start += 1
  let end = 0
  while (end < least - start && has.at(-1 - end) === wants.at(-1 - end)) end += 1
  const update = updateOf(doc, () => {
    if (start + end === has.length && start + end === wants.length) return
    doc.transact(() => {
      present.delete(start, has.length - start - end)
      const blocks = wanted.toArray().slice(start, wants.length - end)
      present.insert(start, blocks.map((block) => block.clone()) as Y.XmlElement[])
    })
  })
  doc.destroy()
  former.destroy()
  return update
}

/**
 * What takes one update of a brief back and leaves what was written before and after it; `null`:
 * nothing of it is left.
 */
export function takingBack(
  before: readonly Uint8Array[],
  update: Uint8Array,
  after: readonly Uint8Array[],
): Uint8Array | null {
  const doc = documentOf(before)
  const origin = {}
  const undo = new Y.UndoManager(doc.getXmlFragment(BRIEF_FRAGMENT), {
    trackedOrigins: new Set([origin]),
  })
  Y.applyUpdate(doc, update, origin)
  doc.transact(() => {
    for (const later of after) Y.applyUpdate(doc, later)
  })
  const inverse = updateOf(doc, () => undo.undo())
  undo.destroy()
  doc.destroy()
  return inverse
}
