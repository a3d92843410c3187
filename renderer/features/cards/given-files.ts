import { LARGEST_ATTACHMENT } from '#shared/domain/attachment.ts'

/** What was dropped or pasted: files, and the names of folders among them. */
export type GivenFiles = { files: File[]; folders: string[] }

/** Must be called while the drop or paste is being handled. */
export function givenFiles(transfer: DataTransfer): GivenFiles {
  const items = [...transfer.items].filter((item) => item.kind === 'file')
  const folders = new Set(
    items.flatMap((item) => {
      const entry = item.webkitGetAsEntry()
      return entry?.isDirectory ? [entry.name] : []
    }),
  )
  return {
    files: [...transfer.files].filter((file) => !folders.has(file.name)),
    folders: [...folders],
  }
}

/** Files that a card takes, and those that are too large to be sent at all. */
export function sortedBySize(files: readonly File[]): { fit: File[]; tooLarge: File[] } {
  return {
    fit: files.filter((file) => file.size <= LARGEST_ATTACHMENT),
    tooLarge: files.filter((file) => file.size > LARGEST_ATTACHMENT),
  }
}

/** A paste that is a picture or files, not text that brings a picture of itself along. */
export function isFilePaste(data: DataTransfer): boolean {
  return data.files.length > 0 && !data.types.includes('text/plain')
}

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const

/** `1.4 MB` in the reader's language. */
export function sizeText(bytes: number, locale: string): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step]!,
    unitDisplay: step === 0 ? 'narrow' : 'short',
    maximumFractionDigits: step === 2 ? 1 : 0,
  }).format(bytes / 1_000 ** step)
}
