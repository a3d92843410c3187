import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Doc } from 'yjs'
import type { Card } from '#shared/domain/card.ts'
import { useClient, usePlanId, usePlanModel } from '../../backend/context.tsx'
import { errorSentence } from '../../backend/error-sentence.ts'
import { createBriefSync, takeOver, type BriefSync } from './brief-sync.ts'
import { bindingFor, isStrange, type Binding } from './brief-binding.ts'
import classes from './brief.module.css'
import { BriefText } from './brief-text.tsx'
import { Editing } from './editing.tsx'

const timers = {
  set: (run: () => void, ms: number) => window.setTimeout(run, ms),
  clear: (timer: unknown) => window.clearTimeout(timer as number),
}

/** True when the backend said no: asking again by itself would get the same answer. */
function isRefusal(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'NOT_FOUND' || code === 'INVALID' || code === 'READ_ONLY'
}

type Brief = { doc: Doc; sync: BriefSync; binding: Binding }

/** A card's brief: opens its document, then edits it; what is typed is saved as it is typed. */
export function BriefEditor(props: {
  card: Card
  canWrite: boolean
  onMention: (topicId: string) => void
  onNamed: (topicId: string) => void
}) {
  const { card } = props
  const cardId = card.id
  const client = useClient()
  const planId = usePlanId()
  const model = usePlanModel()
  const { t } = useTranslation('brief')
  const [brief, setBrief] = useState<Brief | null>(null)
  const [trouble, setTrouble] = useState<unknown>(null)

  useEffect(() => {
    const doc = new Doc()
    let left = false
    let binding: Binding | null = null
    const bind = () => {
      binding = bindingFor(doc, t('stranger'))
      if (!left) setBrief({ doc, sync, binding })
    }
    const sync: BriefSync = createBriefSync(
      doc,
      {
        get: (have) => client.briefs.get({ planId, cardId, have }),
        append: (update) => client.briefs.append({ planId, cardId, update }),
      },
      (error, first) => {
        if (first) notifications.show({ color: 'red', message: errorSentence(error, t) })
        return isRefusal(error) ? 'wait' : 'retry'
      },
      timers,
      (update) => {
        if (!binding || !isStrange(update, binding)) return takeOver(doc, update)
        // The editor must not see what its schema does not know: it would delete it. A new one will.
        setBrief(null)
        window.setTimeout(() => {
          takeOver(doc, update)
          bind()
        })
      },
    )
    sync
      .refresh()
      .then(bind)
      .catch((error: unknown) => !left && setTrouble(error))
    const leave = () => void sync.flush()
    const hide = () => document.visibilityState === 'hidden' && leave()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hide)
    return () => {
      left = true
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hide)
      sync.close()
      setBrief(null)
    }
  }, [client, planId, cardId, t])

  useEffect(() => {
    if (!brief) return
    // Another window or a merge may have written: ours is only added to, so a miss costs nothing.
    const look = () => void brief.sync.refresh().catch(() => undefined)
    let known = model.state().changedAt.brief
    look()
    return model.subscribe(() => {
      const now = model.state().changedAt.brief
      if (now === known) return
      known = now
      look()
    })
  }, [brief, model])

  if (trouble !== null) return <p role="alert">{errorSentence(trouble, t)}</p>
  if (!brief) return <div className={classes.waiting} aria-busy="true" />
  const { doc, sync, binding } = brief
  if (!binding.fits) return <BriefText doc={doc} />
  return (
    <Editing
      key={cardId}
      card={card}
      doc={doc}
      sync={sync}
      strangers={binding.strangers}
      canWrite={props.canWrite}
      onMention={props.onMention}
      onNamed={props.onNamed}
    />
  )
}
