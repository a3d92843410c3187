import { request } from '@playwright/test'
import { startBrowserHost } from '../studio/browser-host.ts'
import { expect, test } from './fixtures.ts'

test('the printed address signs one browser in, once', async ({ host, browser }) => {
  const first = await (await browser.newContext()).newPage()
  await first.goto(host.address)
  await expect(first.getByRole('main')).toBeVisible()
  expect(first.url()).not.toContain('token')
  const [cookie] = await first.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })

  const second = await (await browser.newContext()).newPage()
  const answer = await second.goto(host.address)
  expect(answer?.status()).toBe(401)
  expect((await second.goto(host.origin))?.status()).toBe(401)

  await first.reload()
  await expect(first.getByRole('main')).toBeVisible()
})

test('another name for this machine, or another site, is refused', async ({ host, studio }) => {
  await expect(studio.getByRole('main')).toBeVisible()
  const [cookie] = await studio.context().cookies()
  const signedIn = `${cookie!.name}=${cookie!.value}`
  const api = await request.newContext()
  const port = new URL(host.origin).port
  const get = (headers: Record<string, string>) =>
    api.get(`${host.origin}/`, { headers: { cookie: signedIn, ...headers } })
  expect((await get({})).status()).toBe(200)
  expect((await get({ host: `localhost:${port}` })).status()).toBe(403)
  expect((await get({ host: 'studio.example' })).status()).toBe(403)
  expect((await get({ origin: 'https://studio.example' })).status()).toBe(403)
  await api.dispose()
})

test('the page runs no script but its own', async ({ host, page }) => {
  await page.goto(host.address)
  await expect(page.getByRole('main')).toBeVisible()
  const ran = await page.evaluate(() => {
    const inline = document.createElement('script')
    inline.textContent = 'globalThis.inlineRan = true'
    document.body.append(inline)
    return 'inlineRan' in globalThis
  })
  expect(ran).toBe(false)
})

test('a second studio on the library says so and only reads', async ({
  library,
  studio,
  browser,
}) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  const other = await startBrowserHost(library)
  const page = await (await browser.newContext()).newPage()
  await page.goto(other.address)
  await expect(
    page.getByText('Read-only: another Moment Studio has this library open'),
  ).toBeVisible()
  await expect(page.getByTestId('board')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import keywords' })).toHaveCount(0)
  expect(await other.stop()).toBe(0)
})
