import type { ImportAnswer, ImportPreview, TableView } from '#shared/contract/imports.ts'
import { MAPPED_ROLES } from '#shared/keyword-import/answers.ts'
import type { MappedRole } from '#shared/keyword-import/answers.ts'
import { ENCODINGS } from '#shared/keyword-import/encodings.ts'
import type { Encoding } from '#shared/keyword-import/encodings.ts'
import { headerKey } from '#shared/keyword-import/header-row.ts'
import { say } from '../sentences.ts'
import { Refusal } from './refusal.ts'

/** What the command says of tables that cannot be recognised. */
export type Asked = { columns: Map<MappedRole, string> | null; encoding: Encoding | null }

/** `keyword=Phrase,volume=Hits`: by heading, or by number from 1. @throws Refusal */
export function askedColumns(list: string | undefined): Asked['columns'] {
  if (list === undefined) return null
  const columns = new Map<MappedRole, string>()
  for (const pair of list.split(',')) {
    const [name = '', ...rest] = pair.split('=')
    const role = MAPPED_ROLES.find((known) => known === name.trim())
    const column = rest.join('=').trim()
    if (!role || column === '') throw badColumns(list)
    columns.set(role, column)
  }
  if (!columns.has('keyword')) throw badColumns(list)
  return columns
}

const badColumns = (list: string) =>
  new Refusal(say('badColumns', { list, roles: MAPPED_ROLES.join(', ') }), 2)

/** @throws Refusal */
export function askedEncoding(name: string | undefined): Encoding | null {
  if (name === undefined) return null
  const encoding = ENCODINGS.find((known) => known === name.toLowerCase())
  if (encoding) return encoding
  throw new Refusal(say('badEncoding', { name, encodings: ENCODINGS.join(', ') }), 2)
}

/** Answers that a preview still needs, of what the command says; each table is answered once. */
export function answersFor(
  { questions, files }: ImportPreview,
  asked: Asked,
  given: readonly ImportAnswer[],
): ImportAnswer[] {
  const answers: ImportAnswer[] = []
  const isNew = (file: string, what: 'columns' | 'encoding') =>
    !given.some((answer) => answer.file === file && answer[what])
  const encodingOf = (file: string) =>
    given.find((answer) => answer.file === file && answer.encoding)
  const columnsOf = (file: string, view: TableView) => {
    const columns = asked.columns && isNew(file, 'columns') ? chosen(view, asked.columns) : null
    // The newest answer of a table counts, so it repeats what was said before.
    if (columns) answers.push({ ...encodingOf(file), file, columns })
  }
  for (const question of questions) {
    const { file } = question
    if (question.ask === 'columns') columnsOf(file, question.view)
    else if (asked.encoding && isNew(file, 'encoding')) {
      answers.push({ file, encoding: asked.encoding })
    }
  }
  for (const { file, view } of files) columnsOf(file, view)
  return answers
}

/** `null` when the table lacks a column that was named: it is another table. */
function chosen(view: TableView, columns: ReadonlyMap<MappedRole, string>) {
  const keys = view.header.map(headerKey)
  const width = Math.max(view.header.length, ...view.rows.map((row) => row.length))
  const roles: ImportAnswer['columns'] & object = {
    delimiter: view.delimiter,
    headerRow: view.headerRow,
    roles: {},
  }
  for (const [role, column] of columns) {
    const named = keys.indexOf(headerKey(column))
    const numbered = /^\d+$/.test(column) && Number(column) <= width ? Number(column) - 1 : -1
    const at = named >= 0 ? named : numbered
    if (at < 0) return null
    roles.roles[role] = at
  }
  return roles
}
