import { Button, Checkbox, Chip, Group, Loader, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrashEntry } from '#shared/contract/trash.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { TrashRow } from './trash-row.tsx'
import classes from './trash.module.css'

const PAGE = 100
/** As many as one call takes. */
const MOST = 10_000
const keyOf = ({ kind, id }: TrashEntry) => `${kind} ${id}`

/** Everything that was deleted, with the way back. */
export function TrashPage() {
  const { t } = useTranslation('trash')
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const canWrite = useCanWrite()
  const act = useAct()
  const search = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [wanted] = useDebouncedValue(text, 120)
  const [kind, setKind] = useState<TrashEntry['kind'] | 'any'>('any')
  const [chosen, setChosen] = useState<ReadonlyMap<string, TrashEntry>>(new Map())

  const list = useInfiniteQuery({
    queryKey: ['trash', planId, seq, wanted, kind],
    queryFn: ({ pageParam }) =>
      client.trash.list({ planId, search: wanted, kind, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) =>
      pages.length * PAGE < total ? pages.length * PAGE : null,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  const { total = 0, kinds = [] } = list.data?.pages[0] ?? {}
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  const picked = entries.filter((entry) => chosen.has(keyOf(entry)))
  const everyShown = picked.length > 0 && picked.length === entries.length

  const restore = async (wishes: readonly TrashEntry[]) => {
    const items = wishes.slice(0, MOST).map(({ kind: noun, id }) => ({ kind: noun, id }))
    const done = await act((c, plan) => c.trash.restore({ planId: plan, items }))
    if (!done) return
    setChosen(new Map())
    search.current?.focus()
    notifications.show({ message: t('restored', { count: done.restored }), autoClose: 3_500 })
  }
  const choose = (entry: TrashEntry, on: boolean) =>
    setChosen((old) => {
      const next = new Map(old)
      if (on) next.set(keyOf(entry), entry)
      else next.delete(keyOf(entry))
      return next
    })
  const chooseAll = (on: boolean) =>
    setChosen(new Map(on ? entries.map((entry) => [keyOf(entry), entry]) : []))

  if (list.isPending) return <Loader m="lg" size="sm" aria-label={t('app:common.loading')} />
  if (all === 0 && wanted === '') {
    return <EmptyState title={t('empty')} hint={t('keeps')} />
  }
  return (
    <Page>
      <p className={classes.intro}>{t('keeps')}</p>
      <div className={classes.bar}>
        <TextInput
          ref={search}
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={text}
          maxLength={500}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Chip.Group
          value={kind}
          onChange={(value) => setKind(kinds.find((known) => known.kind === value)?.kind ?? 'any')}
        >
          <Group gap={6} role="radiogroup" aria-label={t('kinds')}>
            <Chip value="any" size="xs">
              {t('any', { count: all })}
            </Chip>
            {kinds.map((noun) => (
              <Chip key={noun.kind} value={noun.kind} size="xs">
                {t('kindCount', { kind: t(`kind.${noun.kind}`), count: noun.count })}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      {canWrite && entries.length > 0 && (
        <div className={classes.bar}>
          <Checkbox
            label={t('chooseAll')}
            checked={everyShown}
            indeterminate={picked.length > 0 && !everyShown}
            onChange={(event) => chooseAll(event.currentTarget.checked)}
          />
          {picked.length > 0 && (
            <Button onClick={() => void restore(picked)}>
              {t('restoreMany', { count: picked.length })}
            </Button>
          )}
        </div>
      )}
      <p className="ms-visually-hidden" role="status">
        {t('found', { count: total })}
      </p>
      {entries.length === 0 && <p className={classes.intro}>{t('nothing')}</p>}
      <ul className={classes.list}>
        {entries.map((entry) => (
          <TrashRow
            key={keyOf(entry)}
            entry={entry}
            chosen={chosen.has(keyOf(entry))}
            onChoose={canWrite ? (on) => choose(entry, on) : null}
            onRestore={canWrite ? () => void restore([entry]) : null}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('more', { count: total - entries.length })}
        </Button>
      )}
    </Page>
  )
}
