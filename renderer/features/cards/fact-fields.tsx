import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DEFAULT_SHELF_LIFE, type CardPatch } from '#shared/domain/card.ts'
import { usePlan } from '../../backend/context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import classes from './card-panel.module.css'
import { WithHistory } from './field-history.tsx'
import type { FieldsProps } from './place-fields.tsx'
import { AmountField, UrlField } from './text-fields.tsx'

/** Where it is found once it is there: named after what a card of the kind has an address for. */
export function AddressField(props: FieldsProps) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('card')
  const label = t(`address.${card.kind}`)
  return (
    <WithHistory cardId={card.id} field="url" label={label} readOnly={readOnly} wide>
      <UrlField
        label={label}
        value={card.url}
        readOnly={readOnly}
        onSave={(url) => save({ url })}
      />
    </WithHistory>
  )
}

/** The check that the card fixes, how grave it is and how it stands. */
export function CheckField(props: FieldsProps) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('board')
  const checks = usePlan((plan) => plan.checks)
  const check = card.checkId === null ? undefined : checks.get(card.checkId)
  const label = t('field.check')
  return (
    <WithHistory cardId={card.id} field="checkId" label={label} readOnly={readOnly} wide>
      <Select
        label={label}
        placeholder={t('field.checkNone')}
        searchable
        clearable
        readOnly={readOnly}
        data={[...checks.values()]
          .toSorted((a, b) => Number(b.moment === card.moment) - Number(a.moment === card.moment))
          .map((one) => ({
            value: one.id,
            label: `${t(`app:moment.${one.moment}`)}: ${one.title}`,
          }))}
        value={card.checkId}
        onChange={(checkId) => void save({ checkId })}
      />
      {check && (
        <p className={classes.fact}>
          {t('card:check', {
            severity: t('checks:severity', { severity: check.severity }),
            state: t(`checks:state.${check.state}`),
          })}
        </p>
      )}
      {card.checkId !== null && !check && <p className={classes.fact}>{t('card:checkGone')}</p>}
    </WithHistory>
  )
}

/** When it was published and how long it keeps. */
export function DateFields(props: FieldsProps) {
  const { card, readOnly, save } = props
  const { t } = useTranslation('board')
  const of = { cardId: card.id, readOnly }
  const byKind = DEFAULT_SHELF_LIFE[card.kind]
  const mode =
    card.shelfLifeMonths === 'kind' ? 'kind' : card.shelfLifeMonths === null ? 'none' : 'months'
  const setMode = (value: string | null) => {
    const lives: Record<string, CardPatch['shelfLifeMonths']> = {
      kind: 'kind',
      none: null,
      months: byKind ?? 12,
    }
    const life = value === null ? undefined : lives[value]
    if (life !== undefined) void save({ shelfLifeMonths: life })
  }
  return (
    <div className={classes.grid}>
      <WithHistory {...of} field="publishedOn" label={t('field.published')}>
        <DateField
          label={t('field.published')}
          value={card.publishedOn}
          readOnly={readOnly}
          onSave={(publishedOn) => save({ publishedOn })}
        />
      </WithHistory>
      <WithHistory {...of} field="refreshedOn" label={t('field.refreshed')}>
        <DateField
          label={t('field.refreshed')}
          value={card.refreshedOn}
          readOnly={readOnly}
          onSave={(refreshedOn) => save({ refreshedOn })}
        />
      </WithHistory>
      <WithHistory {...of} field="shelfLifeMonths" label={t('field.shelfLife')}>
        <Select
          label={t('field.shelfLife')}
          allowDeselect={false}
          readOnly={readOnly}
          data={[
            {
              value: 'kind',
              label:
                byKind === null ? t('shelfLife.kindNever') : t('shelfLife.kind', { count: byKind }),
            },
            { value: 'months', label: t('shelfLife.months') },
            { value: 'none', label: t('shelfLife.never') },
          ]}
          value={mode}
          onChange={setMode}
        />
      </WithHistory>
      {typeof card.shelfLifeMonths === 'number' && (
        <AmountField
          label={t('field.months')}
          value={card.shelfLifeMonths}
          readOnly={readOnly}
          onSave={(months) =>
            months !== null && months > 0 && months <= 1_200
              ? save({ shelfLifeMonths: months })
              : Promise.resolve(true)
          }
        />
      )}
    </div>
  )
}
