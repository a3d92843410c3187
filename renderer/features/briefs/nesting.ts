import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'

/**
 * Nodes inside nodes that a brief takes; the store refuses what is nested deeper than 100. Below it
 * with room for what two windows do to one list at once.
 */
export const MOST_NESTED = 60

/** True when content lies deeper than `most`; level by level, since no stack is deep enough. */
export function isDeeperThan(content: Fragment, most: number): boolean {
  let level: Fragment[] = [content]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true
    const next: Fragment[] = []
    for (const fragment of level) {
      fragment.forEach((node) => {
        if (!node.isText) next.push(node.content)
      })
    }
    level = next
  }
  return false
}

/** Content as it stands, or, where it is nested too deep, its words as one paragraph a block. */
export function flattened(content: Fragment, schema: Schema, most = MOST_NESTED): Fragment {
  if (!isDeeperThan(content, most)) return content
  const paragraphs: Node[] = []
  const waiting: Node[] = content.content.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.isText || node.isInline) {
      paragraphs.push(schema.node('paragraph', null, [node]))
    } else if (node.isTextblock) {
      const inline = node.content
      paragraphs.push(schema.node('paragraph', null, node.type.spec.code ? textOf(node) : inline))
    } else waiting.push(...node.content.content.toReversed())
  }
  return Fragment.from(paragraphs)
}

export function flattenedSlice(slice: Slice, schema: Schema, most = MOST_NESTED): Slice {
  return isDeeperThan(slice.content, most)
    ? new Slice(flattened(slice.content, schema, most), 0, 0)
    : slice
}

function textOf(node: Node): Node[] {
  return node.textContent === '' ? [] : [node.type.schema.text(node.textContent)]
}
