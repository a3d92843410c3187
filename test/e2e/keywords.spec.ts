import { Board } from '../studio/board.ts'
import { importKeywords } from '../studio/journeys.ts'
import { Keywords } from '../studio/keywords.ts'
import { expect, test } from './fixtures.ts'

const csv = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})

test.describe('the queue of unclear keywords', () => {
  test('is settled by one key each, says how far it is, and is settled after a reload', async ({
    studio,
  }) => {
    const keywords = await Keywords.open(studio)
    await studio.getByRole('button', { name: /^Settle \d+ unclear$/ }).click()
    const queue = studio.getByTestId('triage')
    await expect(queue.getByText(/^0 of \d+ settled$/)).toBeVisible()
    await expect(queue.getByText('No word of it tells a moment.')).toBeVisible()
    const phrases: string[] = []
    for (const key of ['4', '0', 'x', '1']) {
      const phrase = await keywords.cell(keywords.active, 'phrase').innerText()
      await expect(queue.getByText(phrase, { exact: true })).toBeVisible()
      phrases.push(phrase)
      await keywords.keys(key)
      await expect(queue.getByText(new RegExp(`^${phrases.length} of \\d+ settled$`))).toBeVisible()
      await keywords.settled()
      await expect(keywords.cell(keywords.active, 'phrase')).not.toHaveText(phrase)
    }
    await keywords.expectSaid(`“${phrases[3]}” is now Know.`)
    await studio.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(queue.getByText(/^3 of \d+ settled$/)).toBeVisible()
    await expect(keywords.row(phrases[3]!)).toBeVisible()
    await keywords.keys('Escape')
    await expect(queue).toHaveCount(0)

    await studio.reload()
    await keywords.search(phrases[0]!)
    const bought = keywords.row(phrases[0]!).first()
    await expect(keywords.cell(bought, 'moment')).toHaveText('Buy')
    await expect(keywords.cell(bought, 'cue')).toHaveText('set by hand')
    await keywords.search(phrases[1]!)
    const left = keywords.row(phrases[1]!).first()
    await expect(keywords.cell(left, 'moment')).toHaveText('Unclear')
    await expect(keywords.cell(left, 'cue')).toHaveText('set by hand')
  })
})

test.describe('topics', () => {
  test('are split, renamed, merged and undone, and the focus never goes astray', async ({
    studio,
  }) => {
    const keywords = await Keywords.open(studio)
    await keywords.topic('Repair and sustainability').click()
    await expect(keywords.grid).toBeVisible()
    const before = Number(await keywords.grid.getAttribute('aria-rowcount')) - 1
    await keywords.grid.focus()
    await keywords.keys('Shift+ArrowDown', 'Shift+ArrowDown')
    await expect(studio.getByText(`3 of ${before} chosen`)).toBeVisible()

    await studio.getByRole('button', { name: 'Split off' }).click()
    const dialog = studio.getByRole('dialog')
    await expect(dialog.getByLabel('Title of the topic')).toBeFocused()
    await studio.keyboard.press('Escape')
    await expect(studio.getByRole('button', { name: 'Split off' })).toBeFocused()
    await studio.keyboard.press('Enter')
    await dialog.getByLabel('Title of the topic').fill('Resoling')
    await studio.keyboard.press('Enter')
    await keywords.expectSaid('New topic “Resoling” of 3 keywords.')
    await expect(keywords.grid).toBeFocused()
    await keywords.expectTotal(before - 3)

    await keywords.topic('Resoling').click()
    await keywords.expectTotal(3)
    const title = studio.getByLabel('Title of the topic')
    await title.fill('Resoling and repair')
    await title.press('Enter')
    await keywords.expectSaid('The topic is now called “Resoling and repair”.')
    await expect(keywords.topic('Resoling and repair')).toBeVisible()
    await expect(studio.getByText(/^Most searched: “/)).toBeVisible()

    await studio.getByRole('button', { name: 'More for this topic' }).click()
    await studio.getByRole('menuitem', { name: 'Merge into another topic' }).click()
    await dialog.getByLabel('Into').fill('Repair and sust')
    await studio.getByRole('option', { name: /^Repair and sustainability/ }).click()
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
    await keywords.expectSaid('“Resoling and repair” is now part of “Repair and sustainability”.')
    await keywords.expectTotal(before)
    await studio.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect(keywords.topic('Resoling and repair')).toBeVisible()
    await keywords.topic('All keywords').click()
    await expect(studio.getByLabel('Title of the topic')).toHaveCount(0)
  })

  test('keep what was moved by hand when a later import brings it again', async ({ studio }) => {
    const file = csv('a.csv', 'Keyword,Volume', 'buy barefoot sandals,900', 'sandal care tips,50')
    await importKeywords(studio, [file])
    await studio.getByRole('button', { name: 'See the keywords' }).click()
    const keywords = new Keywords(studio)
    await keywords.search('barefoot sandals')
    await keywords.expectTotal(1)
    await keywords.row('buy barefoot sandals').click()
    await studio.getByRole('button', { name: 'Move to topic' }).click()
    const dialog = studio.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Topic' }).fill('Wide feet')
    await studio.getByRole('option', { name: /^Wide feet and fit · Know/ }).click()
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await keywords.expectSaid('1 keyword moved to “Wide feet and fit”.')
    await expect(keywords.grid).toBeFocused()

    const later = csv('a.csv', 'Keyword,Volume', 'buy barefoot sandals,1300')
    await importKeywords(studio, [later])
    await studio.getByRole('button', { name: 'See the keywords' }).click()
    const row = keywords.row('buy barefoot sandals')
    await expect(keywords.cell(row, 'volume')).toHaveText('1.3K')
    await expect(keywords.cell(row, 'topic')).toHaveText('Wide feet and fit')
    await expect(keywords.cell(row, 'moment')).toHaveText('Know')
  })

  test('that cards seem to answer are linked one by one and all at once', async ({ studio }) => {
    const board = new Board(studio)
    await board.add(board.cells('know').first(), 'How to choose accordion bellows')
    await board.add(board.cells('do').first(), 'How to repair a zither string')
    const phrases = ['how to choose accordion bellows,900', 'how to repair zither string,90']
    await importKeywords(studio, [csv('c.csv', 'Keyword,Volume', ...phrases)])
    await studio.getByRole('button', { name: 'See the keywords' }).click()
    await studio.getByRole('button', { name: 'Look at them' }).click()
    const dialog = studio.getByRole('dialog', { name: 'Cards that may answer topics' })
    const links = dialog.getByRole('button', { name: /^Link “/ })
    await expect(links.first()).toBeVisible()
    await expect(links).toHaveCount(2)
    await dialog.getByRole('button', { name: /^Link “.*accordion bellows”$/ }).click()
    await new Keywords(studio).expectSaid(/is now answered/)
    await expect(links).toHaveCount(1)
    await dialog.getByRole('button', { name: 'Link 1 card' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(studio.getByRole('button', { name: 'Look at them' })).toHaveCount(0)
    await expect(
      studio.getByTitle('how to choose accordion bellows: a card answers it', { exact: true }),
    ).toBeVisible()
  })
})

test('many keywords are set, moved on and set aside at once, by mouse and by keys', async ({
  studio,
}) => {
  const keywords = await Keywords.open(studio)
  const all = Number(await keywords.grid.getAttribute('aria-rowcount')) - 1
  await keywords.at(1).click()
  await keywords.at(4).click({ modifiers: ['Shift'] })
  await expect(studio.getByText(`4 of ${all} chosen`)).toBeVisible()
  await expect(keywords.at(3)).toHaveAttribute('aria-selected', 'true')
  await studio.getByRole('button', { name: 'Set moment' }).click()
  await studio.getByRole('menuitem', { name: 'Go' }).click()
  await keywords.expectSaid('4 keywords are now Go.')
  await expect(keywords.grid).toBeFocused()
  for (const index of [1, 2, 3, 4]) {
    await expect(keywords.cell(keywords.at(index), 'moment')).toHaveText('Go')
  }

  await keywords.keys('Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'x')
  await keywords.expectSaid('3 keywords excluded.')
  await keywords.expectTotal(all - 3)
  await studio.getByRole('button', { name: 'Undo', exact: true }).click()
  await keywords.expectTotal(all)
  await expect(keywords.grid).toBeFocused()

  await keywords.keys('Control+a')
  await expect(studio.getByText(`${all} of ${all} chosen`)).toBeVisible()
  await keywords.keys('Escape', 'End')
  await expect(keywords.active).toHaveAttribute('aria-rowindex', String(all + 1))
  await expect(keywords.cell(keywords.active, 'phrase')).not.toHaveText('')
  const last = await keywords.cell(keywords.active, 'phrase').innerText()
  await keywords.keys('x')
  await keywords.expectSaid(`“${last}” is excluded.`)
  await keywords.expectTotal(all - 1)
  await expect(keywords.active).toHaveAttribute('aria-rowindex', String(all))

  await keywords.keys('Home', 'Enter')
  const details = studio.getByTestId('keyword-details')
  await expect(details.getByRole('heading', { name: 'Sources' })).toBeVisible()
  await keywords.keys('ArrowDown')
  const second = await keywords.cell(keywords.active, 'phrase').innerText()
  await expect(details.getByRole('heading', { name: second })).toBeVisible()
  await keywords.keys('Escape')
  await expect(details).toHaveCount(0)
})

test('keywords are searched in every script, filtered, sorted, and shown in chosen columns', async ({
  studio,
}) => {
  await importKeywords(studio, [
    csv('d.csv', 'Keyword,Volume,Country', '买越野跑鞋哪个牌子好,700,cn', 'fell race maps,,gb'),
  ])
  await studio.getByRole('button', { name: 'See the keywords' }).click()
  const keywords = new Keywords(studio)
  const total = async () => {
    await keywords.settled()
    return Number(await keywords.grid.getAttribute('aria-rowcount')) - 1
  }
  const all = await total()
  await keywords.search('牌子')
  await expect(keywords.row('买越野跑鞋哪个牌子好')).toBeVisible()
  await keywords.expectTotal(1)
  await keywords.search('')
  await keywords.expectTotal(all)

  const moments = studio.getByRole('radiogroup', { name: 'Moment' })
  await moments.getByText('Unclear').click()
  await expect(keywords.cell(keywords.at(0), 'moment')).toHaveText('Unclear')
  await moments.getByText('All').click()
  await keywords.expectTotal(all)

  await studio.getByRole('combobox', { name: 'Market' }).click()
  await studio.getByRole('option', { name: /^China · / }).click()
  await expect(keywords.cell(keywords.at(0), 'market')).toHaveText('CN')
  const chinese = await total()
  expect(chinese).toBeLessThan(all)
  await studio.getByRole('button', { name: 'Filters' }).click()
  const filters = studio.getByRole('dialog')
  await filters.getByLabel('Volume from').fill('650')
  await filters.getByLabel('Volume to').fill('750')
  await filters.getByRole('combobox', { name: 'Source' }).click()
  await studio.getByRole('option', { name: /^Other sheet · / }).click()
  await keywords.expectTotal(1)
  await filters.getByRole('switch', { name: 'Only topics that no card answers' }).click()
  await keywords.expectTotal(0)
  await expect(keywords.grid.getByText('No keyword fits.')).toBeVisible()
  await filters.getByRole('button', { name: 'Clear these filters' }).click()
  await keywords.expectTotal(chinese)
  await expect(studio.getByRole('button', { name: 'Filters' })).toBeFocused()

  await studio.getByRole('button', { name: 'Columns' }).click()
  await studio.getByRole('checkbox', { name: 'Source' }).uncheck()
  await studio.getByRole('checkbox', { name: 'Difficulty' }).check()
  await studio.reload()
  await expect(keywords.grid.getByRole('columnheader', { name: 'Difficulty' })).toBeVisible()
  await expect(keywords.grid.getByRole('columnheader', { name: 'Source' })).toHaveCount(0)
  const heading = keywords.grid.getByRole('columnheader', { name: 'Keyword', exact: true })
  await heading.getByRole('button').click()
  await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  await keywords.settled()
  const first = await keywords.cell(keywords.at(0), 'phrase').innerText()
  await heading.getByRole('button').click()
  await expect(heading).toHaveAttribute('aria-sort', 'descending')
  await expect(keywords.cell(keywords.at(0), 'phrase')).not.toHaveText(first)
})
