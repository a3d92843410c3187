import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { useBoardUiStore } from './board-ui.ts'
import { itemKey } from './board-view.ts'
import classes from './tile.module.css'
import { TopicFace } from './topic-face.tsx'
import { useTile } from './use-tile.ts'

type Props = {
  topic: BoardTopic
  answers: number
  top: number
  height: number
  place: number
  count: number
  canDrag: boolean
}

export const TopicTile = memo(function TopicTile(props: Props) {
  const { topic } = props
  const { t } = useTranslation('board')
  const store = useBoardUiStore()
  const key = itemKey('topic', topic.id)
  const tile = useTile(key, props.canDrag)
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
        aria-haspopup="menu"
        data-testid={`topic-${topic.id}`}
        data-item={key}
        data-lifted={tile.lifted || undefined}
        className={classes.topic}
      >
        <TopicFace topic={topic} answers={props.answers} />
      </div>
      <ActionIcon
        className={classes.more}
        variant="subtle"
        color="gray"
        size={20}
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
      </ActionIcon>
    </div>
  )
})
