import type { PlaceRow, PlaceRowProblem } from '../contract/place-rows.ts'
import { type Hours, isBlank, NO_HOURS } from '../domain/hours.ts'
import { type PlacePatch, placeFields } from '../domain/place.ts'
import { LIMITS } from '../domain/text.ts'
import { parseNumber } from '../keyword-import/numbers.ts'
import { linkText, problemOfField, problemOfLink } from '../places/field-problems.ts'
import { readSpans } from '../places/read-spans.ts'
import { readSpecial } from '../places/read-special.ts'
import { readWeek } from '../places/read-week.ts'
import { unescapeCell } from '../spreadsheet/escape-cell.ts'
import type { PlaceColumn } from './headings.ts'

type Complain = (column: PlaceColumn, problem: PlaceRowProblem, text: string) => void
type Cell = (column: PlaceColumn) => string
export type RowRead = Pick<PlaceRow, 'title' | 'page' | 'fields'>

const TEXTS = ['code', 'street', 'city', 'region', 'postcode', 'country', 'phone'] as const
const LINKS = ['profileUrl', 'stockUrl'] as const
const STATED = [
  'siteHours',
  'profileHours',
  'mapsHours',
  'marketplaceHours',
  'socialHours',
] as const

const YES = /^(?:yes|y|true|1|offered|available|да|есть|是|有|支持|提供|✓|✔)$/iu
const NO = /^(?:no|n|false|0|none|not offered|unavailable|нет|否|无|不支持|不提供|-|–|—)$/iu

/**
 * What a row says of a place; `null` for one that has no name. A cell that makes no sense is told and
 * left out, the rest is read.
 */
export function readRow(
  cells: readonly string[],
  columns: ReadonlyMap<PlaceColumn, number>,
  complain: Complain,
): RowRead | null {
  const cell: Cell = (column) => {
    const at = columns.get(column)
    return at === undefined ? '' : unescapeCell(cells[at] ?? '').trim()
  }
  const title = cell('name').replace(/\s+/gu, ' ')
  if (title === '' || title.length > LIMITS.title) {
    complain('name', 'no-name', cells.filter((one) => one.trim() !== '').join(', '))
    return null
  }
  const fields: PlacePatch = {}
  for (const field of TEXTS) {
    const text = field === 'street' ? streetOf(cell) : cell(field).replace(/\s+/gu, ' ')
    if (text === '') continue
    const problem = problemOfField(field, text)
    const isTooLong = !placeFields.shape[field].safeParse(text).success
    if (problem || isTooLong) complain(field, problem ?? 'too-long', text)
    else fields[field] = text
  }
  for (const field of LINKS) {
    const link = linkIn(cell(field), (problem, text) => complain(field, problem, text))
    if (link !== null) fields[field] = link
  }
  readPickUp(cell, fields, complain)
  const hours = hoursIn(cell, complain)
  if (hours) fields.hours = hours
  for (const field of STATED) {
    const text = cell(field)
    const read = text === '' ? null : readHours(text)
    if (read && 'problem' in read) complain(field, read.problem, read.text)
    else if (read) fields[field] = read.hours
  }
  const page = linkIn(cell('page'), (problem, text) => complain('page', problem, text))
  return { title, page, fields }
}

function streetOf(cell: Cell): string {
  return [cell('street'), cell('more')]
    .filter((line) => line !== '')
    .join(', ')
    .replace(/\s+/gu, ' ')
}

function linkIn(
  text: string,
  complain: (problem: PlaceRowProblem, text: string) => void,
): string | null {
  if (text === '') return null
  const problem = text.length > LIMITS.url ? 'too-long' : problemOfLink(text)
  if (problem) complain(problem, text)
  return problem ? null : linkText(text)
}

function readPickUp(cell: Cell, fields: PlacePatch, complain: Complain): void {
  const offered = cell('pickUp')
  if (YES.test(offered)) fields.pickUp = 'offered'
  else if (NO.test(offered)) fields.pickUp = 'none'
  else if (offered !== '') complain('pickUp', 'no-answer', offered)
  const text = cell('pickUpHours')
  if (text === '') return
  const hours = parseNumber(text.replace(/\s*(?:h|hours?|ч|час\p{L}*|小时)\.?$/iu, ''), '.')
  if (hours === null || !placeFields.shape.pickUpHours.safeParse(hours).success) {
    complain('pickUpHours', 'no-number', text)
  } else {
    fields.pickUpHours = hours
    fields.pickUp ??= 'offered'
  }
}

/** From one column of all days, or a column for each; with the column of special days. */
function hoursIn(cell: Cell, complain: Complain): Hours | null {
  let hours: Hours = NO_HOURS
  const text = cell('hours')
  const read = text === '' ? null : readHours(text)
  if (read && 'problem' in read) complain('hours', read.problem, read.text)
  else if (read) hours = read.hours
  const week = hours.week.map((spans, day) => {
    const own = cell(`day ${day}`)
    if (own === '') return spans
    const said = readSpans(own)
    if (!('problem' in said)) return said.spans
    complain(`day ${day}`, said.problem, own)
    return spans
  })
  const special = readSpecial(cell('special'))
  if ('problem' in special) complain('special', special.problem, special.text)
  const days = 'problem' in special || special.special.length === 0 ? null : special.special
  const all = { week, special: days ?? hours.special }
  return isBlank(all) ? null : all
}

/** A week in one text, its special days after a bar: `Mon–Fri 9–18 | 2026-12-25: closed`. */
function readHours(text: string) {
  const [week = '', special = ''] = text.split('|', 2)
  const days = readSpecial(special)
  if ('problem' in days) return days
  if (week.trim() === '') return { hours: { ...NO_HOURS, special: days.special } }
  const read = readWeek(week)
  return 'problem' in read ? read : { hours: { week: read.week, special: days.special } }
}
