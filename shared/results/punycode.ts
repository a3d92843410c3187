/** RFC 3492, decoding only: how names in other scripts are written in addresses. */
const BASE = 36
const [T_MIN, T_MAX, SKEW, DAMP] = [1, 26, 38, 700]

const PREFIX = 'xn--'

/** `xn--e1afmkfd` -> `пример`; what is no punycode stays as it is. */
export function unicodeLabel(label: string): string {
  if (!label.startsWith(PREFIX)) return label
  return decoded(label.slice(PREFIX.length)) ?? label
}

function decoded(text: string): string | null {
  const dash = text.lastIndexOf('-')
  const output = dash > 0 ? [...text.slice(0, dash)].map((letter) => letter.codePointAt(0)!) : []
  let [n, i, bias] = [128, 0, 72]
  for (let at = dash > 0 ? dash + 1 : 0; at < text.length;) {
    const start = i
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(text.charCodeAt(at++))
      if (digit === null) return null
      i += digit * weight
      if (i > 0x7fffffff) return null
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias))
      if (digit < threshold) break
      weight *= BASE - threshold
    }
    const length = output.length + 1
    bias = adapted(i - start, length, start === 0)
    n += Math.floor(i / length)
    if (n > 0x10ffff) return null
    i %= length
    output.splice(i++, 0, n)
  }
  return String.fromCodePoint(...output)
}

function digitOf(code: number): number | null {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26
  return null
}

function adapted(delta: number, length: number, first: boolean): number {
  let left = first ? Math.floor(delta / DAMP) : delta >> 1
  left += Math.floor(left / length)
  let k = 0
  for (; left > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) left = Math.floor(left / (BASE - T_MIN))
  return k + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW))
}
