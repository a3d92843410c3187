import type { Worker } from 'node:worker_threads'
import type { PAGE_SIZES } from '#shared/contract/reports.ts'

/** What only a host can do, lent to the backend; one that is missing is said, never guessed. */

export type Log = (level: 'info' | 'warn' | 'error', message: string, detail?: unknown) => void

export type PrintJob = {
  /** A self-contained document: no script, no outside reference. */
  html: string
  pageSize: (typeof PAGE_SIZES)[number]
  /** Title in the PDF's properties. */
  title: string
  /**
   * A foot with page numbers for a Chromium before 131 only. A newer one paints the document's own
   * feet (@page margin boxes, in the document's fonts, none on the cover) and must leave this out, or
   * every page has two. Always print with `preferCSSPageSize` and `printBackground`.
   */
  footer: { left: string; right: string } | null
  signal?: AbortSignal
}

/** Prints to PDF bytes. Throws PRINT_FAILED or CANCELLED; NO_PRINTER when nothing here can print. */
export type Printer = (job: PrintJob) => Promise<Uint8Array>

export type BackendOptions = {
  /** Where plans live; made when missing. Never on a shared or synced drive. */
  libraryFolder: string
  /** The product's `resources/` folder: playbook, sample plan, fonts. */
  resourcesFolder: string
  version: string
  host: 'desktop' | 'browser' | 'headless'
  /** Milliseconds since 1970. */
  now: () => number
  newId: () => string
  /** 0 (included) to 1 (excluded). */
  random: () => number
  /** Minutes that the person's clock is ahead of UTC; a function of the instant where it may change. */
  utcOffsetMinutes: number | ((at: number) => number)
  log: Log
  print?: Printer
  /**
   * Starts a thread that runs `serveWork`, for imports and acts on thousands of keywords; left out,
   * they are done in the backend's own thread, which answers nothing else meanwhile.
   */
  startWorkThread?: () => Worker
  /** A fixed day for scores, `YYYY-MM-DD`; left out: the clock's day. */
  today?: string
  /** Who is working here, for the activity list. */
  person?: string
}
