/**
 * How a text is cut into the segments that an SMS is sent and paid in (3GPP TS 23.038 and 23.040): 160
 * characters of the GSM 7-bit alphabet in one, 153 in each of several, because a header ties them
 * together; characters of its extension table count twice. One character of no table makes the whole
 * text UCS-2: 70 in one, 67 in each of several. Neither an escaped character nor a surrogate pair is
 * cut in two.
 */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const EXTENDED = '\f^{}\\[~]|€'

const SEPTETS = new Map<string, number>([
  ...[...BASIC].map((character) => [character, 1] as const),
  ...[...EXTENDED].map((character) => [character, 2] as const),
])

export const SMS_SIZES = {
  'gsm-7': { single: 160, each: 153 },
  'ucs-2': { single: 70, each: 67 },
} as const
export type SmsEncoding = keyof typeof SMS_SIZES

/** More than this many segments carriers cut, drop or deliver out of order: rather a link. */
export const MOST_SEGMENTS = 10

export type SmsCount = {
  encoding: SmsEncoding
  /** In what is counted: septets of GSM-7, 16-bit units of UCS-2. */
  units: number
  /** 0 for an empty text. */
  segments: number
  /** What a segment of this text holds, and what is left in the last one. */
  perSegment: number
  left: number
  /** Characters that make it UCS-2, each once in the order of the text. */
  forcing: string[]
}

/** Characters as they are sent: no surrogate pair is taken apart. */
const charactersOf = (text: string): string[] => [...text]

/** How many segments a text takes as an SMS. */
export function countSms(text: string): SmsCount {
  const characters = charactersOf(text)
  const forcing = [...new Set(characters.filter((character) => !SEPTETS.has(character)))]
  const encoding: SmsEncoding = forcing.length > 0 ? 'ucs-2' : 'gsm-7'
  const sizes = characters.map((character) =>
    encoding === 'gsm-7' ? SEPTETS.get(character)! : character.length,
  )
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const { single, each } = SMS_SIZES[encoding]
  if (units <= single) {
    const segments = units === 0 ? 0 : 1
    return { encoding, units, segments, perSegment: single, left: single - units, forcing }
  }
  let segments = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > each) {
      segments += 1
      used = 0
    }
    used += size
  }
  return { encoding, units, segments, perSegment: each, left: each - used, forcing }
}

/** What word processors put in the place of characters that every phone has. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", '`': "'", '´': "'" },
  ...{ '“': '"', '”': '"', '„': '"', '″': '"', '«': '"', '»': '"' },
  ...{ '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '…': '...', '•': '-', '·': '.' },
  ...{ '\u00a0': ' ', '\u2009': ' ', '\u202f': ' ', '\u200b': '', '\ufeff': '', '\t': ' ' },
}

/**
 * The text with quotes, dashes and spaces that every phone has, where that makes it GSM-7; `null` where
 * other characters (Cyrillic, Chinese, an emoji) would keep it UCS-2 anyway, or nothing forces it.
 */
export function plainSms(text: string): string | null {
  const { forcing } = countSms(text)
  if (forcing.length === 0) return null
  if (forcing.some((character) => PLAIN[character] === undefined)) return null
  return charactersOf(text)
    .map((character) => (SEPTETS.has(character) ? character : PLAIN[character]!))
    .join('')
}
