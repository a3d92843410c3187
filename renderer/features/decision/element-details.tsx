import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '#shared/coverage/decision.ts'
import { momentShare } from '#shared/coverage/strength.ts'
import type { Element } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { USUAL_KIND } from '#shared/domain/usual-kind.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import details from '../coverage/cell-details.module.css'
import { useStepDraft } from '../coverage/use-step-draft.ts'
import { useCardActs } from '../views/use-card-acts.ts'
import type { Chosen } from './chosen.ts'
import classes from './decision.module.css'

const MOST = 30

/** The cards that serve an element, and a way to start another one. */
export function ElementDetails(props: {
  chosen: Chosen
  served: Decision['elements'][Element]
  onOpen: (cardId: string) => void
  onClose: () => void
}) {
  const { chosen } = props
  const { moments, least } = props.served
  const { element, moment } = chosen
  const { t } = useTranslation('decision')
  const format = useFormat()
  const canWrite = useCanWrite()
  const model = usePlanModel()
  const cards = usePlan((plan) => plan.cards)
  const acts = useCardActs()
  const draftOf = useStepDraft()
  const listed = (moment === null ? MOMENTS : [moment]).flatMap((one) => moments[one].cardIds)
  const ids = [...new Set(listed)].toSorted((a, b) => strengthIn(b) - strengthIn(a))
  /** Of a card in the moment, or wherever it counts most. */
  function strengthIn(id: string): number {
    const card = cards.get(id)
    const strength = model.strengthOf(id)?.strength ?? 0
    if (!card) return 0
    return moment === null ? strength : strength * momentShare(card, moment)
  }
  const where = moment ?? least
  const start = async () => {
    const draft = { kind: USUAL_KIND[where], title: '', moment: where, elements: [element] }
    const card = await acts.create(draftOf(draft))
    if (card) props.onOpen(card.id)
  }
  const title =
    moment === null
      ? t(`board:element.${element}`)
      : t('details.title', {
          element: t(`board:element.${element}`),
          moment: t(`app:moment.${moment}`),
        })
  return (
    <section className={details.details} aria-label={title} data-testid="element-details">
      <header>
        <h3>{title}</h3>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('app:common.close')}
          onClick={props.onClose}
        >
          <IconX size={14} />
        </ActionIcon>
      </header>
      {ids.length === 0 ? (
        <p className={classes.quiet}>{t('details.none')}</p>
      ) : (
        <ul>
          {ids.slice(0, MOST).map((id) => (
            <li key={id}>
              <button type="button" className={classes.cardLink} onClick={() => props.onOpen(id)}>
                {cards.get(id)?.title || t('board:card.untitled')}
              </button>
              <span>{format.percent(strengthIn(id))}</span>
            </li>
          ))}
        </ul>
      )}
      {ids.length > MOST && (
        <p className={classes.quiet}>{t('details.more', { count: ids.length - MOST })}</p>
      )}
      {canWrite && (
        <Button
          mt="xs"
          size="compact-sm"
          leftSection={<IconPlus size={13} aria-hidden="true" />}
          onClick={() => void start()}
        >
          {t(`details.start.${element}`, { moment: t(`app:moment.${where}`) })}
        </Button>
      )}
    </section>
  )
}
