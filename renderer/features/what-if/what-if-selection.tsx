import { ActionIcon, Button } from '@mantine/core'
import { IconTrash, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ScratchChange } from '#shared/domain/scratch-change.ts'
import { useSelectedIds, useSelection } from '../views/selection.ts'
import { MoveForm } from '../views/selection-forms.tsx'
import type { CardMove } from '../views/use-card-acts.ts'
import classes from '../views/views.module.css'
import { useBoth } from './use-scratch.ts'
import type { ScratchActs } from './use-scratch-acts.ts'

/** What can be done on the scratch copy with the selected cards, all at once. */
export function WhatIfSelection({ acts }: { acts: ScratchActs }) {
  const { t } = useTranslation('views')
  const selection = useSelection()
  const ids = useSelectedIds()
  const { cards } = useBoth().whatIf
  if (ids.size === 0) return null

  /** Those that stay in their moment or column go to as many cells as they come from. */
  const move = async (to: CardMove) => {
    const cells = new Map<string, Extract<ScratchChange, { kind: 'move' }>>()
    for (const id of ids) {
      const card = cards.get(id)
      if (!card) continue
      const { moment = card.moment, columnId = card.columnId } = to
      const key = `${moment}/${columnId}`
      const cell = cells.get(key)
      if (cell) cell.cardIds.push(id)
      else {
        const place = { moment, columnId, beforeId: null }
        cells.set(key, { kind: 'move', cardIds: [id], named: card.title, ...place })
      }
    }
    acts.record(...cells.values())
  }
  return (
    <div
      role="toolbar"
      aria-label={t('select.label')}
      className={classes.selection}
      data-testid="what-if-selection"
    >
      <span className={classes.selectedCount} role="status">
        {t('select.count', { count: ids.size })}
      </span>
      <MoveForm onMove={move} />
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={15} aria-hidden="true" />}
        onClick={() => acts.remove([...ids])}
      >
        {t('whatIf:card.takeOut')}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('select.clear')}
        onClick={() => selection.clear()}
      >
        <IconX size={15} />
      </ActionIcon>
    </div>
  )
}
