import {
  Button,
  Group,
  NumberInput,
  Popover,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  TextInput,
} from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeywordFilter } from '#shared/contract/keywords.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './keywords.module.css'

export type KeywordFilters = Omit<KeywordFilter, 'topicId'>

export const NO_FILTERS: KeywordFilters = {
  search: '',
  moment: 'any',
  market: null,
  tool: '',
  volumeFrom: null,
  volumeTo: null,
  unanswered: false,
  excluded: 'no',
}

const FILTERS: readonly KeywordFilter['moment'][] = ['any', ...MOMENTS, 'unclear']
/** An option cannot be empty, and no market begins with a space. */
const NO_MARKET = ' none'

/** What narrows the list: words and moment in the open, the rest behind one button that counts them. */
export function FilterBar(props: {
  filters: KeywordFilters
  onChange: (patch: Partial<KeywordFilters>) => void
}) {
  const { filters, onChange } = props
  const { t } = useTranslation('keywords')
  const [open, setOpen] = useState(false)
  const { market, tool, volumeFrom, volumeTo, unanswered, excluded } = filters
  const set = [
    market !== null,
    tool !== '',
    volumeFrom !== null || volumeTo !== null,
    unanswered,
    excluded !== 'no',
  ].filter(Boolean).length

  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        value={filters.search}
        maxLength={500}
        onChange={(event) => onChange({ search: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('filter')}
        value={filters.moment}
        onChange={(moment) => onChange({ moment })}
        data={FILTERS.map((value) => ({
          value,
          label:
            value === 'any' ? t('all') : t(`app:moment.${value === 'unclear' ? 'none' : value}`),
        }))}
      />
      <Popover
        opened={open}
        onChange={setOpen}
        position="bottom-end"
        shadow="md"
        width={280}
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <Button
            variant={set > 0 ? 'light' : 'default'}
            leftSection={<IconFilter size={14} />}
            onClick={() => setOpen(!open)}
          >
            {set > 0 ? t('filtersSet', { count: set }) : t('filters')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filters')}>
          <MoreFilters {...props} />
          {set > 0 && (
            <Button
              mt="sm"
              variant="subtle"
              size="compact-xs"
              onClick={() => {
                const { search: _, moment: __, ...none } = NO_FILTERS
                onChange(none)
              }}
            >
              {t('clearFilters')}
            </Button>
          )}
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}

function MoreFilters({ filters, onChange }: Parameters<typeof FilterBar>[0]) {
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const facets = useQuery({
    queryKey: ['keyword-facets', planId, seq],
    queryFn: () => client.keywords.facets({ planId }),
    placeholderData: (before) => before,
    gcTime: 10_000,
  })
  const counted = (label: string, count: number) =>
    t('optionCounted', { label, shown: format.whole(count) })
  const volume = (value: string | number) => (typeof value === 'number' ? value : null)

  return (
    <Stack gap="sm">
      <Select
        label={t('column.market')}
        placeholder={t('anyMarket')}
        clearable
        clearButtonProps={{ 'aria-label': t('anyMarket') }}
        comboboxProps={{ withinPortal: false }}
        value={filters.market === '' ? NO_MARKET : filters.market}
        data={(facets.data?.markets ?? []).map(({ value, count }) => ({
          value: value === '' ? NO_MARKET : value,
          label: counted(value === '' ? t('noMarket') : value, count),
        }))}
        onChange={(value) => onChange({ market: value === NO_MARKET ? '' : value })}
      />
      <Select
        label={t('column.source')}
        placeholder={t('anyTool')}
        clearable
        clearButtonProps={{ 'aria-label': t('anyTool') }}
        comboboxProps={{ withinPortal: false }}
        value={filters.tool === '' ? null : filters.tool}
        data={(facets.data?.tools ?? []).map(({ value, count }) => ({
          value,
          label: counted(t(`import:tools.${value}`, { defaultValue: value }), count),
        }))}
        onChange={(value) => onChange({ tool: value ?? '' })}
      />
      <Group gap="sm" grow align="flex-end">
        <NumberInput
          label={t('volumeFrom')}
          min={0}
          hideControls
          value={filters.volumeFrom ?? ''}
          onChange={(value) => onChange({ volumeFrom: volume(value) })}
        />
        <NumberInput
          label={t('volumeTo')}
          min={0}
          hideControls
          value={filters.volumeTo ?? ''}
          onChange={(value) => onChange({ volumeTo: volume(value) })}
        />
      </Group>
      <Switch
        label={t('unansweredOnly')}
        checked={filters.unanswered}
        onChange={(event) => onChange({ unanswered: event.currentTarget.checked })}
      />
      <Select
        label={t('excludedLabel')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        value={filters.excluded}
        data={(['no', 'only', 'any'] as const).map((value) => ({
          value,
          label: t(`excludedFilter.${value}`),
        }))}
        onChange={(value) => value && onChange({ excluded: value })}
      />
    </Stack>
  )
}
