import type { Creator } from '#shared/domain/creator.ts'
import type { Save } from './use-edit.ts'

/** What every part of a person's panel is given. */
export type PersonFieldsProps = {
  person: Creator
  readOnly: boolean
  save: Save<Partial<Creator>>
}
