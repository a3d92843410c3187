import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  ImportAnswer,
  ImportPreview,
  ImportProgress,
  ImportQuestion,
  ImportSummary,
} from '#shared/contract/imports.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { errorSentence } from '../../backend/error-sentence.ts'

/** Where an import stands. Nothing is written before `saving`. */
export type ImportStep =
  | { at: 'choose'; error: string | null }
  | { at: 'reading'; progress: ImportProgress | null }
  | { at: 'asking'; preview: ImportPreview; question: ImportQuestion }
  | { at: 'preview'; preview: ImportPreview; error: string | null }
  | { at: 'saving'; preview: ImportPreview; progress: ImportProgress | null }
  | { at: 'done'; preview: ImportPreview; summary: ImportSummary }

/** Runs an import through its steps against the backend; every long one can be cancelled. */
export function useImport() {
  const client = useClient()
  const planId = usePlanId()
  const { t } = useTranslation()
  const [step, setStep] = useState<ImportStep>({ at: 'choose', error: null })
  const job = useRef<AbortController | null>(null)
  const open = useRef<string | null>(null)
  const given = useRef<{ files: File[]; answers: Map<string, ImportAnswer>; skipped: Set<string> }>(
    nothingGiven([]),
  )

  const discard = useCallback(() => {
    job.current?.abort()
    job.current = null
    const previewId = open.current
    open.current = null
    // A preview that is already gone needs no discarding.
    if (previewId) client.imports.discard({ planId, previewId }).catch(() => {})
  }, [client, planId])

  useEffect(() => discard, [discard])

  const show = useCallback((preview: ImportPreview) => {
    const { skipped } = given.current
    const question = preview.questions.find(({ file }) => !skipped.has(file))
    if (question) setStep({ at: 'asking', preview, question })
    else setStep({ at: 'preview', preview, error: null })
  }, [])

  const readGiven = useCallback(async () => {
    discard()
    const { files, answers } = given.current
    const running = new AbortController()
    job.current = running
    setStep({ at: 'reading', progress: null })
    try {
      const events = await client.imports.preview(
        { planId, files, answers: [...answers.values()] },
        { signal: running.signal },
      )
      for await (const event of events) {
        if (event.type === 'progress') setStep({ at: 'reading', progress: event })
        else {
          open.current = event.preview.previewId
          show(event.preview)
        }
      }
    } catch (error) {
      setStep({ at: 'choose', error: running.signal.aborted ? null : errorSentence(error, t) })
    }
  }, [client, discard, planId, show, t])

  const read = useCallback(
    (files: File[]) => {
      given.current = nothingGiven(files)
      return readGiven()
    },
    [readGiven],
  )

  /** Reads the files again with what a person said; both parts of an answer are kept. */
  const answer = useCallback(
    (said: ImportAnswer) => {
      const { answers } = given.current
      answers.set(said.file, { ...answers.get(said.file), ...said })
      return readGiven()
    },
    [readGiven],
  )

  const skip = useCallback(
    (preview: ImportPreview, file: string) => {
      given.current.skipped.add(file)
      show(preview)
    },
    [show],
  )

  /** Asks about a table again, also about one that was recognised. */
  const ask = useCallback((preview: ImportPreview, question: ImportQuestion) => {
    given.current.skipped.delete(question.file)
    setStep({ at: 'asking', preview, question })
  }, [])

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
            setStep({ at: 'done', preview, summary: event.summary })
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

  return { step, read, answer, skip, ask, save, cancel, restart }
}

function nothingGiven(files: File[]) {
  return { files, answers: new Map<string, ImportAnswer>(), skipped: new Set<string>() }
}
