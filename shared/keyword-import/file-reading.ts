import type { ImportQuestion } from '../contract/imports.ts'
import type { UnreadableReason } from '../domain/errors.ts'
import type { KeywordFile } from './read-table.ts'

/** A part that is not used, with the reason. */
export type UnusedPart = { file: string; reason: UnreadableReason; detail: string }

/** What a file gives. A file of one table gives exactly one of these. */
export type FileReading = {
  lists: KeywordFile[]
  questions: ImportQuestion[]
  /** Cannot be used, though a person would expect it. */
  refused: UnusedPart[]
  /** Came along with a list and is none: the pages beside the queries, a cover sheet. */
  besides: UnusedPart[]
}

/** Why a table that nobody is there to be asked about cannot be read. */
export const reasonToAsk = ({ file, ask }: ImportQuestion): UnusedPart => ({
  file,
  reason: ask === 'columns' ? 'no-keyword-column' : 'unknown-encoding',
  detail: '',
})
