import { Autocomplete, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CreatorRate } from '#shared/domain/creator.ts'
import { usePlan } from '../../backend/context.tsx'
import { useDraft } from '../cards/use-draft.ts'
import { RowButton } from '../results/row-button.tsx'
import { DraftNumber, DraftText } from './draft-fields.tsx'
import type { PersonFieldsProps } from './person-fields.ts'
import classes from './person.module.css'
import { useRateWords } from './use-rate-words.ts'

const PER = ['post', 'story', 'video', 'review', 'day', 'month'] as const

/** What a person asks for, in any currency: it is what they ask, not what is paid. */
export function RatesEditor({ person, readOnly, save }: PersonFieldsProps) {
  const { rates } = person
  const { t } = useTranslation('creators')
  const currency = usePlan((plan) => plan.settings.currency)
  const put = (next: CreatorRate[]) => save({ rates: next })
  const fresh: CreatorRate = { amount: 0, currency, per: t('rate.per.post') }
  return (
    <>
      <ul className={classes.rows}>
        {rates.map((rate, at) => (
          <Rate
            key={`${at}-of-${rates.length}`}
            rate={rate}
            readOnly={readOnly}
            onChange={(part) => put(rates.with(at, { ...rate, ...part }))}
            onRemove={() => void put(rates.toSpliced(at, 1))}
          />
        ))}
      </ul>
      {rates.length === 0 && readOnly && <p className={classes.none}>{t('person.none')}</p>}
      {!readOnly && (
        <Button variant="default" size="xs" onClick={() => void put([...rates, fresh])}>
          {t('rate.add')}
        </Button>
      )}
    </>
  )
}

function Rate(props: {
  rate: CreatorRate
  readOnly: boolean
  onChange: (part: Partial<CreatorRate>) => Promise<boolean>
  onRemove: () => void
}) {
  const { rate, readOnly, onChange } = props
  const { t } = useTranslation('creators')
  const words = useRateWords()
  const per = useDraft(rate.per, (text) => onChange({ per: text }))
  const isCode = (code: string) => /^[A-Z]{3}$/.test(code.trim().toUpperCase())
  return (
    <li className={classes.rate}>
      <DraftNumber
        inRow
        label={t('field.amount')}
        max={1e9}
        value={rate.amount}
        readOnly={readOnly}
        onSave={(amount) => onChange({ amount: amount ?? 0 })}
      />
      <DraftText
        inRow
        label={t('field.currency')}
        maxLength={3}
        value={rate.currency}
        readOnly={readOnly}
        doubt={(code) => (isCode(code) ? null : t('doubt.currency'))}
        onSave={(code) =>
          isCode(code) ? onChange({ currency: code.trim().toUpperCase() }) : Promise.resolve(false)
        }
      />
      <Autocomplete
        size="xs"
        aria-label={t('field.per')}
        placeholder={t('field.per')}
        data={PER.map((one) => t(`rate.per.${one}`))}
        maxLength={500}
        readOnly={readOnly}
        value={per.value}
        onChange={per.change}
        onBlur={per.leave}
      />
      {!readOnly && (
        <RowButton
          icon={IconTrash}
          label={t('rate.remove', { rate: words(rate) })}
          onClick={props.onRemove}
        />
      )}
    </li>
  )
}
