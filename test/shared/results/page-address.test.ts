import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageKey } from '#shared/results/page-address.ts'
import { unicodeLabel } from '#shared/results/punycode.ts'

describe('two addresses are of one page', () => {
  it.each([
    ['https://shop.example/shoes', 'http://shop.example/shoes'],
    ['https://shop.example/shoes', 'https://www.shop.example/shoes/'],
    ['https://shop.example', 'HTTPS://SHOP.example/'],
    ['https://shop.example/shoes', 'shop.example/shoes'],
    ['https://shop.example/shoes', '//shop.example:443/shoes'],
    ['https://shop.example/shoes#sizes', 'https://shop.example/shoes#:~:text=sizes'],
    ['https://shop.example/a?b=1&a=2', 'https://shop.example/a?a=2&b=1&utm_source=x&gclid=y'],
    ['https://shop.example/%D1%88', 'https://shop.example/ш'],
    ['https://shop.example/a%2db', 'https://shop.example/a-b'],
    ['https://xn--e1afmkfd.xn--p1ai/', 'https://пример.рф'],
    ['https://shop.example/a?q=x+y', 'https://shop.example/a?q=x%20y'],
    ['  https://shop.example/a ', 'https://user:word@shop.example./a'],
  ])('%s and %s', (one, other) => {
    expect(pageKey(one)).not.toBeNull()
    expect(pageKey(one)).toBe(pageKey(other))
  })

  it.each([
    ['https://shop.example/Shoes', 'https://shop.example/shoes'],
    ['https://shop.example/a?page=1', 'https://shop.example/a?page=2'],
    ['https://shop.example/a', 'https://m.shop.example/a'],
    ['https://shop.example:8080/a', 'https://shop.example/a'],
    ['https://shop.example/#!/a', 'https://shop.example/#!/b'],
    ['https://shop.example/a%2Fb', 'https://shop.example/a/b'],
    ['https://shop.example/a?b=1%262', 'https://shop.example/a?b=1&2'],
  ])('not %s and %s', (one, other) => {
    expect(pageKey(one)).not.toBe(pageKey(other))
  })

  it.each(['', 'shoes', 'mailto:a@shop.example', 'file:///a.html', 'no address', '/shoes', '12'])(
    'and “%s” is of none',
    (text) => expect(pageKey(text)).toBeNull(),
  )

  it('however it is written', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/).filter((text) => text !== 'www')
    fc.assert(
      fc.property(
        label,
        label,
        fc.array(segment, { maxLength: 3 }),
        fc.array(fc.tuple(label, segment), { maxLength: 3 }),
        (name, end, path, query) => {
          const host = `${name}.${end}`
          const place = path.map((part) => `/${encodeURIComponent(part)}`).join('')
          const asked = query.map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
          const write = (scheme: string, www: string, slash: string, pairs: string[]) =>
            `${scheme}${www}${host}${place}${slash}${pairs.length ? `?${pairs.join('&')}` : ''}`
          const key = pageKey(write('https://', '', '', asked))
          expect(key).not.toBeNull()
          const pairs = [...asked.toReversed(), 'utm_medium=mail']
          expect(pageKey(`${write('http://', 'WWW.', '/', pairs)}#top`)).toBe(key)
          // A key is an address of the same page.
          expect(pageKey(key!)).toBe(key)
        },
      ),
      {
        numRuns: 1_000,
        examples: [['a', 'b', [], [['c', '+ ']]]],
      },
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const key = pageKey(text)
        expect(key === null || key.length > 0).toBe(true)
      }),
    )
  })
})

describe('a name in punycode', () => {
  it.each([
    ['xn--e1afmkfd', 'пример'],
    ['xn--p1ai', 'рф'],
    ['xn--bcher-kva', 'bücher'],
    ['xn--fiqs8s', '中国'],
    ['xn--80ak6aa92e', 'аррӏе'],
  ])('%s is %s', (label, name) => expect(unicodeLabel(label)).toBe(name))

  it.each(['shop', 'xn--', 'xn--ÿ', 'xn--99999999999'])('“%s” is not', (label) =>
    expect([label, '']).toContain(unicodeLabel(label)),
  )
})
