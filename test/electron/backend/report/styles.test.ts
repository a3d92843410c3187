import { describe, expect, it } from 'vitest'
import { HEAT, reportStyles } from '#electron/backend/report/styles.ts'

/** Contrast ratio of two colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, blue] = [1, 3, 5].map((at) => {
      const c = parseInt(hex.slice(at, at + 2), 16) / 255
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!
  }
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

describe('the heat scale', () => {
  it.each(HEAT)('keeps the figure readable on $fill', ({ fill, ink }) => {
    expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('reportStyles', () => {
  it.each([
    ['A4', 'size:210mm 297mm'],
    ['Letter', 'size:8.5in 11in'],
  ] as const)('sets the sheet for %s', (pageSize, size) => {
    expect(reportStyles({ pageSize, locale: 'en', running: '' })).toContain(size)
  })

  it('keeps a running title from leaving the style element', () => {
    const running = '</style><script>alert(1)</script>'
    expect(reportStyles({ pageSize: 'A4', locale: 'en', running })).not.toMatch(
      /<\/?(style|script)/,
    )
  })

  it.each(['#0072b2', '#00875f', '#a8447f'])('writes white on the cover over %s', (colour) => {
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5)
  })
})
