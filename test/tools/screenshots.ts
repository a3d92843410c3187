import { chromium, type Locator, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bringBrowser } from '../runner/browser.ts'
import { startBrowserHost } from '../studio/browser-host.ts'
import { ROOT, withFolder } from '../studio/library.ts'

/** Takes the pictures of the README from the built studio on the sample plan: `npm run screenshots`. */
const FOLDER = join(ROOT, 'resources/screenshots')
const EXPORTS = ['google-keyword-planner-ranges.csv', 'search-console-queries.csv', 'wordstat.csv']

/** Views of the craft and of what came of it: the link, the picture, what shows that they are drawn. */
const VIEWS: readonly [view: string, picture: string, drawn: (page: Page) => Locator][] = [
  ['Guided set-up', 'setup', (page) => page.getByText('Analyse the intent at each stage')],
  ['Playbook', 'playbook', (page) => page.getByText('Honest comparison with rivals')],
  ['Journeys', 'journeys', (page) => page.getByText('Found in mobile search')],
  ['Creators', 'creators', (page) => page.getByText('Lena Ortega')],
  ['Places', 'places', (page) => page.getByText('Keswick, Lake Road')],
  ['Messages', 'messages', (page) => page.getByText('Cart left: your size')],
  ['Results', 'results', (page) => page.getByRole('table', { name: 'Results by card' })],
  ['What if', 'what-if', (page) => page.getByRole('button', { name: 'Imagine a card' })],
  ['Table', 'table', (page) => page.getByTestId('card-table')],
  ['Calendar', 'calendar', (page) => page.getByTestId('calendar-title')],
]

async function takeAll(page: Page) {
  const take = async (name: string) => {
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' })
    process.stdout.write(`${name}.png\n`)
  }
  const open = async (view: string) => {
    await page.getByRole('navigation').getByRole('link', { name: view }).click()
  }

  await page.getByTestId('board').waitFor()
  await page.getByText('Choosing your first trail shoe').waitFor()
  await take('board-light')

  await page.getByText('Choosing your first trail shoe').click()
  await page.getByText('Somebody who runs on roads').waitFor()
  await take('card')
  await page.keyboard.press('Escape')

  await page.emulateMedia({ colorScheme: 'dark' })
  await take('board-dark')
  await open('Coverage')
  await page.getByTestId('heatmap').waitFor()
  await take('coverage-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await take('coverage-light')

  await open('Keywords')
  await page.getByText('best trail running shoes', { exact: true }).waitFor()
  await take('keywords')
  await open('Checks')
  await page.getByText('Express pay is offered').waitFor()
  await take('checks')
  for (const [view, picture, drawn] of VIEWS) {
    await open(view)
    await drawn(page).first().waitFor()
    await take(picture)
  }
  await open('Plan settings')
  await page.getByLabel('Client').waitFor()
  await take('settings')
  await open('Report')
  await page.frameLocator('iframe').getByText('Content plan').waitFor()
  await take('report')

  await open('Board')
  await page.getByRole('button', { name: 'Import keywords' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles(EXPORTS.map((file) => join(ROOT, 'resources/samples', file)))
  await page.getByRole('button', { name: /^Save/ }).waitFor()
  await take('import')
  await page.keyboard.press('Escape')

  await open('All plans')
  await page.getByRole('heading', { name: 'Plans' }).waitFor()
  await take('plans')
}

mkdirSync(FOLDER, { recursive: true })
const executablePath = await bringBrowser()
await withFolder('screenshots', async (library) => {
  const host = await startBrowserHost(library)
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(host.address)
    await takeAll(page)
  } finally {
    await browser.close()
    await host.stop()
  }
})
