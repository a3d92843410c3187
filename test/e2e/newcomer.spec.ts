import type { Locator, Page } from '@playwright/test'
import { factsOf, inLocale, PLAYBOOK } from '#shared/playbook/playbook.ts'
import { type Say, wordsOf } from '../studio/say.ts'
import { expect, test } from './fixtures.ts'

const KEYWORDS = {
  en: ['how to choose trail shoes', 'running shop near me', 'buy trail shoes online'],
  'zh-CN': ['越野跑鞋怎么选', '附近的跑步用品店', '网上购买越野跑鞋'],
  ru: ['как выбрать кроссовки для трейла', 'беговой магазин рядом', 'купить кроссовки для трейла'],
} as const

/** Somebody new to all this, who follows the studio from view to view by its own words. */
class Newcomer {
  readonly page: Page
  readonly say: Say

  constructor(page: Page, say: Say) {
    this.page = page
    this.say = say
  }

  button(key: string, at: Page | Locator = this.page): Locator {
    return at.getByRole('button', { name: this.say(key), exact: true })
  }

  link(view: string): Locator {
    const sidebar = this.page.getByRole('navigation', { name: this.say('app:nav.label') })
    return sidebar.locator(`a[href$="/${view}"]`)
  }

  async go(view: string): Promise<void> {
    await this.link(view).click()
    await expect(this.link(view)).toHaveAttribute('aria-current', 'page')
    await expect(this.page.locator('main [aria-busy=true]')).toHaveCount(0)
  }

  /** The score of the plan as the side bar says it. */
  async score(): Promise<number> {
    const said = await this.link('coverage').textContent()
    return Number(/\d+/.exec(said ?? '')![0])
  }

  /** Puts the open card into a column of the workflow. */
  async moveTo(panel: Locator, column: string): Promise<void> {
    const field = panel.getByRole('combobox', { name: this.say('board:field.column') })
    await field.click()
    await this.page.getByRole('option', { name: column, exact: true }).click()
    await expect(field).toHaveValue(column)
  }

  /** Closes the panel that is open. */
  async close(panel: Locator): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  }
}

for (const [language, locale] of [
  ['en', 'en-GB'],
  ['zh-CN', 'zh-CN'],
  ['ru', 'ru-RU'],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale })

    test('a newcomer’s walk: set-up, import, ten cards, audit, a creator whose rights end, messages over the cap', async ({
      studio,
    }) => {
      test.setTimeout(180_000)
      const say = wordsOf(language)
      const me = new Newcomer(studio, say)
      const column = (id: string) => inLocale(factsOf(PLAYBOOK.workflow, id)!.title, language)
      const alerts = studio.getByRole('region', { name: say('alerts:title') })

      await test.step('a new plan by the guided set-up, with an import', async () => {
        await expect(studio.getByTestId('board')).toBeVisible()
        await studio.goto(`${new URL(studio.url()).origin}/#/plans`)
        await me.button('app:plans.new').click()
        await studio.getByRole('textbox', { name: say('app:plans.name') }).fill('Torvane 2027')
        await me.button('app:plans.create').click()
        for (const step of ['plan', 'goal', 'path', 'channels', 'targets']) {
          const title = say(`setup:step.${step}.title`)
          await expect(studio.getByRole('heading', { name: title, exact: true })).toBeVisible()
          if (step === 'goal') await studio.getByRole('radio').first().click()
          if (step === 'targets') await me.button('setup:step.targets.take').click()
          await me.button('setup:onward').click()
        }
        const rows = KEYWORDS[language].map((phrase, i) => `${phrase},${(i + 1) * 900}`)
        await me.button('app:top.import', studio.getByRole('main')).click()
        const wizard = studio.getByRole('dialog')
        await wizard.locator('input[type=file]').setInputFiles({
          name: 'keywords.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(['Keyword,Volume', ...rows].join('\n')),
        })
        const few = language === 'ru' ? 'few' : 'other'
        await wizard
          .getByRole('button', { name: say.like(`importWizard:preview.save_${few}`) })
          .click()
        await me.button('importWizard:done.setup', wizard).click()
        await me.button('setup:onward').click()
        const know = studio.getByRole('region', { name: say('app:moment.know'), exact: true })
        await expect(know).toContainText(KEYWORDS[language][0])
        await me.button('setup:onward').click()
      })

      await test.step('ten cards from the playbook, made at once', async () => {
        const offered = studio.getByTestId('first-cards')
        await expect(offered.getByRole('checkbox')).toHaveCount(10)
        await expect(offered).toContainText(KEYWORDS[language][0])
        const many = language === 'ru' ? 'many' : 'other'
        const make = say.like(`setup:step.cards.make_${many}`)
        await studio.getByRole('main').getByRole('button', { name: make }).click()
        await me.button('setup:finish').click()
        await studio.getByRole('link', { name: say('setup:end.board') }).click()
        const cards = studio.getByTestId('board').locator('[data-testid^="card-"]')
        await expect(cards).toHaveCount(10)
        expect(await me.score()).toBe(0)
      })

      let audited = 0
      await test.step('an audit of the checkout: what fails is counted, what passes gains points', async () => {
        await me.go('checks')
        await me.button('audits:start').click()
        const form = studio.getByRole('dialog', { name: say('audits:form.newTitle') })
        await me.button('audits:form.begin', form).click()
        const walk = studio.getByTestId('audit-walk')
        await expect(walk).toBeVisible()
        await studio.keyboard.press('f')
        await expect(me.link('checks')).toContainText('1')
        await studio.keyboard.press('j')
        await studio.keyboard.press('p')
        await expect.poll(() => me.score()).toBeGreaterThan(0)
        audited = await me.score()
      })

      await test.step('a creator whose card counts for as long as its rights hold', async () => {
        await me.go('creators')
        await me.button('creators:people.add').first().click()
        const dialog = studio.getByRole('dialog', { name: say('creators:people.add') })
        await dialog.getByRole('textbox', { name: say('creators:field.name') }).fill('Ana Ruiz')
        await me.button('creators:people.addOne', dialog).click()
        const person = studio.getByRole('dialog').filter({ hasText: 'Ana Ruiz' })
        await expect(person).toBeVisible()
        await me.close(person)

        await me.go('playbook')
        const tactic = inLocale(factsOf(PLAYBOOK.tactics, 'ugc')!.title, language)
        const row = studio.locator('[data-tactic="ugc"]')
        await row.getByRole('button', { name: say.like('playbook:makeFor') }).click()
        const card = studio.getByRole('dialog', { name: tactic })
        await card.getByRole('combobox', { name: say('creators:asset.maker') }).click()
        await studio.getByRole('option', { name: 'Ana Ruiz' }).click()
        await me.moveTo(card, column('live'))
        await expect.poll(() => me.score()).toBeGreaterThan(audited)
        const rights = card.getByRole('region', { name: say('board:panel.rights') })
        await me.button('board:rights.add', rights).click()
        const until = rights.getByRole('textbox', { name: say('board:rights.to') })
        await until.fill('2026-10-31')
        await until.press('Enter')
        await expect(rights.getByText(say.like('creators:rights.state.ended'))).toBeVisible()
        await expect.poll(() => me.score()).toBe(audited)
        await me.close(card)
      })

      await test.step('a campaign that sends one audience more than its weekly cap', async () => {
        await me.go('messages')
        await studio.getByRole('tab', { name: say('messages:tab.templates') }).click()
        const { title } = factsOf(PLAYBOOK.messaging.triggers, 'campaign')!
        const campaign = studio
          .getByTestId('message-templates')
          .locator('> li')
          .filter({ hasText: inLocale(title, language) })
        await campaign
          .getByRole('button', { name: say.like('messages:templates.makeNamed') })
          .click()
        await campaign
          .getByRole('button', { name: say.like('messages:templates.openNamed') })
          .click()
        const card = studio.getByRole('dialog', { name: inLocale(title, language) })
        const audiences = card.getByRole('combobox', { name: say('board:field.audiences') })
        await audiences.fill('2027')
        await audiences.press('Enter')
        await me.button('messages:days.add', card).click()
        const sends = card.getByRole('textbox', { name: say('messages:days.sends') })
        await sends.fill('5')
        await sends.blur()
        await me.moveTo(card, column('scheduled'))
        await expect(card.getByTestId('cap-note')).toContainText(say.like('messages:cap.over'))
        await me.close(card)
      })

      await test.step('the score and what needs eyes reflect it all', async () => {
        await me.go('coverage')
        await alerts.getByText(say.like('alerts:about.rights')).click()
        await expect(alerts.getByText(say.like('alerts:byMaker'))).toContainText('Ana Ruiz')
        await alerts.getByText(say.like('alerts:about.messages')).click()
        const ofOne = language === 'zh-CN' ? 'other' : 'one'
        await expect(alerts.getByText(say.like(`alerts:overCap_${ofOne}`))).toBeVisible()
        await expect(alerts.getByText(say.like('alerts:noConsent.none'))).toBeVisible()
        // What is scheduled counts in part; a creator without rights does not.
        const score = await me.score()
        expect(score).toBeGreaterThan(audited)
        await studio.reload()
        await expect(alerts).toBeVisible()
        expect(await me.score()).toBe(score)
      })
    })
  })
}
