import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#shared/domain/message.ts'
import type { MessageOutline } from '#shared/domain/message-outline.ts'
import { usePlanContent } from '../../backend/context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/page.tsx'
import { messageRows, type Trouble, troublesOf, TROUBLES } from './message-rows.ts'
import { MessageGrid } from './message-grid.tsx'
import classes from './messages.module.css'
import { type Messaging, useExamples, useInLocale } from './use-messaging.ts'

/** All messages of the plan, and those of them that one looks for. */
export function MessageTable(props: {
  messaging: Messaging
  messages: readonly Message[]
  outline: MessageOutline
  onTemplates: () => void
}) {
  const { messaging, messages, outline } = props
  const { t } = useTranslation('messages')
  const inLocale = useInLocale()
  const plan = usePlanContent()
  const how = useExamples(messaging)
  const [search, setSearch] = useState('')
  const [goal, setGoal] = useState<string | null>(null)
  const [channel, setChannel] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const wanted = useDeferredValue(search.trim().toLowerCase())
  const rows = useMemo(
    () => messageRows(plan, messages, outline, how),
    [how, messages, outline, plan],
  )
  const shown = rows.filter(
    (row) =>
      (goal === null || row.message.goal === goal) &&
      (channel === null || row.card.channels.includes(channel)) &&
      (trouble === null || troublesOf(row).includes(trouble)) &&
      (wanted === '' || row.card.title.toLowerCase().includes(wanted)),
  )
  if (rows.length === 0) {
    return (
      <EmptyState title={t('table.empty')} hint={t('table.emptyHint')}>
        <Button onClick={props.onTemplates}>{t('table.toTemplates')}</Button>
      </EmptyState>
    )
  }
  const used = new Set(rows.flatMap(({ card }) => card.channels))
  return (
    <Panel
      title={t('table.title')}
      aside={
        <span role="status">{t('table.shown', { count: shown.length, all: rows.length })}</span>
      }
    >
      <div className={classes.filters}>
        <TextInput
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Select
          aria-label={t('filter.trouble')}
          placeholder={t('filter.trouble')}
          clearable
          data={TROUBLES.map((value) => ({
            value,
            label: t(`filter.troubles.${value}`, {
              count: rows.filter((row) => troublesOf(row).includes(value)).length,
            }),
          }))}
          value={trouble}
          onChange={(value) => setTrouble(TROUBLES.find((one) => one === value) ?? null)}
        />
        <Select
          aria-label={t('goal.label')}
          placeholder={t('goal.label')}
          clearable
          data={messaging.goals.map(({ id, title }) => ({ value: id, label: inLocale(title) }))}
          value={goal}
          onChange={setGoal}
        />
        <Select
          aria-label={t('table.column.channels')}
          placeholder={t('table.column.channels')}
          clearable
          data={plan.settings.channels
            .filter(({ id }) => used.has(id))
            .map(({ id, title }) => ({ value: id, label: title }))}
          value={channel}
          onChange={setChannel}
        />
      </div>
      {shown.length === 0 ? (
        <p className={classes.told}>{t('table.noneFits')}</p>
      ) : (
        <MessageGrid rows={shown} messaging={messaging} />
      )}
    </Panel>
  )
}
