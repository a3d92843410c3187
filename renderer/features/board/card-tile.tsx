import { memo } from 'react'
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
}

export const CardTile = memo(function CardTile(props: Props) {
  const { card, t } = props
  const key = itemKey('card', card.id)
  const tile = useTile(key)
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
        data-target={tile.target || undefined}
        data-selected={tile.selected || undefined}
        aria-current={tile.opened || undefined}
        className={classes.card}
      >
        {tile.selected && <span className="ms-visually-hidden">{t('card.selected')}</span>}
        <CardFace
          t={t}
          format={props.format}
          card={card}
          strength={props.strength}
          live={props.live}
          today={props.today}
          density={props.density}
          channels={props.channels}
          check={props.check}
          comments={props.comments}
          files={props.files}
        />
      </div>
    </div>
  )
})
