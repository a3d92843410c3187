import { MultiSelect, TagsInput } from '@mantine/core'
import { useMemo } from 'react'

type Choice = { value: string; label: string }
export type Choices = readonly (Choice | { group: string; items: readonly Choice[] })[]

/** Ids picked from a list; ids the list does not know stay as they are. */
export function PickField(props: {
  label: string
  description?: string | undefined
  choices: Choices
  value: readonly string[]
  readOnly: boolean
  placeholder?: string | undefined
  onSave: (value: string[]) => void
}) {
  const { choices, value } = props
  const data = useMemo(() => {
    const seen = new Set<string>()
    const fresh = (choice: Choice) => !seen.has(choice.value) && seen.add(choice.value)
    const listed = choices.map((choice) =>
      'group' in choice ? { ...choice, items: choice.items.filter(fresh) } : choice,
    )
    const flat = listed.filter((choice) => 'group' in choice || fresh(choice))
    const unknown = value.filter((id) => !seen.has(id)).map((id) => ({ value: id, label: id }))
    return [...flat, ...unknown]
  }, [choices, value])
  return (
    <MultiSelect
      label={props.label}
      description={props.description}
      data={data}
      value={[...value]}
      searchable
      clearable={value.length > 1}
      hidePickedOptions
      limit={80}
      readOnly={props.readOnly}
      placeholder={value.length === 0 ? props.placeholder : undefined}
      onChange={props.onSave}
    />
  )
}

/** Free words, with those used elsewhere in the plan offered. */
export function WordsField(props: {
  label: string
  known: readonly string[]
  value: readonly string[]
  readOnly: boolean
  onSave: (value: string[]) => void
}) {
  return (
    <TagsInput
      label={props.label}
      data={[...props.known]}
      value={[...props.value]}
      limit={50}
      maxTags={5_000}
      readOnly={props.readOnly}
      acceptValueOnBlur
      onChange={(value) =>
        props.onSave([...new Set(value.map((word) => word.trim()))].filter(Boolean))
      }
    />
  )
}
