/** The texts of one language by i18next's namespaces. */
export type Texts = Record<string, Record<string, unknown>>

/** `…/ru/board.json` -> `board`. The shell's own texts (command line, menu, report) stay outside. */
export function byNamespace(files: Record<string, unknown>): Texts {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [
      path.replace(/^.*\/|\.json$/g, ''),
      texts as Record<string, unknown>,
    ]),
  )
}
