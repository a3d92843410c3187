import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { METRICS } from '#shared/domain/metric.ts'
import type { TrashEntry } from '#shared/contract/trash.ts'
import { useActSentence } from '../../app/use-act-sentence.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useMetricWords } from '../results/use-metric-words.ts'
import classes from './trash.module.css'

/** A deleted thing: what it is, who deleted it, when and by what, and the way back. */
export function TrashRow(props: {
  entry: TrashEntry
  chosen: boolean
  onChoose: ((on: boolean) => void) | null
  onRestore: (() => void) | null
}) {
  const { entry, onChoose, onRestore } = props
  const { t } = useTranslation('trash')
  const format = useFormat()
  const sentence = useActSentence()
  const many = entry.kind === 'keyword' && entry.count > 1
  const resultTitle = useResultTitle()
  const own = entry.kind === 'result' ? resultTitle(entry.title) : entry.title
  const title = many ? t('keywords', { count: entry.count }) : own || t('untitled')
  const when = format.instant(entry.at)
  return (
    <li className={classes.row}>
      {onChoose && (
        <Checkbox
          aria-label={t('choose', { title })}
          checked={props.chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <span className={classes.text}>
        <span className={classes.title}>{title}</span>
        <span className={classes.meta}>
          {t(`kind.${entry.kind}`)} ·{' '}
          {entry.person === ''
            ? t('deleted', { when, act: sentence(entry.by) })
            : t('deletedBy', { when, person: entry.person, act: sentence(entry.by) })}
        </span>
      </span>
      {onRestore && (
        <Button variant="default" aria-label={t('restoreOne', { title })} onClick={onRestore}>
          {t('restore')}
        </Button>
      )}
    </li>
  )
}

/** `clicks 2026-01-01 2026-01-31 120.0  Size guide`, as the trash names a result, in words. */
function useResultTitle(): (title: string) => string {
  const { t } = useTranslation('trash')
  const words = useMetricWords()
  return (title) => {
    const [metric, from = '', to = '', value = '', currency = '', ...card] = title.split(' ')
    const named = METRICS.find((one) => one === metric)
    if (!named) return title
    return t('result', {
      metric: words.name(named),
      value: words.value(named, Number(value), currency),
      days: words.days(from, to),
      card: card.join(' '),
    })
  }
}
