import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cssString, html, link, safeAddress } from '#electron/backend/report/html.ts'

describe('html', () => {
  it('escapes every value that is not markup of its own making', () => {
    const title = `"><img src=x onerror='alert(1)'>&`
    expect(html`<p title="${title}">${title}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;">&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;</p>',
    )
  })

  it('joins lists, keeps markup, and leaves nothing for null, undefined and false', () => {
    const items = ['a', '<b>'].map((item) => html`<i>${item}</i>`)
    expect(html`<b>${items}${null}${undefined}${false}${0}</b>`.markup).toBe(
      '<b><i>a</i><i>&lt;b&gt;</i>0</b>',
    )
  })

  it('writes what no document may hold as U+FFFD', () => {
    expect(html`${'a\u0000b\u001Bc\uD800d\ne'}`.markup).toBe('a\uFFFDb\uFFFDc\uFFFDd\ne')
  })

  it('never lets a text open a tag or end an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.markup).not.toMatch(/[<>"']/)
      }),
    )
  })
})

describe('link', () => {
  it.each(['https://example.com/a?b=1', 'http://example.com/', 'mailto:anna@example.com'])(
    'makes a link of %s',
    (address) => {
      expect(link(address, 'x').markup).toContain(`href="${address}"`)
    },
  )

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.com',
    'guides/fit',
    '',
  ])('makes no link of %j', (address) => {
    expect(safeAddress(address)).toBeNull()
    expect(link(address, 'x').markup).toBe('x')
  })

  it('cannot be broken out of', () => {
    expect(link('https://example.com/"><script>', '<b>').markup).not.toMatch(/<script|<b>/)
  })
})

describe('cssString', () => {
  it('cannot end its string or the style element', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cssString(text)).toMatch(/^"(?:[^"\\<>\n\r\f]|\\[0-9a-f]+ )*"$/)
      }),
    )
  })
})
