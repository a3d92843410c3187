import { expect, test } from 'vitest'
import type { PrintRequest } from '#electron/hosts/print-messages.ts'
import { createRemotePrinter } from '#electron/hosts/remote-printer.ts'

const job = { html: '<p>x', pageSize: 'A4', title: 'x', footer: null } as const
const pdf = new Uint8Array([37, 80, 68, 70])

function aPrinter() {
  const sent: PrintRequest[] = []
  return { sent, ...createRemotePrinter((request) => sent.push(request)) }
}

test('each answer reaches the job it belongs to, in whatever order they come', async () => {
  const { print, receive } = aPrinter()
  const first = print(job)
  const second = print({ ...job, title: 'y' })
  receive({ type: 'printed', id: 2, pdf })
  receive({ type: 'print-failed', id: 1, detail: 'no paper' })
  expect(await second).toBe(pdf)
  await expect(first).rejects.toMatchObject({
    code: 'PRINT_FAILED',
    data: { detail: 'no paper' },
  })
})

test('a cancelled job is called off at once, and a late answer to it is nothing', async () => {
  const { print, receive, sent } = aPrinter()
  const controller = new AbortController()
  const printed = print({ ...job, signal: controller.signal })
  controller.abort()
  await expect(printed).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(sent.map(({ type }) => type)).toEqual(['print', 'print-cancel'])
  receive({ type: 'printed', id: 1, pdf })
})

test('messages that are no answer are left alone', async () => {
  const { print, receive } = aPrinter()
  const printed = print(job)
  for (const message of [null, 'x', { type: 'printed', id: 1, pdf: 'x' }, { type: 'ready' }]) {
    receive(message)
  }
  receive({ type: 'printed', id: 1, pdf })
  expect(await printed).toBe(pdf)
})
