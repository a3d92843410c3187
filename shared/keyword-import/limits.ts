/** Bounds of what is read; beyond them a file is refused or a row reported, never cut silently. */
export const IMPORT_LIMITS = {
  /** Bytes of one file. */
  file: 200 * 1024 * 1024,
  /** Rows of all tables of a file, and lines of one text file with what may stand around the rows. */
  rows: 200_000,
  lines: 210_000,
  /** Letters of all phrases of a file: sixty in each of the rows. */
  phraseText: 12_000_000,
  /** Letters kept of a cell beside the phrase: the longest addresses of pages. */
  keptCell: 2_000,
  /** Bytes between two line breaks: no keyword export has longer lines, binaries do. */
  line: 1024 * 1024,
  /** Row problems listed in a report; all are counted. */
  listedProblems: 500,
  /** Row problems kept of a file, to be read page by page. */
  keptProblems: 20_000,
  /** Characters of a row quoted in a problem. */
  quotedText: 300,
  /** Lines at the top of a file among which the header is looked for. */
  headLines: 60,
  /** Files in one archive, and bytes that one of them may unpack to. */
  archiveEntries: 200,
  unpacked: 400 * 1024 * 1024,
  /** Unpacking to more than this, no table shrinks more than this many times: it is a bomb. */
  bombFrom: 8 * 1024 * 1024,
  bombRatio: 200,
  /** Characters of one cell of a sheet, which is what spreadsheets hold. */
  cell: 32_767,
  /** Characters of all cells of a sheet together. */
  sheetText: 200 * 1024 * 1024,
  /** Columns of a sheet that are read; keyword exports have 60 at most. */
  sheetColumns: 1_000,
  /** Characters of all texts that a workbook's cells share. */
  sharedText: 24 * 1024 * 1024,
  /** How many they may be: several in each of the rows. */
  sharedTexts: 600_000,
  /** Rows and columns of a table shown to ask about it. */
  shownRows: 10,
  shownColumns: 100,
  shownCell: 120,
} as const
