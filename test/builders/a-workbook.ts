import { aZip } from './a-zip.ts'
import type { ZipPart } from './a-zip.ts'

/** A cell: text, a number, nothing, or XML of its own such as `<c t="e"><v>#N/A</v></c>`. */
export type SheetCell = string | number | null | { xml: string }
export type SheetSpec =
  { name: string; rows: readonly (readonly SheetCell[])[] } | { name: string; xml: string }

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The date style of `aWorkbook`, for cells such as `<c s="1"><v>46243</v></c>`. */
const STYLES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'

export function aSheetXml(rows: readonly (readonly SheetCell[])[], texts: string[] = []): string {
  const cells = (row: readonly SheetCell[]) =>
    row
      .map((cell) => {
        if (cell === null) return '<c/>'
        if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
        if (typeof cell === 'object') return cell.xml
        let at = texts.indexOf(cell)
        if (at < 0) at = texts.push(cell) - 1
        return `<c t="s"><v>${at}</v></c>`
      })
      .join('')
  const xml = rows.map((row) => `<row>${cells(row)}</row>`).join('')
  return `<?xml version="1.0"?><worksheet><sheetData>${xml}</sheetData></worksheet>`
}

/** An XLSX workbook with the parts that every spreadsheet program writes. */
export function aWorkbook(
  sheets: readonly SheetSpec[],
  options: { more?: ZipPart[]; links?: string; strings?: string; from1904?: boolean } = {},
): Uint8Array {
  const texts: string[] = []
  const parts = sheets.map((sheet, index) => {
    const content = 'xml' in sheet ? sheet.xml : aSheetXml(sheet.rows, texts)
    return { path: `xl/worksheets/sheet${index + 1}.xml`, content }
  })
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const links = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="x/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const strings =
    options.strings ??
    `<sst>${texts.map((text) => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`
  const pr = options.from1904 ? '<workbookPr date1904="1"/>' : ''
  return aZip([
    { path: '[Content_Types].xml', content: '<Types/>' },
    {
      path: 'xl/workbook.xml',
      content: `<workbook>${pr}<sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${links.join('')}${options.links ?? ''}</Relationships>`,
    },
    { path: 'xl/styles.xml', content: STYLES },
    { path: 'xl/sharedStrings.xml', content: strings },
    ...parts,
    ...(options.more ?? []),
  ])
}
