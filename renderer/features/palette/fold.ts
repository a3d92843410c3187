import uFuzzy from '@leeoniya/ufuzzy'

/**
 * The form in which titles and queries are compared: lower case, without accents, `ё` as `е`,
 * full-width letters as plain ones. Every character stays at its place, so that what was found can
 * be marked in the title itself.
 */
export function fold(text: string): string {
  const latin = uFuzzy.latinize(text)
  const bare = latin.length === text.length ? latin : text
  let folded = ''
  for (let i = 0; i < bare.length; i += 1) {
    const unit = bare[i]!
    const code = unit.charCodeAt(0)
    const plain = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit
    const lower = plain.toLowerCase()
    folded += lower.length === 1 ? lower : plain
  }
  return folded.replaceAll('ё', 'е')
}
