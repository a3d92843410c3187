import { ActionIcon, Button, NumberInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type IsoDate } from '#shared/domain/iso-date.ts'
import { MOST_SEND_DAYS, MOST_SENDS, type SendDay } from '#shared/domain/message.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { DateField } from '../../ui/date-field.tsx'
import type { MessageFieldsProps } from './message-fields.ts'
import classes from './messages.module.css'

/** The days of a campaign, each with how many sends every person gets. */
export function SendDays({ card, message, readOnly, save }: MessageFieldsProps) {
  const { t } = useTranslation('messages')
  const format = useFormat()
  const today = usePlan((plan) => plan.today)
  const { days } = message
  /** The day that is wanted twice, at its row. */
  const [twice, setTwice] = useState<{ on: IsoDate; wanted: IsoDate } | null>(null)
  const put = (next: readonly SendDay[]) =>
    save({ days: next.toSorted((a, b) => (a.on < b.on ? -1 : 1)) })
  const move = (day: SendDay, on: IsoDate | null): Promise<boolean> => {
    if (on === null) return put(days.filter((one) => one !== day))
    const isTaken = days.some((one) => one !== day && one.on === on)
    setTwice(isTaken ? { on: day.on, wanted: on } : null)
    if (isTaken) return Promise.resolve(false)
    return put(days.map((one) => (one === day ? { ...day, on } : one)))
  }
  const nextDay = (): IsoDate => {
    const last = days.at(-1)?.on
    return last ? addDays(last, 7) : (card.publishedOn ?? card.dueOn ?? today)
  }
  return (
    <div>
      {days.length === 0 && (
        <p className={classes.told} role="status">
          {t('days.none')}
        </p>
      )}
      <ul className={classes.rows}>
        {days.map((day) => (
          <li key={day.on} className={classes.sendDay}>
            <DateField
              label={t('days.on')}
              value={day.on}
              readOnly={readOnly}
              error={
                twice?.on === day.on
                  ? t('days.twice', { day: format.fullDay(twice.wanted) })
                  : undefined
              }
              onSave={(on) => move(day, on)}
            />
            <NumberInput
              label={t('days.sends')}
              min={1}
              max={MOST_SENDS}
              allowDecimal={false}
              clampBehavior="strict"
              readOnly={readOnly}
              value={day.sends}
              onChange={(sends) => {
                if (typeof sends !== 'number' || sends < 1 || sends === day.sends) return
                void put(days.map((one) => (one === day ? { ...day, sends } : one)))
              }}
            />
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={t('days.remove', { day: format.fullDay(day.on) })}
                onClick={() => void put(days.filter((one) => one !== day))}
              >
                <IconX size={15} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && days.length < MOST_SEND_DAYS && (
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconPlus size={13} aria-hidden="true" />}
          onClick={() => void put([...days, { on: nextDay(), sends: 1 }])}
        >
          {t('days.add')}
        </Button>
      )}
    </div>
  )
}
