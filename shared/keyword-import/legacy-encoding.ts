import iconv from 'iconv-lite'

type Legacy = 'gb18030' | 'windows-1251'

/** Half of the lines' letters must be of the expected kind, and clearly more than in the rival. */
const ENOUGH = 0.6
const MARGIN = 0.15
const SAMPLE = 256 * 1024

/**
 * Tells GB18030 from windows-1251 by the share of letters one expects: common Chinese characters
 * (GB 2312 level 1, the 3,755 most used) against Russian words in sensible case. Random bytes and
 * Western European text reach neither; then `null`.
 */
export function guessLegacyEncoding(bytes: Uint8Array): Legacy | null {
  const sample = wholeLines(bytes)
  const scores: Record<Legacy, number> = {
    gb18030: chineseShare(sample),
    'windows-1251': russianShare(sample),
  }
  const best = scores.gb18030 >= scores['windows-1251'] ? 'gb18030' : 'windows-1251'
  const rival = best === 'gb18030' ? 'windows-1251' : 'gb18030'
  return scores[best] >= ENOUGH && scores[best] - scores[rival] >= MARGIN ? best : null
}

function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const end = bytes.lastIndexOf(0x0a, SAMPLE)
  return bytes.subarray(0, end > 0 ? end : SAMPLE)
}

/** Of all characters outside ASCII, the share of level-1 hanzi and Chinese punctuation. */
function chineseShare(bytes: Uint8Array): number {
  let expected = 0
  let all = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) continue
    all++
    const trail = bytes[at + 1] ?? 0
    const isPair = lead >= 0x81 && lead <= 0xfe && trail >= 0x40 && trail !== 0x7f && trail !== 0xff
    if (!isPair) continue
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) {
      expected++
    }
    at++
  }
  return all === 0 ? 0 : expected / all
}

/**
 * Of all characters outside ASCII, the share of Russian letters in words of lower, title or upper
 * case. A word that mixes them with Latin letters is a Western European one.
 */
function russianShare(bytes: Uint8Array): number {
  const text = iconv.decode(bytes, 'windows-1251')
  let expected = 0
  let all = 0
  for (const [word] of text.matchAll(/[a-zA-Z\u0080-\uFFFF]+/g)) {
    const foreign = word.replace(/[a-zA-Z]/g, '').length
    all += foreign
    if (foreign < word.length) continue
    const letters = word.replace(/^[«„“—–№\u00A0]+|[»“”—–\u00A0]+$/g, '')
    expected += word.length - letters.length
    if (/^(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]{1,12})$/.test(letters)) expected += letters.length
  }
  return all === 0 ? 0 : expected / all
}
