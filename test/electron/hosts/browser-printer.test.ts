import { expect, test } from 'vitest'
import { createBrowserPrinter } from '#electron/hosts/browser-printer.ts'

const job = { html: '<p>x', pageSize: 'A4', title: 'x', footer: null } as const

test('says what it looked for when the machine has no browser', async () => {
  const print = createBrowserPrinter(() => ({ path: null, tried: 'Chromium' }))
  await expect(print(job)).rejects.toMatchObject({
    code: 'NO_PRINTER',
    data: { tried: 'Chromium' },
  })
})

test('a program that is no browser is a failed print, not a crash', async () => {
  const print = createBrowserPrinter(() => ({ path: process.execPath }))
  await expect(print(job)).rejects.toMatchObject({ code: 'PRINT_FAILED' })
})

test('a job that was cancelled before it began starts no browser', async () => {
  const print = createBrowserPrinter(() => {
    throw new Error('looked for a browser')
  })
  await expect(print({ ...job, signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'CANCELLED',
  })
})
