import { Button, Popover, TextInput } from '@mantine/core'
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react'
import { lazy, memo, Suspense, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type CardFilter, NO_FILTER } from '#shared/domain/card-filter.ts'
import { usePlan } from '../../backend/context.tsx'
import { conditionsOf } from './filter-names.ts'
import { useLocale } from '../../i18n/use-language.ts'
import type { ViewHandle } from './use-view.ts'
import { ViewMenu } from './view-menu.tsx'
import classes from './views.module.css'

const loadPanel = () => import('./filter-panel.tsx')
const FilterPanel = lazy(async () => ({ default: (await loadPanel()).FilterPanel }))

type Props = {
  view: ViewHandle
  canWrite: boolean
  /** How much the filter leaves, as a sentence. */
  counts: string
  /** What the page has of its own, at the right. */
  children?: ReactNode
}

/** Views, search and filters of a page of cards; below them what is in use. */
export const FilterBar = memo(function FilterBar({ view, canWrite, counts, children }: Props) {
  const { t } = useTranslation('views')
  const { filter, setFilter } = view
  return (
    <div role="search" aria-label={t('filter.label')}>
      <div className={classes.bar}>
        <ViewMenu view={view} canWrite={canWrite} />
        <TextInput
          className={classes.search ?? ''}
          type="search"
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          maxLength={1_000}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <FilterButton filter={filter} onChange={setFilter} />
        <span className={classes.counts} role="status">
          {counts}
        </span>
        {children}
      </div>
      <FilterChips filter={filter} onChange={setFilter} />
    </div>
  )
})

type Filtering = { filter: CardFilter; onChange: (filter: CardFilter) => void }

function useConditions(filter: CardFilter) {
  const { t } = useTranslation('views')
  const locale = useLocale()
  const columns = usePlan((plan) => plan.columns)
  const settings = usePlan((plan) => plan.settings)
  const topics = usePlan((plan) => plan.topics)
  return useMemo(
    () => conditionsOf(filter, { columns, settings, topics }, t, locale),
    [columns, filter, locale, settings, t, topics],
  )
}

function FilterButton({ filter, onChange }: Filtering) {
  const { t } = useTranslation('views')
  const [open, setOpen] = useState(false)
  const count = useConditions(filter).length
  const close = () => setOpen(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={720}
      shadow="md"
      trapFocus
      returnFocus
      keepMounted={false}
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={14} aria-hidden="true" />}
          data-set={count > 0 || undefined}
          className={classes.open ?? ''}
          onPointerEnter={() => void loadPanel().catch(() => {})}
          onClick={() => setOpen((old) => !old)}
        >
          {count > 0 ? t('filter.openSet', { count }) : t('filter.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filter.label')} data-testid="filter-panel">
        <Suspense fallback={null}>
          <FilterPanel filter={filter} onChange={onChange} onClose={close} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

function FilterChips({ filter, onChange }: Filtering) {
  const { t } = useTranslation('views')
  const conditions = useConditions(filter)
  const text = filter.text.trim()
  if (conditions.length === 0 && !text) return null
  const remove = (field: keyof CardFilter) => onChange({ ...filter, [field]: NO_FILTER[field] })
  return (
    <div className={classes.chips} role="group" aria-label={t('filter.active')}>
      {conditions.map(({ field, text: name }) => (
        <button
          key={field}
          type="button"
          className={classes.chip}
          aria-label={t('filter.remove', { filter: name })}
          onClick={() => remove(field)}
        >
          <span>{name}</span>
          <IconX size={12} aria-hidden="true" />
        </button>
      ))}
      <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onChange(NO_FILTER)}>
        {t('filter.clear')}
      </Button>
    </div>
  )
}
