/**
 * A text as search compares it: without case, width, accents and marks that are not seen, so that
 * “Ёлка”, “ёлка” and “елка”, “ＡＢＣ” and “abc”, “İstanbul” and “istanbul” find each other.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(ACCENTS, '')
    .replace(UNSEEN, '')
    .replace(ODD_LETTERS, (letter) => SAME_LETTER[letter] ?? letter)
    .normalize('NFC')
}

/** The words that must all be found; Chinese needs no spaces, as words are found inside others. */
export function searchWords(text: string): string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

const PLAIN = /^[\n\x20-\x7e]*$/
/** Accents of Latin, Cyrillic and Greek letters; the breve of й stays, which is a letter of its own. */
const ACCENTS = /(?<![иИ])[\u0300-\u036f]|(?<=[иИ])[\u0300-\u0305\u0307-\u036f]/g
/** Soft hyphens, joiners, marks of direction and control characters other than white space. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?!\s)\p{Cc}/gu
const ODD_LETTERS = /[ßıςøłđæœ]/g
const SAME_LETTER: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ς: 'σ',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
}
