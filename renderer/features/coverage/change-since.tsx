import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Milestone } from '#shared/contract/trend.ts'
import type { Since } from '#shared/coverage/since.ts'
import { errorSentence } from '../../backend/error-sentence.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { DateField } from '../../ui/date-field.tsx'
import common from './common.module.css'
import classes from './coverage-page.module.css'
import type { Changes } from './use-change.ts'
import { useMilestoneText } from './use-milestone-text.ts'

const MOST_MILESTONES = 12

const keyOf = (since: Since): string =>
  since.from === 'milestone' ? `${since.kind} ${since.day}` : since.from

/** From when the change of the scores is measured: a span, a milestone or a day. */
export function ChangeSince({ changes }: { changes: Changes }) {
  const { since, setSince, began, day, today } = changes
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const choices = useChoices(changes)
  const all = choices.flatMap(({ items }) => items)

  return (
    <div className={classes.since}>
      <Select
        size="xs"
        w={280}
        label={t('since.label')}
        allowDeselect={false}
        maxDropdownHeight={360}
        value={keyOf(since)}
        data={choices.map(({ group, items }) => ({
          group,
          items: items.map(({ key, label }) => ({ value: key, label })),
        }))}
        onChange={(key) => {
          const choice = all.find((one) => one.key === key)
          if (choice) setSince(choice.since)
        }}
      />
      {since.from === 'day' && (
        <DateField
          label={t('since.day')}
          value={since.day}
          error={since.day >= today ? t('since.notPast') : undefined}
          onSave={(picked) => {
            if (picked !== null) setSince({ from: 'day', day: picked })
            return Promise.resolve(picked !== null)
          }}
        />
      )}
      {changes.error ? (
        <p className={common.quiet} role="alert">
          {errorSentence(changes.error, t)}
        </p>
      ) : (
        began !== null &&
        (day === null
          ? since.from !== 'day' && <p className={common.quiet}>{t('since.beganToday')}</p>
          : day === began && (
              <p className={common.quiet}>
                {t('since.fromTheFirst', { day: format.fullDay(day) })}
              </p>
            ))
      )}
    </div>
  )
}

type Choice = { key: string; label: string; since: Since }

function useChoices({ since, day, today, milestones }: Changes) {
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const textOf = useMilestoneText()
  const choice = (one: Since, label: string): Choice => ({ key: keyOf(one), label, since: one })
  const ofMilestone = (milestone: Milestone) =>
    choice(
      { from: 'milestone', kind: milestone.kind, day: milestone.day },
      t('since.milestone', { day: format.day(milestone.day), what: textOf(milestone) }),
    )
  const spans = [
    choice({ from: 'week' }, t('since.week')),
    choice({ from: 'month' }, t('since.month')),
    choice(
      { from: 'day', day: since.from === 'day' ? since.day : (day ?? today) },
      t('since.aDay'),
    ),
  ]
  // Several imports of one day are one choice: all are measured from the eve of it.
  const newest = [...new Map(milestones.map((one) => [`${one.kind} ${one.day}`, one])).values()]
  const happened = newest.toReversed().slice(0, MOST_MILESTONES).map(ofMilestone)
  if (since.from === 'milestone' && !happened.some(({ key }) => key === keyOf(since))) {
    happened.push(choice(since, t('since.earlier', { day: format.fullDay(since.day) })))
  }
  return [
    { group: t('since.spans'), items: spans },
    ...(happened.length > 0 ? [{ group: t('since.milestones'), items: happened }] : []),
  ]
}
