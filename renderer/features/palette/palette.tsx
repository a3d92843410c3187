import { Modal } from '@mantine/core'
import { useDeferredValue, useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { actions } from '../../app/actions/action-store.ts'
import { useOpenedPlan } from '../../backend/context.tsx'
import type { Entry } from './entry.ts'
import { PaletteOption } from './palette-option.tsx'
import classes from './palette.module.css'
import { addRecent, readRecent } from './recent.ts'
import { createSearch, type Found } from './search.ts'
import { useEntries } from './use-entries.ts'

const SHOWN = 50
const NOTHING: readonly Found[] = []

type Part = { title: string; options: readonly Found[] }

/** Finds every action, view, plan, card and topic by any words of its name, by keyboard alone. */
export function Palette(props: { onClose: () => void }) {
  const { t } = useTranslation('palette')
  const [, navigate] = useLocation()
  const planId = useOpenedPlan()?.planId ?? null
  const entries = useEntries()
  const id = useId()
  const [recent] = useState(() => readRecent(planId))
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const wanted = useDeferredValue(query)

  const search = useMemo(() => createSearch(entries, recent), [entries, recent])
  const asked = wanted.trim() !== ''
  const { total, found } = useMemo(
    () => (asked ? search(wanted, SHOWN) : { total: 0, found: NOTHING }),
    [asked, search, wanted],
  )
  const parts = useMemo<readonly Part[]>(() => {
    if (asked) return [{ title: t('found'), options: found }]
    const plain = (entry: Entry): Found => ({ entry, ranges: [] })
    const byKey = new Map(entries.map((entry) => [entry.key, entry]))
    const late = recent.flatMap((key) => byKey.get(key) ?? [])
    const rest = entries.filter(({ kind, key }) => kind === 'action' && !recent.includes(key))
    return [
      { title: t('recent'), options: late.map(plain) },
      { title: t('actions'), options: rest.map(plain) },
    ].filter(({ options }) => options.length > 0)
  }, [asked, entries, found, recent, t])
  const options = useMemo(() => parts.flatMap((part) => part.options), [parts])
  const at = Math.min(active, options.length - 1)
  const chosen = options[at]?.entry
  const optionId = (key: string) => `${id}-${key}`

  useEffect(() => {
    if (chosen) document.getElementById(`${id}-${chosen.key}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, id])

  const run = ({ key, action, path }: Entry) => {
    addRecent(planId, key)
    props.onClose()
    // What it opens takes the focus after the palette has let go of it.
    if (action) setTimeout(() => actions.run(action))
    else if (path !== undefined) navigate(path)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = options.length - 1
    const next: Record<string, number> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 10),
      PageUp: Math.max(0, at - 10),
    }
    if (event.key === 'Enter') {
      if (chosen) run(chosen)
    } else if (next[event.key] !== undefined) setActive(next[event.key]!)
    else if (event.key === 'Tab' || (event.key.toLowerCase() === 'k' && isMod(event))) {
      // The one field keeps the focus; asked for again, the palette stays.
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Modal.Root
      opened
      onClose={props.onClose}
      size={600}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content aria-label={t('title')}>
        <div className={classes.content}>
          <input
            className={classes.query}
            data-autofocus
            role="combobox"
            aria-label={t('label')}
            aria-expanded={options.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={chosen && optionId(chosen.key)}
            placeholder={t(planId === null ? 'placeholderLibrary' : 'placeholder')}
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value)
              setActive(0)
            }}
            onKeyDown={onKeyDown}
          />
          <div id={`${id}-list`} role="listbox" aria-label={t('title')} className={classes.list}>
            {parts.map((part) => (
              <div key={part.title} role="group" aria-label={part.title}>
                {!asked && (
                  <div className={classes.part} aria-hidden>
                    {part.title}
                  </div>
                )}
                {part.options.map(({ entry, ranges }) => (
                  <PaletteOption
                    key={entry.key}
                    id={optionId(entry.key)}
                    entry={entry}
                    ranges={ranges}
                    active={entry === chosen}
                    onPick={() => run(entry)}
                    onPoint={() => setActive(options.findIndex((option) => option.entry === entry))}
                  />
                ))}
              </div>
            ))}
          </div>
          {asked && options.length === 0 && <p className={classes.none}>{t('nothing')}</p>}
          <p className="ms-visually-hidden" role="status">
            {asked ? t('count', { count: total }) : ''}
          </p>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}

const isMod = (event: KeyboardEvent) => event.ctrlKey || event.metaKey
