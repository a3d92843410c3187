import { Alert, Button, Group, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceList, PlaceRow } from '#shared/contract/place-rows.ts'
import { HOURS_SOURCES } from '#shared/domain/place.ts'
import type { Teller } from '#shared/places/hours-conflicts.ts'
import { usePlan } from '../../backend/context.tsx'
import { short } from '../cards/use-field-words.ts'
import classes from './places-import.module.css'
import { usePlaceWords } from './use-place-words.ts'

const TELLERS = ['door', ...HOURS_SOURCES] as const
const FIRST = 50
const MORE = 200

/** What a list would make and change, before anything is written. */
export function PlacesPreview(props: {
  found: PlaceList
  saving: boolean
  error: string | null
  onBack: () => void
  onSave: (hoursOf: Teller) => void
}) {
  const { found } = props
  const { t } = useTranslation('places')
  const words = usePlaceWords()
  const [hoursOf, setHoursOf] = useState<Teller>(found.hoursOf)
  const made = found.places.filter(({ cardId }) => cardId === null).length
  const known = found.places.length - made
  const hasHours = found.places.some(({ fields }) => fields.hours)
  return (
    <div className={classes.preview}>
      {props.error && <Alert color="red">{props.error}</Alert>}
      <p className={classes.quiet}>
        {t('import.file', { file: found.file, count: found.rows })}{' '}
        {t('import.columns', { columns: found.columns.map(({ heading }) => heading).join(', ') })}{' '}
        {found.unused.length > 0 && t('import.unused', { columns: found.unused.join(', ') })}
      </p>
      {hasHours && (
        <Select
          label={t('import.hoursOf')}
          description={t('import.hoursOfHint')}
          maw={420}
          allowDeselect={false}
          data={TELLERS.map((value) => ({ value, label: words.teller(value) }))}
          value={hoursOf}
          onChange={(value) => setHoursOf(TELLERS.find((one) => one === value) ?? 'door')}
        />
      )}
      <p className={classes.sums} role="status">
        {[
          made > 0 && t('import.made', { count: made }),
          known > 0 && t('import.known', { count: known }),
          found.problemCount > 0 && t('import.problems', { count: found.problemCount }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {found.problemCount > 0 && (
        <ul className={classes.problems} aria-label={t('import.problemList')}>
          {found.problems.map(({ row, heading, problem, text }, at) => (
            <li key={at}>
              {t('import.problem', {
                row,
                heading,
                text: short(text, 80),
                why: words.problem(problem),
              })}
            </li>
          ))}
        </ul>
      )}
      <FoundPlaces places={found.places} />
      <Group justify="space-between">
        <Button variant="default" disabled={props.saving} onClick={props.onBack}>
          {t('importWizard:preview.back')}
        </Button>
        <Button
          data-autofocus
          loading={props.saving}
          disabled={found.places.length === 0}
          onClick={() => props.onSave(hoursOf)}
        >
          {found.places.length === 0
            ? t('import.nothing')
            : t('import.save', { count: found.places.length })}
        </Button>
      </Group>
    </div>
  )
}

function FoundPlaces({ places }: { places: readonly PlaceRow[] }) {
  const { t } = useTranslation('places')
  const cards = usePlan((plan) => plan.cards)
  const [shown, setShown] = useState(FIRST)
  const left = Math.min(MORE, places.length - shown)
  return (
    <section aria-label={t('import.list')}>
      <ul className={classes.found}>
        {places.slice(0, shown).map(({ row, title, fields, cardId }) => (
          <li key={row}>
            <span className={classes.foundName}>
              <b dir="auto">{short(title, 90)}</b>
              <span dir="auto">
                {[fields.street, fields.city, fields.phone].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span>
              {cardId === null
                ? t('import.isNew')
                : t('import.updates', {
                    title: short(cards.get(cardId)?.title ?? '', 60) || t('board:card.untitled'),
                  })}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(shown + MORE)}>
          {t('import.more', { count: left })}
        </Button>
      )}
    </section>
  )
}
