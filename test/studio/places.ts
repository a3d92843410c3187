import { expect, type Locator, type Page } from '@playwright/test'
import { SETUP_STEPS } from '#shared/domain/setup.ts'
import { aBarePageExport } from './page-export.ts'
import { aBarePlaceList } from './place-list.ts'
import type { Say } from './say.ts'

/** Somewhere a person can be: a view with nothing open, or one of the things that open from it. */
export type Place = {
  name: string
  /** From the view with nothing open. Resolves when it can be read. */
  open: (at: At) => Promise<unknown>
}
type At = { page: Page; say: Say; button: (name: string | RegExp) => Locator }

export const PLACES: Readonly<Record<string, readonly Place[]>> = {
  board: [
    { name: 'the view', open: async () => {} },
    { name: 'its views', open: ({ say, button }) => menu(button(say.like('views:views.menu'))) },
    {
      name: 'a new view',
      open: async (at) => {
        await menu(at.button(at.say.like('views:views.menu')))
        await choose(at, 'views:views.save')
      },
    },
    {
      name: 'the filters',
      open: async ({ page, say, button }) => {
        await button(say('views:filter.open')).click()
        await expect(page.getByTestId('filter-panel')).toBeVisible()
      },
    },
    { name: 'a column’s menu', open: (at) => columnMenu(at) },
    ...(['edit', 'add', 'remove'] as const).map((act) => ({
      name: `a column: ${act}`,
      open: async (at: At) => {
        await columnMenu(at)
        await choose(at, `board:column.${act}`)
      },
    })),
    {
      name: 'a topic’s menu',
      open: async ({ say, button }) => {
        await button(say.like('board:topic.more')).focus()
        await menu(button(say.like('board:topic.more')), 'Enter')
      },
    },
    {
      name: 'a card being added',
      open: ({ page, say, button }) =>
        button(say.like('board:quickAdd.label'))
          .click()
          .then(() =>
            expect(
              page.getByRole('textbox', { name: say.like('board:quickAdd.label') }),
            ).toBeFocused(),
          ),
    },
    ...(['move', 'assign', 'tag', 'schedule'] as const).map((act) => ({
      name: `selected cards: ${act}`,
      open: async ({ page, say }: At) => {
        const modifiers = ['ControlOrMeta'] as const
        await page
          .locator('[data-testid^="card-"]')
          .first()
          .click({ modifiers: [...modifiers] })
        const bar = page.getByTestId('selection-bar')
        await bar.getByRole('button', { name: say(`views:select.${act}`), exact: true }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    })),
  ],
  card: [
    ...(['details', 'results', 'comments', 'files', 'activity'] as const).map((tab) => ({
      name: `its ${tab}`,
      open: async (at: At) => {
        const panel = await card(at)
        await panel.getByRole('tab', { name: at.say(`card:tab.${tab}`) }).click()
        await expect(panel.getByRole('tabpanel')).not.toBeEmpty()
      },
    })),
    ...(['add', 'experiment.add'] as const).map((form) => ({
      name: `its results: ${form}`,
      open: async (at: At) => {
        const panel = await card(at)
        await panel.getByRole('tab', { name: at.say('card:tab.results') }).click()
        await panel.getByRole('button', { name: at.say(`results:${form}`), exact: true }).click()
        await expect(panel.getByRole('form')).toBeVisible()
      },
    })),
    {
      name: 'former values of a field',
      open: async (at) =>
        menu(
          (await card(at)).getByRole('button', { name: at.say.like('card:history.of') }).first(),
        ),
    },
    {
      name: 'a day to pick',
      open: async (at) => {
        await (
          await card(at)
        )
          .getByRole('button', { name: at.say.like('app:date.open') })
          .first()
          .click()
        await expect(at.page.getByRole('table').last()).toBeVisible()
      },
    },
    {
      name: 'its series',
      open: async (at) => {
        await (await card(at)).getByRole('button', { name: at.say('calendar:series.open') }).click()
        await expect(
          at.page.getByRole('dialog', { name: at.say('calendar:series.title') }),
        ).toBeVisible()
      },
    },
    ...(['more', 'link', 'find', 'table'] as const).map((tool) => ({
      name: `its brief: ${tool}`,
      open: async (at: At) => {
        const panel = await card(at)
        await expect(panel.getByTestId('brief')).toBeVisible()
        await panel.getByRole('button', { name: at.say(`brief:tool.${tool}`), exact: true }).click()
      },
    })),
    {
      name: 'its brief: blocks',
      open: async (at) => {
        const brief = (await card(at)).getByTestId('brief')
        await brief.click()
        await at.page.keyboard.press('ControlOrMeta+End')
        await at.page.keyboard.press('Enter')
        await at.page.keyboard.type('/')
        await expect(at.page.getByTestId('brief-menu')).toBeVisible()
      },
    },
  ],
  table: [
    { name: 'the view', open: async () => {} },
    { name: 'its columns', open: ({ say, button }) => button(say('table:columns.open')).click() },
    {
      name: 'a cell being edited',
      open: async ({ page }) => {
        await page.getByTestId('card-table').getByRole('gridcell').nth(1).click()
        await page.keyboard.press('Enter')
        await expect(page.getByTestId('cell-editor')).toBeVisible()
      },
    },
  ],
  calendar: [
    { name: 'the month', open: async () => {} },
    ...(['week', 'agenda'] as const).map((mode) => ({
      name: `the ${mode}`,
      open: ({ page, say }: At) =>
        page.getByText(say(`calendar:mode.${mode}`), { exact: true }).click(),
    })),
    {
      name: 'what is shown',
      open: async ({ page, say, button }) => {
        await button(say('calendar:show.open')).click()
        await expect(page.getByTestId('calendar-show')).toBeVisible()
      },
    },
  ],
  coverage: [
    { name: 'the view', open: async () => {} },
    {
      name: 'a cell of the heatmap',
      open: ({ page }) =>
        page.getByTestId('heatmap').getByRole('cell').getByRole('button').first().click(),
    },
    {
      name: 'from when its change is measured',
      open: ({ page, say }) =>
        page.getByRole('combobox', { name: say('coveragePage:since.label'), exact: true }).click(),
    },
    {
      name: 'an alert being put off',
      open: ({ page, say }) =>
        menu(page.getByTestId('alerts').getByText(say('alerts:notNow')).first()),
    },
    {
      name: 'the lenses',
      open: ({ page, say }) =>
        page.getByRole('combobox', { name: say('coveragePage:heat.columns'), exact: true }).click(),
    },
  ],
  results: [
    { name: 'the view', open: async () => {} },
    {
      name: 'the metrics',
      open: ({ page, say }) =>
        page.getByRole('combobox', { name: say('results:form.metric') }).click(),
    },
    {
      name: 'an import of results',
      open: async ({ page, say, button }) => {
        await button(say('results:import.open')).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'whose pages an export has',
      open: async ({ page, say, button }) => {
        await button(say('results:import.open')).click()
        const dialog = page.getByRole('dialog')
        await dialog.locator('input[type=file]').setInputFiles(aBarePageExport())
        await expect(dialog.getByRole('region').last()).toBeVisible()
      },
    },
  ],
  creators: [
    {
      name: 'the people',
      open: async ({ page }) => {
        await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible()
      },
    },
    {
      name: 'a person',
      open: async ({ page }) => {
        await page.getByRole('table').getByRole('row').nth(2).getByRole('button').click()
        await expect(page.getByTestId('person-panel')).toBeVisible()
      },
    },
    {
      name: 'somebody new',
      open: async ({ page, say, button }) => {
        await button(say('creators:people.add')).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'what erasing does',
      open: async ({ page, say, button }) => {
        await page.getByRole('table').getByRole('row').nth(2).getByRole('button').click()
        await button(say('creators:erase.open')).click()
        await expect(page.getByRole('dialog')).toHaveCount(2)
      },
    },
    ...(['assets', 'sums'] as const).map((tab) => ({
      name: `the ${tab}`,
      open: async ({ page }: At) => {
        await page.getByRole('radiogroup').locator(`input[value="${tab}"] + label`).click()
        await expect(page.getByRole('table').first()).toBeVisible()
      },
    })),
    {
      name: 'an asset on its card',
      open: async ({ page }) => {
        await page.getByRole('radiogroup').locator('input[value="assets"] + label').click()
        await page.getByRole('table').getByRole('row').nth(1).getByRole('button').click()
        await expect(page.getByTestId('card-asset')).toBeVisible()
      },
    },
  ],
  keywords: [
    { name: 'the view', open: async () => {} },
    { name: 'its filters', open: ({ say, button }) => button(say('keywords:filters')).click() },
    { name: 'its columns', open: ({ say, button }) => button(say('keywords:columns')).click() },
    {
      name: 'the details of a keyword',
      open: async ({ page }) => {
        await page.getByTestId('keyword-grid').focus()
        await page.keyboard.press('Enter')
        await expect(page.getByTestId('keyword-details')).toBeVisible()
      },
    },
    {
      name: 'keywords chosen',
      open: async ({ page, say, button }) => {
        await page.getByTestId('keyword-grid').focus()
        await page.keyboard.press('Space')
        await button(say('keywords:moveToTopic')).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
  ],
  places: [
    { name: 'the view', open: async () => {} },
    {
      name: 'which are shown',
      open: ({ page, say }) =>
        page.getByRole('combobox', { name: say('places:filter.shown') }).click(),
    },
    {
      name: 'a place’s card',
      open: async ({ page }) => {
        await page.locator('[data-place]').first().click()
        await expect(page.getByTestId('card-place')).toBeVisible()
      },
    },
    {
      name: 'an import of places',
      open: async ({ page, say, button }) => {
        await button(say('places:import.open')).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'what a list of places would do',
      open: async ({ page, say, button }) => {
        await button(say('places:import.open')).click()
        const dialog = page.getByRole('dialog')
        await dialog.locator('input[type=file]').setInputFiles(aBarePlaceList())
        await expect(dialog.getByRole('region').last()).toBeVisible()
      },
    },
  ],
  checks: [
    { name: 'the view', open: async () => {} },
    {
      name: 'how a check is tested',
      open: ({ page }) => page.locator('main [aria-expanded]').first().click(),
    },
    { name: 'a check’s menu', open: ({ say, button }) => menu(button(say.like('checks:more'))) },
    {
      name: 'a check being edited',
      open: async (at) => {
        await menu(at.button(at.say.like('checks:more')))
        await choose(at, 'audits:check.edit')
      },
    },
    ...(['start', 'sheet.open'] as const).map((what) => ({
      name: `an audit: ${what}`,
      open: async ({ page, say, button }: At) => {
        await button(say(`audits:${what}`)).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    })),
    {
      name: 'all audits',
      open: ({ page }) => page.getByRole('tab').last().click(),
    },
    {
      name: 'an audit being walked',
      open: async ({ page, say, button }) => {
        await button(say('audits:start')).click()
        await page
          .getByRole('dialog')
          .getByRole('button', { name: say('audits:form.begin'), exact: true })
          .click()
        await expect(page.getByTestId('audit-walk')).toBeVisible()
      },
    },
  ],
  playbook: [
    { name: 'the view', open: async () => {} },
    { name: 'a tactic', open: (at) => tactic(at, 'local-profile') },
    { name: 'a tactic that uses data', open: (at) => tactic(at, 'retargeting') },
    {
      name: 'a tactic going off',
      open: async (at) => {
        const row = await tactic(at, 'ugc')
        await row.getByRole('switch').press('Space')
        await expect(at.page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'a tactic being added',
      open: ({ say, button }) => button(say('playbook:own.add')).click(),
    },
    ...(['channels', 'sources'] as const).map((tab) => ({
      name: `its ${tab}`,
      open: ({ page, say }: At) =>
        page.getByRole('tab', { name: say(`playbook:tab.${tab}`) }).click(),
    })),
    {
      name: 'a channel being removed',
      open: async ({ page, say, button }) => {
        await page.getByRole('tab', { name: say('playbook:tab.channels') }).click()
        await button(say.like('playbook:channels.remove')).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
  ],
  journeys: [
    { name: 'the view', open: async () => {} },
    {
      name: 'a new journey',
      open: async ({ page, say, button }) => {
        await button(say('journeys:new.open')).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'a new touchpoint',
      open: async ({ page, say, button }) => {
        await button(say.like('journeys:stage.addNamed')).first().click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'a touchpoint’s menu',
      open: ({ say, button }) => menu(button(say.like('journeys:step.more')).first()),
    },
    {
      name: 'a journey’s menu',
      open: ({ say, button }) => menu(button(say.like('journeys:head.more'))),
    },
    {
      name: 'the decision path',
      open: async ({ page, say }) => {
        await page.getByRole('tab', { name: say('journeys:tab.path') }).click()
        await page.getByTestId('elements').getByRole('button').first().click()
        await expect(page.getByTestId('element-details')).toBeVisible()
      },
    },
  ],
  messages: [
    { name: 'the view', open: async () => {} },
    ...(['templates', 'weeks'] as const).map((tab) => ({
      name: `its ${tab}`,
      open: ({ page, say }: At) =>
        page.getByRole('tab', { name: say(`messages:tab.${tab}`), exact: true }).click(),
    })),
    {
      name: 'what an audience gets in a week',
      open: async ({ page, say }) => {
        await page.getByRole('tab', { name: say('messages:tab.weeks'), exact: true }).click()
        await page.getByTestId('message-weeks').getByRole('button').first().click()
        await expect(page.getByTestId('week-messages')).toBeVisible()
      },
    },
    {
      name: 'a message on its card',
      open: async ({ page }) => {
        await page.getByRole('table').getByRole('button').first().click()
        await expect(page.getByTestId('card-message')).toBeVisible()
      },
    },
  ],
  'what-if': [
    { name: 'the view', open: async () => {} },
    {
      name: 'a card imagined',
      open: async ({ page, say, button }) => {
        await button(say('whatIf:imagine')).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'a card of the plan',
      open: async ({ page }) => {
        await page.locator('[data-testid^="card-"]').first().click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'a topic',
      open: async ({ page }) => {
        await page.locator('[data-testid^="topic-"]').first().click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'its weights',
      open: ({ page, say }) => page.getByRole('tab', { name: say('whatIf:tabs.figures') }).click(),
    },
    ...(['changes', 'losses', 'keep', 'drop'] as const).map((shown) => ({
      name: `with changes: ${shown}`,
      open: async ({ page, say, button }: At) => {
        const cards = page.locator('[data-testid^="card-"]')
        await cards.first().focus()
        await page.keyboard.press('Delete')
        await page.getByRole('tab', { name: say.like('whatIf:tabs.changes_other') }).click()
        await expect(page.getByTestId('what-if-change').first()).toBeVisible()
        if (shown === 'losses') {
          await page.getByRole('tab', { name: say('whatIf:tabs.losses') }).click()
        } else if (shown !== 'changes') {
          await button(say(`whatIf:${shown}.button`)).click()
          await expect(page.getByRole('dialog')).toBeVisible()
        }
      },
    })),
  ],
  methodology: [
    { name: 'the view', open: async () => {} },
    {
      name: 'the cards behind a value',
      open: ({ page }) => page.getByRole('main').locator('summary').first().click(),
    },
  ],
  present: [
    { name: 'the view', open: async () => {} },
    ...(['know', 'go', 'do', 'buy'] as const).map((moment) => ({
      name: `the slide of ${moment}`,
      open: async ({ page, say }: At) => {
        await page.getByRole('button', { name: say(`app:moment.${moment}`), exact: true }).click()
        await expect(
          page.getByRole('heading', { level: 1, name: say(`app:moment.${moment}`) }),
        ).toBeVisible()
      },
    })),
  ],
  setup: [
    { name: 'the view', open: async () => {} },
    ...SETUP_STEPS.map((step) => ({
      name: `its step: ${step}`,
      open: async ({ page, say }: At) => {
        const steps = page.getByRole('navigation', { name: say('setup:nav.label') })
        await steps.locator(`a[href*="step=${step}"]`).click()
        await expect(
          page.getByRole('heading', { name: say(`setup:step.${step}.title`) }),
        ).toBeVisible()
      },
    })),
    {
      name: 'the six steps',
      open: async ({ page }) => {
        await page.getByRole('main').locator('a[href*="plan=six-steps"]').click()
        await expect(page.getByTestId('action-plan').locator('> li')).toHaveCount(6)
      },
    },
  ],
  report: [{ name: 'the view', open: async () => {} }],
  settings: [{ name: 'the view', open: async () => {} }],
  trash: [
    {
      name: 'a full one',
      open: async ({ page }) => {
        await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
      },
    },
    {
      name: 'the history',
      open: async ({ page, say, button }) => {
        await button(say('menu:action.show-history')).click()
        await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
      },
    },
    {
      name: 'the palette',
      open: async ({ page }) => {
        await page.keyboard.press('ControlOrMeta+k')
        await expect(page.getByRole('option').first()).toBeVisible()
      },
    },
    {
      name: 'the sheet of shortcuts',
      open: async ({ page, say }) => {
        await page.keyboard.press('?')
        await expect(page.getByRole('dialog', { name: say('palette:sheet.title') })).toBeVisible()
      },
    },
    { name: 'the languages', open: ({ say, button }) => menu(button(say('app:top.language'))) },
    { name: 'the appearance', open: ({ say, button }) => menu(button(say('app:top.theme'))) },
    {
      name: 'an import',
      open: async ({ page, say, button }) => {
        await button(say('app:top.import')).click()
        await expect(page.getByRole('dialog')).toBeVisible()
      },
    },
    {
      name: 'a review',
      open: async ({ page, say, button }) => {
        await button(say('menu:action.review')).click()
        await expect(page.getByTestId('review-banner')).toBeVisible()
      },
    },
  ],
  plans: [
    { name: 'the view', open: async () => {} },
    { name: 'a new plan', open: ({ say, button }) => button(say('app:plans.new')).click() },
    { name: 'a plan’s menu', open: ({ say, button }) => menu(button(say.like('app:plans.more'))) },
    {
      name: 'a plan going to the trash',
      open: async (at) => {
        await menu(at.button(at.say.like('app:plans.more')))
        await choose(at, 'app:plans.remove')
      },
    },
  ],
}

/** Closes whatever is open, as a person does: by Escape, one thing after the other. */
export async function leave(page: Page): Promise<void> {
  const open = page.locator(
    '[role=dialog]:visible, [role=alertdialog]:visible, [role=menu]:visible, [role=listbox]:visible, [data-testid=selection-bar]:visible, [data-testid=filter-panel]:visible, [data-testid=keyword-details]:visible',
  )
  for (let tries = 0; tries < 6 && (await open.count()) > 0; tries += 1) {
    await page.keyboard.press('Escape')
    // What closes may fade away.
    await page.waitForTimeout(120)
  }
}

async function menu(target: Locator, key?: string): Promise<void> {
  if (key) await target.press(key)
  else await target.click()
  await expect(target.page().getByRole('menu')).toBeVisible()
}

const columnMenu = ({ say, button }: At) => menu(button(say.like('board:column.menu')))

async function choose({ page, say }: At, key: string): Promise<void> {
  await page.getByRole('menuitem', { name: say(key), exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function tactic({ page }: At, id: string): Promise<Locator> {
  const row = page.locator(`[data-tactic="${id}"]`)
  await row.locator('button[aria-expanded]').click()
  await expect(row.getByRole('switch')).toBeVisible()
  return row
}

async function card({ page }: At): Promise<Locator> {
  const panel = page.getByTestId('card-panel')
  if (!(await panel.isVisible())) await page.locator('[data-testid^="card-"]').first().click()
  await expect(panel).toBeVisible()
  return panel
}
