import { expect, it } from 'vitest'
import { isSafeUrl, toSafeUrl } from '#renderer/features/briefs/safe-url.ts'

it('follows only web and mail addresses', () => {
  for (const url of ['https://a.example/x', 'http://a.example', 'mailto:a@b.example']) {
    expect(isSafeUrl(url)).toBe(true)
  }
  for (const url of [
    'javascript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'file:///etc',
    '/x',
    '',
  ]) {
    expect(isSafeUrl(url)).toBe(false)
  }
})

it('completes a bare host and nothing else', () => {
  expect(toSafeUrl(' shop.example/shoes ')).toBe('https://shop.example/shoes')
  expect(toSafeUrl('https://a.example')).toBe('https://a.example')
  for (const text of ['shoes', 'javascript:a.b', 'vbscript:x.y(1)', 'a b.example', '']) {
    expect(toSafeUrl(text)).toBeNull()
  }
})
