import { expect, it } from 'vitest'
import { CARD_KINDS } from '#shared/domain/card.ts'
import {
  PLAYBOOK_FIELDS,
  playbookFieldsOf,
  SECTIONS,
  sectionsOf,
} from '#renderer/features/cards/section-order.ts'
import { sizeText } from '#renderer/features/cards/given-files.ts'

it('every kind of card shows every section and field once, in its own order', () => {
  for (const kind of CARD_KINDS) {
    expect(sectionsOf(kind).toSorted()).toEqual([...SECTIONS].toSorted())
    expect(playbookFieldsOf(kind).toSorted()).toEqual([...PLAYBOOK_FIELDS].toSorted())
  }
  expect(sectionsOf('creator')[0]).toBe('rights')
  expect(sectionsOf('fix')[0]).toBe('check')
})

it('sizes of files are told in units that people know', () => {
  expect(sizeText(512, 'en')).toBe('512B')
  expect(sizeText(34_400, 'en')).toBe('34 kB')
  expect(sizeText(1_440_000, 'ru')).toBe('1,4 МБ')
})
