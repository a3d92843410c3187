import { mergeAttributes, Node } from '@tiptap/core'
import { goToNextCell, isInTable, addRowAfter, tableEditing } from '@tiptap/pm/tables'

const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}
/** Cells that one cell may span: a file that says more would make its table fill the memory. */
const WIDEST_SPAN = 100

/** Attributes of cells as the table's own commands read them. */
export function isSoundCell({ colspan, rowspan, colwidth }: Record<string, unknown>): boolean {
  const isSpan = (value: unknown) =>
    Number.isInteger(value) && (value as number) >= 1 && (value as number) <= WIDEST_SPAN
  const isWidths = (value: unknown) =>
    value === null ||
    (Array.isArray(value) && value.length <= WIDEST_SPAN && value.every(Number.isInteger))
  return isSpan(colspan) && isSpan(rowspan) && isWidths(colwidth)
}

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) =>
    Math.min(Math.max(Math.trunc(Number(element.getAttribute(name))) || 1, 1), WIDEST_SPAN),
})

const cellAttributes = () => ({
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: { default: null, rendered: false, parseHTML: () => null },
})

/** Tables on ProseMirror's own table commands; the names are those that Tiptap's tables have. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    { class: 'table' },
    ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
  ],
  extendNodeSchema(extension) {
    const role = ROLES[extension.name]
    return role === undefined ? {} : { tableRole: role }
  },
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const step = (by: 1 | -1) => () => {
      const { state, view } = this.editor
      if (!isInTable(state)) return false
      if (goToNextCell(by)(state, view.dispatch)) return true
      if (by === -1) return false
      addRowAfter(state, view.dispatch)
      return goToNextCell(1)(this.editor.state, view.dispatch)
    }
    return { Tab: step(1), 'Shift-Tab': step(-1) }
  },
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: ({ HTMLAttributes }) => ['tr', mergeAttributes(HTMLAttributes), 0],
})

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'block+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: ({ HTMLAttributes }) => ['td', mergeAttributes(HTMLAttributes), 0],
})

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'block+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: ({ HTMLAttributes }) => ['th', mergeAttributes(HTMLAttributes), 0],
})
