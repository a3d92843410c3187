import { useFocusTrap } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { AnyExtension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { TaskItem } from '@tiptap/extension-list'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Doc } from 'yjs'
import { isImage } from '#shared/domain/attachment.ts'
import type { Card } from '#shared/domain/card.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { useLocale } from '../../i18n/use-language.ts'
import { short } from '../cards/use-field-words.ts'
import { givenFiles, isFilePaste } from '../cards/given-files.ts'
import { BeginButton } from './begin-button.tsx'
import { FRAGMENT } from './brief-binding.ts'
import { CONTENT } from './brief-extensions.ts'
import { BriefFoot } from './brief-foot.tsx'
import { BriefImage } from './brief-image.ts'
import { BriefMenu } from './brief-menu.tsx'
import type { BriefSync } from './brief-sync.ts'
import { BriefToolbar } from './brief-toolbar.tsx'
import textClasses from './brief-text.module.css'
import classes from './brief.module.css'
import { CaretMenus } from './caret-menus.ts'
import { cleanHtml } from './clean-html.ts'
import { FindBar } from './find-bar.tsx'
import { FindInBrief } from './find-in-brief.ts'
import { createMenuStore } from './menu-store.ts'
import { hasSelectedWords, SelectionBar } from './selection-bar.tsx'
import { Placeholder } from './placeholder.ts'
import { templateFor } from './templates.ts'
import { TopicMention } from './topic-mention.ts'
import { useLatest } from './use-latest.ts'
import { looksLikeMarkdown, useMarkdown } from './use-markdown.ts'
import { useOffers } from './use-offers.ts'
import { usePictures } from './use-pictures.ts'

/** Kinds of content that a window gives texts and acts of its own. */
const REPLACED = new Set(['taskItem', 'image', 'topicMention'])

/** A brief being read and written. */
export function Editing(props: {
  card: Card
  doc: Doc
  sync: BriefSync
  strangers: readonly AnyExtension[]
  canWrite: boolean
  onMention: (topicId: string) => void
  onNamed: (topicId: string) => void
}) {
  const { card, doc, sync, strangers, canWrite } = props
  const { t } = useTranslation('brief')
  const locale = useLocale()
  const model = usePlanModel()
  const [store] = useState(createMenuStore)
  const [finding, setFinding] = useState(false)
  const [whole, setWhole] = useState(false)
  const trap = useFocusTrap(whole)
  const files = useRef<HTMLInputElement>(null)
  const { pictures, add, waiting } = usePictures(card.id)
  const markdown = useMarkdown(card.title)

  const begin = async (into: Editor) => {
    const content = await templateFor(card.kind, locale)
    if (into.isDestroyed) return
    if (into.isEmpty) into.chain().focus('start').setContent(content).run()
    else into.chain().focus().insertContent(content).run()
  }
  const choosePictures = () => files.current?.click()
  const offers = useOffers({
    card,
    extras: [
      { id: 'picture', run: choosePictures },
      { id: 'template', run: (editor) => void begin(editor) },
    ],
    onNamed: props.onNamed,
  })
  /** Leaves the whole window; false where there was nothing to leave, or a menu takes the key. */
  const leave = (): boolean => {
    if (!whole || store.get() !== null) return false
    setWhole(false)
    return true
  }
  // The editor is made once; what it calls is what was drawn last.
  const openTopic = (topicId: string) => {
    setWhole(false)
    props.onMention(topicId)
  }
  /** Lets go of selected words, and so of the bar beside them; false where there are none. */
  const deselect = (): boolean => {
    if (!hasSelectedWords(editor)) return false
    return editor.commands.setTextSelection(editor.state.selection.head)
  }
  const latest = useLatest({ ...offers, openTopic, leave, deselect })

  const extensions = useMemo(
    () => [
      ...CONTENT.filter(({ name }) => !REPLACED.has(name)),
      TaskItem.configure({
        nested: true,
        a11y: { checkboxLabel: (node) => t('task', { text: short(node.textContent, 80) }) },
      }),
      BriefImage.configure({ pictures }),
      TopicMention.configure({
        open: (topicId) => latest.current.openTopic(topicId),
        isKnown: (topicId) => model.state().topics.has(topicId),
        hint: t('mention.hint'),
        goneHint: t('mention.gone'),
      }),
      ...strangers,
      Placeholder.configure({ text: t('placeholder') }),
      FindInBrief,
      CaretMenus.configure({
        store,
        insert: (query, into) => latest.current.insert(query, into),
        mention: (query, into) => latest.current.mention(query, into),
      }),
      Collaboration.configure({ document: doc, field: FRAGMENT }),
    ],
    [doc, latest, model, pictures, store, strangers, t],
  )

  const shift = useRef(false)
  const editor: Editor = useEditor(
    {
      extensions,
      editable: canWrite,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': t('label'),
          dir: 'auto',
          // Where the focus goes when the brief fills the window.
          'data-autofocus': '',
          'data-testid': 'brief',
        },
        handleKeyDown: (_view, event) => {
          shift.current = event.shiftKey
          if (event.key !== 'Escape' || event.isComposing) return false
          return latest.current.deselect() || latest.current.leave()
        },
        transformPastedHTML: (html) => {
          const { html: clean, linked, dropped } = cleanHtml(html)
          if (linked > 0) notifications.show({ message: t('paste.linked', { count: linked }) })
          if (dropped > 0) notifications.show({ message: t('paste.dropped', { count: dropped }) })
          return clean
        },
        handlePaste: (_view, event) => {
          const data = event.clipboardData
          if (!data) return false
          if (isFilePaste(data)) return takePictures(data, null)
          const text = data.getData('text/plain')
          const plain = !data.types.includes('text/html') && !shift.current
          if (!plain || editor.isActive('codeBlock') || !looksLikeMarkdown(text)) return false
          void markdown.insert(editor, text)
          return true
        },
        handleDrop: (view, event, _slice, moved) => {
          if (moved || !event.dataTransfer) return false
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
          return takePictures(event.dataTransfer, at?.pos ?? null)
        },
      },
      onTransaction: ({ transaction }) => {
        const isOurs = transaction.getMeta(ySyncPluginKey) === undefined
        const appended = transaction.getMeta('appendedTransaction') as
          typeof transaction | undefined
        const isOpening = appended?.getMeta(ySyncPluginKey) !== undefined
        if (transaction.docChanged && isOurs && !isOpening) sync.touch()
      },
      onBlur: () => void sync.flush(),
    },
    [extensions, canWrite],
  )

  /** Images go into the text; anything else is left to the panel, which keeps it as a file. */
  function takePictures(data: DataTransfer, at: number | null): boolean {
    const { files: given, folders } = givenFiles(data)
    const images = given.filter(({ type }) => isImage(type))
    if (images.length === 0 || images.length < given.length || folders.length > 0) return false
    void add(editor, images, at)
    return true
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && !event.shiftKey && !event.altKey && event.code === 'KeyF') setFinding(true)
    else if (event.key === 'Escape' && whole) leave()
    else if (event.altKey && event.key === 'F10') {
      const beside = canWrite && hasSelectedWords(editor) ? '[data-testid="selection-bar"]' : null
      const bar = beside === null ? null : document.querySelector(beside)
      const tools = bar ?? event.currentTarget.querySelector('[role="toolbar"]')
      tools?.querySelector<HTMLElement>('button')?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={trap}
      className={`${classes.brief} ${whole ? classes.whole : ''}`}
      {...(whole && { role: 'dialog', 'aria-modal': true, 'aria-label': t('label') })}
    >
      <div role="group" className={classes.frame} onKeyDown={onKeyDown}>
        {canWrite && (
          <BriefToolbar
            editor={editor}
            whole={whole}
            onWhole={() => setWhole((now) => !now)}
            onFind={() => setFinding(true)}
            onPicture={choosePictures}
            onTemplate={() => void begin(editor)}
            markdown={markdown}
          />
        )}
        {finding && <FindBar editor={editor} onClose={() => setFinding(false)} />}
        <div className={classes.page}>
          <EditorContent editor={editor} className={`${textClasses.text} ${classes.words}`} />
          {canWrite && (
            <BeginButton editor={editor} kind={card.kind} onBegin={() => void begin(editor)} />
          )}
        </div>
        <BriefFoot editor={editor} sync={sync} waiting={waiting} />
        <input
          ref={files}
          type="file"
          accept="image/*"
          multiple
          hidden
          data-testid="brief-pictures"
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            void add(editor, chosen, null)
          }}
        />
        <BriefMenu store={store} />
        {canWrite && <SelectionBar editor={editor} mention={offers.mention} />}
      </div>
    </div>
  )
}
