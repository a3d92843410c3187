import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ASSET_STEPS, neededDisclosure } from '#shared/creators/asset-standing.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/page.tsx'
import { short } from '../cards/use-field-words.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import {
  ASSET_COLUMNS,
  ASSET_CONCERNS,
  type AssetColumn,
  type AssetFilter,
  type AssetRow,
  assetRows,
  hasConcern,
  matchingAssets,
  sortedAssets,
} from './asset-rows.ts'
import classes from './creators.module.css'
import { Line } from './line.tsx'
import { type Order, RegisterTable } from './register-table.tsx'
import type { Register } from './use-creators.ts'
import { useRightsText } from './use-rights-text.ts'

const NUMBERS: readonly AssetColumn[] = ['reach', 'engagements', 'cost']
const WIDTHS =
  'minmax(140px, 1.4fr) minmax(96px, 0.9fr) 116px 128px minmax(150px, 1.4fr) 72px 84px 76px'
const NO_FILTER: AssetFilter = { text: '', step: null, concern: null }

/** All cards of kind creator, from briefing to what they brought, and what of them wants looking after. */
export function AssetsTab(props: { register: Register }) {
  const { made } = props.register
  const { t } = useTranslation('creators')
  const today = usePlan((plan) => plan.today)
  const format = useFormat()
  const { open } = useOpenCard()
  const [order, setOrder] = useState<Order<AssetColumn>>({ by: 'step', down: false })
  const [filter, setFilter] = useState(NO_FILTER)
  const all = useMemo(() => assetRows(made, today), [made, today])
  const rows = useMemo(() => sortedAssets(matchingAssets(all, filter), order), [all, filter, order])
  if (all.length === 0) {
    return <EmptyState title={t('assets.empty')} hint={t('assets.emptyHint')} />
  }
  return (
    <Panel title={t('assets.title')}>
      <div className={classes.filters} role="search">
        <TextInput
          size="xs"
          aria-label={t('assets.search')}
          placeholder={t('assets.search')}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <Select
          size="xs"
          clearable
          aria-label={t('assets.column.step')}
          placeholder={t('assets.column.step')}
          data={ASSET_STEPS.map((one) => ({ value: one, label: t(`step.${one}`) }))}
          value={filter.step}
          onChange={(value) =>
            setFilter({ ...filter, step: ASSET_STEPS.find((one) => one === value) ?? null })
          }
        />
        <Select
          size="xs"
          clearable
          aria-label={t('assets.concern')}
          placeholder={t('assets.concern')}
          data={ASSET_CONCERNS.map((one) => ({
            value: one,
            label: t(`concern.${one}`, {
              n: format.whole(all.filter((row) => hasConcern(row, one)).length),
            }),
          }))}
          value={filter.concern}
          onChange={(value) =>
            setFilter({ ...filter, concern: ASSET_CONCERNS.find((one) => one === value) ?? null })
          }
        />
      </div>
      <p className={classes.found} role="status">
        {rows.length === all.length
          ? ''
          : t('assets.found', { count: rows.length, all: all.length })}
      </p>
      {rows.length > 0 && (
        <RegisterTable
          label={t('assets.title')}
          columns={ASSET_COLUMNS.map((by) => ({
            by,
            label: t(`assets.column.${by}`),
            isNumber: NUMBERS.includes(by),
          }))}
          widths={WIDTHS}
          rows={rows}
          order={order}
          onOrder={setOrder}
          keyOf={({ card }) => card.id}
          openKey={null}
          title={({ card }) => short(card.title, 120) || t('board:card.untitled')}
          cell={(row, by) => <AssetCell row={row} by={by} />}
          onOpen={({ card }) => open(card.id)}
          moment={({ card }) => card.moment}
        />
      )}
    </Panel>
  )
}

function AssetCell(props: { row: AssetRow; by: AssetColumn }) {
  const { row } = props
  const { card, asset, maker, noted } = row
  const { t } = useTranslation('creators')
  const format = useFormat()
  const currency = usePlan((plan) => plan.settings.currency)
  const rightsText = useRightsText()
  const figure = (value: number | null | undefined) =>
    value == null ? null : format.compact(value)
  switch (props.by) {
    case 'title':
      return <Line text={t(`app:moment.${card.moment}`)} tone="moment" />
    case 'maker': {
      const nobody = t(asset.creatorId === null ? 'asset.nobody' : 'asset.makerGone')
      const origin = [t(`origin.${asset.origin}`), asset.platform].filter(Boolean)
      return (
        <>
          <Line text={maker?.name ?? nobody} tone={maker ? 'plain' : 'quiet'} />
          <Line text={origin.join(' · ')} tone="quiet" />
        </>
      )
    }
    case 'step':
      return (
        <>
          <Line text={t(`step.${row.step}`)} />
          {card.publishedOn && <Line text={format.fullDay(card.publishedOn)} tone="quiet" />}
        </>
      )
    case 'disclosure': {
      const needed = neededDisclosure(asset)
      const isBarred = row.permission !== 'not-needed' && row.permission !== 'granted'
      return (
        <>
          <Line
            text={t(`disclosure.state.${row.disclosure}`)}
            tone={
              row.disclosure === 'missing' ? 'bad' : row.disclosure === 'seen' ? 'good' : 'plain'
            }
          />
          {isBarred ? (
            <Line text={t(`permission.${row.permission}`)} tone="bad" />
          ) : (
            needed !== 'none' && <Line text={t(`disclosure.label.${needed}`)} tone="quiet" />
          )}
        </>
      )
    }
    case 'rights':
      return <Line {...rightsText.ofCard(row.rights)} wraps />
    case 'reach':
      return figure(noted?.reach)
    case 'engagements':
      return figure(noted?.engagements)
    case 'cost':
      return row.cost === null ? null : format.money(row.cost, currency)
  }
}
