import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { triggerDays } from '#shared/domain/asset.ts'
import type { Card } from '#shared/domain/card.ts'
import { RIGHTS_TRIGGERS, type RightsWindow } from '#shared/domain/rights.ts'
import { clockedRights, overlapsOf } from '#shared/domain/rights-clock.ts'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { RightsWindowRow } from './rights-window.tsx'
import classes from './rows.module.css'

/**
 * The windows in which the asset may be used; once all have ended the card counts for nothing. One that
 * something begins has its days from that, and waits for it until then.
 */
export function RightsEditor(props: {
  card: Card
  readOnly: boolean
  onSave: (rights: RightsWindow[]) => Promise<boolean>
}) {
  const { card, onSave, readOnly } = props
  const { rights } = card
  const { t } = useTranslation('board')
  const isAsset = card.kind === 'creator'
  const listed = usePlanQuery(
    ['asset', card.id],
    ['asset', 'result', 'card'],
    (client, planId) => client.assets.list({ planId, cardId: card.id }),
    isAsset,
  )
  const days = triggerDays(listed.data?.assets[0] ?? null, card.publishedOn)
  const overlaps = overlapsOf(rights)
  // The store does the same; here it is shown at once.
  const save = (next: RightsWindow[]) => onSave(clockedRights(next, days))
  const fresh: RightsWindow = { use: 'organic', startsOn: null, endsOn: null }
  return (
    <>
      <ul className={classes.rows}>
        {rights.map((right, at) => {
          const other = overlaps[at] ?? null
          return (
            <RightsWindowRow
              key={`${at}-of-${rights.length}`}
              right={right}
              overlapped={other === null ? null : rights[other]!}
              triggers={RIGHTS_TRIGGERS.filter(
                (trigger) => isAsset || trigger === 'posted' || trigger === right.trigger,
              )}
              readOnly={readOnly}
              onChange={(next) => save(rights.with(at, next))}
              onRemove={() => void save(rights.toSpliced(at, 1))}
            />
          )
        })}
      </ul>
      {!readOnly && (
        <Button variant="default" onClick={() => void save([...rights, fresh])}>
          {t('rights.add')}
        </Button>
      )}
    </>
  )
}
