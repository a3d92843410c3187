import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { isLive, type StepCard as Held } from '#shared/coverage/journey-score.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { tileText } from '../board/card-facts.ts'
import { itemKey } from './places.ts'
import classes from './step.module.css'

/** A card in a step: what it is, where it stands and how strong it is. */
export const StepCard = memo(function StepCard(props: {
  held: Held
  step: string
  carried: boolean
  onOpen: (cardId: string) => void
  /** `null`: nothing can be changed. */
  onTakeOut: (() => void) | null
}) {
  const { held } = props
  const { card, strength } = held
  const { t } = useTranslation('journeys')
  const format = useFormat()
  const column = usePlan((plan) => plan.columns.find(({ id }) => id === card.columnId)?.title ?? '')
  const live = isLive(held)
  const state = card.archived
    ? t('card.archived')
    : strength.rightsEnded
      ? t('card.rightsEnded')
      : live
        ? t('card.live')
        : tileText(column)
  const share = format.percent(card.archived ? 0 : strength.strength)
  const title = card.title || t('board:card.untitled')
  const Icon = live ? IconCircleCheck : strength.rightsEnded ? IconAlertTriangle : IconCircleDashed
  return (
    <li>
      <div
        role="button"
        tabIndex={0}
        className={classes.card}
        aria-label={t('card.said', { title, state, share })}
        aria-describedby="journey-keys"
        title={title}
        data-item={itemKey({ cardId: card.id, step: props.step })}
        data-moment={card.moment}
        data-live={live || undefined}
        data-carried={props.carried || undefined}
        onClick={() => props.onOpen(card.id)}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return
          if (event.key === 'Enter') props.onOpen(card.id)
          else if ((event.key === 'Delete' || event.key === 'Backspace') && props.onTakeOut) {
            props.onTakeOut()
          } else return
          event.preventDefault()
        }}
      >
        <span className={classes.cardTitle} dir="auto">
          {title}
        </span>
        <small>
          <Icon size={12} stroke={1.9} aria-hidden="true" />
          <span>{state}</span>
          <b>{share}</b>
        </small>
      </div>
    </li>
  )
})
