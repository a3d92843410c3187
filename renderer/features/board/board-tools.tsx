import { ActionIcon, Button } from '@mantine/core'
import { IconBaselineDensitySmall, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { PackedCards } from '#shared/contract/packed-cards.ts'
import { usePlan } from '../../backend/context.tsx'
import type { ViewHandle } from '../views/use-view.ts'
import { boardOptions } from './board-options.ts'

/** What the board has beside views, search and filters: the archive, density, a new card. */
export function BoardTools(props: { view: ViewHandle; onNewCard: (() => void) | null }) {
  const { view } = props
  const { t } = useTranslation('board')
  // Counting all cards may lag a frame behind an edit, never hold it up.
  const cards = useDeferredValue(usePlan((plan) => plan.cards))
  const archived = useMemo(
    () =>
      cards instanceof PackedCards
        ? cards.filled('archived')
        : [...cards.values()].filter((card) => card.archived).length,
    [cards],
  )
  const { filter } = view
  const shown = filter.archived === 'only'
  const isCompact = boardOptions(view.options).density === 'compact'
  return (
    <>
      {(archived > 0 || shown) && (
        <Button
          variant={shown ? 'light' : 'subtle'}
          color={shown ? 'accent' : 'gray'}
          aria-pressed={shown}
          flex="none"
          onClick={() => view.setFilter({ ...filter, archived: shown ? 'without' : 'only' })}
        >
          {t('filter.archived', { count: archived })}
        </Button>
      )}
      <ActionIcon
        variant={isCompact ? 'light' : 'default'}
        color={isCompact ? 'accent' : 'gray'}
        size={30}
        flex="none"
        aria-label={t('density.compact')}
        title={t('density.compact')}
        aria-pressed={isCompact}
        onClick={() => view.setOptions({ density: isCompact ? 'comfortable' : 'compact' })}
      >
        <IconBaselineDensitySmall size={15} aria-hidden="true" />
      </ActionIcon>
      {props.onNewCard && (
        <Button
          variant="default"
          flex="none"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={props.onNewCard}
        >
          {t('filter.newCard')}
        </Button>
      )}
    </>
  )
}
