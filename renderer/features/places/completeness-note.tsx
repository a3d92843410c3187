import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#shared/domain/place.ts'
import { type Completeness, fieldFor } from '#shared/places/completeness.ts'
import { ShareBar } from './share-bar.tsx'
import { focusNear } from './focus-near.ts'
import classes from './places.module.css'
import { usePlaceFacts } from './use-place-facts.ts'

/** How much of a place is known; each missing thing says why it matters and leads to its field. */
export function CompletenessNote(props: { place: Place; known: Completeness }) {
  const { place, known } = props
  const { t } = useTranslation('places')
  const facts = usePlaceFacts()
  const isWhole = known.missing.length === 0
  return (
    <div className={classes.note}>
      <div className={classes.share}>
        <ShareBar known={known} />
        <b>{t('known.share', { done: known.done, of: known.of })}</b>
        {isWhole && (
          <span className={classes.good}>
            <IconCircleCheck size={15} aria-hidden="true" /> {t('known.whole')}
          </span>
        )}
      </div>
      {!isWhole && (
        <ul aria-label={t('known.missing')}>
          {known.missing.map((check) => (
            <li key={check}>
              <button
                type="button"
                onClick={(event) => focusNear(event.currentTarget, fieldFor(check, place))}
              >
                {facts(check).title}
              </button>
              <span>{facts(check).why}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
