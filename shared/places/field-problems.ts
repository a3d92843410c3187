import type { PlaceFields } from '../domain/place.ts'
import { pageKey } from '../results/page-address.ts'

export const FIELD_PROBLEMS = [
  'phone-as-address',
  'link-as-address',
  'mail-as-address',
  'no-link',
  'no-phone',
  'phone-too-short',
  'phone-too-long',
] as const
export type FieldProblem = (typeof FIELD_PROBLEMS)[number]

/** Digits of a number that can be dialled: from short city numbers to the longest of E.164. */
const FEWEST_DIGITS = 5
const MOST_DIGITS = 15

const EXTENSION = /\s*(?:,|;|#|x|ext\.?|extension|доб\.?|转|轉|分机|內線)\s*\d{1,6}$/iu
const DIALLED = /^\+?[\d\s().\-–/ ]+$/u
/** What people write before a number. */
const BEFORE_NUMBER = /^(?:tel|phone|fon|mob(?:ile)?|тел(?:ефон)?|电话|電話|手机|手機)[.:\s]+/iu
const MAIL = /^\S+@\S+\.\S+$/u

const digitsIn = (text: string): number => text.replace(/\D/g, '').length

/** A phone number, in whatever grouping; several are parted by a comma. */
export function problemOfPhone(text: string): FieldProblem | null {
  for (const one of text.normalize('NFKC').split(/\s*(?:;|,(?!\s*\d{1,6}$)|\s\/\s)\s*/u)) {
    const number = one.trim().replace(BEFORE_NUMBER, '').replace(EXTENSION, '')
    if (number === '') continue
    if (!DIALLED.test(number)) return 'no-phone'
    const digits = digitsIn(number)
    if (digits < FEWEST_DIGITS) return 'phone-too-short'
    if (digits > MOST_DIGITS) return 'phone-too-long'
  }
  return null
}

/** A line of an address: what was meant for another field is told. */
export function problemOfAddress(text: string): FieldProblem | null {
  const line = text.normalize('NFKC').trim()
  if (MAIL.test(line)) return 'mail-as-address'
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(line)) return 'link-as-address'
  const number = line.replace(BEFORE_NUMBER, '').replace(EXTENSION, '')
  const isNumber = DIALLED.test(number) && digitsIn(number) >= 7
  return isNumber ? 'phone-as-address' : null
}

/** A postcode may be of digits alone, but not as long as a number with its country. */
export function problemOfPostcode(text: string): FieldProblem | null {
  const line = text.normalize('NFKC').trim()
  const problem = problemOfAddress(line)
  if (problem !== 'phone-as-address') return problem
  return line.startsWith('+') || digitsIn(line) > 9 ? problem : null
}

/** An address on the web; without `https://` too. */
export function problemOfLink(text: string): FieldProblem | null {
  const link = text.trim()
  if (link === '') return null
  return /\s/u.test(link) || MAIL.test(link) || pageKey(link) === null ? 'no-link' : null
}

/** A link as it is kept: with its scheme, so that it can be followed. */
export function linkText(text: string): string {
  const link = text.trim()
  return link === '' || /^https?:\/\//i.test(link) ? link : `https://${link.replace(/^\/\//, '')}`
}

const PROBLEM_OF: { readonly [F in keyof PlaceFields]?: (text: string) => FieldProblem | null } = {
  street: problemOfAddress,
  city: problemOfAddress,
  region: problemOfAddress,
  postcode: problemOfPostcode,
  country: problemOfAddress,
  phone: problemOfPhone,
  profileUrl: problemOfLink,
  stockUrl: problemOfLink,
}

/** What is wrong with a field's text; `null` for a text that is right, or is left out. */
export function problemOfField(field: keyof PlaceFields, value: unknown): FieldProblem | null {
  return typeof value === 'string' ? (PROBLEM_OF[field]?.(value) ?? null) : null
}
