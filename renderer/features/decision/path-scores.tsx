import { useTranslation } from 'react-i18next'
import type { Decision, PathOutlook } from '#shared/coverage/decision.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useSignedPoints } from '../coverage/use-signed-points.ts'
import classes from './decision.module.css'

/** What the plan scores on each path: its persuasion and score, moment by moment. */
export function PathScores(props: { decision: Decision; own: PathOutlook }) {
  const { decision, own } = props
  const { t } = useTranslation('decision')
  const format = useFormat()
  const rows = [
    ...MOMENTS.map((moment) => ({
      key: moment,
      name: t(`app:moment.${moment}`),
      persuasion: ({ score }: PathOutlook) => score.moments[moment].parts.persuasion,
      score: ({ score }: PathOutlook) => score.moments[moment].score,
    })),
    {
      key: 'plan',
      name: t('scores.plan'),
      persuasion: ({ persuasion }: PathOutlook) => persuasion,
      score: ({ score }: PathOutlook) => score.overall,
    },
  ]
  return (
    <div className={classes.scroll}>
      <table className={classes.scores} data-testid="path-scores">
        <thead>
          <tr>
            <td />
            {decision.paths.map(({ path }) => (
              <th key={path} scope="colgroup" colSpan={2} data-own={path === own.path || undefined}>
                {t(`pathName.${path}`)}
                {path === own.path && <small>{t('path.own')}</small>}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {decision.paths.flatMap(({ path }) => [
              <th key={`${path} part`} scope="col">
                {t('path.persuasion')}
              </th>,
              <th key={`${path} score`} scope="col">
                {t('scores.score')}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-moment={row.key === 'plan' ? undefined : row.key}>
              <th scope="row">{row.name}</th>
              {decision.paths.flatMap((outlook) => {
                const persuasion = row.persuasion(outlook)
                const isOwn = outlook.path === own.path
                return [
                  <td key={`${outlook.path} part`}>
                    {persuasion === null ? '–' : format.evenRate(persuasion)}
                  </td>,
                  <td key={`${outlook.path} score`}>
                    {format.points(row.score(outlook))}
                    {!isOwn && <Change from={row.score(own)} to={row.score(outlook)} />}
                  </td>,
                ]
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What the shown figures differ by, so that a reader's own sum agrees. */
function Change(props: { from: number; to: number }) {
  const signed = useSignedPoints()
  const points = (Math.round(props.to * 10) - Math.round(props.from * 10)) / 10
  return <small data-sign={Math.sign(points)}>{signed(points)}</small>
}
