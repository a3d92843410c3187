import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { heatStep } from '#shared/coverage/heat-step.ts'
import { heatmap, type HeatCell } from '#shared/coverage/heatmap.ts'
import { LENSES, type Lens, type LensValue } from '#shared/coverage/lens.ts'
import type { CoverageInput } from '#shared/coverage/types.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './next-steps.module.css'

/** The heatmap once all is done, and in each cell by how much it rose. */
export function NextStepsHeat(props: {
  board: CoverageInput
  done: CoverageInput
  today: IsoDate
}) {
  const { board, done, today } = props
  const { t } = useTranslation('nextSteps')
  const [lens, setLens] = useState<Lens>('channel')
  const before = useMemo(() => heatmap(board, today, lens), [board, today, lens])
  const after = useMemo(() => heatmap(done, today, lens), [done, today, lens])
  const titleOf = ({ id, title }: LensValue) =>
    id === null
      ? t('coveragePage:unassigned')
      : t([`coveragePage:lensValue.${id}`], { defaultValue: title })
  const place = new Map(before.values.map(({ id }, i) => [id, i]))

  return (
    <div className={classes.heatBox}>
      <div className={classes.heatHead}>
        <h3>{t('period.heat')}</h3>
        <Select
          size="xs"
          w={170}
          aria-label={t('coveragePage:lensLabel')}
          allowDeselect={false}
          value={lens}
          data={LENSES.map((value) => ({ value, label: t(`coverage:lens.${value}`) }))}
          onChange={(value) => setLens(LENSES.find((known) => known === value) ?? lens)}
        />
      </div>
      {after.values.length === 0 ? (
        <p className={classes.intro}>{t('coveragePage:lensEmpty')}</p>
      ) : (
        <div
          className={classes.heatScroll}
          role="group"
          tabIndex={0}
          aria-label={t('coveragePage:heatmapTable')}
        >
          <table className={classes.heat} aria-label={t('period.heat')}>
            <thead>
              <tr>
                <td />
                {after.values.map((value) => (
                  <th scope="col" key={value.id ?? ''}>
                    {titleOf(value)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {MOMENTS.map((moment) => (
                <tr key={moment} data-moment={moment}>
                  <th scope="row">{t(`app:moment.${moment}`)}</th>
                  {after.rows[moment].map((cell, i) => {
                    const { id } = after.values[i]!
                    const was = place.get(id)
                    return (
                      <ChangedCell
                        key={id ?? ''}
                        before={was === undefined ? undefined : before.rows[moment][was]}
                        after={cell}
                      />
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function ChangedCell(props: { before: HeatCell | undefined; after: HeatCell }) {
  const { t } = useTranslation('nextSteps')
  const format = useFormat()
  const { state, value } = props.after
  if (value === null) {
    return (
      <td data-step="none" data-state={state}>
        {t(state === 'not-expected' ? 'coveragePage:cell.notExpected' : 'coveragePage:cell.empty')}
      </td>
    )
  }
  const was = props.before?.value ?? null
  const rose = Math.round(value) - Math.round(was ?? 0)
  return (
    <td data-step={heatStep(value)}>
      {format.score(value)}
      {rose > 0 && <small>{t('gain', { points: format.whole(rose) })}</small>}
      {rose < 0 && <small>{t('fall', { points: format.whole(-rose) })}</small>}
    </td>
  )
}
