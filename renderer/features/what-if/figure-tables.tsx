import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { Tactic } from '#shared/domain/plan.ts'
import type { ScratchChange } from '#shared/domain/scratch-change.ts'
import { SavedNumber } from '../settings/saved-number.tsx'
import { PILLARS } from './pillars.ts'
import { useScratch, useBoth } from './use-scratch.ts'
import { useScratchActs } from './use-scratch-acts.ts'
import classes from './what-if.module.css'

type Recording = { record: (change: ScratchChange) => void }

/** Weights, targets, progress of columns and tactics of the scratch copy. */
export function FigureTables() {
  const { t } = useTranslation('whatIf')
  const { scratch } = useScratch()
  const acts = useScratchActs(scratch)
  const record = (change: ScratchChange) => void acts.record(change)
  return (
    <>
      <h3>{t('figures.moments')}</h3>
      <MomentFigures record={record} />
      <h3>{t('figures.columns')}</h3>
      <p className={classes.quiet}>{t('figures.columnsHint')}</p>
      <ColumnFigures record={record} />
      <h3>{t('figures.tactics')}</h3>
      <p className={classes.quiet}>{t('figures.tacticsHint')}</p>
      <TacticFigures record={record} />
    </>
  )
}

function MomentFigures({ record }: Recording) {
  const { t } = useTranslation('whatIf')
  const { settings } = useBoth().whatIf
  const weights = settings.momentWeights
  return (
    <table className={classes.figures}>
      <thead>
        <tr>
          <td />
          {MOMENTS.map((moment) => (
            <th scope="col" key={moment} data-moment={moment}>
              {t(`app:moment.${moment}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <FigureRow
          name={t('settings:weights.inPlan')}
          max={1_000}
          step={0.5}
          value={(moment) => weights[moment]}
          onSave={(moment, value) => record({ kind: 'moment-weight', moment, value })}
        />
        {([0, 1, 2] as const).map((pillar) => (
          <FigureRow
            key={pillar}
            name={t(`settings:weights.${PILLARS[pillar]}`)}
            max={1_000}
            step={0.05}
            value={(moment) => settings.pillarWeights[moment][pillar]}
            onSave={(moment, value) => record({ kind: 'pillar-weight', moment, pillar, value })}
          />
        ))}
        <FigureRow
          name={t('settings:weights.target')}
          max={100}
          step={5}
          value={(moment) => settings.targets[moment]}
          onSave={(moment, value) => record({ kind: 'target', moment, value })}
        />
      </tbody>
    </table>
  )
}

function FigureRow(props: {
  name: string
  max: number
  step: number
  value: (moment: Moment) => number
  onSave: (moment: Moment, value: number) => void
}) {
  const { t } = useTranslation('whatIf')
  return (
    <tr>
      <th scope="row">{props.name}</th>
      {MOMENTS.map((moment) => (
        <td key={moment}>
          <SavedNumber
            label={t('figures.of', { moment: t(`app:moment.${moment}`), name: props.name })}
            value={props.value(moment)}
            min={0}
            max={props.max}
            step={props.step}
            width={66}
            onSave={(value) => props.onSave(moment, value)}
          />
        </td>
      ))}
    </tr>
  )
}

function ColumnFigures({ record }: Recording) {
  const { t } = useTranslation('whatIf')
  const { columns } = useBoth().whatIf
  return (
    <ul className={classes.figureList}>
      {columns.map(({ id, title, progress }) => (
        <li key={id}>
          <span>{title}</span>
          <SavedNumber
            label={t('figures.progressOf', { column: title })}
            value={Math.round(progress * 100)}
            min={0}
            max={100}
            step={5}
            onSave={(value) =>
              record({ kind: 'progress', columnId: id, value: value / 100, named: title })
            }
          />
        </li>
      ))}
    </ul>
  )
}

function TacticFigures({ record }: Recording) {
  const { t } = useTranslation('whatIf')
  const { tactics } = useBoth().whatIf.settings
  const put = ({ id, title, weight, off }: Tactic) =>
    record({ kind: 'tactic', tacticId: id, weight, off, named: title })
  return (
    <ul className={classes.figureList}>
      {MOMENTS.flatMap((moment) => tactics.filter((tactic) => tactic.moment === moment)).map(
        (tactic) => (
          <li key={tactic.id} data-moment={tactic.moment}>
            <Checkbox
              size="xs"
              label={tactic.title}
              checked={!tactic.off}
              onChange={(event) => put({ ...tactic, off: !event.currentTarget.checked })}
            />
            <SavedNumber
              label={t('figures.weightOf', { tactic: tactic.title })}
              value={tactic.weight}
              min={1}
              max={3}
              step={1}
              disabled={tactic.off}
              onSave={(weight) => put({ ...tactic, weight })}
            />
          </li>
        ),
      )}
    </ul>
  )
}
