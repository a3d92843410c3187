/** Bounds of what is read; beyond them a file is refused or a row reported, never cut silently. */
export const IMPORT_LIMITS = {
  /** Bytes of one file. */
  file: 200 * 1024 * 1024,
  /** Bytes between two line breaks: no keyword export has longer lines, binaries do. */
  line: 1024 * 1024,
  /** Row problems listed in a report; all are counted. */
  listedProblems: 500,
  /** Characters of a row quoted in a problem. */
  quotedText: 300,
  /** Lines at the top of a file among which the header is looked for. */
  headLines: 60,
} as const
