/** What a printer needs to know about the foot of each page. */
export type PrintFooter = { left: string; right: string }

/**
 * Room around the page's content in millimetres where the document's own @page rule gives none; the
 * footer stands in the lower one.
 */
export const PRINT_MARGINS_MM = { top: 14, right: 14, bottom: 18, left: 14 } as const

/** How long one document may take to load and print. */
export const PRINT_TIMEOUT_MS = 60_000

export const mmToInches = (mm: number) => mm / 25.4

/** The first Chromium that paints a document's own @page margin boxes, and with them its footer. */
const MARGIN_BOXES_SINCE = 131

/**
 * Whether the printer must add a footer: it has one to add, and the browser (`156.0.0.0` or
 * `HeadlessChrome/156.0.0.0`) is too old to paint the document's own.
 */
export function needsFooter(footer: PrintFooter | null, browserVersion: string): boolean {
  const major = Number(/(\d+)\./.exec(browserVersion)?.[1] ?? 0)
  return footer !== null && major < MARGIN_BOXES_SINCE
}

/** An empty header: without one Chromium prints the date and the document's title. */
export const HEADER_TEMPLATE = '<span></span>'

/**
 * The foot of each page in Chromium's template form, where the classes `pageNumber` and
 * `totalPages` are filled in. Both printers use it, so that a report looks the same from each host.
 */
export function footerTemplate(footer: PrintFooter): string {
  const { left, right } = PRINT_MARGINS_MM
  return `<div style="width:100%;box-sizing:border-box;padding:0 ${right}mm 0 ${left}mm;
display:flex;gap:6mm;font:7.5pt/1.2 Inter,'Noto Sans SC','Noto Sans','Segoe UI','PingFang SC',Arial,sans-serif;color:#5c6470;
-webkit-print-color-adjust:exact"><span style="flex:1;white-space:nowrap;overflow:hidden;text-overflow:ellipsis">${escapeHtml(footer.left)}</span><span
style="white-space:nowrap">${escapeHtml(footer.right)}</span><span style="white-space:nowrap;font-variant-numeric:tabular-nums"><span
class="pageNumber"></span> / <span class="totalPages"></span></span></div>`
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? '',
  )
}
