import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Keyword } from '#shared/domain/keyword.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { sayCue, sayMoment } from '../../i18n/say-moment.ts'
import classes from './triage.module.css'
import { useExplained } from './use-explained.ts'

/** The keyword that waits for a decision, what speaks for which moment, and one key for each answer. */
export function TriageBar(props: {
  row: Keyword | undefined
  progress: { settled: number; of: number }
  onMoment: (moment: Moment | null) => void
  onExclude: () => void
  onLeave: () => void
}) {
  const { row, progress } = props
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const about = useExplained(row?.id ?? null)
  const judged = about?.judged
  const { settled, of } = progress
  const done = of > 0 && settled === of

  return (
    <section className={classes.bar} aria-label={t('triage.label')} data-testid="triage">
      <div className={classes.top}>
        <Progress
          className={classes.progress}
          value={of === 0 ? 0 : (100 * settled) / of}
          aria-label={t('triage.label')}
        />
        <span className={classes.count}>
          {t('triage.settled', {
            count: of,
            settled: format.whole(settled),
            shown: format.whole(of),
          })}
        </span>
        <Button variant="default" size="compact-xs" onClick={props.onLeave}>
          {t('triage.leave')}
        </Button>
      </div>
      {row && (
        <>
          <p className={classes.phrase}>
            <b>{row.phrase}</b>
            <span>{format.volume(row.volume) ?? t('demandUnknown')}</span>
            {about && <span>{about.topicTitle}</span>}
          </p>
          <p className={classes.why} data-moment={judged?.moment ?? 'none'}>
            {judged && why()}
          </p>
          <div className={classes.answers}>
            {MOMENTS.map((moment, at) => (
              <Button
                key={moment}
                variant="default"
                data-moment={moment}
                className={classes.answer}
                aria-keyshortcuts={String(at + 1)}
                onClick={() => props.onMoment(moment)}
              >
                <kbd aria-hidden="true">{at + 1}</kbd>
                {t(`app:moment.${moment}`)}
              </Button>
            ))}
            <Button
              variant="default"
              className={classes.answer}
              data-moment="none"
              aria-keyshortcuts="0"
              onClick={() => props.onMoment(null)}
            >
              <kbd aria-hidden="true">0</kbd>
              {t('triage.unclear')}
            </Button>
            <Button
              variant="default"
              className={classes.answer}
              data-moment="none"
              aria-keyshortcuts="X"
              onClick={props.onExclude}
            >
              <kbd aria-hidden="true">X</kbd>
              {t('exclude')}
            </Button>
          </div>
        </>
      )}
      {!row && done && <p className={classes.phrase}>{t('triage.done')}</p>}
    </section>
  )

  function why(): string {
    if (!judged || judged.moment === null) return t('triage.noWord')
    const moment = sayMoment(judged, t)
    const confidence = format.percent(judged.confidence)
    return t('triage.now', { moment, confidence, cue: sayCue(judged.cue, t) })
  }
}
