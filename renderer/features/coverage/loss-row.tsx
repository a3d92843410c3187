import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { draftForLoss, isMendable, type MendableLoss } from '#shared/coverage/loss-draft.ts'
import type { Loss } from '#shared/coverage/loss.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './breakdown.module.css'
import { useCoverageSentence } from './use-coverage-sentence.ts'
import { useCures } from './use-cures.ts'
import { usePlaces } from './use-places.ts'
import { type Beginning, useStartCard } from './use-start-card.ts'

const FIRST = 3

/**
 * What a loss is and what it costs; the thing it is about, every card that falls short for it, and a
 * new card for it, each one press away.
 *
 * @param props.points as they are shown, in a list that adds up
 */
export function LossRow(props: { loss: Loss; points: number; moment: Moment }) {
  const { loss, points, moment } = props
  const sentence = useCoverageSentence()
  const about = useAddress(loss)
  const text = sentence.ofLoss(loss)
  return (
    <li data-loss={loss.kind}>
      <LossPoints points={points} />
      <div>
        {about === null ? text : <Link href={about}>{text}</Link>}
        <Contributors loss={loss} />
      </div>
      {isMendable(loss) ? <StartCard loss={loss} moment={moment} /> : <Cure part={loss.part} />}
    </li>
  )
}

/** What is lost, rounded; what is too little for a tenth is said to be, and never to be nothing. */
export function LossPoints({ points }: { points: number }) {
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  return (
    <b>
      {points === 0 ? t('losses.hardly') : t('losses.points', { points: format.points(points) })}
    </b>
  )
}

/** Every card that is there for it but falls short, and why. */
function Contributors({ loss }: { loss: Loss }) {
  const { t } = useTranslation('coveragePage')
  const sentence = useCoverageSentence()
  const places = usePlaces()
  const [all, setAll] = useState(false)
  const { contributing } = loss
  const shown = all ? contributing : contributing.slice(0, FIRST)
  return (
    <>
      {shown.map((part) => (
        <Link
          key={`${part.cardId} ${part.why}`}
          href={places.card(part.cardId)}
          className={classes.contributor}
        >
          {sentence.ofContribution(part)}
        </Link>
      ))}
      {shown.length < contributing.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {t('losses.moreCards', { count: contributing.length - shown.length })}
        </Button>
      )}
    </>
  )
}

function StartCard({ loss, moment }: { loss: MendableLoss; moment: Moment }) {
  const { t } = useTranslation('coveragePage')
  const sentence = useCoverageSentence()
  const canWrite = useCanWrite()
  const start = useStartCard()
  if (!canWrite) return <span />
  const isFirst = loss.contributing.length === 0
  return (
    <Button
      variant={isFirst ? 'default' : 'subtle'}
      size="compact-xs"
      aria-label={t('losses.startNamed', { loss: sentence.ofLoss(loss) })}
      onClick={() => void start(beginningOf(loss, moment))}
    >
      {t(isFirst ? 'losses.start' : 'losses.another')}
    </Button>
  )
}

/** A tactic's card is the playbook's. */
function beginningOf(loss: MendableLoss, moment: Moment): Beginning {
  if ('topicId' in loss) return { topicId: loss.topicId }
  if ('tacticId' in loss) return { tacticId: loss.tacticId }
  return { draft: draftForLoss(moment, loss) }
}

function Cure({ part }: { part: Extract<Loss, { kind: 'nothing-measured' }>['part'] }) {
  const { href, text } = useCures()[part]
  return (
    <Button component={Link} href={href} variant="default" size="compact-xs">
      {text}
    </Button>
  )
}

/** Where the topic, channel, tactic or check is; an element is nowhere but on cards. */
function useAddress(loss: Loss): string | null {
  const places = usePlaces()
  switch (loss.kind) {
    case 'topic-unanswered':
    case 'topic-partly-answered':
      return places.topic(loss.topicId)
    case 'channel-unserved':
    case 'channel-partly-served':
      return places.channels
    case 'tactic-unused':
    case 'tactic-partly':
      return places.tactic(loss.tacticId)
    case 'check-failing':
      return places.checks
    case 'element-missing':
    case 'element-partly':
    case 'nothing-measured':
      return null
  }
}
