import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type IsoDate } from '#shared/domain/iso-date.ts'
import { capOf } from '#shared/domain/message-caps.ts'
import type { MessageOutline } from '#shared/domain/message-outline.ts'
import {
  type AudienceWeek,
  isoMonday,
  NO_AUDIENCE,
  sendersOf,
  weekLoad,
} from '#shared/messages/week-load.ts'
import { usePlanContent } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Panel } from '../../ui/page.tsx'
import classes from './weeks.module.css'
import { WeekMessages } from './week-messages.tsx'

const WEEKS = 8

/** How many messages one person of each audience gets in each week, over all channels. */
export function WeekPanel({ outline }: { outline: MessageOutline }) {
  const { t } = useTranslation('messages')
  const format = useFormat()
  const { cards, columns, settings, today } = usePlanContent()
  const [first, setFirst] = useState(isoMonday(today))
  const [open, setOpen] = useState<{ audience: string; week: IsoDate } | null>(null)
  const weeks = useMemo(
    () => Array.from({ length: WEEKS }, (_, i) => addDays(first, 7 * i)),
    [first],
  )
  const { rows, unknown } = useMemo(() => {
    const known = new Map(outline.messages.map((message) => [message.id, message]))
    const senders = sendersOf(cards.values(), columns, (id) => known.get(id))
    const byWeek = weeks.map((week) => weekLoad(senders, week, settings))
    const audiences = new Set([
      ...settings.audienceCaps.map(({ audience }) => audience),
      ...senders.flatMap((sender) =>
        sender.audiences.length > 0 ? sender.audiences : [NO_AUDIENCE],
      ),
    ])
    return {
      unknown: senders.filter(
        ({ sending }) => sending.schedule === 'triggered' && sending.perWeek === null,
      ).length,
      rows: [...audiences].toSorted().map((audience) => ({
        audience,
        cap: audience === NO_AUDIENCE ? null : capOf(settings, audience),
        loads: byWeek.map((loads) => loads.find((load) => load.audience === audience) ?? null),
      })),
    }
  }, [cards, columns, outline, settings, weeks])
  const shown = open && {
    ...open,
    load: rows.find(({ audience }) => audience === open.audience)?.loads[weeks.indexOf(open.week)],
  }
  const turn = (by: number) => {
    setFirst(addDays(first, 7 * by))
    setOpen(null)
  }
  const pages = (
    <div className={classes.pages}>
      <ActionIcon variant="default" aria-label={t('weeks.earlier')} onClick={() => turn(-WEEKS)}>
        <IconChevronLeft size={15} />
      </ActionIcon>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          setFirst(isoMonday(today))
          setOpen(null)
        }}
      >
        {t('weeks.now')}
      </Button>
      <ActionIcon variant="default" aria-label={t('weeks.later')} onClick={() => turn(WEEKS)}>
        <IconChevronRight size={15} />
      </ActionIcon>
    </div>
  )
  return (
    <Panel title={t('weeks.title')} aside={pages}>
      <p className={classes.hint}>{t('weeks.hint')}</p>
      {rows.length === 0 ? (
        <p className={classes.hint}>{t('weeks.none')}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.weeks} data-testid="message-weeks">
            <thead>
              <tr>
                <th scope="col">{t('weeks.audience')}</th>
                <th scope="col">{t('weeks.cap')}</th>
                {weeks.map((week) => (
                  <th scope="col" key={week} data-now={week === isoMonday(today) || undefined}>
                    {t('weeks.of', { day: format.day(week) })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ audience, cap, loads }) => (
                <tr key={audience}>
                  <th scope="row" dir="auto">
                    {audience === NO_AUDIENCE ? t('weeks.noAudience') : audience}
                  </th>
                  <td>{cap === null ? t('settings.none') : format.amount(cap)}</td>
                  {weeks.map((week, i) => (
                    <td key={week}>
                      <WeekCell
                        load={loads[i] ?? null}
                        isOpen={open?.audience === audience && open.week === week}
                        onOpen={() =>
                          setOpen((now) =>
                            now?.audience === audience && now.week === week
                              ? null
                              : { audience, week },
                          )
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unknown > 0 && <p className={classes.hint}>{t('weeks.unknown', { count: unknown })}</p>}
      {shown?.load && <WeekMessages load={shown.load} week={shown.week} />}
    </Panel>
  )
}

function WeekCell(props: { load: AudienceWeek | null; isOpen: boolean; onOpen: () => void }) {
  const { load, isOpen } = props
  const { t } = useTranslation('messages')
  const format = useFormat()
  if (!load) return <span className={classes.nothing}>0</span>
  return (
    <button
      type="button"
      className={classes.cell}
      data-over={load.over > 0 || undefined}
      aria-expanded={isOpen}
      onClick={props.onOpen}
    >
      <b>{format.amount(load.sends)}</b>
      {load.over > 0 && <i>{t('weeks.over', { over: format.amount(load.over) })}</i>}
    </button>
  )
}
