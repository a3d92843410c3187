import { Button, MultiSelect, Pill, TagsInput } from '@mantine/core'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './card-panel.module.css'

type Choice = { value: string; label: string }
export type Choices = readonly (Choice | { group: string; items: readonly Choice[] })[]

/** Values drawn at first; each wish for more draws so many again. */
const DRAWN = 60

/**
 * A set shown in part, because thousands of values would fill the page: what is drawn, and the whole
 * set after an edit of what is drawn.
 */
function usePart(value: readonly string[]) {
  const [most, setMost] = useState(DRAWN)
  const drawn = value.slice(0, most)
  return {
    drawn,
    hidden: value.length - drawn.length,
    showMore: () => setMost((now) => now + DRAWN * 4),
    whole: (edited: readonly string[]) => [...edited, ...value.slice(most)],
  }
}

function More(props: { hidden: number; onMore: () => void }) {
  const { t } = useTranslation('card')
  if (props.hidden === 0) return null
  return (
    <Button
      className={classes.more ?? ''}
      variant="subtle"
      size="compact-xs"
      onClick={props.onMore}
    >
      {t('set.more', { count: props.hidden })}
    </Button>
  )
}

/** Ids picked from a list; ids the list does not know stay as they are. */
export function PickField(props: {
  label: string
  description?: string | undefined
  choices: Choices
  value: readonly string[]
  readOnly: boolean
  placeholder?: string | undefined
  /** Opens what a picked id stands for, and how that is called for one of this title. */
  opens?: { open: (id: string) => void; label: (title: string) => string }
  onSave: (value: string[]) => void
}) {
  const { choices, value, opens } = props
  const { drawn, hidden, showMore, whole } = usePart(value)
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
    <>
      <MultiSelect
        label={props.label}
        description={props.description}
        data={data}
        value={drawn}
        searchable
        clearable={hidden === 0 && value.length > 1}
        hidePickedOptions
        limit={80}
        readOnly={props.readOnly}
        placeholder={value.length === 0 ? props.placeholder : undefined}
        {...(opens && {
          renderPill: ({ option, onRemove }) => (
            <Pill
              withRemoveButton={!props.readOnly}
              {...(onRemove && { onRemove })}
              removeButtonProps={{ 'aria-hidden': true }}
            >
              <button
                type="button"
                className={classes.pillOpen}
                aria-label={opens.label(option.label)}
                // The field around it would take the focus, and open its list.
                onMouseDown={(event) => event.stopPropagation()}
                onClick={(event) => {
                  event.stopPropagation()
                  opens.open(String(option.value))
                }}
                onKeyDown={(event) => event.stopPropagation()}
              >
                {option.label}
              </button>
            </Pill>
          ),
        })}
        onChange={(edited) => props.onSave([...new Set(whole(edited))])}
      />
      <More hidden={hidden} onMore={showMore} />
    </>
  )
}

/** Free words, with those used elsewhere in the plan offered. A word being written is never lost. */
export function WordsField(props: {
  label: string
  known: readonly string[]
  value: readonly string[]
  readOnly: boolean
  onSave: (value: string[]) => void
}) {
  const [written, setWritten] = useState('')
  const { drawn, hidden, showMore, whole } = usePart(props.value)
  const store = (words: readonly string[]) =>
    props.onSave([...new Set(words.map((word) => word.trim()))].filter(Boolean).slice(0, 5_000))
  const leave = useEffectEvent(() => {
    if (written.trim()) store([...props.value, written])
  })
  useEffect(() => () => leave(), [])
  return (
    <>
      <TagsInput
        label={props.label}
        data={[...props.known]}
        value={drawn}
        limit={50}
        maxTags={5_000}
        readOnly={props.readOnly}
        acceptValueOnBlur
        searchValue={written}
        onSearchChange={setWritten}
        onChange={(edited) => store(whole(edited))}
      />
      <More hidden={hidden} onMore={showMore} />
    </>
  )
}
