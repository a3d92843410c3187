import { Extension, Mark, Node, type AnyExtension } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { XmlElement, XmlText, type XmlFragment } from 'yjs'

const HASHED_MARK = /^(.+)--[A-Za-z0-9+/=]{8}$/
const TEXT = '#text'

type Names = Map<string, Set<string>>
type Shape = {
  /** Attributes of each kind of node, kinds inside it, kinds around it. */
  attributes: Names
  children: Names
  parents: Names
  /** Attributes of each kind of mark. */
  marks: Names
  /** Kinds of marks of which one text may have several. */
  several: Set<string>
}

/** The kinds of nodes, marks and attributes that a brief is made of, known to this version or not. */
function shapeOf(fragment: XmlFragment): Shape {
  const shape: Shape = {
    attributes: new Map(),
    children: new Map(),
    parents: new Map(),
    marks: new Map(),
    several: new Set(),
  }
  const waiting: { node: XmlFragment | XmlElement; name: string }[] = [
    { node: fragment, name: 'doc' },
  ]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, name } = next
    namesOf(shape.children, name)
    for (const child of node.toArray()) {
      if (child instanceof XmlText) {
        namesOf(shape.children, name).add(TEXT)
        readMarks(child, shape)
      } else if (child instanceof XmlElement) {
        namesOf(shape.children, name).add(child.nodeName)
        namesOf(shape.parents, child.nodeName).add(name)
        const attributes = namesOf(shape.attributes, child.nodeName)
        for (const key of Object.keys(child.getAttributes())) attributes.add(key)
        waiting.push({ node: child as XmlElement, name: child.nodeName })
      }
    }
  }
  return shape
}

function readMarks(text: XmlText, { marks, several }: Shape) {
  for (const part of text.toDelta() as { attributes?: Record<string, unknown> }[]) {
    for (const [key, value] of Object.entries(part.attributes ?? {})) {
      const hashed = HASHED_MARK.exec(key)?.[1]
      if (hashed !== undefined) several.add(hashed)
      const attributes = namesOf(marks, hashed ?? key)
      if (typeof value === 'object' && value !== null) {
        for (const name of Object.keys(value)) attributes.add(name)
      }
    }
  }
}

function namesOf(map: Names, key: string): Set<string> {
  const names = map.get(key) ?? new Set<string>()
  map.set(key, names)
  return names
}

/**
 * What the editor must know beside its own to keep all of a brief that a newer version wrote: the
 * binding deletes what its schema does not know. Unknown nodes are shown as a note with their words
 * and cannot be edited, unknown marks and attributes are carried along unseen.
 */
export function strangersIn(fragment: XmlFragment, schema: Schema, note: string): AnyExtension[] {
  const shape = shapeOf(fragment)
  const known = (name: string) => Object.hasOwn(schema.nodes, name)
  const strangers: AnyExtension[] = []
  for (const [name, attributes] of shape.attributes) {
    if (!known(name)) strangers.push(strangeNode(name, attributes, shape, schema, note))
    else {
      const own = schema.nodes[name]!.spec.attrs ?? {}
      const strange = [...attributes].filter((attribute) => !Object.hasOwn(own, attribute))
      if (strange.length > 0) strangers.push(carried(name, strange))
    }
  }
  for (const [name, attributes] of shape.marks) {
    const own = schema.marks[name]?.spec.attrs
    if (own) {
      const strange = [...attributes].filter((attribute) => !Object.hasOwn(own, attribute))
      if (strange.length > 0) strangers.push(carried(name, strange))
    } else if (!Object.hasOwn(schema.marks, name)) {
      strangers.push(
        Mark.create({
          name,
          inclusive: false,
          ...(shape.several.has(name) && { excludes: '' }),
          addAttributes: () => unseen(attributes),
          renderHTML: () => ['span', { class: 'strangerMark' }, 0],
        }),
      )
    }
  }
  return strangers
}

const unseen = (names: Iterable<string>) =>
  Object.fromEntries(
    [...names].map((name) => [name, { default: null, rendered: false, parseHTML: () => null }]),
  )

/** Attributes of a known node or mark that this version does not know. */
const carried = (type: string, names: readonly string[]) =>
  Extension.create({
    name: `carried by ${type}`,
    addGlobalAttributes: () => [
      {
        types: [type],
        attributes: Object.fromEntries(
          Object.entries(unseen(names)).map(([name, spec]) => [
            name,
            { ...spec, keepOnSplit: false },
          ]),
        ),
      },
    ],
  })

function strangeNode(
  name: string,
  attributes: ReadonlySet<string>,
  shape: Shape,
  schema: Schema,
  note: string,
): AnyExtension {
  const children = [...(shape.children.get(name) ?? [])]
  const inline = [...(shape.parents.get(name) ?? [])].some(
    (parent) =>
      schema.nodes[parent]?.inlineContent === true ||
      (!Object.hasOwn(schema.nodes, parent) && shape.children.get(parent)?.has(TEXT) === true),
  )
  const inside = children.map((child) => (child === TEXT ? 'text' : child))
  return Node.create({
    name,
    group: inline ? 'inline' : 'block',
    inline,
    content: inside.length > 0 ? `(${inside.join(' | ')})*` : '',
    marks: '_',
    atom: true,
    isolating: true,
    addAttributes: () => unseen(attributes),
    renderHTML: () => [inline ? 'span' : 'div', { class: 'stranger' }],
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement(inline ? 'span' : 'div')
        dom.className = 'stranger'
        dom.contentEditable = 'false'
        const told = document.createElement(inline ? 'span' : 'p')
        told.className = 'strangerNote'
        told.textContent = note
        const words = document.createElement(inline ? 'span' : 'p')
        words.textContent = node.textBetween(0, node.content.size, ' ')
        dom.append(told, ...(words.textContent === '' ? [] : [' ', words]))
        return { dom, ignoreMutation: () => true, stopEvent: () => false }
      },
  })
}
