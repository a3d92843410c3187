import { EditorContent, useEditor } from '@tiptap/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Doc } from 'yjs'
import { type Binding, FRAGMENT } from './brief-binding.ts'
import { CONTENT } from './brief-extensions.ts'
import { BriefImage } from './brief-image.ts'
import { documentOf } from './brief-json.ts'
import textClasses from './brief-text.module.css'
import { usePictures } from './use-pictures.ts'

/** A brief as it stood, to be read only. */
export function VersionText(props: { cardId: string; doc: Doc; binding: Binding }) {
  const { doc, binding } = props
  const { t } = useTranslation('brief')
  const { pictures } = usePictures(props.cardId)
  const content = useMemo(
    () => documentOf(doc.getXmlFragment(FRAGMENT), binding.schema)?.toJSON() as object | undefined,
    [binding, doc],
  )
  const extensions = useMemo(
    () => [
      ...CONTENT.filter(({ name }) => name !== 'image'),
      BriefImage.configure({ pictures }),
      ...binding.strangers,
    ],
    [binding, pictures],
  )
  const editor = useEditor(
    {
      extensions,
      editable: false,
      ...(content && { content }),
      editorProps: {
        attributes: {
          role: 'document',
          'aria-label': t('versions.preview'),
          dir: 'auto',
          'data-testid': 'brief-version',
        },
      },
    },
    [extensions, content],
  )
  return <EditorContent editor={editor} className={textClasses.text ?? ''} />
}
