import { IMPORT_LIMITS } from '../limits.ts'
import { ownText } from '../own-text.ts'
import { Unreadable } from '../unreadable.ts'
import { damaged } from '../zip/directory.ts'
import type { ZipEntry } from '../zip/directory.ts'
import { isDateFormat } from './dates.ts'
import { readXml, unescapeText } from './xml.ts'

export type Workbook = {
  archive: Uint8Array
  sheets: { name: string; entry: ZipEntry }[]
  texts: string[]
  /** By the number of a cell's style: whether its number is a date. */
  dateStyles: boolean[]
  /** Days count from 1904, not from 1900. */
  from1904: boolean
}

const PARTS = {
  book: 'xl/workbook.xml',
  links: 'xl/_rels/workbook.xml.rels',
  texts: 'xl/sharedStrings.xml',
  styles: 'xl/styles.xml',
}

/** A workbook by what the archive holds, not by its name. */
export const isWorkbook = (entries: readonly ZipEntry[]) =>
  entries.some(({ path }) => path.toLowerCase() === PARTS.book || /^xl\/worksheets\//i.test(path))

/**
 * What a workbook holds besides its rows: the sheets in their order, shared texts and which styles
 * are dates. Macros, external links, queries and everything else stay unread. Yields bytes read.
 */
export function* openWorkbook(
  archive: Uint8Array,
  entries: readonly ZipEntry[],
): Generator<number, Workbook, void> {
  const byPath = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]))
  const targets = yield* readLinks(archive, byPath)
  const book = yield* readBook(archive, byPath)
  const pathOf = (link: string, fallback: string) => targets.get(link) ?? fallback
  const sheets = book.sheets.flatMap(({ name, link }, index) => {
    const entry = byPath.get(pathOf(link, `xl/worksheets/sheet${index + 1}.xml`))
    return entry && /\.xml$/i.test(entry.path) ? [{ name, entry }] : []
  })
  if (sheets.length === 0) {
    for (const entry of entries) {
      if (/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.path)) {
        sheets.push({ name: entry.path.replace(/^.*\/|\.xml$/gi, ''), entry })
      }
    }
  }
  if (sheets.length === 0) throw damaged(PARTS.book)
  const texts = yield* readTexts(
    archive,
    byPath.get(targets.get('texts') ?? PARTS.texts.toLowerCase()),
  )
  const dateStyles = yield* readStyles(archive, byPath.get(targets.get('styles') ?? PARTS.styles))
  return { archive, sheets, texts, dateStyles, from1904: book.from1904 }
}

type ByPath = ReadonlyMap<string, ZipEntry>

/** Paths inside the archive by link id; links to the outside are passed over. */
function* readLinks(archive: Uint8Array, byPath: ByPath): Generator<number, Map<string, string>> {
  const targets = new Map<string, string>()
  const entry = byPath.get(PARTS.links)
  if (!entry) return targets
  yield* readXml(archive, entry, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const { Id, Target = '', TargetMode, Type = '' } = attributes()
      if (!Id || TargetMode === 'External') return
      const path = (Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`).toLowerCase()
      targets.set(Id, path)
      if (Type.endsWith('/sharedStrings')) targets.set('texts', path)
      if (Type.endsWith('/styles')) targets.set('styles', path)
    },
    close: () => {},
    text: () => {},
  })
  return targets
}

function* readBook(archive: Uint8Array, byPath: ByPath) {
  const sheets: { name: string; link: string }[] = []
  let from1904 = false
  const entry = byPath.get(PARTS.book)
  if (entry) {
    yield* readXml(archive, entry, {
      open: (name, attributes) => {
        if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes()['date1904'] ?? '')
        if (name !== 'sheet') return
        const given = attributes()
        const link = Object.keys(given).find((key) => key.endsWith(':id'))
        sheets.push({ name: given['name'] ?? '', link: given[link ?? ''] ?? '' })
      },
      close: () => {},
      text: () => {},
    })
  }
  return { sheets, from1904 }
}

function* readTexts(
  archive: Uint8Array,
  entry: ZipEntry | undefined,
): Generator<number, string[], void> {
  const texts: string[] = []
  if (!entry) return texts
  let text = ''
  let size = 0
  let inText = false
  let phonetic = false
  yield* readXml(archive, entry, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') {
        texts.push(ownText(unescapeText(text)))
        size += text.length
        const tooMany = texts.length > IMPORT_LIMITS.sharedTexts
        if (tooMany || size > IMPORT_LIMITS.sharedText)
          throw new Unreadable('too-large', PARTS.texts)
      }
    },
    text: (more) => {
      if (inText && text.length <= IMPORT_LIMITS.cell) text += more.slice(0, IMPORT_LIMITS.cell)
    },
  })
  return texts
}

function* readStyles(
  archive: Uint8Array,
  entry: ZipEntry | undefined,
): Generator<number, boolean[], void> {
  const styles: boolean[] = []
  if (!entry) return styles
  const formats = new Map<number, string>()
  let ofCells = false
  yield* readXml(archive, entry, {
    open: (name, attributes) => {
      if (name === 'cellXfs') ofCells = true
      else if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes()
        formats.set(Number(numFmtId), formatCode.slice(0, 300))
      } else if (name === 'xf' && ofCells && styles.length < 65_536) {
        const id = Number(attributes()['numFmtId'])
        styles.push(isDateFormat(id, formats.get(id)))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') ofCells = false
    },
    text: () => {},
  })
  return styles
}
