import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { expectSaved, paste, PIXEL, writeBrief } from '../studio/briefs.ts'
import { startBrowserHost } from '../studio/browser-host.ts'
import { openCard } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

const CARD = 'Choosing your first trail shoe'

/** A card with an empty brief, open. */
async function openEmpty(page: Page, title: string) {
  const board = new Board(page)
  await board.add(board.cells('know').first(), title)
  const panel = await openCard(page, title)
  const brief = await writeBrief(panel, page)
  return { panel, brief }
}

test('looking at a brief writes nothing', async ({ studio }) => {
  const panel = await openCard(studio, CARD)
  const brief = panel.getByTestId('brief')
  await expect(brief).toContainText('Answer first')
  await brief.click()
  await studio.keyboard.press('ControlOrMeta+End')
  await studio.keyboard.press('ArrowLeft')
  await panel.getByRole('button', { name: 'Close the card' }).click()
  await expect(panel).toHaveCount(0)
  await openCard(studio, CARD)
  await panel.getByRole('tab', { name: 'Activity' }).click()
  await expect(panel.getByRole('tabpanel')).not.toContainText('Loading')
  await expect(panel.getByText('Wrote in the brief')).toHaveCount(0)
})

test('what was typed 300 ms ago outlives a host that is killed', async ({ page, library }) => {
  const first = await startBrowserHost(library)
  await page.goto(first.address)
  const { brief } = await openEmpty(page, 'Killed')
  await page.keyboard.type('Said a moment ago')
  // The time that a person may lose: no longer, however soon the process ends.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  for (const pid of first.workers()) process.kill(pid, 'SIGKILL')
  await expect(brief).toContainText('Said a moment ago')
  await first.stop()
  const second = await startBrowserHost(library)
  await page.goto(second.address)
  const panel = await openCard(page, 'Killed')
  await expect(panel.getByTestId('brief')).toHaveText('Said a moment ago')
  expect(await second.stop()).toBe(0)
})

test('a topic is named by keyboard, linked to the card and opened', async ({ studio }) => {
  const { panel, brief } = await openEmpty(studio, 'Names a topic')
  await studio.keyboard.type('See #shoes')
  const list = studio.getByRole('listbox', { name: 'Topics to name' })
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await studio.keyboard.press('ArrowDown')
  const second = list.getByRole('option').nth(1)
  await expect(second).toHaveAttribute('aria-selected', 'true')
  await expect(brief).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id'))!)
  await studio.keyboard.press('Enter')
  await expect(list).toHaveCount(0)
  const mention = brief.locator('.mention')
  const name = (await mention.textContent())!.slice(1)
  const topics = panel.getByRole('region', { name: 'Answers' })
  await expect(topics).toContainText(name)
  await expectSaved(panel)
  await mention.click()
  await expect(studio.getByTestId('topic-panel')).toBeFocused()
})

test('blocks come from the menu at the caret, and Escape leaves it and the text alone', async ({
  studio,
}) => {
  const { panel, brief } = await openEmpty(studio, 'Made of blocks')
  await studio.keyboard.type('/')
  const list = studio.getByRole('listbox', { name: 'Blocks to insert' })
  await expect(list).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(panel).toBeVisible()
  await studio.keyboard.press('Backspace')
  await studio.keyboard.type('/task')
  await expect(list.getByRole('option')).toHaveCount(1)
  await studio.keyboard.press('Enter')
  await studio.keyboard.type('Measure')
  await expect(brief.locator('ul[data-type="taskList"] li p')).toHaveText('Measure')
  await brief.getByRole('checkbox', { name: 'Done: Measure' }).check()
  await brief.locator('li p').click()
  await studio.keyboard.press('End')
  await studio.keyboard.press('Enter')
  await studio.keyboard.press('Enter')
  await studio.keyboard.type('/table')
  await studio.keyboard.press('Enter')
  await studio.keyboard.type('one')
  await studio.keyboard.press('Tab')
  await studio.keyboard.type('two')
  await expect(brief.locator('th').nth(1)).toHaveText('two')
  await panel.getByRole('button', { name: 'Change the table' }).click()
  await studio.getByRole('menuitem', { name: 'Row below' }).click()
  await expect(brief.locator('tr')).toHaveCount(4)
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(brief.locator('tr')).toHaveCount(3)
  await expectSaved(panel)
})

test('a template begins a brief in the language of the reader', async ({ studio }) => {
  const { panel, brief } = await openEmpty(studio, 'From a template')
  await panel.getByRole('button', { name: 'Begin with the template: Guide' }).click()
  await expect(brief.locator('h2').first()).toHaveText('Who asks, and what for')
  await expect(brief.locator('table')).toHaveCount(1)
  await expect(panel.getByText(/words · 1 minute to read/)).toBeVisible()
})

test('pasted HTML brings words and nothing that runs, styles or tells', async ({ studio }) => {
  const outside: string[] = []
  studio.on('request', (request) => {
    if (request.url().includes('.example')) outside.push(request.url())
  })
  const { panel, brief } = await openEmpty(studio, 'Pasted')
  await paste(brief, {
    html: `<style>p{color:red}</style><script>window.hit=1</script>
      <p onclick="window.hit=1" style="position:fixed">Kept <a href="javascript:window.hit=1">words</a>
      <a href="https://shop.example/a">link</a></p><img src="https://spy.example/p.gif" width="1" height="1">
      <img src="https://pics.example/shoe.jpg" alt="A shoe"><img src=x onerror="window.hit=1">
      <svg onload="window.hit=1"></svg><iframe src="https://frame.example"></iframe>`,
  })
  await expect(brief).toContainText('Kept words')
  await expect(brief.locator('a')).toHaveCount(2)
  await expect(brief.getByRole('link', { name: 'A shoe' })).toHaveAttribute(
    'href',
    'https://pics.example/shoe.jpg',
  )
  await expect(
    brief.locator('img, script, style, iframe, svg, [style*=fixed], [onclick]'),
  ).toHaveCount(0)
  await expect(studio.getByText('1 picture lies elsewhere')).toBeVisible()
  await expect(studio.getByText('2 pictures were left out')).toBeVisible()
  expect(await studio.evaluate(() => 'hit' in window)).toBe(false)
  expect(outside).toEqual([])
  await paste(brief, { html: `${'<blockquote>'.repeat(10_000)}at the bottom` })
  await expect(brief).toContainText('at the bottom')
  await expectSaved(panel)
})

test('Markdown comes in by paste and file, and goes out as it came', async ({ studio }) => {
  const { panel, brief } = await openEmpty(studio, 'Markdown')
  await paste(brief, { text: '## Plan\n\n- [x] done\n- [ ] open\n\n[bad](javascript:alert(1))' })
  await expect(brief.locator('h2')).toHaveText('Plan')
  await expect(brief.getByRole('checkbox')).toHaveCount(2)
  await expect(brief.locator('a')).toHaveCount(0)
  await studio.keyboard.press('ControlOrMeta+End')
  await panel.getByTestId('brief-markdown').setInputFiles({
    name: 'rest.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('\n| a | б |\n| --- | --- |\n| 1 | 二 |\n'),
  })
  await expect(brief.locator('td').last()).toHaveText('二')
  await panel.getByRole('button', { name: 'More for the brief' }).click()
  const download = studio.waitForEvent('download')
  await studio.getByRole('menuitem', { name: 'Save as Markdown' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Markdown.md')
  expect(readFileSync((await file.path())!, 'utf8')).toBe(
    '## Plan\n\n- [x] done\n- [ ] open\n\n\\[bad\\](javascript:alert(1))\n\n| a | б |\n| --- | --- |\n| 1 | 二 |\n',
  )
})

test('words are found with Ctrl+F, and the whole window is left with Escape', async ({
  studio,
}) => {
  const panel = await openCard(studio, CARD)
  const brief = await writeBrief(panel, studio)
  await studio.keyboard.press('ControlOrMeta+f')
  await studio.keyboard.type('RUN')
  await expect(panel.getByRole('search').getByRole('status')).toHaveText(/^1 of [3-9]/)
  await studio.keyboard.press('Enter')
  await expect(panel.getByRole('search').getByRole('status')).toHaveText(/^2 of/)
  await studio.keyboard.press('Shift+Enter')
  await expect(brief.locator('.found.current')).toHaveText(/run/i)
  await studio.keyboard.press('Escape')
  await expect(brief).toBeFocused()
  await expect(brief.locator('.found')).toHaveCount(0)

  // What was found is selected and has a bar of its own, which the keys reach first.
  await studio.keyboard.press('ArrowRight')
  await studio.keyboard.press('Alt+F10')
  await expect(panel.getByRole('button', { name: 'Bold' })).toBeFocused()
  await studio.keyboard.press('End')
  await studio.keyboard.press('Enter')
  const whole = studio.getByRole('dialog', { name: 'Brief', exact: true })
  await expect(whole).toBeVisible()
  expect(await whole.boundingBox()).toMatchObject({ x: 0, y: 0, width: 1440, height: 900 })
  await brief.click()
  await studio.keyboard.press('Escape')
  await expect(whole).toHaveCount(0)
  await expect(panel).toBeVisible()
})

test('two windows type in one brief, and both keep their words and their undo', async ({
  studio,
  host,
}) => {
  const { panel, brief } = await openEmpty(studio, 'Two at once')
  await studio.keyboard.type('First.')
  await expectSaved(panel)
  const other = await studio.context().newPage()
  await other.goto(host.origin)
  const there = await openCard(other, 'Two at once')
  const theirs = await writeBrief(there, other)
  await expect(theirs).toHaveText('First.')
  await Promise.all([
    other.keyboard.type(' Theirs at the end.', { delay: 15 }),
    (async () => {
      await studio.keyboard.press('ControlOrMeta+Home')
      await studio.keyboard.type('Ours at the start. ', { delay: 15 })
    })(),
  ])
  for (const one of [brief, theirs]) {
    await expect(one).toHaveText('Ours at the start. First. Theirs at the end.')
  }
  // One step takes back what was typed without a pause, which a slow machine may have made.
  await expect(async () => {
    await other.keyboard.press('ControlOrMeta+z')
    await expect(theirs).toHaveText('Ours at the start. First.', { timeout: 500 })
  }).toPass()
  await expect(brief).toHaveText('Ours at the start. First.')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('a brief with all it can hold, its menus and its search have no barrier', async ({
      studio,
    }) => {
      const { panel, brief } = await openEmpty(studio, 'Everything')
      await panel.getByRole('button', { name: 'Begin with the template: Guide' }).click()
      await studio.keyboard.press('ControlOrMeta+End')
      await paste(brief, { file: { name: 'shoe.png', bytes: PIXEL, type: 'image/png' } })
      await expect(brief.locator('.picture img')).toBeVisible()
      await studio.keyboard.press('ControlOrMeta+End')
      await studio.keyboard.press('Enter')
      await studio.keyboard.type('See #shoes')
      await expect(studio.getByRole('listbox', { name: 'Topics to name' })).toBeVisible()
      await expectNoViolations(studio)
      await studio.keyboard.press('Enter')
      await studio.keyboard.press('ControlOrMeta+f')
      await studio.keyboard.type('what')
      await expect(brief.locator('.found.current')).toBeVisible()
      await expectNoViolations(studio)
    })
  })
}
