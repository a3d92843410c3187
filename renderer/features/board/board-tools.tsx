import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import type { ViewHandle } from '../views/use-view.ts'
import { boardOptions, DENSITIES } from './board-options.ts'

/** What the board has beside views, search and filters: the archive, density, a new card. */
export function BoardTools(props: { view: ViewHandle; onNewCard: (() => void) | null }) {
  const { view } = props
  const { t } = useTranslation('board')
  // Counting all cards may lag a frame behind an edit, never hold it up.
  const cards = useDeferredValue(usePlan((plan) => plan.cards))
  const archived = useMemo(
    () => [...cards.values()].filter((card) => card.archived).length,
    [cards],
  )
  const { filter } = view
  const shown = filter.archived === 'only'
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
      <SegmentedControl
        aria-label={t('density.label')}
        data={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
        value={boardOptions(view.options).density}
        onChange={(density) => view.setOptions({ density })}
        style={{ flex: 'none' }}
      />
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
