import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MOST_SENDS, SCHEDULES } from '#shared/domain/message.ts'
import { nextAllowed } from '#shared/domain/quiet-hours.ts'
import { usePlan } from '../../backend/context.tsx'
import type { MessageFieldsProps } from './message-fields.ts'
import classes from './messages.module.css'
import { NumberField } from './number-field.tsx'
import { SendDays } from './send-days.tsx'
import { TimeField } from './time-field.tsx'

/** When it goes out: set off by what a person does, or on days of its own; and at what time of the day. */
export function ScheduleFields(props: MessageFieldsProps) {
  const { message, readOnly, save } = props
  const { t } = useTranslation('messages')
  const quiet = usePlan((plan) => plan.settings.quietHours)
  const isTriggered = message.schedule === 'triggered'
  const next = message.sendAt === null ? null : nextAllowed(message.sendAt, quiet)
  return (
    <div className={classes.stack}>
      <SegmentedControl
        fullWidth
        aria-label={t('schedule.label')}
        readOnly={readOnly}
        data={SCHEDULES.map((value) => ({ value, label: t(`schedule.${value}`) }))}
        value={message.schedule}
        onChange={(value) => {
          const schedule = SCHEDULES.find((one) => one === value)
          if (schedule) void save({ schedule })
        }}
      />
      {!isTriggered && <SendDays {...props} />}
      <div className={classes.pair}>
        {isTriggered && (
          <NumberField
            label={t('schedule.perWeek')}
            description={message.perWeek === null ? t('schedule.unknownRate') : undefined}
            value={message.perWeek}
            min={0}
            max={MOST_SENDS}
            readOnly={readOnly}
            onSave={(perWeek) => save({ perWeek })}
          />
        )}
        <TimeField
          label={t('schedule.sendAt')}
          description={
            message.sendAt === null && isTriggered && quiet
              ? t('schedule.holdQuiet', quiet)
              : undefined
          }
          value={message.sendAt}
          readOnly={readOnly}
          error={
            next && quiet
              ? t(next.nextDay ? 'schedule.inQuietNextDay' : 'schedule.inQuiet', {
                  ...quiet,
                  next: next.time,
                })
              : undefined
          }
          onSave={(sendAt) => save({ sendAt })}
        />
      </div>
    </div>
  )
}
