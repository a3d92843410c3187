import { notifications } from '@mantine/notifications'
import { Collaboration } from '@tiptap/extension-collaboration'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Placeholder } from '@tiptap/extensions'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Doc } from 'yjs'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'
import { errorSentence } from '../../backend/error-sentence.ts'
import { BriefToolbar } from './brief-toolbar.tsx'
import { createBriefSync, type BriefSync } from './brief-sync.ts'
import classes from './brief.module.css'
import { countWords } from './count-words.ts'
import { isSafeUrl } from './safe-url.ts'

const timers = {
  set: (run: () => void, ms: number) => window.setTimeout(run, ms),
  clear: (timer: unknown) => window.clearTimeout(timer as number),
}

/** True when the backend said no: asking again by itself would get the same answer. */
function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'NOT_FOUND' || code === 'INVALID' || code === 'READ_ONLY'
}

type Brief = { doc: Doc; sync: BriefSync }

/** A card's brief: opens its document, then edits it; what is typed is saved as it is typed. */
export function BriefEditor(props: { cardId: string; canWrite: boolean }) {
  const { cardId } = props
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const { t } = useTranslation('board')
  const [brief, setBrief] = useState<Brief | null>(null)
  const [trouble, setTrouble] = useState<unknown>(null)

  useEffect(() => {
    const doc = new Doc()
    const sync = createBriefSync(
      doc,
      {
        get: () => client.briefs.get({ planId, cardId }),
        append: (update) => client.briefs.append({ planId, cardId, update }),
      },
      (error, first) => {
        if (first) notifications.show({ color: 'red', message: errorSentence(error, t) })
        return isRefusal(error) ? 'wait' : 'retry'
      },
      timers,
    )
    let left = false
    sync
      .refresh()
      .then(() => !left && setBrief({ doc, sync }))
      .catch((error: unknown) => !left && setTrouble(error))
    const leave = () => void sync.flush()
    window.addEventListener('pagehide', leave)
    return () => {
      left = true
      window.removeEventListener('pagehide', leave)
      sync.close()
      setBrief(null)
    }
  }, [client, planId, cardId, t])

  useEffect(() => {
    // Another window or a merge may have written: ours is only added to, so a miss costs nothing.
    brief?.sync.refresh().catch(() => undefined)
  }, [brief, seq])

  if (trouble !== null) return <p role="alert">{errorSentence(trouble, t)}</p>
  if (!brief) return <div className={classes.waiting} aria-busy="true" />
  return <Editing key={cardId} brief={brief} canWrite={props.canWrite} />
}

function Editing(props: { brief: Brief; canWrite: boolean }) {
  const { doc, sync } = props.brief
  const { t } = useTranslation('board')
  const label = t('brief.label')
  const placeholder = t('brief.placeholder')
  const extensions = useMemo(
    () => [
      StarterKit.configure({
        undoRedo: false,
        heading: { levels: [2, 3] },
        link: {
          openOnClick: false,
          autolink: true,
          defaultProtocol: 'https',
          isAllowedUri: (url) => isSafeUrl(url),
          shouldAutoLink: (url) => isSafeUrl(url),
          HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: '_blank' },
        },
      }),
      TaskList,
      TaskItem.configure({ nested: true }),
      Placeholder.configure({ placeholder }),
      Collaboration.configure({ document: doc, field: 'brief' }),
    ],
    [doc, placeholder],
  )
  const editor = useEditor(
    {
      extensions,
      editable: props.canWrite,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          dir: 'auto',
          'data-testid': 'brief',
        },
      },
      onBlur: () => void sync.flush(),
    },
    [extensions, props.canWrite],
  )
  const words = useEditorState({
    editor,
    selector: ({ editor: now }) => countWords(now.getText()),
  })
  const status = useSyncExternalStore(sync.subscribe, sync.status)

  return (
    <div className={classes.brief}>
      {props.canWrite && <BriefToolbar editor={editor} />}
      <EditorContent editor={editor} className={classes.text ?? ''} />
      <div className={classes.foot}>
        <span>{t('brief.words', { count: words })}</span>
        <span role="status">{t(`brief.status.${status}`)}</span>
      </div>
    </div>
  )
}
