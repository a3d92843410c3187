/** A word of a phrase, folded for comparison, with its place in the NFC text. */
export type Token = { word: string; start: number; end: number; number: boolean }

const APOSTROPHES = /['’`]/g

/** Folds what a word may be written with: case, apostrophes, and ё as е. */
export function foldWord(text: string): string {
  const lower = text.toLowerCase()
  return /['’`ё]/.test(lower) ? lower.replace(APOSTROPHES, '').replaceAll('ё', 'е') : lower
}

/**
 * Words of a phrase in scripts that put spaces between them; everything but letters, digits and
 * apostrophes separates, so that `gore-tex` is two words. Chinese characters separate too.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const inWord = at < text.length && isWordCode(text.charCodeAt(at))
    if (inWord) {
      if (start < 0) start = at
    } else if (start >= 0) {
      const word = foldWord(text.slice(start, at))
      if (word !== '') tokens.push({ word, start, end: at, number: isNumber(word) })
      start = -1
    }
  }
  return tokens
}

export function isHanCode(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)
}

export function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isHanCode(text.charCodeAt(at))) return true
  return false
}

function isNumber(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return true
}

function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 39 ||
      code === 96
    )
  }
  if (code === 0x2019) return true
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code === 0xd7 || code === 0xf7 || isHanCode(code)) return false
  return !(
    (code >= 0x2000 && code <= 0x2bff) ||
    (code >= 0x3000 && code <= 0x303f) ||
    code >= 0xfe00
  )
}
