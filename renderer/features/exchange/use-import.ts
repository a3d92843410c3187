import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreview, ImportProgress, ImportSummary } from '#shared/contract/imports.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { errorSentence } from '../../backend/error-sentence.ts'

/** Where an import stands. Nothing is written before `saving`. */
export type ImportStep =
  | { at: 'choose'; error: string | null }
  | { at: 'reading'; progress: ImportProgress | null }
  | { at: 'preview'; preview: ImportPreview; error: string | null }
  | { at: 'saving'; preview: ImportPreview; progress: ImportProgress | null }
  | { at: 'done'; summary: ImportSummary }

/** Runs an import through its steps against the backend; every long one can be cancelled. */
export function useImport() {
  const client = useClient()
  const planId = usePlanId()
  const { t } = useTranslation()
  const [step, setStep] = useState<ImportStep>({ at: 'choose', error: null })
  const job = useRef<AbortController | null>(null)
  const open = useRef<string | null>(null)

  const discard = useCallback(() => {
    job.current?.abort()
    job.current = null
    const previewId = open.current
    open.current = null
    // A preview that is already gone needs no discarding.
    if (previewId) client.imports.discard({ planId, previewId }).catch(() => {})
  }, [client, planId])

  useEffect(() => discard, [discard])

  const read = useCallback(
    async (files: File[]) => {
      discard()
      const running = new AbortController()
      job.current = running
      setStep({ at: 'reading', progress: null })
      try {
        const events = await client.imports.preview({ planId, files }, { signal: running.signal })
        for await (const event of events) {
          if (event.type === 'progress') setStep({ at: 'reading', progress: event })
          else {
            open.current = event.preview.previewId
            setStep({ at: 'preview', preview: event.preview, error: null })
          }
        }
      } catch (error) {
        setStep({ at: 'choose', error: running.signal.aborted ? null : errorSentence(error, t) })
      }
    },
    [client, discard, planId, t],
  )

  const save = useCallback(
    async (preview: ImportPreview) => {
      const running = new AbortController()
      job.current = running
      setStep({ at: 'saving', preview, progress: null })
      try {
        const events = await client.imports.commit(
          { planId, previewId: preview.previewId },
          { signal: running.signal },
        )
        for await (const event of events) {
          if (event.type === 'progress') setStep({ at: 'saving', preview, progress: event })
          else {
            open.current = null
            setStep({ at: 'done', summary: event.summary })
          }
        }
      } catch (error) {
        setStep({
          at: 'preview',
          preview,
          error: running.signal.aborted ? null : errorSentence(error, t),
        })
      }
    },
    [client, planId, t],
  )

  const cancel = useCallback(() => job.current?.abort(), [])
  const restart = useCallback(() => {
    discard()
    setStep({ at: 'choose', error: null })
  }, [discard])

  return { step, read, save, cancel, restart }
}
