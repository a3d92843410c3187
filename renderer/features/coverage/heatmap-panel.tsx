import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HEAT_STEP_LABELS } from '#shared/coverage/heat-step.ts'
import { heatmap } from '#shared/coverage/heatmap.ts'
import { LENSES, type Lens } from '#shared/coverage/lens.ts'
import type { Board } from '#shared/domain/board.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { Panel } from '../../ui/page.tsx'
import classes from './coverage.module.css'
import { HeatCellButton } from './heat-cell.tsx'
import { CellDetails } from './cell-details.tsx'

type Chosen = { moment: Moment; index: number }

/** Moments × one lens, a number in each cell; a cell opens what it is made of. */
export function HeatmapPanel(props: { board: Board; today: IsoDate }) {
  const { t } = useTranslation('coveragePage')
  const [lens, setLens] = useState<Lens>('channel')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const map = useMemo(
    () => heatmap(props.board, props.today, lens),
    [props.board, props.today, lens],
  )
  const titleOf = (index: number) => {
    const value = map.values[index]!
    if (value.id === null) return t('unassigned')
    return lens === 'kind' || lens === 'element' || lens === 'stage'
      ? t([`lensValue.${value.id}`], { defaultValue: value.title })
      : value.title
  }
  const cell = chosen ? map.rows[chosen.moment][chosen.index] : undefined

  const select = (
    <Select
      aria-label={t('lensLabel')}
      w={190}
      allowDeselect={false}
      value={lens}
      data={LENSES.map((value) => ({ value, label: t(`coverage:lens.${value}`) }))}
      onChange={(value) => {
        const next = LENSES.find((known) => known === value)
        if (!next) return
        setLens(next)
        setChosen(null)
      }}
    />
  )

  return (
    <Panel title={t('heatmap', { lens: t(`coverage:lens.${lens}`) })} aside={select}>
      {map.values.length === 0 ? (
        <p className={classes.quiet}>{t('lensEmpty')}</p>
      ) : (
        <div
          className={classes.heatScroll}
          tabIndex={0}
          role="group"
          aria-label={t('heatmapTable')}
        >
          <table
            className={classes.heat}
            data-testid="heatmap"
            aria-label={t('heatmap', { lens: t(`coverage:lens.${lens}`) })}
          >
            <thead>
              <tr>
                <td />
                {map.values.map((value, index) => (
                  <th scope="col" key={value.id ?? ''} title={titleOf(index)}>
                    {titleOf(index)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {MOMENTS.map((moment) => (
                <tr key={moment} data-moment={moment}>
                  <th scope="row">{t(`app:moment.${moment}`)}</th>
                  {map.rows[moment].map((each, index) => (
                    <td key={map.values[index]!.id ?? ''}>
                      <HeatCellButton
                        cell={each}
                        name={`${t(`app:moment.${moment}`)}, ${titleOf(index)}`}
                        chosen={chosen?.moment === moment && chosen.index === index}
                        onChoose={() => setChosen({ moment, index })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={classes.quiet}>{t(`coverage:lensHint.${lens}`)}</p>
      <p className={classes.legend} aria-hidden="true">
        {t('legend')}
        {HEAT_STEP_LABELS.map((label, step) => (
          <span key={label} className={classes.key} data-step={step}>
            {label}
          </span>
        ))}
      </p>
      {chosen && cell && (
        <CellDetails
          title={`${t(`app:moment.${chosen.moment}`)} × ${titleOf(chosen.index)}`}
          cell={cell}
          onClose={() => setChosen(null)}
        />
      )}
    </Panel>
  )
}
