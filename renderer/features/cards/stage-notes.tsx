import { useTranslation } from 'react-i18next'
import { LIFE_STAGES } from '#shared/domain/stage.ts'
import { useStages } from '../journeys/use-craft.ts'
import classes from './stage-notes.module.css'

/** What happens at the chosen stages of the life cycle, and what to reach the shopper with. */
export function StageNotes(props: { stages: readonly string[] }) {
  const { t } = useTranslation('journeys')
  const words = useStages()
  const chosen = LIFE_STAGES.filter((stage) => props.stages.includes(stage))
  if (chosen.length === 0) return null
  return (
    <ul className={classes.list}>
      {chosen.map((stage) => (
        <li key={stage}>
          <b>{words[stage].title}</b>
          <span>{words[stage].happens}</span>
          <span>{t('stage.reach', { reach: words[stage].reach })}</span>
        </li>
      ))}
    </ul>
  )
}
