import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentName, mimeOf } from '#shared/domain/attachment.ts'

const bytes = (text: string) => Uint8Array.from([...text], (letter) => letter.charCodeAt(0))

describe('the type of a file', () => {
  it('is what its bytes show, whatever is claimed', () => {
    expect(mimeOf(bytes('\x89PNG\r\n\x1a\n…'), 'text/html')).toBe('image/png')
    expect(mimeOf(bytes('\xff\xd8\xff\xe0'), 'image/png')).toBe('image/jpeg')
    expect(mimeOf(bytes('GIF89a'), '')).toBe('image/gif')
    expect(mimeOf(bytes('RIFF\0\0\0\0WEBPVP8 '), '')).toBe('image/webp')
    expect(mimeOf(bytes('\0\0\0\x20ftypavif'), '')).toBe('image/avif')
    expect(mimeOf(bytes('%PDF-1.7'), 'image/png')).toBe('application/pdf')
  })

  it('is SVG when the text begins one', () => {
    const svg =
      '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg">'
    expect(mimeOf(bytes(svg), 'text/plain')).toBe('image/svg+xml')
    expect(mimeOf(bytes('<html><svg>'), 'image/svg+xml')).toBe('application/octet-stream')
  })

  it('is no image when only the name or the sender says so', () => {
    expect(mimeOf(bytes('MZ this is a program'), 'image/png')).toBe('application/octet-stream')
    expect(mimeOf(bytes('BM is how this text begins'), 'text/plain')).toBe('text/plain')
    expect(mimeOf(bytes('a,b'), 'text/csv; charset=utf-8')).toBe('text/csv')
    expect(mimeOf(bytes('x'), 'nonsense\r\nset-cookie: a')).toBe('application/octet-stream')
    expect(mimeOf(new Uint8Array(), '')).toBe('application/octet-stream')
  })
})

describe('the name of a file', () => {
  it('is the last part of a path, without what steers or hides text', () => {
    expect(attachmentName('../../etc/passwd')).toBe('passwd')
    expect(attachmentName('C:\\photos\\a.png')).toBe('a.png')
    expect(attachmentName('invoice\u202Egpj.exe')).toBe('invoice gpj.exe')
    expect(attachmentName('a\u0000b\n.txt')).toBe('a b .txt')
    expect(attachmentName('')).toBe('file')
    expect(attachmentName('..')).toBe('file')
  })

  it('keeps its ending when it is too long, and no half letter', () => {
    const name = attachmentName(`${'👟'.repeat(300)}.webp`)
    expect(name.endsWith('.webp')).toBe(true)
    expect(name.length).toBeLessThanOrEqual(200)
    expect(name).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
  })

  it('is always one that can be kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = attachmentName(given)
        expect(name).not.toBe('')
        expect(name.length).toBeLessThanOrEqual(200)
        expect(attachmentName(name)).toBe(name)
      }),
    )
  })
})
