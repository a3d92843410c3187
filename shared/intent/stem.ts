/** Longest first, so that `-ами` goes before `-и`. */
const RUSSIAN_ENDINGS = [
  ...['ыми', 'ими', 'ого', 'его', 'ому', 'ему', 'ами', 'ями', 'иях', 'ией'],
  ...['ый', 'ий', 'ой', 'ая', 'яя', 'ое', 'ее', 'ые', 'ие', 'ую', 'юю', 'ых', 'их', 'ым', 'им'],
  ...['ом', 'ем', 'ов', 'ев', 'ей', 'ах', 'ях', 'ам', 'ям', 'ия', 'ии', 'ию'],
  ...['а', 'я', 'о', 'е', 'ы', 'и', 'у', 'ю', 'ь', 'й'],
]

/** A light stem: enough to bring the number and case of one noun together, never a dictionary. */
export function stemOf(word: string): string {
  const first = word.charCodeAt(0)
  if (first >= 0x400 && first <= 0x4ff) return russianStem(word)
  return first < 0x80 ? englishStem(word) : word
}

function russianStem(word: string): string {
  if (word.length < 5) return word.length === 4 ? word.replace(/[аяыи]$/, '') : word
  const ending = RUSSIAN_ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= 3)
  const stem = ending ? word.slice(0, -ending.length) : word
  // кроссовок and кроссовки: the fleeting vowel of the genitive plural.
  return stem.length >= 5 ? stem.replace(/[ое]к$/, 'к') : stem
}

function englishStem(word: string): string {
  let stem = word
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (/(?:ss|x|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.length > 3 && stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) {
    stem = stem.slice(0, -1)
  }
  if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3))
  else if (stem.length > 4 && stem.endsWith('ed')) stem = undouble(stem.slice(0, -2))
  else if (stem.length > 5 && stem.endsWith('er')) stem = undouble(stem.slice(0, -2))
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

const undouble = (stem: string) => (/([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem)
