import { Button, Menu, TextInput } from '@mantine/core'
import { IconPlus, IconSearch, IconX } from '@tabler/icons-react'
import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CARD_KINDS } from '#shared/domain/card.ts'
import { usePlan } from '../../backend/context.tsx'
import { isNoFilter, keepsCard, keepsTopic, NO_FILTER, type BoardFilter } from './board-filter.ts'
import { ArchiveMenu } from './archive-menu.tsx'
import classes from './filter-bar.module.css'

export const FilterBar = memo(function FilterBar(props: {
  filter: BoardFilter
  onChange: (filter: BoardFilter) => void
  onNewCard: (() => void) | null
  onOpenCard: (cardId: string) => void
}) {
  const { filter } = props
  const { t } = useTranslation('board')
  // Counting all cards may lag a frame behind an edit, never hold it up.
  const cards = useDeferredValue(usePlan((plan) => plan.cards))
  const topics = usePlan((plan) => plan.topics)
  const channels = usePlan((plan) => plan.settings.channels)

  const live = useMemo(() => [...cards.values()].filter((card) => !card.archived), [cards])
  const owners = useMemo(
    () => [...new Set(live.flatMap((card) => (card.owner ? [card.owner] : [])))].toSorted(),
    [live],
  )
  const cardCount = useMemo(
    () => live.filter((card) => keepsCard(filter, card)).length,
    [live, filter],
  )
  const topicCount = useMemo(
    () => [...topics.values()].filter((topic) => keepsTopic(filter, topic)).length,
    [topics, filter],
  )
  const change = (part: Partial<BoardFilter>) => props.onChange({ ...filter, ...part })

  return (
    <div className={classes.bar} role="search" aria-label={t('filter.label')}>
      <TextInput
        className={classes.search ?? ''}
        type="search"
        aria-label={t('filter.search')}
        placeholder={t('filter.search')}
        leftSection={<IconSearch size={14} aria-hidden="true" />}
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Chip
        label={t('filter.kind')}
        any={t('filter.anyKind')}
        value={filter.kind}
        options={CARD_KINDS.map((kind) => [kind, t(`app:kind.${kind}`)])}
        onPick={(value) => change({ kind: CARD_KINDS.find((kind) => kind === value) ?? null })}
      />
      <Chip
        label={t('filter.owner')}
        any={t('filter.anyOwner')}
        value={filter.owner}
        options={[['', t('filter.noOwner')], ...owners.map((one): [string, string] => [one, one])]}
        onPick={(owner) => change({ owner })}
      />
      <Chip
        label={t('filter.channel')}
        any={t('filter.anyChannel')}
        value={filter.channel}
        options={[
          ['', t('filter.noChannel')],
          ...channels.map((one): [string, string] => [one.id, one.title]),
        ]}
        onPick={(channel) => change({ channel })}
      />
      {!isNoFilter(filter) && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconX size={13} aria-hidden="true" />}
          onClick={() => props.onChange(NO_FILTER)}
        >
          {t('filter.clear')}
        </Button>
      )}
      <span className={classes.counts} role="status">
        {t('filter.cards', { count: cardCount })} · {t('filter.topics', { count: topicCount })}
      </span>
      <ArchiveMenu onOpenCard={props.onOpenCard} />
      {props.onNewCard && (
        <Button
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={props.onNewCard}
        >
          {t('filter.newCard')}
        </Button>
      )}
    </div>
  )
})

/** A filter of one value, named with what it is set to. */
function Chip(props: {
  label: string
  any: string
  value: string | null
  options: readonly (readonly [value: string, label: string])[]
  onPick: (value: string | null) => void
}) {
  const chosen = props.options.find(([value]) => value === props.value)?.[1]
  const items: readonly (readonly [string | null, string])[] = [[null, props.any], ...props.options]
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.chip} data-set={chosen !== undefined || undefined}>
          {props.label}: <b>{chosen ?? props.any}</b>
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.scrollMenu ?? ''} aria-label={props.label}>
        {items.map(([value, label]) => (
          <Menu.Item
            key={value ?? 'any'}
            role="menuitemradio"
            aria-checked={value === props.value}
            fw={value === props.value ? 600 : 400}
            onClick={() => props.onPick(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
