import { CARD_KINDS, ELEMENTS, type Card, type CardPatch } from '#shared/domain/card.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { factsOf, isDerived, isSetColumn, type ColumnId } from './table-columns.ts'

/** A cell's value as its editor holds it: a text ('' for none), or the elements of a set. */
export type CellText = string | string[]

/** What saving a cell does to its card. */
export type CellEdit =
  | { edit: 'update'; patch: CardPatch }
  | { edit: 'move'; to: { moment?: Moment; columnId?: string } }

export function readCell(card: Card, column: ColumnId): CellText {
  if (isSetColumn(column)) return [...card[column]]
  if (isDerived(column)) return ''
  switch (column) {
    case 'effort':
      return card.effort === null ? '' : String(card.effort)
    case 'title':
    case 'kind':
    case 'moment':
    case 'columnId':
    case 'owner':
    case 'url':
    case 'dueOn':
    case 'publishedOn':
    case 'refreshedOn':
      return card[column] ?? ''
  }
}

/** What to do when a cell got this value; `null` when the value means nothing there. */
export function cellEdit(column: ColumnId, value: CellText): CellEdit | null {
  const text = Array.isArray(value) ? '' : value
  const all = Array.isArray(value) ? value : []
  const update = (patch: CardPatch): CellEdit => ({ edit: 'update', patch })
  if (isDerived(column)) return null
  switch (column) {
    case 'title':
      return update({ title: oneLine(text) })
    case 'kind': {
      const kind = CARD_KINDS.find((known) => known === text)
      return kind ? update({ kind }) : null
    }
    case 'moment': {
      const moment = MOMENTS.find((known) => known === text)
      return moment ? { edit: 'move', to: { moment } } : null
    }
    case 'columnId':
      return text === '' ? null : { edit: 'move', to: { columnId: text } }
    case 'owner':
      return update({ owner: text.trim() || null })
    case 'url':
      return update({ url: text.trim() || null })
    case 'dueOn':
    case 'publishedOn':
    case 'refreshedOn':
      return update({ [column]: text || null })
    case 'effort': {
      const amount = Number(text.trim().replace(',', '.'))
      return update({ effort: text.trim() === '' ? null : amount })
    }
    case 'alsoServes':
      return update({ alsoServes: MOMENTS.filter((moment) => all.includes(moment)) })
    case 'elements':
      return update({ elements: ELEMENTS.filter((element) => all.includes(element)) })
    case 'channels':
    case 'tags':
    case 'tactics':
    case 'stages':
    case 'audiences':
    case 'products':
    case 'markets':
      return update({ [column]: all })
  }
}

/** The column to edit after this one, `step` 1 or -1; `null` at the end of the row. */
export function nextEditable(
  columns: readonly ColumnId[],
  from: ColumnId,
  step: 1 | -1,
): ColumnId | null {
  for (let at = columns.indexOf(from) + step; at >= 0 && at < columns.length; at += step) {
    if (factsOf(columns[at]!).editing !== null) return columns[at]!
  }
  return null
}

/** A title is one line of letters, however it arrives. */
const oneLine = (text: string): string =>
  text.replace(/[\t\r\n\u2028\u2029]+/g, ' ').replace(/\p{Cc}/gu, '')
