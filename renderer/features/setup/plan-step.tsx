import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { defaultCurrency } from '#shared/domain/currency.ts'
import { LOCALES } from '#shared/domain/plan.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import classes from './setup.module.css'
import { StepFrame } from './step-frame.tsx'
import { TypedText } from './typed-text.tsx'
import { useSetup } from './use-setup.ts'

/** What the plan is called, whom it is for, and the language and money it speaks of. */
export function PlanStep() {
  const { t, i18n } = useTranslation('setup')
  const settings = usePlan((plan) => plan.settings)
  const disabled = !useCanWrite()
  const { say } = useSetup()
  const currencies = useMemo(
    () => currenciesIn(i18n.language, settings.currency),
    [i18n.language, settings.currency],
  )
  return (
    <StepFrame step="plan">
      <div className={classes.fields}>
        <TypedText
          label={t('app:plans.name')}
          value={settings.name}
          required
          disabled={disabled}
          onSave={(name) => say('plan', { name })}
        />
        <TypedText
          label={t('app:plans.client')}
          description={t('app:plans.clientHint')}
          value={settings.client}
          disabled={disabled}
          onSave={(client) => say('plan', { client })}
        />
        <Select
          label={t('step.plan.language')}
          description={t('step.plan.languageHint')}
          value={settings.locale}
          disabled={disabled}
          allowDeselect={false}
          data={LOCALES.map((value) => ({ value, label: t(`settings:plan.locales.${value}`) }))}
          onChange={(value) => {
            const locale = LOCALES.find((known) => known === value)
            if (!locale || locale === settings.locale) return
            const isUsual = settings.currency === defaultCurrency(settings.locale)
            void say('plan', {
              locale,
              ...(isUsual && { currency: defaultCurrency(locale) }),
            })
          }}
        />
        <Select
          label={t('step.plan.currency')}
          description={t('step.plan.currencyHint')}
          value={settings.currency}
          disabled={disabled}
          allowDeselect={false}
          searchable
          comboboxProps={{ keepMounted: false }}
          nothingFoundMessage={t('step.plan.noCurrency')}
          data={currencies}
          onChange={(currency) => {
            if (currency && currency !== settings.currency) void say('plan', { currency })
          }}
        />
      </div>
    </StepFrame>
  )
}

/** All that the system knows, by name, with the plan's own among them. */
function currenciesIn(language: string, own: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  const codes = new Set([...Intl.supportedValuesOf('currency'), own])
  return [...codes]
    .map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))
}
