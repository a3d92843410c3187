import * as Y from 'yjs'
import { DomainError } from '#shared/domain/errors.ts'

/** The name of the document's XML fragment, as the editor's collaboration extension opens it. */
export const BRIEF_FRAGMENT = 'brief'

function open(state: Uint8Array | null): Y.Doc {
  const doc = new Y.Doc({ gc: false })
  if (state) Y.applyUpdate(doc, state)
  return doc
}

/** All words of a brief, block by block, for searching. */
export function briefText(doc: Y.Doc): string {
  const blocks: string[] = []
  const visit = (node: Y.XmlFragment | Y.XmlElement) => {
    let words = ''
    for (const child of node.toArray()) {
      if (child instanceof Y.XmlText) {
        for (const part of child.toDelta() as { insert: unknown }[]) {
          if (typeof part.insert === 'string') words += part.insert
        }
      } else if (child instanceof Y.XmlElement) visit(child)
    }
    if (words !== '') blocks.push(words)
  }
  visit(doc.getXmlFragment(BRIEF_FRAGMENT))
  return blocks.join('\n')
}

/**
 * A brief with one more update in it. Order does not matter: an update that came before what it
 * builds on waits inside the state.
 *
 * @throws DomainError INVALID when the bytes are no Yjs update
 */
export function mergeBrief(
  state: Uint8Array | null,
  update: Uint8Array,
): { state: Uint8Array; text: string } {
  const doc = open(state)
  try {
    Y.applyUpdate(doc, update)
    return { state: Y.encodeStateAsUpdate(doc), text: briefText(doc) }
  } catch (error) {
    throw new DomainError(
      'INVALID',
      { field: 'update', reason: 'not-a-yjs-update' },
      { cause: error },
    )
  } finally {
    doc.destroy()
  }
}
