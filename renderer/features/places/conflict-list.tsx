import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { hoursField, type HoursSource, type Place } from '#shared/domain/place.ts'
import type { HoursConflict } from '#shared/places/hours-conflicts.ts'
import { focusNear } from './focus-near.ts'
import classes from './places.module.css'
import type { SavePlace } from './use-place-edit.ts'
import { usePlaceWords } from './use-place-words.ts'

/** Which source says what on which day, and who is to be put right. */
export function ConflictList(props: {
  place: Place
  conflicts: readonly HoursConflict[]
  readOnly: boolean
  save: SavePlace
}) {
  const { place, conflicts, readOnly, save } = props
  const { t } = useTranslation('places')
  const words = usePlaceWords()
  if (conflicts.length === 0) return null
  const wrong = readOnly || place.hours === null ? [] : contradicting(conflicts)
  return (
    <div className={classes.conflicts} role="group" aria-label={t('conflict.title')}>
      <p>
        <IconAlertTriangle size={15} aria-hidden="true" />{' '}
        {t('conflict.count', { count: conflicts.length })}
      </p>
      <ul>
        {conflicts.map(({ on, says }) => (
          <li key={JSON.stringify(on)}>
            <b>{words.on(on)}</b>
            {says.map(({ spans, by }) => (
              <span key={by[0]}>
                {t('conflict.says', {
                  tellers: by.map(words.teller).join(', '),
                  hours: words.spans(spans),
                })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {wrong.map((source) => (
        <Button
          key={source}
          variant="default"
          size="compact-xs"
          onClick={(event) => {
            focusNear(event.currentTarget, 'elsewhere')
            void save({ [hoursField(source)]: place.hours })
          }}
        >
          {t('conflict.putRight', { teller: words.teller(source) })}
        </Button>
      ))}
    </div>
  )
}

/** Sources that say otherwise than the place itself. */
function contradicting(conflicts: readonly HoursConflict[]): HoursSource[] {
  const sources = conflicts.flatMap(({ says }) =>
    says.some(({ by }) => by.includes('door'))
      ? says.flatMap(({ by }) => (by.includes('door') ? [] : (by as HoursSource[])))
      : [],
  )
  return [...new Set(sources)]
}
