import { Button, Group, Loader, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Doc } from 'yjs'
import type { BriefVersion } from '#shared/contract/briefs.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { errorSentence } from '../../backend/error-sentence.ts'
import { useAct } from '../../backend/use-act.ts'
import { When } from '../cards/when.tsx'
import { fromBase64 } from './base64.ts'
import { bindingFor } from './brief-binding.ts'
import { takeOver } from './brief-sync.ts'
import { BriefText } from './brief-text.tsx'
import { VersionText } from './version-text.tsx'
import classes from './versions.module.css'

/** How a brief stood after each stretch of writing: to be read, and brought back as a new change. */
export function VersionsDialog(props: { cardId: string; readOnly: boolean; onClose: () => void }) {
  const { cardId } = props
  const { t } = useTranslation('brief')
  const client = useClient()
  const planId = usePlanId()
  const act = useAct()
  // As they were when it opened: somebody who types on meanwhile must not move what one reads.
  const versions = useQuery({
    queryKey: ['brief-versions', planId, cardId],
    queryFn: () => client.briefs.versions({ planId, cardId }),
    gcTime: 0,
    staleTime: Infinity,
  })
  const [chosen, setChosen] = useState<BriefVersion | null>(null)
  const list = versions.data ?? []
  const shown = chosen ?? list[1] ?? list[0] ?? null
  const restore = async () => {
    if (!shown) return
    const done = await act((c) => c.briefs.restore({ planId, cardId, seq: shown.seq }))
    if (done) props.onClose()
  }
  return (
    <Modal
      opened
      size={920}
      title={t('versions.title')}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      onClose={props.onClose}
    >
      {versions.isError && <p role="alert">{errorSentence(versions.error, t)}</p>}
      {versions.isPending && <Loader size="sm" aria-label={t('app:common.loading')} />}
      {versions.data && shown === null && <p>{t('versions.none')}</p>}
      {shown && (
        <div className={classes.layout}>
          <ul className={classes.list} aria-label={t('versions.title')}>
            {list.map((version, at) => (
              <li key={version.seq}>
                <button
                  type="button"
                  className={classes.version}
                  aria-current={version === shown}
                  onClick={() => setChosen(version)}
                >
                  <When at={version.at} />
                  <small dir="auto">
                    {[at === 0 ? t('versions.now') : '', version.person]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </button>
              </li>
            ))}
          </ul>
          <div className={classes.side}>
            <Version key={shown.seq} cardId={cardId} seq={shown.seq} />
            {!props.readOnly && (
              <Group justify="flex-end" gap="sm">
                <Button variant="default" onClick={props.onClose}>
                  {t('app:common.cancel')}
                </Button>
                <Button disabled={shown === list[0]} onClick={() => void restore()}>
                  {t('versions.restore')}
                </Button>
              </Group>
            )}
          </div>
        </div>
      )}
    </Modal>
  )
}

function Version({ cardId, seq }: { cardId: string; seq: number }) {
  const { t } = useTranslation('brief')
  const client = useClient()
  const planId = usePlanId()
  const version = useQuery({
    queryKey: ['brief-version', planId, cardId, seq],
    queryFn: () => client.briefs.version({ planId, cardId, seq }),
    gcTime: 60_000,
    staleTime: Infinity,
  })
  const state = version.data?.state
  const opened = useMemo(() => {
    if (state === undefined) return null
    const doc = new Doc()
    takeOver(doc, fromBase64(state))
    return { doc, binding: bindingFor(doc, t('stranger')) }
  }, [state, t])
  if (version.isError) return <p role="alert">{errorSentence(version.error, t)}</p>
  if (!opened) return <div className={classes.paper} aria-busy="true" />
  return (
    // A long version is scrolled by keyboard too.
    <div className={classes.paper} role="region" tabIndex={0} aria-label={t('versions.preview')}>
      {opened.binding.fits ? (
        <VersionText cardId={cardId} doc={opened.doc} binding={opened.binding} />
      ) : (
        <BriefText doc={opened.doc} />
      )}
    </div>
  )
}
