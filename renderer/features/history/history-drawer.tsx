import { Button, Drawer, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/contract/history.ts'
import { ENTITIES } from '#shared/merge/change.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { fromTables, ofPlan } from '../../backend/plan-query.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useHistory, type Direction } from '../../app/use-history.ts'
import { HistoryRow } from './history-row.tsx'
import classes from './history.module.css'
import { stepsTo } from './steps-to.ts'

type Wish = { direction: Direction; entry: HistoryEntry; count: number }

/** Everything that was done to the plan, newest first, and the way back to before any of it. */
export function HistoryDrawer(props: { onClose: () => void }) {
  const { t } = useTranslation('history')
  const client = useClient()
  const planId = usePlanId()
  const canWrite = useCanWrite()
  const history = useHistory()
  const [wish, setWish] = useState<Wish | null>(null)
  const list = useInfiniteQuery({
    queryKey: ofPlan(planId, 'history', 'list'),
    meta: fromTables(ENTITIES),
    queryFn: ({ pageParam }) => client.history.list({ planId, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ more, entries }) => (more ? (entries.at(-1)?.number ?? null) : null),
    gcTime: 10_000,
  })
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  const future = entries.filter(({ state }) => state === 'undone')
  const past = entries.filter(({ state }) => state !== 'undone')

  const choose = (direction: Direction, entry: HistoryEntry) => {
    const count = stepsTo(entries, entry)
    if (count === 1) void history.step(direction, entry.number)
    else setWish({ direction, entry, count })
  }
  const confirm = () => {
    if (!wish) return
    setWish(null)
    void history.step(wish.direction, wish.entry.number)
  }

  return (
    <Drawer
      opened
      onClose={props.onClose}
      position="right"
      size={440}
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      overlayProps={{ backgroundOpacity: 0.1 }}
    >
      <p className={classes.hint}>{t(canWrite ? 'hint' : 'hintReadOnly')}</p>
      {list.isPending && <Loader size="sm" aria-label={t('app:common.loading')} />}
      {future.length > 0 && (
        <section aria-label={t('undoneTitle')}>
          <h3 className={classes.part}>{t('undoneTitle')}</h3>
          <ol className={classes.list}>
            {future.map((entry) => (
              <HistoryRow
                key={entry.number}
                entry={entry}
                steps={stepsTo(entries, entry)}
                onStep={canWrite ? () => choose('redo', entry) : null}
              />
            ))}
          </ol>
        </section>
      )}
      <section aria-label={t('doneTitle')}>
        <h3 className={classes.part}>{t('doneTitle')}</h3>
        <ol className={classes.list}>
          {past.map((entry) => (
            <HistoryRow
              key={entry.number}
              entry={entry}
              steps={stepsTo(entries, entry)}
              onStep={canWrite ? () => choose('undo', entry) : null}
            />
          ))}
        </ol>
      </section>
      {list.hasNextPage && (
        <Button
          variant="default"
          fullWidth
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('older')}
        </Button>
      )}
      {wish && (
        <Modal
          opened
          onClose={() => setWish(null)}
          title={t(`${wish.direction}Confirm`, { count: wish.count })}
          closeButtonProps={{ 'aria-label': t('app:common.close') }}
        >
          <Stack>
            <Text>
              {t(`${wish.direction}Explain`, {
                act: history.name(wish.entry),
                count: wish.count,
              })}
            </Text>
            <Group justify="flex-end" gap="sm">
              <Button variant="default" onClick={() => setWish(null)}>
                {t('app:common.cancel')}
              </Button>
              <Button data-autofocus onClick={confirm}>
                {t(`${wish.direction}Many`, { count: wish.count })}
              </Button>
            </Group>
          </Stack>
        </Modal>
      )}
    </Drawer>
  )
}
