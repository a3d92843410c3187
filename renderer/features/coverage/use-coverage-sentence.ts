import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contribution, Loss } from '#shared/coverage/loss.ts'
import {
  contributionText,
  lossText,
  PARAM_UNIT,
  type SentenceKey,
} from '#shared/coverage/loss-text.ts'
import { useFormat, type Format } from '../../i18n/use-format.ts'

/** Losses and what holds cards back, as sentences with figures in the reader's language. */
export function useCoverageSentence() {
  const { t } = useTranslation('coverage')
  const format = useFormat()
  return useMemo(() => {
    const sentence = ({ key, params }: SentenceKey): string =>
      t(
        key,
        Object.fromEntries(
          Object.entries(params).map(([name, value]) => [name, written(name, value, format)]),
        ),
      )
    return {
      ofText: sentence,
      ofLoss: (loss: Loss) => sentence(lossText(loss)),
      /** The same, with what it costs. */
      ofLossWithPoints: (loss: Loss) =>
        t('lossPoints', {
          loss: sentence(lossText(loss)),
          points: format.points(loss.points),
        }),
      ofContribution: (part: Contribution) => sentence(contributionText(part)),
    }
  }, [t, format])
}

function written(name: string, value: string | number, format: Format): string {
  const unit = PARAM_UNIT[name]
  if (typeof value === 'string') return unit === 'day' ? format.fullDay(value) : value
  return unit === 'share' ? format.percent(value) : format.whole(value)
}
