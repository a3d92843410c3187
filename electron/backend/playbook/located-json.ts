import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser'

export type { Node }

/** Where the text breaks the rules of JSON; `harmless`: nothing was lost by it. */
export type Fault = { offset: number; harmless: boolean }

export type LocatedJson = {
  root: Node | undefined
  faults: Fault[]
  /** Keys that stand again in one object; what stood first is read. */
  again: Node[]
  /** Number of a place's line, from 1. */
  lineOf: (offset: number) => number
}

/** A missing comma or a remark moves nothing to another place. */
const HARMLESS = new Set(['CommaExpected', 'InvalidCommentToken'])

/** Reads JSON that a person may have broken: as much as can be told, each value with its place. */
export function locatedJson(text: string): LocatedJson {
  const errors: ParseError[] = []
  const options = { disallowComments: true, allowEmptyContent: false }
  const root = parseTree(text, errors, options)
  const faults = errors.map(({ error, offset }) => {
    return { offset, harmless: HARMLESS.has(printParseErrorCode(error)) }
  })
  const again: Node[] = []
  if (root) collectRepeated(root, again)
  const starts = [0]
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  const lineOf = (offset: number) => {
    const after = starts.findIndex((start) => start > offset)
    return after < 0 ? starts.length : after
  }
  return { root, faults, again, lineOf }
}

/** The plain value of a node; of a key that stands twice, the first. */
export function valueOf(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf)
  if (node.type !== 'object') return node.value as unknown
  const entries = propertiesOf(node).flatMap(({ key, value }) =>
    value ? [[key, valueOf(value)] as const] : [],
  )
  return Object.fromEntries(entries.toReversed())
}

export type Property = { key: string; name: Node; value: Node | undefined }

export function propertiesOf(node: Node): Property[] {
  return (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
    name ? [{ key: String(name.value), name, value }] : [],
  )
}

/** The innermost node on the way to a path that is there; for a key, the key itself. */
export function nodeAt(node: Node, path: readonly PropertyKey[]): Node {
  const [step, ...rest] = path
  if (step === undefined) return node
  if (typeof step === 'number') {
    const child = node.type === 'array' ? node.children?.[step] : undefined
    return child ? nodeAt(child, rest) : node
  }
  const property =
    node.type === 'object' ? propertiesOf(node).find(({ key }) => key === step) : undefined
  if (!property) return node
  return property.value && rest.length > 0 ? nodeAt(property.value, rest) : property.name
}

function collectRepeated(node: Node, again: Node[]): void {
  if (node.type === 'object') {
    const seen = new Set<string>()
    for (const { key, name } of propertiesOf(node)) {
      if (seen.has(key)) again.push(name)
      seen.add(key)
    }
  }
  for (const child of node.children ?? []) collectRepeated(child, again)
}
