import { ActionIcon, Loader, Popover, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import {
  lazy,
  Suspense,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react'
import { useTranslation } from 'react-i18next'
import { regionalTag } from '../i18n/regional.ts'
import { useLocale } from '../i18n/use-language.ts'
import { readDay, writeDay, type Day } from './day-text.ts'

const DayPicker = lazy(async () => ({ default: (await import('./day-picker.tsx')).DayPicker }))

/**
 * A day, typed as the language writes it or picked from a month's sheet (its button, or Alt+Down);
 * empty for none. Saved when the field is left, with Enter, and when its view closes; what is no day
 * stays in the field and is told.
 */
export function DateField(props: {
  label: string
  value: Day | null
  readOnly?: boolean
  error?: string | undefined
  /** In a cell of a table: its name is only said, it has the focus at once, and Escape drops what was typed. */
  inCell?: boolean
  /** Told of each key: the day that stands there now; `undefined` while it is none. */
  onTyped?: (date: Day | null | undefined) => void
  /** Resolves to whether it was saved: what was not stays in the field. */
  onSave: (date: Day | null) => Promise<boolean>
}) {
  const { value, readOnly = false, inCell = false, onSave } = props
  const { t } = useTranslation()
  const locale = useLocale()
  const [text, setText] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const [open, setOpen] = useState(false)
  const dropped = useRef(false)

  const save = async (date: Day | null) => {
    setWrong(false)
    if (date !== value && !(await onSave(date))) return
    setText(null)
  }
  const read = (written: string): Day | null | undefined =>
    written.trim() === ''
      ? null
      : (readDay(written, regionalTag(locale), new Date().getFullYear()) ?? undefined)
  const typed = () => (text === null ? undefined : read(text))
  const leave = () => {
    if (text === null || dropped.current) return
    const date = typed()
    if (date === undefined) setWrong(true)
    else void save(date)
  }
  const goAway = useEffectEvent(() => {
    const date = dropped.current ? undefined : typed()
    if (date !== undefined && date !== value) void onSave(date)
  })
  useEffect(() => {
    const leaveView = () => goAway()
    window.addEventListener('pagehide', leaveView)
    return () => {
      window.removeEventListener('pagehide', leaveView)
      leaveView()
    }
  }, [])

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') leave()
    if (event.key === 'Escape' && inCell) dropped.current = true
    if (event.key !== 'ArrowDown' || !event.altKey || readOnly) return
    event.preventDefault()
    setOpen(true)
  }

  const example = writeDay('2026-11-21', locale)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <TextInput
        {...(inCell ? { 'aria-label': props.label, autoFocus: true } : { label: props.label })}
        readOnly={readOnly}
        placeholder={readOnly ? undefined : t('date.placeholder')}
        error={props.error ?? (wrong ? t('date.wrong', { example }) : undefined)}
        autoComplete="off"
        value={text ?? (value === null ? '' : writeDay(value, locale))}
        onChange={(event) => {
          dropped.current = false
          setText(event.currentTarget.value)
          setWrong(false)
          props.onTyped?.(read(event.currentTarget.value))
        }}
        onBlur={leave}
        onFocus={(event) => inCell && event.currentTarget.select()}
        onKeyDown={onKey}
        rightSectionWidth={28}
        rightSection={
          !readOnly && (
            <Popover.Target>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('date.open', { field: props.label })}
                onClick={() => setOpen(!open)}
              >
                <IconCalendar size={14} stroke={1.8} />
              </ActionIcon>
            </Popover.Target>
          )
        }
      />
      <Popover.Dropdown p="xs" aria-label={props.label} onKeyDown={keepEscape}>
        <Suspense fallback={<Loader size="sm" aria-label={t('common.loading')} />}>
          <DayPicker
            value={value}
            onPick={(date) => {
              setOpen(false)
              void save(date)
            }}
          />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Escape closes the sheet, not the panel that the field stands in. */
function keepEscape(event: KeyboardEvent) {
  if (event.key === 'Escape') event.stopPropagation()
}
