/** A drop of more files than this is cut: nobody means to import a whole disk. */
const MOST_FILES = 200
const DEEPEST = 6

/**
 * The files of a drop, those inside dropped folders with their path as name. Must be called while
 * the drop is being handled; what it returns may be awaited later.
 */
export function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) =>
    item.kind === 'file' ? [item.webkitGetAsEntry()] : [],
  )
  const plain = [...transfer.files]
  // Where the system gives no entries there are no folders either.
  if (entries.length === 0 || entries.includes(null)) return Promise.resolve(plain)
  return filesOf(entries.filter((entry) => entry !== null))
}

async function filesOf(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const files: File[] = []
  const take = async (entry: FileSystemEntry, path: string, depth: number): Promise<void> => {
    if (files.length >= MOST_FILES || (depth > 0 && entry.name.startsWith('.'))) return
    const name = `${path}${entry.name}`
    if (isFile(entry)) {
      const file = await fileOf(entry)
      files.push(depth === 0 ? file : new File([file], name, { type: file.type }))
    } else if (isFolder(entry) && depth < DEEPEST) {
      for (const inner of await entriesOf(entry)) await take(inner, `${name}/`, depth + 1)
    }
  }
  for (const entry of entries) await take(entry, '', 0)
  return files
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject))

/** A reader gives a hundred entries at a time, and none when it is at its end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  while (all.length < MOST_FILES) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) break
    all.push(...some)
  }
  return all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
