import { expect, test } from 'vitest'
import { footerTemplate, needsFooter } from '#electron/hosts/print-layout.ts'

const footer = { left: '<img src=x> & “co”', right: 'Agency' }

test('the footer holds its texts as text, and the page numbers', () => {
  const template = footerTemplate(footer)
  expect(template).toContain('&lt;img src=x&gt; &amp; “co”')
  expect(template).toContain('class="pageNumber"')
  expect(template).toContain('class="totalPages"')
})

test('only a browser too old to paint the document’s own footer gets one', () => {
  expect(needsFooter(footer, '130.0.6723.152')).toBe(true)
  expect(needsFooter(footer, 'HeadlessChrome/131.0.1.2')).toBe(false)
  expect(needsFooter(null, '130.0.6723.152')).toBe(false)
})
