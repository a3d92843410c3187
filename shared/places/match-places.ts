import type { PlaceFields } from '../domain/place.ts'

/** What tells one place from another. */
export type NamedPlace = { title: string } & {
  [F in keyof Pick<PlaceFields, 'code' | 'street' | 'city'>]?: string | undefined
}
export type KnownPlace = NamedPlace & { cardId: string }

/**
 * Which known place a row of a list is of; `null`: a new one. By its code where both have one, else by
 * name and address; a name alone is enough where one side has no address and no other place that name.
 */
export function placeMatcher(known: readonly KnownPlace[]): (row: NamedPlace) => string | null {
  const byCode = new Map(known.flatMap((place) => (place.code ? [[plain(place.code), place]] : [])))
  const byTitle = new Map<string, KnownPlace[]>()
  for (const place of known) {
    const title = plain(place.title)
    byTitle.set(title, [...(byTitle.get(title) ?? []), place])
  }
  return (row) => {
    const coded = row.code ? byCode.get(plain(row.code)) : undefined
    if (coded) return coded.cardId
    // Two codes that differ are two places, whatever they are called.
    const alike = (byTitle.get(plain(row.title)) ?? []).filter(({ code }) => !row.code || !code)
    const here = alike.find((place) => addressKey(place) === addressKey(row))
    if (here) return here.cardId
    const [only, ...others] = alike
    if (!only || others.length > 0) return null
    return addressKey(row) === '' || addressKey(only) === '' ? only.cardId : null
  }
}

/** By which a row of a list is known again in the same list. */
export const placeKey = (row: NamedPlace): string =>
  row.code ? `code ${plain(row.code)}` : `${plain(row.title)} ${addressKey(row)}`

const addressKey = ({ street = '', city = '' }: NamedPlace): string =>
  street === '' && city === '' ? '' : `${plain(street)}\n${plain(city)}`

/** A text without what people write now so and now so: case, spaces, signs, widths, accents of ё. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
