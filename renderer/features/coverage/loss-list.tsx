import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { CardDraft } from '#shared/domain/card.ts'
import type { Loss, MomentExplanation } from '#shared/coverage/loss.ts'
import { planPath } from '../../app/routes.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan, usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './breakdown.module.css'
import common from './common.module.css'
import { useCoverageSentence } from './use-coverage-sentence.ts'

const FIRST = 8

/** Everything that costs points, dearest first, each one step from the card that would win them. */
export function LossList(props: { explained: MomentExplanation }) {
  const { t } = useTranslation('coveragePage')
  const [all, setAll] = useState(false)
  const losses = props.explained.parts
    .flatMap((part) => part.losses)
    .toSorted((a, b) => b.points - a.points)
  if (losses.length === 0) return <p className={common.quiet}>{t('losses.none')}</p>
  return (
    <>
      <h3 className={common.head}>{t('losses.title')}</h3>
      <ol className={`${common.rows} ${classes.losses}`}>
        {(all ? losses : losses.slice(0, FIRST)).map((loss, index) => (
          <LossRow key={index} loss={loss} explained={props.explained} />
        ))}
      </ol>
      {!all && losses.length > FIRST && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {t('losses.all', { count: losses.length })}
        </Button>
      )}
    </>
  )
}

function LossRow(props: { loss: Loss; explained: MomentExplanation }) {
  const { loss } = props
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const sentence = useCoverageSentence()
  const planId = usePlanId()
  const canWrite = useCanWrite()
  const columns = usePlan((plan) => plan.columns)
  const act = useAct()
  const [, navigate] = useLocation()
  const cardPath = (id: string) => `${planPath(planId, 'board')}?card=${encodeURIComponent(id)}`

  const start = async () => {
    const { moment } = props.explained
    const columnId = columns[0]!.id
    const card = await act((client) =>
      loss.kind === 'topic-unanswered' || loss.kind === 'topic-partly-answered'
        ? client.cards.startFromTopic({
            planId,
            topicId: loss.topicId,
            place: { columnId, beforeId: null },
          })
        : client.cards.create({ planId, draft: { moment, ...draftFor(loss) } }),
    )
    if (card) navigate(cardPath(card.id))
  }

  return (
    <li>
      <b>−{format.points(loss.points)}</b>
      <div>
        {sentence.ofLoss(loss)}
        {loss.contributing.slice(0, 3).map((part) => (
          <Link
            key={`${part.cardId} ${part.why}`}
            href={cardPath(part.cardId)}
            className={classes.contributor}
          >
            {sentence.ofContribution(part)}
          </Link>
        ))}
      </div>
      {canWrite && loss.kind !== 'nothing-measured' && loss.contributing.length === 0 && (
        <Button variant="default" size="compact-xs" onClick={() => void start()}>
          {t('losses.start')}
        </Button>
      )}
    </li>
  )
}

function draftFor(loss: Loss): Omit<CardDraft, 'moment'> {
  switch (loss.kind) {
    case 'check-failing':
      return { kind: 'fix', title: loss.title, checkId: loss.checkId }
    case 'tactic-unused':
    case 'tactic-partly':
      return { kind: 'guide', title: loss.title, tactics: [loss.tacticId] }
    case 'channel-unserved':
    case 'channel-partly-served':
      return { kind: 'guide', title: loss.title, channels: [loss.channelId] }
    case 'element-missing':
    case 'element-partly':
      return { kind: 'guide', title: '', elements: [loss.element] }
    case 'topic-unanswered':
    case 'topic-partly-answered':
    case 'nothing-measured':
      return { kind: 'guide', title: '' }
  }
}
