import { IconDots } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { memo } from 'react'
import type { BoardTopic } from '#shared/domain/topic.ts'
import type { Format } from '../../i18n/use-format.ts'
import { useBoardUiStore } from './board-ui.ts'
import { itemKey } from './board-view.ts'
import classes from './tile.module.css'
import { TopicFace } from './topic-face.tsx'
import { useTile } from './use-tile.ts'

type Props = {
  t: TFunction<'board'>
  format: Format
  topic: BoardTopic
  answers: number
  top: number
  height: number
  place: number
  count: number
}

export const TopicTile = memo(function TopicTile(props: Props) {
  const { topic, t } = props
  const store = useBoardUiStore()
  const key = itemKey('topic', topic.id)
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
        aria-roledescription={t('topic.role')}
        aria-describedby="board-keys"
        data-testid={`topic-${topic.id}`}
        data-item={key}
        data-lifted={tile.lifted || undefined}
        aria-current={tile.opened || undefined}
        className={classes.topic}
      >
        <TopicFace t={t} format={props.format} topic={topic} answers={props.answers} />
      </div>
      <button
        type="button"
        className={classes.more}
        tabIndex={-1}
        aria-label={t('topic.more', { title: topic.title })}
        aria-haspopup="menu"
        onClick={(event) =>
          store.set({
            menu: { topicId: topic.id, anchor: event.currentTarget.getBoundingClientRect() },
          })
        }
      >
        <IconDots size={14} />
      </button>
    </div>
  )
})
