import { IconRoute } from '@tabler/icons-react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { useGridRows } from '../../ui/use-grid-rows.ts'
import type { Carry } from './use-carry.ts'
import { itemKey } from './places.ts'
import classes from './tray.module.css'

const ROW = 34

/** Cards one under the other, drawn where one looks; the list itself keeps the focus. */
export function TrayList(props: {
  cards: readonly Card[]
  placed: ReadonlySet<string>
  carry: Carry | null
  onOpen: (cardId: string) => void
}) {
  const { cards, placed, carry } = props
  const { t } = useTranslation('journeys')
  const scroller = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState({ id: '', index: 0 })
  const found = cards.findIndex(({ id }) => id === held.id)
  const active = Math.max(0, Math.min(found < 0 ? held.index : found, cards.length - 1))
  const grid = useGridRows({
    scroller,
    count: cards.length,
    activeIndex: active,
    rowHeight: ROW,
    overscan: 6,
  })
  const id = useId()
  const go = (to: number) => {
    const index = Math.max(0, Math.min(to, cards.length - 1))
    setHeld({ id: cards[index]?.id ?? '', index })
    grid.bringIntoView(index)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 1)
    if (event.key === 'ArrowDown') go(active + 1)
    else if (event.key === 'ArrowUp') go(active - 1)
    else if (event.key === 'PageDown') go(active + page)
    else if (event.key === 'PageUp') go(active - page)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(cards.length - 1)
    else if (event.key === 'Enter') props.onOpen(cards[active]!.id)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      className={classes.list}
      role="grid"
      tabIndex={0}
      data-testid="journey-tray"
      data-scrolls
      data-lift={itemKey({ cardId: cards[active]!.id, step: null })}
      aria-label={t('tray.title')}
      aria-describedby="journey-keys"
      aria-rowcount={cards.length}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={onKeyDown}
    >
      <div style={{ position: 'relative', height: grid.height }} role="rowgroup">
        {grid.rows.map(({ index, start }) => {
          const card = cards[index]
          if (!card) return null
          const item = itemKey({ cardId: card.id, step: null })
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list above answers the keys
            <div
              key={card.id}
              id={`${id}-${index}`}
              role="row"
              className={classes.row}
              style={{ top: start, height: ROW }}
              aria-rowindex={index + 1}
              data-active={index === active || undefined}
              data-item={item}
              data-moment={card.moment}
              data-carried={carry?.key === item || undefined}
              onClick={() => {
                setHeld({ id: card.id, index })
                props.onOpen(card.id)
              }}
            >
              <span role="gridcell" title={card.title}>
                <span dir="auto">{card.title || t('board:card.untitled')}</span>
                {placed.has(card.id) && (
                  <IconRoute size={13} stroke={1.8} role="img" aria-label={t('tray.placed')} />
                )}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
