import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LENSES } from '#shared/coverage/lens.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { type HeatAxes, MOMENT_ROWS } from './use-heat-table.ts'

/** What stands in the rows and the columns of the heatmap. */
export function HeatAxesPickers(props: { axes: HeatAxes; onChange: (axes: HeatAxes) => void }) {
  const { axes, onChange } = props
  const { t } = useTranslation('coveragePage')
  const lensesBut = (taken: HeatAxes['down']) => LENSES.filter((lens) => lens !== taken)
  const nameOfLens = (lens: HeatAxes['across']) => t(`coverage:lens.${lens}`)
  return (
    <>
      <Picker
        label={t('heat.rows')}
        value={axes.down}
        choices={[MOMENT_ROWS, ...lensesBut(axes.across)]}
        nameOf={(down) => (down === MOMENT_ROWS ? t('heat.moments') : nameOfLens(down))}
        onPick={(down) => onChange({ ...axes, down })}
      />
      <Picker
        label={t('heat.columns')}
        value={axes.across}
        choices={lensesBut(axes.down)}
        nameOf={nameOfLens}
        onPick={(across) => onChange({ ...axes, across })}
      />
      {axes.down !== MOMENT_ROWS && (
        <Picker
          label={t('heat.moment')}
          narrow
          value={axes.moment}
          choices={MOMENTS}
          nameOf={(moment) => t(`app:moment.${moment}`)}
          onPick={(moment) => onChange({ ...axes, moment })}
        />
      )}
    </>
  )
}

/** One of a few known values; there is always one. */
function Picker<T extends string>(props: {
  label: string
  value: T
  choices: readonly T[]
  nameOf: (choice: T) => string
  narrow?: boolean
  onPick: (choice: T) => void
}) {
  const { choices, nameOf } = props
  return (
    <Select
      size="xs"
      w={props.narrow ? 110 : 170}
      label={props.label}
      allowDeselect={false}
      value={props.value}
      data={choices.map((value) => ({ value, label: nameOf(value) }))}
      onChange={(value) => {
        const choice = choices.find((known) => known === value)
        if (choice !== undefined) props.onPick(choice)
      }}
    />
  )
}
