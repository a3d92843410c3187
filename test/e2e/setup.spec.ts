import type { Page } from '@playwright/test'
import { SETUP_STEPS } from '#shared/domain/setup.ts'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { type Say, wordsOf } from '../studio/say.ts'
import { expect, test } from './fixtures.ts'

/** Makes a plan in one of the ways that the dialog offers. */
async function newPlan(page: Page, say: Say, name: string, begin?: RegExp): Promise<void> {
  await expect(page.getByTestId('board')).toBeVisible()
  await page.goto(`${new URL(page.url()).origin}/#/plans`)
  await page.getByRole('button', { name: say('app:plans.new'), exact: true }).click()
  await page.getByRole('textbox', { name: say('app:plans.name') }).fill(name)
  if (begin) await page.getByRole('radio', { name: begin }).click()
  await page.getByRole('button', { name: say('app:plans.create') }).click()
}

const title = (page: Page, say: Say, step: string) =>
  page.getByRole('heading', { name: say(`setup:step.${step}.title`), exact: true })
const onward = (page: Page, say: Say) =>
  page.getByRole('button', { name: say('setup:onward'), exact: true })
const undo = (page: Page) => page.keyboard.press('ControlOrMeta+z')

for (const [language, locale, usual] of [
  ['en', 'en-GB', 'US Dollar (USD)'],
  ['zh-CN', 'zh-CN', '人民币 (CNY)'],
  ['ru', 'ru-RU', 'российский рубль (RUB)'],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale })
    const say = wordsOf(language)
    const ofTen = language === 'ru' ? 'many' : 'other'

    test('the whole set-up: from a name to ten cards made at once, all kept in the plan', async ({
      studio,
    }) => {
      await newPlan(studio, say, 'Torvane 2027')
      await expect(title(studio, say, 'plan')).toBeVisible()
      await expect(
        studio.getByRole('combobox', { name: say('setup:step.plan.currency') }),
      ).toHaveValue(usual)
      const customer = studio.getByRole('textbox', { name: say('app:plans.client') })
      await customer.fill('Torvane')
      await onward(studio, say).click()

      await expect(title(studio, say, 'goal')).toBeFocused()
      await studio.getByRole('radio').first().click()
      const goal = studio.getByRole('textbox', { name: say('setup:step.goal.own') })
      await expect(goal).not.toHaveValue('')
      await onward(studio, say).click()

      await expect(title(studio, say, 'path')).toBeFocused()
      await studio.getByRole('radio').last().click()
      await expect(studio.getByRole('radio').last()).toBeChecked()
      await onward(studio, say).click()

      await expect(title(studio, say, 'channels')).toBeFocused()
      await onward(studio, say).click()

      await expect(title(studio, say, 'targets')).toBeFocused()
      await studio.getByRole('button', { name: say('setup:step.targets.take') }).click()
      await expect(
        studio.getByRole('textbox', {
          name: `${say('app:moment.know')}: ${say('settings:weights.target')}`,
        }),
      ).toHaveValue('80')
      await onward(studio, say).click()

      // Left without keywords: the window goes, and all that was said is there when it comes back.
      await expect(title(studio, say, 'keywords')).toBeFocused()
      await studio.getByRole('button', { name: say('setup:skip'), exact: true }).click()
      await expect(title(studio, say, 'gaps')).toBeFocused()
      await studio.goto(
        studio
          .url()
          .replace(/\?step=.*?(?=#)/, '')
          .replace(/\?step=.*$/, ''),
      )
      await studio.reload()
      await expect(title(studio, say, 'gaps')).toBeVisible()
      await expect(studio.getByRole('main').getByRole('region')).toHaveCount(5)
      await onward(studio, say).click()

      await expect(title(studio, say, 'cards')).toBeFocused()
      const offered = studio.getByTestId('first-cards')
      await expect(offered.getByRole('checkbox')).toHaveCount(10)
      await offered.getByRole('checkbox').nth(9).click()
      await studio.getByRole('switch', { name: say('setup:step.cards.dated') }).click()
      await studio.reload()
      await expect(offered.getByRole('checkbox').nth(9)).not.toBeChecked()
      await offered.getByRole('checkbox').nth(9).click()
      await studio
        .getByRole('main')
        .getByRole('button', { name: say.like(`setup:step.cards.make_${ofTen}`) })
        .click()
      await expect(studio.getByText(say.like(`setup:step.cards.there_${ofTen}`))).toBeVisible()
      await studio.getByRole('button', { name: say('setup:finish'), exact: true }).click()
      await expect(
        studio.getByRole('heading', { name: say('setup:end.done'), exact: true }),
      ).toBeFocused()

      await studio.getByRole('link', { name: say('setup:end.board') }).click()
      const cards = studio.getByTestId('board').locator('[data-testid^="card-"]')
      await expect(cards).toHaveCount(10)
      // One undo takes all ten back, and what the step said of itself.
      await undo(studio)
      await expect(cards).toHaveCount(0)
    })
  })
}

const say = wordsOf('en')

test('steps are skipped, gone back to and taken in any order; the first open one comes next', async ({
  studio,
}) => {
  await newPlan(studio, say, 'Any order')
  const steps = studio.getByRole('navigation', { name: 'Steps of the set-up' })
  await steps.getByRole('link', { name: /^Channels/ }).click()
  await onward(studio, say).click()
  await expect(steps.getByRole('link', { name: /^Channels done/ })).toBeVisible()
  await studio.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(title(studio, say, 'channels')).toBeFocused()
  const sidebar = studio.getByRole('navigation', { name: 'Views of the plan' })
  await expect(sidebar.getByRole('link').first()).toHaveText(/Guided set-up.*1 of 8/)
  await goTo(studio, 'Coverage')
  const hint = studio.getByRole('region', { name: 'Set this plan up step by step' })
  await expect(hint.getByRole('link', { name: 'Go on with the set-up' })).toBeVisible()
  await goTo(studio, 'Board')
  await studio.getByRole('link', { name: 'Set up step by step' }).click()
  // One comes back to where one was.
  await expect(title(studio, say, 'channels')).toBeVisible()
  await steps.getByRole('link', { name: /^Plan/ }).click()
  for (const step of SETUP_STEPS) {
    await expect(title(studio, say, step)).toBeVisible()
    const skip = studio.getByRole('button', { name: 'Skip this step' })
    const next = studio.getByRole('button', { name: 'Continue', exact: true })
    await (step === 'channels' ? next : skip).click()
  }
  await expect(studio.getByText('Skipped, and open at any time:')).toBeVisible()
  // Finished, it stands at the end of the craft and counts nothing.
  await expect(sidebar.getByRole('link').first()).toHaveText('Board')
  await undo(studio)
  await expect(sidebar.getByRole('link').first()).toHaveText(/Guided set-up.*7 of 8/)
})

test('an import in the set-up leads back to it, and the gaps and cards follow what it brought', async ({
  studio,
}) => {
  await newPlan(studio, say, 'With keywords')
  const steps = studio.getByRole('navigation', { name: 'Steps of the set-up' })
  await steps.getByRole('link', { name: /^Keywords/ }).click()
  await studio.getByRole('main').getByRole('button', { name: 'Import keywords' }).click()
  const wizard = studio.getByRole('dialog')
  await wizard.locator('input[type=file]').setInputFiles({
    name: 'keywords.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Keyword,Volume\nhow to choose trail shoes,9000\nbuy trail shoes online,2400\n',
    ),
  })
  await wizard.getByRole('button', { name: /^Save \S+ keywords?$/ }).click()
  await wizard.getByRole('button', { name: 'Back to the set-up' }).click()
  await expect(studio.getByText('Keywords: 2. Topics: 2.')).toBeVisible()
  await onward(studio, say).click()
  await expect(studio.getByRole('region', { name: 'Know' })).toContainText('trail shoes')
  await onward(studio, say).click()
  await expect(studio.getByTestId('first-cards')).toContainText('trail shoes')
})

test('another language renames what still bears the studio’s own names, as one act', async ({
  studio,
}) => {
  await newPlan(studio, say, 'Translated')
  await studio.getByRole('combobox', { name: 'Language of the plan' }).click()
  await studio.getByRole('option', { name: 'Русский' }).click()
  await expect(studio.getByRole('combobox', { name: 'Currency' })).toHaveValue(/RUB/)
  await goTo(studio, 'Checks')
  await expect(studio.getByText('Заказать можно без регистрации').first()).toBeVisible()
  await undo(studio)
  await expect(studio.getByText('Guests can check out without an account').first()).toBeVisible()
})

test('the studio ticks the steps of an action plan by what it sees; the rest is ticked by hand', async ({
  studio,
}) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await goTo(studio, 'Guided set-up')
  // The sample was not begun by a set-up: it does not ask for one, and shows how far the plan is.
  const plan = studio.getByTestId('action-plan')
  const intent = plan.getByRole('listitem').filter({
    has: studio.getByRole('heading', { name: /^Analyse the intent/ }),
  })
  await expect(intent.first()).toContainText('done: the studio sees it')
  await expect(intent.getByRole('checkbox')).toHaveCount(0)
  const mobile = plan.locator('> li').nth(1)
  await expect(mobile).toContainText(/Checks that pass: \d of \d\. Still open: /)
  await mobile.getByRole('textbox', { name: 'Note' }).fill('Ask the agency in May')
  await mobile.getByRole('textbox', { name: 'Note' }).blur()
  await mobile.getByRole('link', { name: 'Go through the checks' }).click()
  await expect(studio).toHaveURL(/checks/)
  await studio.goBack()
  await expect(mobile.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask the agency in May')
})

for (const [trade, first, cards] of [
  ['Sports shop', 'How to choose your first running shoes', 19],
  ['Software', 'Five signs that a team has outgrown its spreadsheet', 18],
  ['Clinic', 'Who treats you: every doctor in person', 18],
] as const) {
  test(`a starter plan stands at once: ${trade}`, async ({ studio }) => {
    await newPlan(studio, say, `My ${trade}`, new RegExp(`^Starter plan: ${trade}`))
    const board = studio.getByTestId('board')
    await expect(board.getByText(first)).toBeVisible()
    await goTo(studio, 'Table')
    await expect(studio.getByTestId('card-table').getByRole('row')).not.toHaveCount(0)
    await expect(studio.getByText(new RegExp(`^${cards} cards`))).toBeVisible()
    await goTo(studio, 'Coverage')
    await expect(studio.getByTestId('losses').getByRole('listitem').first()).toBeVisible()
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('the set-up and the action plans have no barrier', async ({ studio }) => {
      await newPlan(studio, say, 'Without barriers')
      const steps = studio.getByRole('navigation', { name: 'Steps of the set-up' })
      for (const link of await steps.getByRole('link').all()) {
        await link.click()
        await expect(link).toHaveAttribute('aria-current', 'step')
        await expect(studio.locator('main [aria-busy=true]')).toHaveCount(0)
        await expectNoViolations(studio)
      }
    })
  })
}
