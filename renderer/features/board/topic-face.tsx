import type { TFunction } from 'i18next'
import type { BoardTopic } from '#shared/domain/topic.ts'
import type { Format } from '../../i18n/use-format.ts'
import classes from './tile.module.css'

/** A topic's title, how much is searched, and how many cards answer it. */
export function TopicFace(props: {
  t: TFunction<'board'>
  format: Format
  topic: BoardTopic
  answers: number
}) {
  const { topic, answers, t, format } = props
  const { keywords, known, low, high } = topic.demand
  const volume =
    known === 0 ? t('topic.unknown') : format.volume(low === high ? low : { low, high })
  const answerText = answers === 0 ? t('topic.noAnswer') : t('topic.answers', { count: answers })
  const count = t('topic.keywords', { count: keywords })
  return (
    <>
      <span className={classes.title} title={topic.title} dir="auto">
        {topic.title || t('card.untitled')}
      </span>
      <span
        className={classes.meta}
        title={[count, t('topic.searches', { volume }), answerText].join(' · ')}
      >
        <span className={classes.details}>
          <span aria-label={t('topic.searches', { volume })}>{volume}</span>
          <span>{count}</span>
        </span>
        <span className={answers === 0 ? classes.unanswered : classes.figure}>{answerText}</span>
      </span>
    </>
  )
}
