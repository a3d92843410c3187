import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

export type Found = { from: number; to: number }
type FindState = {
  query: string
  found: readonly Found[]
  /** Which of them is shown; -1: none. */
  current: number
  marks: DecorationSet
}
type Ask = { query?: string; current?: number }

const key = new PluginKey<FindState>('findInBrief')
/** Places shown at most: a letter in a long brief is no search. */
const MOST = 5_000
const NOTHING: FindState = { query: '', found: [], current: -1, marks: DecorationSet.empty }

/** Where the words stand, whatever their case; never across blocks. */
export function findIn(doc: Node, query: string): Found[] {
  const wanted = fold(query)
  const found: Found[] = []
  if (wanted === '') return found
  doc.descendants((block, at) => {
    if (found.length >= MOST) return false
    if (!block.isTextblock) return true
    // One letter for each position, so that a place in the text is a place in the block.
    const text = fold(block.textBetween(0, block.content.size, undefined, '\uFFFC'))
    for (let i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + wanted.length)) {
      found.push({ from: at + 1 + i, to: at + 1 + i + wanted.length })
      if (found.length >= MOST) break
    }
    return false
  })
  return found
}

/** Lower case, letter by letter: none may change the length. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return [...text]
    .map((letter) =>
      letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
    )
    .join('')
}

function marksFor(doc: Node, found: readonly Found[], current: number): DecorationSet {
  return DecorationSet.create(
    doc,
    found.map(({ from, to }, i) =>
      Decoration.inline(from, to, { class: i === current ? 'found current' : 'found' }),
    ),
  )
}

/** Keeps what was found in view while others and the reader write. */
export const FindInBrief = Extension.create({
  name: 'findInBrief',
  addProseMirrorPlugins: () => [
    new Plugin<FindState>({
      key,
      state: {
        init: () => NOTHING,
        apply(tr, now) {
          const ask = tr.getMeta(key) as Ask | undefined
          const query = ask?.query ?? now.query
          if (query === '') return now.query === '' ? now : NOTHING
          if (!ask && !tr.docChanged) return now
          const again = tr.docChanged || query !== now.query
          const found = again ? findIn(tr.doc, query) : now.found
          const wanted =
            ask?.current ??
            (query === now.query ? now.current : firstAfter(found, tr.selection.from))
          const current = found.length === 0 ? -1 : Math.min(wanted, found.length - 1)
          return { query, found, current, marks: marksFor(tr.doc, found, current) }
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
})

function firstAfter(found: readonly Found[], position: number): number {
  return Math.max(
    0,
    found.findIndex(({ from }) => from >= position),
  )
}

export function findState(state: EditorState): { count: number; current: number } {
  const { found, current } = key.getState(state) ?? NOTHING
  return { count: found.length, current }
}

/** Looks for words, `''` for none, and brings the first place after the caret into view. */
export function findQuery(editor: Editor, query: string): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { query } satisfies Ask))
  bringIntoView(editor)
}

export function findStep(editor: Editor, by: 1 | -1): void {
  const { count, current } = findState(editor.state)
  if (count === 0) return
  const next = (current + by + count) % count
  editor.view.dispatch(editor.state.tr.setMeta(key, { current: next } satisfies Ask))
  bringIntoView(editor)
}

/** Ends the search with the caret at what was found last. */
export function leaveFind(editor: Editor): void {
  const { found, current } = key.getState(editor.state) ?? NOTHING
  const place = found[current]
  const { tr } = editor.state
  if (place) tr.setSelection(TextSelection.create(tr.doc, place.from, place.to))
  editor.view.dispatch(tr.setMeta(key, { query: '' } satisfies Ask))
  editor.view.focus()
}

function bringIntoView(editor: Editor): void {
  editor.view.dom.querySelector('.found.current')?.scrollIntoView({ block: 'nearest' })
}
