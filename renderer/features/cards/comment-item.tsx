import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { partsOfComment, type Comment } from '#shared/domain/comment.ts'
import { usePlanId } from '../../backend/context.tsx'
import { CommentComposer } from './comment-composer.tsx'
import classes from './comments.module.css'
import { When } from './when.tsx'

/** A comment with its mentions marked; one's own can be changed and deleted. */
export function CommentItem(props: {
  comment: Comment
  own: boolean
  people: readonly string[]
  self: string
  onUpdate: (text: string) => Promise<boolean>
  onRemove: () => void
}) {
  const { comment, people, self } = props
  const { t } = useTranslation('card')
  const keptAs = `${usePlanId()}:comment:${comment.id}`
  const [editing, setEditing] = useState(
    () => props.own && window.sessionStorage.getItem(`moment-studio:writing:${keptAs}`) !== null,
  )
  const author = comment.person || t('comments.nobody')
  return (
    <li className={classes.comment} data-testid="comment">
      <div className={classes.by}>
        <span className={classes.face} aria-hidden="true">
          {[...author][0]?.toUpperCase()}
        </span>
        <b dir="auto">{author}</b>
        <span className={classes.when}>
          <When at={comment.at} />
          {comment.editedAt !== null && ` · ${t('comments.edited')}`}
        </span>
        {props.own && !editing && (
          <Menu withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={24}
                ml="auto"
                aria-label={t('comments.more')}
              >
                <IconDots size={15} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setEditing(true)}>{t('comments.edit')}</Menu.Item>
              <Menu.Item color="red" onClick={props.onRemove}>
                {t('app:common.delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {editing ? (
        <CommentComposer
          keptAs={keptAs}
          start={comment.text}
          people={people}
          label={t('comments.edit')}
          sendLabel={t('app:common.save')}
          autoFocus
          onSend={async (text) => {
            const saved = await props.onUpdate(text)
            if (saved) setEditing(false)
            return saved
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className={classes.text} dir="auto">
          {partsOfComment(comment.text, people).map((part, at) =>
            part.person === null ? (
              part.text
            ) : (
              <mark
                // Parts have no name but their place.
                key={at}
                className={classes.mention}
                data-self={part.person === self || undefined}
              >
                {part.text}
              </mark>
            ),
          )}
        </p>
      )}
    </li>
  )
}
