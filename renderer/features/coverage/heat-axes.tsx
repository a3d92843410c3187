import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LENSES } from '#shared/coverage/lens.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { type HeatAxes, MOMENT_ROWS } from './use-heat-table.ts'

/** What stands in the rows and the columns of the heatmap. */
export function HeatAxesPickers(props: { axes: HeatAxes; onChange: (axes: HeatAxes) => void }) {
  const { axes, onChange } = props
  const { t } = useTranslation('coveragePage')
  const lenses = LENSES.map((value) => ({ value, label: t(`coverage:lens.${value}`) }))
  return (
    <>
      <Select
        size="xs"
        w={170}
        label={t('heat.rows')}
        allowDeselect={false}
        value={axes.down}
        data={[
          { value: MOMENT_ROWS, label: t('heat.moments') },
          ...lenses.filter(({ value }) => value !== axes.across),
        ]}
        onChange={(value) => {
          const lens = LENSES.find((known) => known === value)
          onChange({ ...axes, down: lens ?? MOMENT_ROWS })
        }}
      />
      <Select
        size="xs"
        w={170}
        label={t('heat.columns')}
        allowDeselect={false}
        value={axes.across}
        data={lenses.filter(({ value }) => value !== axes.down)}
        onChange={(value) => {
          const across = LENSES.find((known) => known === value)
          if (across) onChange({ ...axes, across })
        }}
      />
      {axes.down !== MOMENT_ROWS && (
        <Select
          size="xs"
          w={110}
          label={t('heat.moment')}
          allowDeselect={false}
          value={axes.moment}
          data={MOMENTS.map((value) => ({ value, label: t(`app:moment.${value}`) }))}
          onChange={(value) => {
            const moment = MOMENTS.find((known) => known === value)
            if (moment) onChange({ ...axes, moment })
          }}
        />
      )}
    </>
  )
}
