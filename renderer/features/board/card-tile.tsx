import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardUi } from './board-ui.ts'
import { itemKey } from './board-view.ts'
import classes from './tile.module.css'
import { CardFace, type CardFaceProps } from './card-face.tsx'
import { useTile } from './use-tile.ts'

type Props = CardFaceProps & {
  top: number
  height: number
  /** Its place in its cell, from 1, and how many there are. */
  place: number
  count: number
  canDrag: boolean
}

export const CardTile = memo(function CardTile(props: Props) {
  const { card } = props
  const { t } = useTranslation('board')
  const key = itemKey('card', card.id)
  const tile = useTile(key, props.canDrag)
  const target = useBoardUi((ui) => ui.drag?.drop?.to === 'card' && ui.drag.drop.cardId === card.id)
  return (
    <div
      role="listitem"
      aria-setsize={props.count}
      aria-posinset={props.place}
      className={classes.slot}
      style={{ top: props.top, height: props.height }}
    >
      <div
        ref={tile.ref}
        role="button"
        tabIndex={tile.tabIndex}
        aria-roledescription={t('card.role')}
        aria-describedby="board-keys"
        data-testid={`card-${card.id}`}
        data-item={key}
        data-lifted={tile.lifted || undefined}
        data-target={target || undefined}
        className={classes.card}
      >
        <CardFace
          card={card}
          strength={props.strength}
          live={props.live}
          today={props.today}
          channel={props.channel}
        />
      </div>
    </div>
  )
})
