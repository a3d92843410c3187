import { Board } from '../studio/board.ts'
import { expect, test } from './fixtures.ts'

test('a killed backend is said clearly, comes back, and has lost nothing', async ({
  host,
  page,
}) => {
  await page.goto(host.address)
  const board = new Board(page)
  for (const title of ['First kept', 'Second kept', 'Third kept']) {
    await board.add(board.cells('know').first(), title)
  }
  const [worker, ...others] = host.workers()
  expect(others).toEqual([])
  process.kill(worker!, 'SIGKILL')

  await expect(page.getByRole('alertdialog', { name: 'The studio’s engine stopped' })).toBeVisible()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  for (const title of ['First kept', 'Second kept', 'Third kept']) {
    await expect(board.card(title)).toBeVisible()
  }
  await board.add(board.cells('know').first(), 'After the fall')
  await page.reload()
  await expect(board.card('After the fall')).toBeVisible()
  await expect(board.card('First kept')).toBeVisible()
})

test('the host ends when it is told to, and leaves no process behind', async ({ host, page }) => {
  await page.goto(host.address)
  await expect(page.getByTestId('board')).toBeVisible()
  const workers = host.workers()
  expect(await host.stop()).toBe(0)
  for (const pid of workers) expect(() => process.kill(pid, 0)).toThrow()
})

test('the socket that a window opens ahead of its scripts is the one it talks through', async ({
  host,
  page,
}) => {
  const addresses: string[] = []
  page.on('websocket', (socket) => addresses.push(new URL(socket.url()).pathname))
  await page.goto(host.address)
  await expect(page.getByTestId('board')).toBeVisible()
  expect(addresses).toEqual(['/rpc'])
})
