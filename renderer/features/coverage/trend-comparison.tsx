import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanComparison } from '#shared/contract/trend.ts'
import { addDays, type IsoDate } from '#shared/domain/iso-date.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { errorSentence } from '../../backend/error-sentence.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { DateField } from '../../ui/date-field.tsx'
import { Panel } from '../../ui/page.tsx'
import { TrendMovers } from './trend-movers.tsx'
import classes from './trend.module.css'
import { type Ends, useComparison } from './use-trend.ts'
import { useSignedPoints } from './use-signed-points.ts'

const SPANS = ['7', '30', '90', 'all'] as const

/** Two days side by side, and what moved the score from one to the other. */
export function TrendComparison(props: {
  ends: Ends
  began: IsoDate
  today: IsoDate
  onEnds: (ends: Ends) => void
}) {
  const { ends, began, today, onEnds } = props
  const { t } = useTranslation('trend')
  const compared = useComparison(ends)
  const startOf = (span: (typeof SPANS)[number]): IsoDate => {
    const day = span === 'all' ? began : addDays(today, -Number(span))
    return day < began ? began : day
  }
  const spans = SPANS.map((value) => ({ value, label: t(`span.${value}`) }))
  const span =
    SPANS.findLast(
      (value) =>
        ends.to.day === today &&
        ends.to.seq === undefined &&
        ends.from.seq === undefined &&
        ends.from.day === startOf(value),
    ) ?? ''
  const put = (end: 'from' | 'to') => (day: IsoDate | null) => {
    if (day !== null) onEnds({ ...ends, [end]: { day } })
    return Promise.resolve(day !== null)
  }

  return (
    <Panel
      title={t('compare')}
      aside={
        <SegmentedControl
          size="xs"
          aria-label={t('spans')}
          value={span}
          data={spans}
          onChange={(value) => {
            const known = SPANS.find((each) => each === value)
            if (known) onEnds({ from: { day: startOf(known) }, to: { day: today } })
          }}
        />
      }
    >
      <div className={classes.fields}>
        <DateField label={t('from')} value={ends.from.day} onSave={put('from')} />
        <DateField label={t('to')} value={ends.to.day} onSave={put('to')} />
      </div>
      {compared.error ? (
        <p className={classes.refused} role="alert">
          {errorSentence(compared.error, t)}
        </p>
      ) : compared.data ? (
        <div aria-busy={compared.isPlaceholderData}>
          <Scores compared={compared.data} />
          <TrendMovers compared={compared.data} />
        </div>
      ) : (
        <div aria-busy="true" />
      )}
    </Panel>
  )
}

/** Whoever takes one figure from the other gets what is shown. */
const tenths = (score: number) => Math.round(score * 10) / 10

function Scores(props: { compared: PlanComparison }) {
  const { from, to } = props.compared
  const { t } = useTranslation('trend')
  const format = useFormat()
  const signed = useSignedPoints()
  const rows = [
    { name: t('plan'), before: from.score.overall, after: to.score.overall },
    ...MOMENTS.map((moment) => ({
      name: t(`app:moment.${moment}`),
      before: from.score.moments[moment].score,
      after: to.score.moments[moment].score,
    })),
  ]
  return (
    <table className={classes.table} aria-label={t('compare')} data-testid="trend-scores">
      <thead>
        <tr>
          <td />
          <th scope="col">{format.fullDay(from.day)}</th>
          <th scope="col">{format.fullDay(to.day)}</th>
          <th scope="col">{t('change')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{format.points(before)}</td>
            <td>{format.points(after)}</td>
            <td>{signed(tenths(after) - tenths(before))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
