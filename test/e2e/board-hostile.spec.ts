import { Board } from '../studio/board.ts'
import { expect, test } from './fixtures.ts'

const LONG = `Конца нет ${'оченьдлинно'.repeat(900)}`
const TITLES = [
  LONG,
  '👩‍👩‍👧‍👦'.repeat(400),
  '\u202eمرحبا بالعالم — abc \u202c',
  'control \u0007\u0000\u001b[31m signs\nand\tlines',
  '<img src=x onerror="document.title=1">',
  'ẑ̴̨̛̤̙͎a̷l̶g̸o'.repeat(60),
  ' ',
]

test('titles of any kind and 5,000 tags leave the board whole', async ({ studio }) => {
  const board = new Board(studio)
  await expect(board.cards.first()).toBeVisible()
  const plan = {
    format: 'moment-studio-plan',
    version: 1,
    plan: {
      name: 'Hostile',
      workflow: [
        { id: 'w', title: LONG },
        { id: 'v', title: '\u202eRTL', progress: 1 },
      ],
    },
    items: [
      ...TITLES.map((title, i) => ({ id: `h-${i}`, title, status: 'w', owner: '\u202eOwner' })),
      {
        id: 'tagged',
        title: 'Tagged',
        status: 'v',
        tags: Array.from({ length: 5_000 }, (_, i) => `tag ${i} ${'x'.repeat(40)}`),
        channels: Array.from({ length: 5_000 }, (_, i) => `channel ${i}`),
      },
    ],
  }
  await studio.getByRole('link', { name: 'All plans' }).click()
  await studio.locator('input[type=file]').setInputFiles({
    name: 'hostile.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(plan)),
  })
  await expect(board.cards).toHaveCount(TITLES.length + 1)
  for (const card of await board.cards.all()) {
    const box = (await card.boundingBox())!
    expect(box.height).toBeLessThan(90)
    expect(box.width).toBeLessThan(1_000)
  }
  await expect(studio).toHaveTitle(/Moment Studio|Hostile/)

  await board.carry(board.card('Конца нет'), ['ArrowRight'])
  await expect(board.cells('know').nth(1).locator('[data-testid="card-h-0"]')).toBeVisible()
  await board.search('tag 4999')
  await expect(board.cards).toHaveCount(1)
  await studio.getByRole('button', { name: 'Filters', exact: true }).click()
  await studio.getByRole('combobox', { name: 'Tags' }).fill('tag 123 ')
  await studio.getByRole('option', { name: /^tag 123 / }).click()
  await studio.keyboard.press('Tab')
  await studio.getByRole('button', { name: 'Done', exact: true }).click()
  await expect(
    studio.getByRole('button', { name: /^Remove the filter Tags: tag 123/ }),
  ).toBeVisible()
  await expect(board.cards).toHaveCount(1)
})
