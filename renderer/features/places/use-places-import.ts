import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceList, PlacesImportSummary } from '#shared/contract/place-rows.ts'
import type { Teller } from '#shared/places/hours-conflicts.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { errorSentence } from '../../backend/error-sentence.ts'

/** Where an import stands. Nothing is written before a person says so in the preview. */
export type PlacesStep =
  | { at: 'choose'; error: string | null }
  | { at: 'reading' }
  | { at: 'preview'; found: PlaceList; saving: boolean; error: string | null }
  | { at: 'done'; summary: PlacesImportSummary }

export function usePlacesImport() {
  const client = useClient()
  const planId = usePlanId()
  const { t } = useTranslation()
  const [step, setStep] = useState<PlacesStep>({ at: 'choose', error: null })
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
        const found = await client.places.readFile({ planId, file }, { signal: running.signal })
        setStep({ at: 'preview', found, saving: false, error: null })
      } catch (error) {
        setStep({ at: 'choose', error: running.signal.aborted ? null : errorSentence(error, t) })
      }
    },
    [cancel, client, planId, t],
  )

  const save = useCallback(
    async (found: PlaceList, hoursOf: Teller) => {
      setStep({ at: 'preview', found, saving: true, error: null })
      try {
        const places = found.places.map(({ row: _, ...place }) => place)
        setStep({ at: 'done', summary: await client.places.import({ planId, places, hoursOf }) })
      } catch (error) {
        setStep({ at: 'preview', found, saving: false, error: errorSentence(error, t) })
      }
    },
    [client, planId, t],
  )
  const restart = useCallback(() => setStep({ at: 'choose', error: null }), [])
  return { step, read, cancel, restart, save }
}
