/** The keys of the English and the Russian layout, by their place on the keyboard. */
const ENGLISH = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю'

const TO_RUSSIAN = new Map([...ENGLISH].map((key, i) => [key, RUSSIAN[i]!]))
const TO_ENGLISH = new Map([...RUSSIAN].map((key, i) => [key, ENGLISH[i]!]))

/**
 * What a text would be had the other layout been on: `ghbdtn` was meant as `привет`, `ищфкв` as
 * `board`. `null` for a text that mixes both, or that neither layout writes.
 *
 * @param text in lower case
 */
export function swapLayout(text: string): string | null {
  const russian = /[а-яё]/.test(text)
  const latin = /[a-z]/.test(text)
  if (russian === latin || /[^\s\d!-~а-яё]/.test(text)) return null
  const keys = russian ? TO_ENGLISH : TO_RUSSIAN
  return [...text].map((key) => keys.get(key) ?? key).join('')
}
