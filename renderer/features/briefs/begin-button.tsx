import { Button } from '@mantine/core'
import { useEditorState, type Editor } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import type { CardKind } from '#shared/domain/card.ts'
import classes from './brief.module.css'

/** Offers the template of the card's kind for as long as nothing is written. */
export function BeginButton(props: { editor: Editor; kind: CardKind; onBegin: () => void }) {
  const { t } = useTranslation('brief')
  const isEmpty = useEditorState({
    editor: props.editor,
    selector: ({ editor }) => editor.isEmpty,
  })
  if (!isEmpty) return null
  return (
    <Button
      className={classes.begin ?? ''}
      size="compact-sm"
      variant="subtle"
      onClick={props.onBegin}
    >
      {t('begin', { kind: t(`app:kind.${props.kind}`) })}
    </Button>
  )
}
