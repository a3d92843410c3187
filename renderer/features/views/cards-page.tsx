import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CardsFrame } from './cards-frame.tsx'
import { FilterBar } from './filter-bar.tsx'
import type { CardsPageState } from './use-cards-page.ts'

/** A page of all cards: filters and a new card above, the page's own way to show them below. */
export function CardsPage(props: {
  page: CardsPageState
  /** The page's own controls, at the right of the filters. */
  tools?: ReactNode
  /** Gives the focus back to the page. */
  onFocus: () => void
  /** The panel of this card was closed. */
  onClosed: (cardId: string) => void
  onRemove: (cardIds: readonly string[]) => void
  children: ReactNode
}) {
  const { page } = props
  const { t } = useTranslation('views')
  return (
    <CardsFrame
      selection={page.selection}
      bulk={page.bulk}
      cardId={page.openId}
      startAtTitle={page.isFresh}
      onFocusPage={props.onFocus}
      onClose={() => {
        page.closeCard()
        if (page.openId !== null) props.onClosed(page.openId)
      }}
      onRemove={(id) => {
        page.closeCard()
        props.onRemove([id])
      }}
    >
      <FilterBar
        view={page.view}
        canWrite={page.canWrite}
        counts={t('filter.cards', { count: page.cards.length })}
      >
        {props.tools}
        {page.canWrite && (
          <Button
            variant="default"
            flex="none"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => void page.create()}
          >
            {t('board:filter.newCard')}
          </Button>
        )}
      </FilterBar>
      {props.children}
    </CardsFrame>
  )
}
