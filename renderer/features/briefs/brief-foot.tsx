import type { Editor } from '@tiptap/react'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { BriefSync } from './brief-sync.ts'
import classes from './brief.module.css'
import { useCount } from './use-count.ts'

/** How long a brief is and whether it is saved: what changes while one types, and nothing else does. */
export function BriefFoot(props: { editor: Editor; sync: BriefSync; waiting: number }) {
  const { sync } = props
  const { t } = useTranslation('brief')
  const count = useCount(props.editor)
  const status = useSyncExternalStore(sync.subscribe, sync.status)
  return (
    <div className={classes.foot}>
      <span>
        {t('words', { count: count.words })}
        {count.minutes > 0 && ` · ${t('minutes', { count: count.minutes })}`}
      </span>
      <span role="status">{t(props.waiting > 0 ? 'status.picture' : `status.${status}`)}</span>
    </div>
  )
}
