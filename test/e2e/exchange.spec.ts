import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aKeywordExport, exportPdf, goTo, importKeywords } from '../studio/journeys.ts'
import { ROOT } from '../studio/library.ts'
import { readPdf } from '../studio/pdf.ts'
import { expect, test } from './fixtures.ts'

test('a keyword export becomes keywords of the plan, and undo takes them back', async ({
  studio,
}) => {
  await importKeywords(studio, [aKeywordExport()])
  await studio.getByRole('button', { name: 'See the keywords' }).click()
  await expect(studio.getByText('как выбрать босоногие сандалии')).toBeVisible()
  await studio.getByRole('button', { name: /^Undo: import/ }).click()
  await expect(studio.getByText('как выбрать босоногие сандалии')).toHaveCount(0)
})

test('the exports of four tools are read together, each by its own layout', async ({ studio }) => {
  const names = [
    'google-keyword-planner.csv',
    'search-console-queries.csv',
    'ahrefs-keywords-explorer.csv',
    'semrush-keyword-magic.csv',
  ]
  await studio.getByRole('button', { name: 'Import keywords' }).first().click()
  const wizard = studio.getByRole('dialog')
  await wizard
    .locator('input[type=file]')
    .setInputFiles(names.map((name) => join(ROOT, 'resources/samples', name)))
  await wizard.getByRole('tab', { name: '4 files' }).click()
  for (const name of names) await expect(wizard.getByText(name).first()).toBeVisible()
  await wizard.getByRole('button', { name: /^Save \S+ keywords$/ }).click()
  await expect(wizard.getByRole('heading', { name: 'Keywords are in your plan' })).toBeVisible()
})

test('a file that is no keyword list is refused by name, and nothing is written', async ({
  studio,
}) => {
  await studio.getByRole('button', { name: 'Import keywords' }).first().click()
  const wizard = studio.getByRole('dialog')
  await wizard.locator('input[type=file]').setInputFiles([
    {
      name: 'photo.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0x89, 0x50, 0, 1, 2, 0, 0, 9]),
    },
  ])
  await expect(wizard.getByText(/photo\.csv/).first()).toBeVisible()
  await expect(wizard.getByRole('button', { name: /^Save \S+ keywords?$/ })).toHaveCount(0)
  await wizard.getByRole('button', { name: 'Close' }).click()
  await expect(studio.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
})

test('the plan is exported as a PDF whose text can be read in every script', async ({ studio }) => {
  await importKeywords(studio, [aKeywordExport()])
  await studio.getByRole('button', { name: 'Go to the board' }).click()
  await goTo(studio, 'Settings')
  await studio.getByRole('textbox', { name: 'Client' }).fill('Студия 沉山')
  await studio.getByRole('textbox', { name: 'Client' }).press('Tab')
  const downloading = studio.waitForEvent('download', { timeout: 45_000 })
  await exportPdf(studio)
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  const pages = await readPdf(readFileSync(await download.path()))
  expect(pages.length).toBeGreaterThan(5)
  expect(pages[0]).toContain('Студия 沉山')
})

test('a sheet that nobody knows is read by the columns a person chooses, and known again', async ({
  studio,
}) => {
  const unknown = (row: string) => ({
    name: 'hits.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Nr,Was gesucht wurde,Treffer\n${row}\n`),
  })
  await studio.getByRole('button', { name: 'Import keywords' }).first().click()
  const wizard = studio.getByRole('dialog')
  await wizard.locator('input[type=file]').setInputFiles([unknown('x,laufschuhe kaufen,1200')])
  await wizard.getByLabel('What column Was gesucht wurde holds').selectOption('Keyword')
  await wizard.getByRole('button', { name: 'Use these columns' }).click()
  await wizard.getByRole('button', { name: 'Save 1 keyword' }).click()
  await expect(wizard.getByRole('tab', { name: 'New (1)' })).toBeVisible()
  await expect(wizard.getByRole('cell', { name: 'laufschuhe kaufen' }).first()).toBeVisible()
  await wizard.getByRole('button', { name: 'Close' }).click()

  await studio.getByRole('button', { name: 'Import keywords' }).first().click()
  await wizard.locator('input[type=file]').setInputFiles([unknown('y,schuhe binden,90')])
  await expect(wizard.getByRole('heading', { name: 'What this import will do' })).toBeVisible()
  await wizard.getByRole('tab', { name: 'File' }).click()
  await expect(wizard.getByText('Its columns were chosen by hand.')).toBeVisible()
})

test('what an import adds and updates is listed, and one button takes it all back', async ({
  studio,
}) => {
  const file = (...rows: string[]) => ({
    name: 'same.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Keyword,Volume', ...rows].join('\n')),
  })
  await importKeywords(studio, [file('fell race maps,70', 'buy gaiters,90')])
  await studio.getByRole('button', { name: 'Go to the board' }).click()
  const wizard = studio.getByRole('dialog')
  await studio.getByRole('button', { name: 'Import keywords' }).first().click()
  await wizard
    .locator('input[type=file]')
    .setInputFiles([file('fell race maps,110', 'buy gaiters,90', 'gaiter repair,20', ',5')])
  await wizard.getByRole('tab', { name: 'New (1)' }).click()
  await expect(wizard.getByRole('cell', { name: 'gaiter repair' }).first()).toBeVisible()
  await wizard.getByRole('tab', { name: 'Updated (1)' }).click()
  await expect(wizard.getByRole('cell', { name: '70 → 110' })).toBeVisible()
  await wizard.getByRole('tab', { name: 'Unchanged (1)' }).click()
  await expect(wizard.getByRole('cell', { name: 'buy gaiters' }).first()).toBeVisible()
  await wizard.getByRole('tab', { name: 'Left out and problems (1)' }).click()
  await expect(wizard.getByText('Line 5 has no keyword and is left out.')).toBeVisible()
  await wizard.getByRole('button', { name: 'Save 2 keywords' }).click()
  await wizard.getByRole('tab', { name: 'Updated (1)' }).click()
  await expect(wizard.getByRole('cell', { name: '70 → 110' })).toBeVisible()
  await wizard.getByRole('button', { name: 'Undo the whole import' }).click()
  await expect(wizard).toHaveCount(0)
  await goTo(studio, 'Keywords')
  await studio.getByRole('searchbox', { name: 'Find keywords' }).fill('ga')
  await expect(studio.getByRole('gridcell', { name: 'buy gaiters' }).first()).toBeVisible()
  await expect(studio.getByRole('gridcell', { name: 'gaiter repair' })).toHaveCount(0)
})

test('letters that could be read in several ways are shown in each, and a person says which', async ({
  studio,
}) => {
  const bytes = Buffer.from('Keyword;Volume\nk\xe4nguru schuhe;70\ncaf\xe9 tasse;30\n', 'latin1')
  await studio.getByRole('button', { name: 'Import keywords' }).first().click()
  const wizard = studio.getByRole('dialog')
  await expect(wizard.getByRole('button', { name: 'Choose files' })).toBeFocused()
  await wizard
    .locator('input[type=file]')
    .setInputFiles([{ name: 'umlauts.csv', mimeType: 'text/csv', buffer: bytes }])
  await expect(wizard.getByRole('heading', { name: 'Help with this file' })).toBeVisible()
  await wizard.getByRole('radio', { name: 'Windows-1252 (Western European)' }).check()
  await wizard.getByRole('button', { name: 'Use this reading' }).click()
  await expect(wizard.getByRole('cell', { name: 'känguru schuhe' }).first()).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(studio.getByRole('button', { name: 'Import keywords' }).first()).toBeFocused()
})
