import type { Page } from '@playwright/test'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

const status = (page: Page) => page.getByTestId('presentation').getByRole('status').first()

async function present(page: Page): Promise<void> {
  await expect(page.getByTestId('board')).toBeVisible()
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await expect(page.getByTestId('presentation')).toBeVisible()
}

test('slides go on and back by keys, by a remote, by number and by buttons', async ({ studio }) => {
  await present(studio)
  const name = /Trail shoes/
  await expect(status(studio)).toHaveText(/: slide 1 of 5$/)
  await expect(studio.getByRole('heading', { level: 1 })).toHaveText(name)
  for (const [key, slide] of [
    ['PageDown', 'Know: slide 2 of 5'],
    ['Space', 'Go: slide 3 of 5'],
    ['ArrowRight', 'Do: slide 4 of 5'],
    ['PageDown', 'Buy: slide 5 of 5'],
    ['PageDown', 'Buy: slide 5 of 5'],
    ['PageUp', 'Do: slide 4 of 5'],
    ['ArrowLeft', 'Go: slide 3 of 5'],
    ['Home', /slide 1 of 5/],
    ['End', 'Buy: slide 5 of 5'],
    ['2', 'Know: slide 2 of 5'],
  ] as const) {
    await studio.keyboard.press(key)
    await expect(status(studio)).toHaveText(slide)
  }
  await studio.getByRole('button', { name: 'Next slide' }).click()
  await expect(status(studio)).toHaveText('Go: slide 3 of 5')
  await studio.getByRole('button', { name: 'Previous slide' }).click()
  await expect(status(studio)).toHaveText('Know: slide 2 of 5')
  await studio.getByRole('navigation').getByRole('button', { name: 'Buy' }).click()
  await expect(status(studio)).toHaveText('Buy: slide 5 of 5')
  await studio.reload()
  await expect(status(studio)).toHaveText('Buy: slide 5 of 5')
})

test('Escape goes back to where one was, with the focus', async ({ studio }) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await goTo(studio, 'Coverage')
  await studio.getByTestId('tile-do').focus()
  await studio.keyboard.press('g')
  await studio.keyboard.press('l')
  await expect(studio.getByTestId('presentation')).toBeFocused()
  await studio.keyboard.press('Escape')
  await expect(studio.getByTestId('tile-do')).toBeFocused()
  await expect(studio).toHaveURL(/\/coverage$/)

  await studio.getByRole('button', { name: 'Present', exact: true }).click()
  await studio.keyboard.press('3')
  await studio.getByRole('button', { name: 'End the presentation' }).click()
  await expect(studio.getByRole('button', { name: 'Present', exact: true })).toBeFocused()
})

test('a card of a slide is opened by its key, commented and closed, and nothing else', async ({
  studio,
}) => {
  await present(studio)
  await studio.keyboard.press('2')
  await studio.keyboard.press('c')
  const panel = studio.getByTestId('card-panel')
  await expect(panel.getByRole('textbox', { name: 'Title' })).toHaveAttribute('readonly')
  await panel.getByRole('tab', { name: /Comments/ }).click()
  await panel.getByRole('combobox', { name: 'New comment' }).fill('Agreed in the meeting.')
  await studio.keyboard.press('ControlOrMeta+Enter')
  await expect(panel.getByText('Agreed in the meeting.')).toBeVisible()
  await panel.focus()
  await studio.keyboard.press('ArrowRight')
  await expect(status(studio)).toHaveText('Know: slide 2 of 5')
  await studio.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(studio.locator('[data-card]').first()).toBeFocused()
  await studio.keyboard.press('Escape')
  await expect(studio.getByTestId('board')).toBeVisible()
})

/** Words that are too small, and parts that do not fit. */
function illegible(page: Page) {
  return page.getByTestId('presentation').evaluate((stage) => {
    const small: string[] = []
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const box = node.parentElement!
      if (node.textContent!.trim() === '' || box.closest('.ms-visually-hidden')) continue
      if (Number.parseFloat(getComputedStyle(box).fontSize) < 24) small.push(node.textContent!)
    }
    const cut = [stage, ...stage.children]
      .filter((box) => box.scrollHeight > box.clientHeight + 1 && box.clientHeight > 1)
      .filter((box) => !box.classList.contains('ms-visually-hidden'))
      .map((box) => `${box.className}: ${box.scrollHeight} in ${box.clientHeight}`)
    return { small, cut }
  })
}

for (const locale of ['en-GB', 'ru-RU', 'zh-CN']) {
  for (const viewport of [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]) {
    test.describe(`at ${viewport.width} × ${viewport.height} in ${locale}`, () => {
      test.use({ viewport, locale })

      test('every word can be read from across the room, and every slide is whole', async ({
        studio,
      }) => {
        await expect(studio.getByTestId('board')).toBeVisible()
        await studio.locator('[data-action="present"]').click()
        for (const key of ['1', '2', '3', '4', '5']) {
          await studio.keyboard.press(key)
          await expect(studio.locator('nav [aria-current=step]')).toHaveAttribute(
            'aria-keyshortcuts',
            key,
          )
          await expect(studio.locator('[data-sign]').first()).toBeVisible()
          // As much as there is room for: of a moment more than the one step that comes first.
          const steps = await studio.locator('b[data-sign="+"]').count()
          if (key !== '1') expect.soft(steps).toBeGreaterThan(1)
          expect.soft({ key, ...(await illegible(studio)) }).toEqual({ key, small: [], cut: [] })
        }
      })
    })
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('no slide has a barrier', async ({ studio }) => {
      await present(studio)
      for (const key of ['1', '2', '3', '4', '5']) {
        await studio.keyboard.press(key)
        await expectNoViolations(studio)
      }
    })
  })
}
