import * as Y from 'yjs'
import { DomainError } from '#shared/domain/errors.ts'

/** The name of the document's XML fragment, as the editor's collaboration extension opens it. */
export const BRIEF_FRAGMENT = 'brief'
/** The name of the document's map of what stands beside its content, such as attributes of the whole. */
export const BRIEF_ATTRIBUTES = 'brief attributes'
/** Nodes inside nodes: deeper than any editor makes them, shallow enough to be walked anywhere. */
export const DEEPEST = 100

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

/** True when nodes lie deeper than {@link DEEPEST}; walks level by level, for no stack is deep enough. */
function isTooDeep(doc: Y.Doc): boolean {
  let level: (Y.XmlFragment | Y.XmlElement)[] = [doc.getXmlFragment(BRIEF_FRAGMENT)]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true
    level = level.flatMap((node) =>
      node.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement),
    )
  }
  return false
}

/**
 * What a brief has that a copy with this state vector lacks, as one Yjs update; `null`: nothing.
 *
 * @throws DomainError INVALID when the bytes are no state vector
 */
export function missingFrom(state: Uint8Array, vector: Uint8Array): Uint8Array | null {
  try {
    const missing = Y.diffUpdate(state, vector)
    const { structs, ds } = Y.decodeUpdate(missing)
    return structs.length === 0 && ds.clients.size === 0 ? null : missing
  } catch (error) {
    throw new DomainError(
      'INVALID',
      { field: 'have', reason: 'not-a-yjs-update' },
      { cause: error },
    )
  }
}

/**
 * A brief with one more update in it. Order does not matter: an update that came before what it
 * builds on waits inside the state.
 *
 * @throws DomainError INVALID when the bytes are no Yjs update, or nest nodes too deep
 */
export function mergeBrief(
  state: Uint8Array | null,
  update: Uint8Array,
): { state: Uint8Array; text: string } {
  const doc = open(state)
  try {
    Y.applyUpdate(doc, update)
    if (isTooDeep(doc)) {
      throw new DomainError('INVALID', { field: 'brief', reason: 'nested-too-deep' })
    }
    return { state: Y.encodeStateAsUpdate(doc), text: briefText(doc) }
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw new DomainError(
      'INVALID',
      { field: 'update', reason: 'not-a-yjs-update' },
      { cause: error },
    )
  } finally {
    doc.destroy()
  }
}
