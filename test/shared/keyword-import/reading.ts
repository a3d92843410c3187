import iconv from 'iconv-lite'
import { DomainError } from '#shared/domain/errors.ts'
import type { FileReading } from '#shared/keyword-import/file-reading.ts'
import { readKeywordFile, readKeywordFiles } from '#shared/keyword-import/read-file.ts'
import type { KeywordFileInput } from '#shared/keyword-import/read-file.ts'
import type { KeywordFile } from '#shared/keyword-import/read-table.ts'

export const TODAY = '2026-11-21'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
export const encoded = (text: string, encoding: string): Uint8Array => iconv.encode(text, encoding)

export function reading(content: string | Uint8Array, name = 'keywords.csv'): Promise<KeywordFile> {
  const bytes = typeof content === 'string' ? utf8(content) : content
  return readKeywordFile({ name, bytes, today: TODAY })
}

/** The reason a file is refused for, with its detail; `null` when it is read. */
export async function refusal(content: string | Uint8Array): Promise<string | null> {
  try {
    await reading(content)
    return null
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'UNREADABLE_FILE') throw error
    const { reason, detail } = (error as DomainError<'UNREADABLE_FILE'>).data
    return detail === '' ? reason : `${reason}: ${detail}`
  }
}

export const phrasesOf = ({ drafts }: KeywordFile) => drafts.map((draft) => draft.phrase)
export const volumesOf = ({ drafts }: KeywordFile) => drafts.map((draft) => draft.volume)
export const problemsOf = ({ report }: KeywordFile) =>
  report.problems.map(({ row, problem, leftOut }) => `${row} ${problem}${leftOut ? ' out' : ''}`)
export const notesOf = ({ report }: KeywordFile) =>
  Object.fromEntries(report.notes.map(({ note, count }) => [note, count]))

/** All that a file gives, without throwing. */
export function readingAll(
  bytes: Uint8Array | string,
  options: Partial<Omit<KeywordFileInput, 'bytes'>> = {},
): Promise<FileReading> {
  const given = typeof bytes === 'string' ? utf8(bytes) : bytes
  return readKeywordFiles({ name: 'book.xlsx', today: TODAY, ...options, bytes: given })
}

export const reasonsOf = (parts: FileReading['refused']) =>
  parts.map(({ file, reason, detail }) => `${file}: ${reason}${detail && ` ${detail}`}`)
