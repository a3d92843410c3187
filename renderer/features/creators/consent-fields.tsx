import { Alert, Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CONSENTS, hasContact } from '#shared/domain/creator.ts'
import { usePlan } from '../../backend/context.tsx'
import { DateField } from '../../ui/date-field.tsx'
import panelClasses from '../cards/card-panel.module.css'
import { EraseContact } from './erase-contact.tsx'
import type { PersonFieldsProps } from './person-fields.ts'

/** Whether the person agreed that their data is kept; once withdrawn, erasing it is at hand. */
export function ConsentFields({ person, readOnly, save }: PersonFieldsProps) {
  const { consent } = person
  const { t } = useTranslation('creators')
  const today = usePlan((plan) => plan.today)
  const [erasing, setErasing] = useState(false)
  const isWithdrawn = consent.state === 'withdrawn'
  return (
    <>
      <div className={panelClasses.grid}>
        <Select
          label={t('field.consent')}
          allowDeselect={false}
          readOnly={readOnly}
          data={CONSENTS.map((one) => ({ value: one, label: t(`consent.${one}`) }))}
          value={consent.state}
          onChange={(value) => {
            const state = CONSENTS.find((one) => one === value)
            if (!state || state === consent.state) return
            void save({ consent: { state, on: state === 'not-asked' ? null : today } })
          }}
        />
        <DateField
          label={t(`consent.on.${consent.state}`)}
          value={consent.on}
          readOnly={readOnly || consent.state === 'not-asked'}
          onSave={(on) => save({ consent: { ...consent, on } })}
        />
      </div>
      {isWithdrawn && hasContact(person) && (
        <Alert color="red" variant="light" mt="xs" title={t('erase.offerTitle')}>
          <p>{t('erase.offer')}</p>
          {!readOnly && (
            <Button color="red" size="xs" mt="xs" onClick={() => setErasing(true)}>
              {t('erase.open')}
            </Button>
          )}
        </Alert>
      )}
      {isWithdrawn && !hasContact(person) && <p className={panelClasses.fact}>{t('erase.done')}</p>}
      {erasing && <EraseContact person={person} onClose={() => setErasing(false)} />}
    </>
  )
}
