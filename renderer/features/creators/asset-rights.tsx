import { useTranslation } from 'react-i18next'
import type { RightsStanding } from '#shared/creators/rights-standing.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useRightsWords } from '../cards/use-rights-words.ts'
import classes from './creators.module.css'
import { NextEnd } from './rights-ahead.tsx'

/** How a card's rights stand: over and counting for nothing, over in part, or until when they hold. */
export function AssetRights(props: { rights: RightsStanding }) {
  const { state, ended, held, next } = props.rights
  const { t } = useTranslation('creators')
  const format = useFormat()
  const words = useRightsWords()
  if (state === 'none') return <span className={classes.quiet}>{t('rights.none')}</span>
  if (state === 'ended') {
    return (
      <span className={classes.bad}>
        {t('rights.allEnded', { day: format.fullDay(ended!.endedOn) })}
      </span>
    )
  }
  return (
    <>
      {ended && (
        <span className={classes.bad}>
          {t('rights.partEnded', { uses: words.uses(ended.uses) })}
          {next ? ' · ' : ''}
        </span>
      )}
      {next ? (
        <NextEnd next={next} />
      ) : (
        !ended && <span>{t('rights.noEnd', { uses: words.uses(held) })}</span>
      )}
    </>
  )
}
