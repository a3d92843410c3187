import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Breakdown, BreakdownGroup, BreakdownLine } from '#shared/coverage/breakdown.ts'
import type { Part, Pillar } from '#shared/coverage/moment-score.ts'
import type { WonAndLost } from '#shared/coverage/round-to-sum.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './breakdown.module.css'
import common from './common.module.css'
import { useCures } from './use-cures.ts'

/** A pillar or one of its parts. */
export type Portion = Pillar | Part

type Choosing = { chosen: Portion | null; onChoose: (portion: Portion) => void }

/** Pillars and parts with their points; each is pressed to see what it loses them by. */
export function BreakdownTable(props: { breakdown: Breakdown } & Choosing) {
  const { groups, total } = props.breakdown
  const { t } = useTranslation('coveragePage')
  return (
    <table className={classes.parts}>
      <thead>
        <tr>
          <th scope="col">{t('breakdown.part')}</th>
          <th scope="col">{t('breakdown.value')}</th>
          <th scope="col">{t('breakdown.points')}</th>
          <th scope="col">{t('breakdown.lost')}</th>
          <th scope="col">{t('breakdown.of')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.pillar} group={group} {...props} />
      ))}
      <tfoot>
        <tr>
          <th scope="row">{t('breakdown.score')}</th>
          <td />
          <Points of={total} />
        </tr>
      </tfoot>
    </table>
  )
}

function Group({ group, chosen, onChoose }: { group: BreakdownGroup } & Choosing) {
  const { t } = useTranslation('coveragePage')
  const { pillar, lines, counts } = group
  const lone = lines.length === 1
  return (
    <tbody>
      <tr className={classes.pillar}>
        <th scope="rowgroup" title={t(`coverage:pillarHint.${pillar}`)}>
          <Name
            name={t(`coverage:pillar.${pillar}`)}
            pressed={chosen === pillar}
            disabled={!counts}
            onPress={() => onChoose(pillar)}
          />
        </th>
        <td />
        {counts ? <Points of={group} /> : <NoPoints />}
      </tr>
      {lines.map((line) => (
        <Line
          key={line.part.part}
          line={line}
          // A pillar of one part is that part: there is nothing to tell apart.
          chosen={lone ? null : chosen}
          onChoose={lone ? null : onChoose}
        />
      ))}
    </tbody>
  )
}

function Line(props: {
  line: BreakdownLine
  chosen: Portion | null
  onChoose: ((portion: Portion) => void) | null
}) {
  const { line, chosen, onChoose } = props
  const { part, value, share } = line.part
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const cures = useCures()
  const name = t(`coverage:part.${part}`)
  return (
    <tr>
      <th scope="row" title={t(`coverage:partHint.${part}`)}>
        {onChoose ? (
          <Name
            name={name}
            pressed={chosen === part}
            disabled={share === 0}
            onPress={() => onChoose(part)}
          />
        ) : (
          name
        )}
        <span className={common.bar} aria-hidden="true">
          <span style={{ width: `${(value ?? 0) * 100}%` }} />
        </span>
      </th>
      {value === null ? (
        <td colSpan={4}>
          {t('notMeasured')} · <Link href={cures[part].href}>{cures[part].text}</Link>
        </td>
      ) : (
        <>
          <td>{format.percent(value)}</td>
          {share === 0 ? <NoPoints /> : <Points of={line} />}
        </>
      )}
    </tr>
  )
}

function Name(props: { name: string; pressed: boolean; disabled: boolean; onPress: () => void }) {
  if (props.disabled) return <>{props.name}</>
  return (
    <UnstyledButton className={classes.name} aria-pressed={props.pressed} onClick={props.onPress}>
      {props.name}
    </UnstyledButton>
  )
}

function Points(props: { of: WonAndLost }) {
  const format = useFormat()
  const { won, lost, of } = props.of
  return [won, lost, of].map((points, column) => <td key={column}>{format.points(points)}</td>)
}

const NoPoints = () => <td colSpan={3} />
