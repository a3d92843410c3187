import { describe, expect, it } from 'vitest'
import {
  bundledChunks,
  chooseChunks,
  fontFaces,
  FONT_FAMILIES,
} from '#electron/backend/report/fonts.ts'

const files = (text: string) => async () => {
  const { chunks } = chooseChunks(text, await bundledChunks())
  return chunks.map(({ file }) => file.split(/[\\/]/).at(-1))
}

describe('the bundled fonts', () => {
  it('hold both families with every face of their packages', async () => {
    const chunks = await bundledChunks()
    expect(new Set(chunks.map(({ family }) => family))).toEqual(new Set(FONT_FAMILIES))
    expect(chunks.length).toBeGreaterThan(90)
  })

  it('need one file for English', async () => {
    expect(await files('Trail or road: “fit” – 40 €')()).toEqual(['inter-latin-wght-normal.woff2'])
  })

  it('bring Cyrillic from Inter and Chinese from Noto Sans SC', async () => {
    const chosen = await files('Купить 越野跑鞋')()
    expect(chosen).toContain('inter-cyrillic-wght-normal.woff2')
    expect(chosen.filter((file) => file?.startsWith('noto-sans-sc'))).not.toEqual([])
  })

  it('cover a long Chinese and Russian text but not emoji and scripts they do not have', async () => {
    const text =
      '春季越野跑鞋内容计划：从了解到购买。Ключевые запросы, ёж! größer — “quotes” × → 🥾 ไทย'
    const { chunks, missing } = chooseChunks(text, await bundledChunks())
    const left = [...new Set(text)].filter((character) => {
      const code = character.codePointAt(0)!
      return !chunks.some(({ ranges }) => ranges.some(([a, b]) => a <= code && code <= b))
    })
    expect(left).toEqual(missing)
    expect(
      missing.filter((character) => !/[\p{Emoji_Presentation}\p{Script=Thai}]/u.test(character)),
    ).toEqual([])
  })

  it('come along inside the document, whole', async () => {
    const css = await fontFaces('a越', false)
    const sources = [...css.matchAll(/url\(data:font\/woff2;base64,([^)]*)\)/g)]
    expect(sources).toHaveLength(2)
    for (const [, data] of sources) {
      expect(Buffer.from(data!, 'base64').subarray(0, 4).toString()).toBe('wOF2')
    }
    expect(css.match(/url\(/g)).toHaveLength(2)
  })

  it('write Chinese quotation marks in the Chinese font when the report is Chinese', async () => {
    expect(await fontFaces('“越”', true)).toContain("'Chinese Punctuation'")
    expect(await fontFaces('“fit”', false)).not.toContain("'Chinese Punctuation'")
  })
})
