import { TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#shared/domain/moment.ts'
import classes from './cell.module.css'

/** The foot of a cell: a title and Enter make a card; it stays open for the next one. */
export function QuickAdd(props: {
  moment: Moment
  column: string
  top: number
  onAdd: (title: string) => Promise<boolean>
}) {
  const { t } = useTranslation('board')
  const [title, setTitle] = useState<string | null>(null)
  const busy = useRef(false)
  const dropped = useRef(false)
  const name = t('quickAdd.label', {
    moment: t(`app:moment.${props.moment}`),
    column: props.column,
  })

  if (title === null) {
    return (
      <button
        type="button"
        tabIndex={-1}
        className={classes.add}
        style={{ top: props.top }}
        aria-label={name}
        onClick={() => {
          dropped.current = false
          setTitle('')
        }}
      >
        <IconPlus size={13} aria-hidden="true" /> {t('quickAdd.add')}
      </button>
    )
  }

  /** True when nothing is left to save. */
  const add = async (): Promise<boolean> => {
    const wanted = title.trim()
    if (!wanted) return true
    if (busy.current) return false
    busy.current = true
    const added = await props.onAdd(wanted)
    busy.current = false
    // What was typed while saving stays; what was saved goes.
    if (added) setTitle((now) => (now?.trim() === wanted ? '' : now))
    return added
  }
  const leave = async () => {
    if (!dropped.current && (await add())) setTitle((now) => (now?.trim() ? now : null))
  }

  return (
    <form
      className={classes.adding}
      style={{ top: props.top }}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim()) void add()
        else setTitle(null)
      }}
    >
      <TextInput
        autoFocus
        aria-label={name}
        placeholder={t('quickAdd.placeholder')}
        maxLength={10_000}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onBlur={() => void leave()}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key !== 'Escape') return
          dropped.current = true
          setTitle(null)
        }}
      />
    </form>
  )
}
