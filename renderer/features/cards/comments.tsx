import { Loader } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Comment } from '#shared/domain/comment.ts'
import { usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { CommentComposer } from './comment-composer.tsx'
import { CommentItem } from './comment-item.tsx'
import classes from './comments.module.css'
import { usePeople } from './use-people.ts'

/** What people say about a card, oldest first, and a place to say more. */
export function Comments(props: {
  cardId: string
  comments: readonly Comment[] | undefined
  readOnly: boolean
}) {
  const { cardId, comments, readOnly } = props
  const { t } = useTranslation('card')
  const planId = usePlanId()
  const act = useAct()
  const { self, people } = usePeople()
  const add = async (text: string) =>
    (await act((client, id) => client.comments.add({ planId: id, cardId, text }))) !== null
  const remove = async ({ id: commentId }: Comment) => {
    const done = await act((client, id) => client.comments.remove({ planId: id, commentId }))
    if (done) notifications.show({ message: t('comments.removed') })
  }
  if (!comments) return <Loader size="sm" aria-label={t('app:common.loading')} />
  return (
    <div className={classes.comments}>
      {comments.length === 0 && <p className={classes.none}>{t('comments.none')}</p>}
      <ol className={classes.list}>
        {comments.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            own={!readOnly && comment.person === self}
            people={people}
            self={self}
            onUpdate={async (text) =>
              (await act((client, id) =>
                client.comments.update({ planId: id, commentId: comment.id, text }),
              )) !== null
            }
            onRemove={() => void remove(comment)}
          />
        ))}
      </ol>
      {!readOnly && (
        <CommentComposer
          key={cardId}
          keptAs={`${planId}:new-comment:${cardId}`}
          start=""
          people={people}
          label={t('comments.new')}
          sendLabel={t('comments.send')}
          autoFocus={false}
          onSend={add}
          onCancel={null}
        />
      )}
    </div>
  )
}
