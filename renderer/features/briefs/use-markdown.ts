import { notifications } from '@mantine/notifications'
import { Slice } from '@tiptap/pm/model'
import type { Editor } from '@tiptap/react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { attachmentName } from '#shared/domain/attachment.ts'
import { saveFile } from '../../ui/save-file.ts'

/** The largest text that is taken into a brief at once, in bytes. */
const LARGEST = 5_000_000

/** Blocks as Markdown writes them, in more than one line or unmistakably in one. */
const BLOCKS = /^(?: {0,3}(?:#{1,6} |[-*+] (?:\[[ xX]\] )?|\d{1,9}[.)] |> ?\S|```|\|.*\|))/m
/** Marks that nobody writes but for what they do. */
const MARKS = /\*\*\S[^*]*\*\*|\[[^\]]+\]\([^)\s]+\)/

/** True for a plain text that is meant as Markdown. */
export const looksLikeMarkdown = (text: string): boolean => BLOCKS.test(text) || MARKS.test(text)

/** Markdown in and out of a brief; what reads and writes it is loaded with its first use. */
export function useMarkdown(title: string) {
  const { t } = useTranslation('brief')

  const insert = useCallback(async (editor: Editor, text: string) => {
    const { fromMarkdown } = await import('./markdown/from-markdown.ts')
    if (editor.isDestroyed) return
    const { content } = fromMarkdown(text, editor.schema)
    const { tr, selection } = editor.state
    // In an empty paragraph the blocks take its place.
    const { $from, empty } = selection
    if (empty && $from.depth === 1 && $from.parent.content.size === 0) {
      tr.replaceWith($from.before(), $from.after(), content)
    } else tr.replaceSelection(new Slice(content, 0, 0))
    editor.view.dispatch(tr.scrollIntoView())
    editor.view.focus()
  }, [])

  const open = useCallback(
    async (editor: Editor, file: File | null) => {
      if (!file) return
      const refuse = (message: string) => notifications.show({ color: 'red', message })
      if (file.size > LARGEST) {
        return void refuse(t('markdown.tooLarge', { name: file.name, limit: LARGEST / 1_000_000 }))
      }
      const text = await file.text().catch(() => null)
      if (text === null) return void refuse(t('markdown.unreadable', { name: file.name }))
      await insert(editor, text)
    },
    [insert, t],
  )

  const textOf = async (editor: Editor) => {
    const { toMarkdown } = await import('./markdown/to-markdown.ts')
    return toMarkdown(editor.state.doc)
  }
  const copy = useCallback(
    async (editor: Editor) => {
      try {
        await navigator.clipboard.writeText(await textOf(editor))
        notifications.show({ message: t('markdown.copied') })
      } catch {
        notifications.show({ color: 'red', message: t('markdown.notCopied') })
      }
    },
    [t],
  )
  const save = useCallback(
    async (editor: Editor) => {
      const name = attachmentName(`${title.trim() || t('label')}.md`)
      saveFile(new File([await textOf(editor)], name, { type: 'text/markdown' }))
    },
    [t, title],
  )
  return { insert, open, copy, save }
}
