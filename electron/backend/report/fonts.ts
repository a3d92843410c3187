import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Families in the order in which they are tried; the names are those of the packages' CSS. */
export const FONT_FAMILIES = ['Inter Variable', 'Noto Sans SC Variable'] as const
const PACKAGES = ['@fontsource-variable/inter', '@fontsource-variable/noto-sans-sc'] as const

/** Marks in Latin fonts and in Chinese ones alike, but of another width in Chinese: “ ” ‘ ’ — …. */
const CHINESE_PUNCTUATION = [0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026]
/** Family that holds only those; to be named first in Chinese text. */
export const CHINESE_PUNCTUATION_FAMILY = 'Chinese Punctuation'

type Range = readonly [first: number, last: number]

/** One woff2 file of a family and the characters it is for. */
export type FontChunk = {
  family: string
  weight: string
  file: string
  unicodeRange: string
  ranges: readonly Range[]
}

/** The @font-face rules of fontsource's CSS, in its order. */
function parseFontFaces(css: string, folder: string): FontChunk[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, body]) => {
    const property = (name: string): string => {
      const value = new RegExp(`(?:^|;)\\s*${name}:\\s*([^;]+);`).exec(body!)?.[1]
      if (value === undefined) throw new Error(`@font-face without ${name} in ${folder}`)
      return value.trim()
    }
    const url = /url\(\s*['"]?([^'")]+)/.exec(property('src'))?.[1]
    if (url === undefined) throw new Error(`@font-face without a file in ${folder}`)
    const unicodeRange = property('unicode-range')
    return {
      family: property('font-family').replace(/^['"]|['"]$/g, ''),
      weight: property('font-weight'),
      file: join(folder, url),
      unicodeRange,
      ranges: parseUnicodeRange(unicodeRange),
    }
  })
}

function parseUnicodeRange(text: string): Range[] {
  return text.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^u\+/i, '').split('-')
    return [parseInt(first, 16), parseInt(last, 16)]
  })
}

let bundled: Promise<FontChunk[]> | undefined

/** Every chunk of the bundled families, in the order in which they are tried. Read once. */
export function bundledChunks(): Promise<FontChunk[]> {
  bundled ??= readBundledChunks()
  return bundled
}

async function readBundledChunks(): Promise<FontChunk[]> {
  const { resolve } = createRequire(import.meta.url)
  const sheets = PACKAGES.map(async (name) => {
    const sheet = resolve(`${name}/index.css`)
    return parseFontFaces(await readFile(sheet, 'utf8'), dirname(sheet))
  })
  return (await Promise.all(sheets)).flat()
}

function holds(chunk: FontChunk, character: number): boolean {
  return chunk.ranges.some(([first, last]) => first <= character && character <= last)
}

/** Characters that show nothing of their own, so that no font is needed for them. */
function isInvisible(character: number): boolean {
  return character < 0x20 || (character >= 0xfe00 && character <= 0xfe0f) || character === 0x200d
}

export type FontChoice = { chunks: FontChunk[]; missing: string[] }

/**
 * The chunks needed to write `text`: each character by the first family that has it, as a browser
 * would choose. `missing` are the characters no bundled font has (emoji, Arabic, Thai …); those are
 * left to the fonts of the machine.
 */
export function chooseChunks(text: string, chunks: readonly FontChunk[]): FontChoice {
  const chosen = new Set<FontChunk>()
  const missing: string[] = []
  for (const character of new Set(text)) {
    const code = character.codePointAt(0)!
    const chunk = chunks.find((candidate) => holds(candidate, code))
    if (chunk) chosen.add(chunk)
    else if (!isInvisible(code)) missing.push(character)
  }
  return { chunks: chunks.filter((chunk) => chosen.has(chunk)), missing }
}

const encoded = new Map<string, Promise<string>>()

function dataUri(file: string): Promise<string> {
  const known = encoded.get(file)
  if (known) return known
  const made = readFile(file).then((bytes) => `data:font/woff2;base64,${bytes.toString('base64')}`)
  encoded.set(file, made)
  return made
}

async function fontFace(chunk: FontChunk): Promise<string> {
  return `@font-face{font-family:'${chunk.family}';font-style:normal;font-weight:${chunk.weight};src:url(${await dataUri(chunk.file)}) format('woff2');unicode-range:${chunk.unicodeRange}}`
}

function chinesePunctuation(text: string, chunks: readonly FontChunk[]): FontChunk[] {
  const used = CHINESE_PUNCTUATION.filter((code) => text.includes(String.fromCodePoint(code)))
  return chunks
    .filter((chunk) => chunk.family === FONT_FAMILIES[1])
    .flatMap((chunk) => {
      const ranges = used.filter((code) => holds(chunk, code)).map((code): Range => [code, code])
      const unicodeRange = ranges.map(([code]) => `U+${code.toString(16)}`).join(',')
      return ranges.length === 0
        ? []
        : [{ ...chunk, family: CHINESE_PUNCTUATION_FAMILY, ranges, unicodeRange }]
    })
}

/** Style rules that bring the fonts for `text` along as data: URIs, and nothing from outside. */
export async function fontFaces(text: string, chinese: boolean): Promise<string> {
  const all = await bundledChunks()
  const wanted = chinese ? chinesePunctuation(text, all) : []
  const { chunks } = chooseChunks(text, all)
  return (await Promise.all([...wanted, ...chunks].map(fontFace))).join('\n')
}
