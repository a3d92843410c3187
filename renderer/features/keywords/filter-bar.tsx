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
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeywordFilter } from '#shared/contract/keywords.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { marketName } from '../../i18n/market-name.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './keywords.module.css'
import { useFacets, type Facets } from './use-facets.ts'

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
  confirmed: 'any',
}

const FILTERS: readonly KeywordFilter['moment'][] = ['any', ...MOMENTS, 'unclear']
/** An option cannot be empty, and no market begins with a space. */
const NO_MARKET = ' none'

/** What narrows the list: words and moment in the open, the rest behind one button that counts them. */
export function FilterBar(props: {
  filters: KeywordFilters
  onChange: (patch: Partial<KeywordFilters>) => void
  /** A queue shows those that wait for a decision: there is no moment to choose. */
  isQueue: boolean
  /** What stands at the end of the line. */
  children?: ReactNode
}) {
  const { filters, onChange } = props
  const { t } = useTranslation('keywords')
  const facets = useFacets()
  const [open, setOpen] = useState(false)
  const { tool, volumeFrom, volumeTo, unanswered, excluded, confirmed } = filters
  const set = [
    tool !== '',
    volumeFrom !== null || volumeTo !== null,
    unanswered,
    !props.isQueue && excluded !== 'no',
    !props.isQueue && confirmed !== 'any',
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
      {!props.isQueue && (
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
      )}
      {(facets.markets.length > 1 || filters.market !== null) && (
        <MarketChoice markets={facets.markets} market={filters.market} onChange={onChange} />
      )}
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
          <MoreFilters {...props} facets={facets} />
          {set > 0 && (
            <Button
              mt="sm"
              variant="subtle"
              size="compact-xs"
              onClick={() => {
                const { search: _, moment: __, market: ___, ...none } = NO_FILTERS
                onChange(none)
                // This button goes with the filters, and the focus must not.
                setOpen(false)
              }}
            >
              {t('clearFilters')}
            </Button>
          )}
        </Popover.Dropdown>
      </Popover>
      {props.children}
    </div>
  )
}

function MarketChoice(props: {
  markets: Facets['markets']
  market: string | null
  onChange: (patch: Partial<KeywordFilters>) => void
}) {
  const { market } = props
  const { t, i18n } = useTranslation('keywords')
  const format = useFormat()
  return (
    <Select
      className={classes.market}
      aria-label={t('column.market')}
      placeholder={t('anyMarket')}
      clearable
      clearButtonProps={{ 'aria-label': t('anyMarket') }}
      searchable={props.markets.length > 8}
      comboboxProps={{ width: 220, position: 'bottom-start' }}
      value={market === '' ? NO_MARKET : market}
      data={props.markets.map(({ value, count }) => ({
        value: value === '' ? NO_MARKET : value,
        label: t('optionCounted', {
          label: value === '' ? t('noMarket') : marketName(value, i18n.language),
          shown: format.whole(count),
        }),
      }))}
      onChange={(value) => props.onChange({ market: value === NO_MARKET ? '' : value })}
    />
  )
}

function MoreFilters({
  filters,
  facets,
  isQueue,
  onChange,
}: Parameters<typeof FilterBar>[0] & { facets: Facets }) {
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const counted = (label: string, count: number) =>
    t('optionCounted', { label, shown: format.whole(count) })
  const volume = (value: string | number) => (typeof value === 'number' ? value : null)

  return (
    <Stack gap="sm">
      <Select
        label={t('column.source')}
        placeholder={t('anyTool')}
        clearable
        clearButtonProps={{ 'aria-label': t('anyTool') }}
        comboboxProps={{ withinPortal: false }}
        value={filters.tool === '' ? null : filters.tool}
        data={facets.tools.map(({ value, count }) => ({
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
      {!isQueue && (
        <>
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
          <Select
            label={t('confirmedLabel')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            value={filters.confirmed}
            data={(['any', 'only', 'no'] as const).map((value) => ({
              value,
              label: t(`confirmedFilter.${value}`),
            }))}
            onChange={(value) => value && onChange({ confirmed: value })}
          />
        </>
      )}
    </Stack>
  )
}
