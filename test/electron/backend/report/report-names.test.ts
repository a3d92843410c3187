import { describe, expect, it } from 'vitest'
import { reportFileName, runningTitle } from '#electron/backend/report/report-names.ts'
import { createReportTexts } from '#electron/backend/report/texts.ts'
import { someSettings } from '#test/builders/a-board.ts'

const texts = createReportTexts('en')
const fileName = (plan: string) => reportFileName(plan, '2026-11-21', texts)

describe('reportFileName', () => {
  it('names the plan and the day', () => {
    expect(fileName('Trail shoes, spring')).toBe(
      'Trail shoes, spring - content plan 2026-11-21.pdf',
    )
  })

  it('leaves out what a file system refuses', () => {
    expect(fileName('..\\a/b:c*?"<>|\u0007\u202Ed..')).toBe('a b c d - content plan 2026-11-21.pdf')
  })

  it('still has a name for a plan of nothing but such characters', () => {
    expect(fileName('///')).toBe('Content plan 2026-11-21.pdf')
  })

  it('fits 255 bytes for a long Chinese name', () => {
    const name = fileName('越野跑鞋'.repeat(200))
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(name).toContain('…')
  })
})

describe('runningTitle', () => {
  it('names plan and client', () => {
    expect(runningTitle(someSettings({ name: 'Spring', client: 'Nordpfad' }), texts)).toBe(
      'Spring · Nordpfad',
    )
  })

  it('stays on one line for names of any length', () => {
    const settings = someSettings({ name: 'n'.repeat(500), client: 'c'.repeat(500) })
    expect(runningTitle(settings, texts).length).toBeLessThan(100)
  })
})
