import { launch, type Browser, type Page } from 'puppeteer-core'
import type { PrintJob, Printer } from '#electron/backend/capabilities.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { findBrowser, type FoundBrowser } from './find-browser.ts'
import {
  footerTemplate,
  HEADER_TEMPLATE,
  needsFooter,
  PRINT_MARGINS_MM,
  PRINT_TIMEOUT_MS,
} from './print-layout.ts'

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  // A container's /dev/shm is often too small for a long document.
  '--disable-dev-shm-usage',
]

/** Chromium refuses to sandbox for root; what it opens here is a script-less document of our own. */
const isRoot = () => process.getuid?.() === 0

/**
 * Prints with a browser that is installed, started for the job with a profile of its own and ended
 * after it. The document runs no script and reaches nothing.
 */
export function createBrowserPrinter(find: () => FoundBrowser = findBrowser): Printer {
  return async (job) => {
    if (job.signal?.aborted) throw new DomainError('CANCELLED', {})
    const found = find()
    if (found.path === null) throw new DomainError('NO_PRINTER', { tried: found.tried })
    let browser: Browser | undefined
    try {
      browser = await launch({
        executablePath: found.path,
        headless: true,
        // Over a pipe the browser ends with this process, however that ends.
        pipe: true,
        args: isRoot() ? [...FLAGS, '--no-sandbox'] : FLAGS,
        timeout: PRINT_TIMEOUT_MS,
        // Ctrl-C ends the host, which ends the browser; the browser must not do it on its own.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
        ...(job.signal && { signal: job.signal }),
      })
      return await printPage(await browser.newPage(), job)
    } catch (error) {
      if (job.signal?.aborted) throw new DomainError('CANCELLED', {})
      throw new DomainError('PRINT_FAILED', { detail: String(error) }, { cause: error })
    } finally {
      await browser?.close()
    }
  }
}

async function printPage(page: Page, job: PrintJob): Promise<Uint8Array> {
  const close = () => void page.close()
  job.signal?.addEventListener('abort', close, { once: true })
  try {
    await page.setJavaScriptEnabled(false)
    await page.setOfflineMode(true)
    await page.setRequestInterception(true)
    page.on('request', (request) => {
      const url = request.url()
      const own = url.startsWith('data:') || url === 'about:blank'
      void (own ? request.continue() : request.abort())
    })
    await page.setContent(job.html, { waitUntil: 'load', timeout: PRINT_TIMEOUT_MS })
    const { top, right, bottom, left } = PRINT_MARGINS_MM
    return await page.pdf({
      format: job.pageSize === 'A4' ? 'a4' : 'letter',
      printBackground: true,
      preferCSSPageSize: true,
      margin: { top: `${top}mm`, right: `${right}mm`, bottom: `${bottom}mm`, left: `${left}mm` },
      displayHeaderFooter: needsFooter(job.footer, await page.browser().version()),
      headerTemplate: HEADER_TEMPLATE,
      footerTemplate: job.footer ? footerTemplate(job.footer) : HEADER_TEMPLATE,
      tagged: true,
      outline: true,
      timeout: PRINT_TIMEOUT_MS,
    })
  } finally {
    job.signal?.removeEventListener('abort', close)
  }
}
