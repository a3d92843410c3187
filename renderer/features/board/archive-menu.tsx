import { Button, Menu } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import classes from './filter-bar.module.css'

/** Most archived cards that are listed; the search of the plan finds the others. */
const LISTED = 200

/** Archived cards stand on no cell: from here they can be opened, and brought back. */
export function ArchiveMenu(props: { onOpenCard: (cardId: string) => void }) {
  const { t } = useTranslation('board')
  const cards = usePlan((plan) => plan.cards)
  const archived = useMemo(() => [...cards.values()].filter((card) => card.archived), [cards])
  if (archived.length === 0) return null
  return (
    <Menu>
      <Menu.Target>
        <Button variant="subtle" color="gray">
          {t('filter.archived', { count: archived.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.scrollMenu ?? ''}>
        {archived.slice(0, LISTED).map((card) => (
          <Menu.Item key={card.id} onClick={() => props.onOpenCard(card.id)}>
            {card.title || t('card.untitled')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
