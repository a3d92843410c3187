/** Up to here engines copy a substring anyway. */
const COPIED = 12
const PIECE = 8_192
/** Texts up to this length are copied by way of a list that is there already. */
const SHORT = 128
const lists: number[][] = []

/**
 * A copy of a text. Engines let a substring hold on to the whole text it was cut out of, so that a
 * short cell kept for long would keep its file.
 */
export function ownText(text: string): string {
  const { length } = text
  if (length <= COPIED) return text
  if (length <= SHORT) {
    const codes = (lists[length] ??= Array.from({ length }, () => 0))
    for (let at = 0; at < length; at++) codes[at] = text.charCodeAt(at)
    return String.fromCharCode(...codes)
  }
  let copy = ''
  for (let at = 0; at < text.length; at += PIECE) {
    const end = Math.min(text.length, at + PIECE)
    const codes: number[] = []
    for (let place = at; place < end; place++) codes.push(text.charCodeAt(place))
    copy += String.fromCharCode(...codes)
  }
  return copy
}
