import { BrowserWindow, session, type Session } from 'electron'
import { PRINT_POLICY } from './hosts/content-policy.ts'
import {
  footerTemplate,
  HEADER_TEMPLATE,
  mmToInches,
  needsFooter,
  PRINT_MARGINS_MM,
  PRINT_TIMEOUT_MS,
} from './hosts/print-layout.ts'
import type { PrintDocument } from './hosts/print-messages.ts'
import { denyPermissions } from './lock-down.ts'
import { PRINT_SCHEME } from './schemes.ts'

const PRINT_ADDRESS = `${PRINT_SCHEME}://document/`

/**
 * Prints a document to PDF in a window that is never shown, runs no script, has no preload and can
 * load nothing but that document. One at a time: a window is a process.
 */
export function createPrinter(): (
  document: PrintDocument,
  signal: AbortSignal,
) => Promise<Uint8Array> {
  let last: Promise<unknown> = Promise.resolve()
  let printing: Session | undefined
  let html = ''

  /** The session for printing: in memory, without network, made when first needed. */
  function printSession(): Session {
    if (printing) return printing
    printing = session.fromPartition('print', { cache: false })
    denyPermissions(printing)
    printing.webRequest.onBeforeRequest(({ url }, answer) =>
      answer({ cancel: url !== PRINT_ADDRESS && !url.startsWith('data:') }),
    )
    printing.protocol.handle(
      PRINT_SCHEME,
      () =>
        new Response(html, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': PRINT_POLICY,
          },
        }),
    )
    return printing
  }

  async function printNow(document: PrintDocument, signal: AbortSignal): Promise<Uint8Array> {
    signal.throwIfAborted()
    html = document.html
    const window = new BrowserWindow({
      show: false,
      width: 1_000,
      height: 1_400,
      webPreferences: {
        session: printSession(),
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    })
    const limit = AbortSignal.any([signal, AbortSignal.timeout(PRINT_TIMEOUT_MS)])
    try {
      return await orAborted(limit, async () => {
        await window.loadURL(PRINT_ADDRESS)
        const { top, right, bottom, left } = PRINT_MARGINS_MM
        return await window.webContents.printToPDF({
          pageSize: document.pageSize,
          printBackground: true,
          preferCSSPageSize: true,
          margins: {
            top: mmToInches(top),
            right: mmToInches(right),
            bottom: mmToInches(bottom),
            left: mmToInches(left),
          },
          displayHeaderFooter: needsFooter(document.footer, process.versions.chrome),
          headerTemplate: HEADER_TEMPLATE,
          footerTemplate: document.footer ? footerTemplate(document.footer) : HEADER_TEMPLATE,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        })
      })
    } finally {
      html = ''
      window.destroy()
    }
  }

  return (document, signal) => {
    const printed = last.then(() => printNow(document, signal))
    last = printed.catch(() => undefined)
    return printed
  }
}

/** `work`, or the signal's reason as soon as that is given. */
function orAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop))
  })
}
