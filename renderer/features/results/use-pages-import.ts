import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportedPage, PageExport, ResultsImportSummary } from '#shared/contract/results.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { errorSentence } from '../../backend/error-sentence.ts'

/** Where an import stands. Nothing is written before a person says so in the preview. */
export type PagesStep =
  | { at: 'choose'; error: string | null }
  | { at: 'reading' }
  | { at: 'preview'; found: PageExport; saving: boolean; error: string | null }
  | { at: 'done'; summary: ResultsImportSummary }

export type PagesWish = { from: IsoDate; to: IsoDate; pages: ImportedPage[] }

export function usePagesImport() {
  const client = useClient()
  const planId = usePlanId()
  const { t } = useTranslation()
  const [step, setStep] = useState<PagesStep>({ at: 'choose', error: null })
  const job = useRef<AbortController | null>(null)
  const cancel = useCallback(() => job.current?.abort(), [])
  useEffect(() => cancel, [cancel])

  const read = useCallback(
    async (file: File) => {
      cancel()
      const running = new AbortController()
      job.current = running
      setStep({ at: 'reading' })
      try {
        const found = await client.results.readExport({ planId, file }, { signal: running.signal })
        setStep({ at: 'preview', found, saving: false, error: null })
      } catch (error) {
        setStep({ at: 'choose', error: running.signal.aborted ? null : errorSentence(error, t) })
      }
    },
    [cancel, client, planId, t],
  )

  const save = useCallback(
    async (found: PageExport, wish: PagesWish) => {
      setStep({ at: 'preview', found, saving: true, error: null })
      try {
        setStep({ at: 'done', summary: await client.results.import({ planId, ...wish }) })
      } catch (error) {
        setStep({ at: 'preview', found, saving: false, error: errorSentence(error, t) })
      }
    },
    [client, planId, t],
  )
  const restart = useCallback(() => setStep({ at: 'choose', error: null }), [])
  return { step, read, cancel, restart, save }
}
