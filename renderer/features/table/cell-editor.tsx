import { Autocomplete, MultiSelect, Select, TagsInput, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { LIMITS } from '#shared/domain/text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { isSafeUrl } from '../briefs/safe-url.ts'
import { readCell, type CellText } from './cell-text.ts'
import { factsOf, type ColumnId } from './table-columns.ts'
import classes from './table.module.css'
import type { CellChoices } from './use-cell-choices.ts'

/** Where the keys go on: `null` when a person went elsewhere by themselves. */
export type LeaveTo = 'here' | 'next' | 'previous' | null

type Props = {
  card: Card
  column: ColumnId
  choices: CellChoices
  /** In px, over the cell that it edits. */
  at: { top: number; left: number; width: number; height: number }
  /** Resolves to whether it was saved. */
  onSave: (value: CellText) => Promise<boolean>
  onLeave: (to: LeaveTo) => void
}

/** Least width of an editor: a list's names want room. */
const LEAST = 180

/**
 * A cell being edited, laid over it. Enter saves, Tab saves and goes on, Escape drops what was typed;
 * leaving by the mouse saves. Apart from the rows: it stays when rows are drawn anew.
 */
export function CellEditor(props: Props) {
  const { column, at, onLeave } = props
  const { t } = useTranslation('table')
  const box = useRef<HTMLDivElement>(null)
  const draft = useDraft(props)
  const label = t('edit', { column: t(`column.${column}`) })

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const leave = (to: LeaveTo, save: boolean) => {
      event.preventDefault()
      if (save && !draft.save()) return
      if (!save) draft.drop()
      onLeave(to)
    }
    if (event.key === 'Escape') leave('here', false)
    else if (event.key === 'Tab') leave(event.shiftKey ? 'previous' : 'next', true)
    else if (event.key === 'Enter' && endsWithEnter(event.target)) leave('here', true)
  }
  /** Sheets and lists of the field lie elsewhere in the page. */
  const onBlur = () => {
    requestAnimationFrame(() => {
      const now = document.activeElement
      if (!box.current || box.current.contains(now) || now?.closest('[data-portal]')) return
      if (now === document.body) return
      draft.save()
      onLeave(null)
    })
  }

  return (
    <div
      ref={box}
      role="row"
      className={classes.editor}
      data-testid="cell-editor"
      style={{ ...at, width: Math.max(LEAST, at.width) }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <div role="gridcell">
        <Field {...props} label={label} draft={draft} />
      </div>
    </div>
  )
}

/** In a list of labels Enter adds what is typed or marked; with neither it ends the edit. */
function endsWithEnter(target: EventTarget): boolean {
  if (!(target instanceof HTMLInputElement)) return false
  if (target.closest('[data-labels]') === null) return true
  return target.value === '' && !target.getAttribute('aria-activedescendant')
}

type Draft = ReturnType<typeof useDraft>

/** What is typed, saved at most once: by key, by leaving, or with the view when it closes. */
function useDraft({ card, column, onSave, onLeave }: Props) {
  const first = readCell(card, column)
  const [value, setValue] = useState<CellText>(first)
  const [isWrong, setWrong] = useState(false)
  const held = useRef({ value: first, typed: '', isDone: false, onSave })
  useEffect(() => {
    held.current.onSave = onSave
  }, [onSave])
  const fits = (next: CellText) =>
    (factsOf(column).editing !== 'day' || next !== NO_DAY) &&
    (factsOf(column).editing !== 'url' || next === '' || isSafeUrl(String(next).trim())) &&
    (factsOf(column).editing !== 'amount' || isAmount(String(next)))

  /** False when what is typed is no value of the column: it stays in the field. */
  const save = (): boolean => {
    const { current } = held
    if (current.isDone) return true
    if (!fits(current.value)) {
      setWrong(true)
      return false
    }
    current.isDone = true
    const value = withTyped(current.value, current.typed)
    if (JSON.stringify(value) !== JSON.stringify(first)) void current.onSave(value)
    return true
  }
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const leave = () => void latest.current()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])

  return {
    value,
    isWrong,
    change(next: CellText) {
      held.current.value = next
      setValue(next)
      setWrong(false)
    },
    /** A label on its way counts, wherever one leaves from. */
    type(text: string) {
      held.current.typed = text
    },
    /** A choice from a list is made with the choice itself. */
    choose(next: CellText) {
      held.current.value = next
      save()
      onLeave('here')
    },
    save,
    drop() {
      held.current.isDone = true
    },
  }
}

const withTyped = (value: CellText, typed: string): CellText => {
  const label = typed.trim()
  return Array.isArray(value) && label !== '' && !value.includes(label) ? [...value, label] : value
}

/** Stands for what is typed and no day. */
const NO_DAY = '?'

const isAmount = (text: string): boolean =>
  text.trim() === '' ||
  (Number.isFinite(readAmount(text)) && readAmount(text) >= 0 && readAmount(text) <= 100_000)
const readAmount = (text: string): number => Number(text.trim().replace(',', '.'))

/** The first letter replaces what was there. */
function selectAll(event: FocusEvent<HTMLInputElement>) {
  event.currentTarget.select()
}

function Field(props: Props & { label: string; draft: Draft }) {
  const { card, column, choices, label, draft } = props
  const { t } = useTranslation('table')
  const common = { 'aria-label': label, autoFocus: true, dir: 'auto' } as const
  const lists = { size: 'xs', maxDropdownHeight: 260, limit: 100 } as const
  const texts = Array.isArray(draft.value) ? draft.value : []
  const text = Array.isArray(draft.value) ? '' : draft.value
  const [options] = useState(() => choices(column, card))

  switch (factsOf(column).editing) {
    case 'one':
      return (
        <Select
          {...lists}
          aria-label={label}
          autoFocus
          onFocus={selectAll}
          defaultDropdownOpened
          searchable
          allowDeselect={false}
          data={options}
          value={text}
          onOptionSubmit={draft.choose}
        />
      )
    case 'some':
      return (
        <div data-labels>
          <MultiSelect
            {...lists}
            aria-label={label}
            autoFocus
            defaultDropdownOpened
            searchable
            hidePickedOptions
            data={options}
            value={texts}
            onChange={draft.change}
          />
        </div>
      )
    case 'labels':
      return (
        <div data-labels>
          <TagsInput
            {...lists}
            {...common}
            acceptValueOnBlur
            onSearchChange={draft.type}
            data={options.map(({ value }) => value)}
            value={texts}
            onChange={(values) =>
              draft.change([...new Set(values.map((value) => value.trim()))].filter(Boolean))
            }
          />
        </div>
      )
    case 'owner':
      return (
        <Autocomplete
          {...lists}
          {...common}
          onFocus={selectAll}
          maxLength={LIMITS.id}
          data={options.map(({ value }) => value)}
          value={text}
          onChange={draft.change}
        />
      )
    case 'day':
      return (
        <DateField
          inCell
          label={label}
          value={(readCell(card, column) as string) || null}
          error={draft.isWrong ? t('wrong.day') : undefined}
          onTyped={(date) => draft.change(date === undefined ? NO_DAY : (date ?? ''))}
          onSave={(date) => {
            draft.change(date ?? '')
            draft.save()
            return Promise.resolve(true)
          }}
        />
      )
    case 'amount':
    case 'url':
    case 'text':
      return (
        <TextInput
          {...common}
          {...(column === 'url' && { dir: 'ltr', inputMode: 'url' as const })}
          {...(column === 'effort' && { inputMode: 'decimal' as const })}
          maxLength={column === 'url' ? LIMITS.url : LIMITS.title}
          error={draft.isWrong ? t(column === 'url' ? 'wrong.url' : 'wrong.effort') : undefined}
          value={text}
          onChange={(event) => draft.change(event.currentTarget.value)}
          onFocus={selectAll}
        />
      )
    case null:
      return null
  }
}
