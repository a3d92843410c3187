import { useTranslation } from 'react-i18next'
import { costOf } from '#shared/creators/asset-standing.ts'
import { NOTED_METRICS, type Noted } from '#shared/creators/noted.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import panelClasses from '../cards/card-panel.module.css'
import { useMetricWords } from '../results/use-metric-words.ts'
import type { AssetFieldsProps } from './asset-fields.ts'
import { DraftNumber } from './draft-fields.tsx'

const COSTS = ['fee', 'productValue', 'boost'] as const

/** What it costs, in the plan's currency, beside what it has brought; that is noted among the results. */
export function CostFields(props: AssetFieldsProps & { noted: Noted | null }) {
  const { asset, readOnly, save, noted } = props
  const { t } = useTranslation('creators')
  const format = useFormat()
  const words = useMetricWords()
  const currency = usePlan((plan) => plan.settings.currency)
  const cost = costOf(asset)
  const known = NOTED_METRICS.flatMap((metric) => {
    const value = noted?.[metric] ?? null
    return value === null ? [] : [`${words.name(metric)} ${format.whole(value)}`]
  })
  const reach = noted?.reach ?? null
  return (
    <>
      <div className={panelClasses.grid}>
        {COSTS.map((field) => (
          <DraftNumber
            key={field}
            label={t(`asset.${field}`, { currency })}
            max={1e9}
            value={asset[field]}
            readOnly={readOnly}
            onSave={(value) => save({ [field]: value })}
          />
        ))}
      </div>
      <p className={panelClasses.fact}>
        {cost === null ? t('cost.unknown') : t('cost.sum', { sum: format.money(cost, currency) })}
        {cost !== null && reach !== null && reach > 0 && (
          <>
            {' '}
            {t('cost.perThousand', {
              sum: format.money(Math.round((100_000 * cost) / reach) / 100, currency),
            })}
          </>
        )}
      </p>
      <p className={panelClasses.fact}>
        {known.length === 0 || !noted?.until
          ? t('noted.none')
          : t('noted.some', { figures: known.join(' · '), day: format.fullDay(noted.until) })}
      </p>
    </>
  )
}
