import { Alert, Button, Group, Modal, Progress, Stack, Text } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ImportPreview, ImportProgress, ImportSummary } from '#shared/contract/imports.ts'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import { useHistory } from '../../app/use-history.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { ChooseFiles } from '../../ui/choose-files.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { ChooseColumns } from './choose-columns.tsx'
import { ChooseEncoding } from './choose-encoding.tsx'
import { ImportLists } from './import-lists.tsx'
import { ImportPreviewView } from './import-preview.tsx'
import classes from './import.module.css'
import { useImport } from './use-import.ts'

const FIRST = '[data-autofocus]:not(:disabled)'
const WIDE = new Set<string>(['asking', 'preview', 'done'])

/** From dropped files to keywords in the plan: read, look, then save as one undoable act. */
export function ImportWizard(props: { files: File[]; onClose: () => void }) {
  const { t } = useTranslation('importWizard')
  const { step, read, answer, skip, ask, save, cancel, restart } = useImport()

  const readFirst = useEffectEvent(() => {
    if (props.files.length > 0) void read(props.files)
  })
  useEffect(() => readFirst(), [])
  useReturnFocus()

  const body = useRef<HTMLDivElement>(null)
  const place = step.at === 'asking' ? `asking ${step.question.file}` : step.at
  useEffect(() => {
    // The button that led here has gone with the step before.
    const lost = !document.activeElement || document.activeElement === document.body
    if (lost) (body.current?.querySelector<HTMLElement>(FIRST) ?? body.current)?.focus()
  }, [place])

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(`title.${step.at}`)}
      size={WIDE.has(step.at) ? 1080 : 560}
      closeOnClickOutside={step.at === 'choose' || step.at === 'done'}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <div ref={body} className={classes.step} tabIndex={-1}>
        {step.at === 'choose' && (
          <Stack>
            {step.error && <Alert color="red">{step.error}</Alert>}
            <ChooseFiles
              multiple
              words={{
                drop: t('choose.drop'),
                button: t('choose.button'),
                hint: t('choose.formats'),
              }}
              onFiles={(files) => void read(files)}
            />
          </Stack>
        )}
        {(step.at === 'reading' || step.at === 'saving') && (
          <Running progress={step.progress} onCancel={cancel} />
        )}
        {step.at === 'asking' && step.question.ask === 'columns' && (
          <ChooseColumns
            key={step.question.file}
            question={step.question}
            onAnswer={(said) => void answer(said)}
            onSkip={() => skip(step.preview, step.question.file)}
          />
        )}
        {step.at === 'asking' && step.question.ask === 'encoding' && (
          <ChooseEncoding
            key={step.question.file}
            question={step.question}
            onAnswer={(said) => void answer(said)}
            onSkip={() => skip(step.preview, step.question.file)}
          />
        )}
        {step.at === 'preview' && (
          <>
            {step.error && (
              <Alert color="red" mb="md">
                {step.error}
              </Alert>
            )}
            <ImportPreviewView
              preview={step.preview}
              onSave={() => void save(step.preview)}
              onBack={restart}
              onAsk={(question) => ask(step.preview, question)}
            />
          </>
        )}
        {step.at === 'done' && (
          <Done preview={step.preview} summary={step.summary} onClose={props.onClose} />
        )}
      </div>
    </Modal>
  )
}

function Running(props: { progress: ImportProgress | null; onCancel: () => void }) {
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  const { progress } = props
  const share = progress && progress.total > 0 ? (100 * progress.done) / progress.total : 0
  return (
    <Stack>
      <Text role="status" style={{ overflowWrap: 'anywhere' }}>
        {progress
          ? t(`stage.${progress.stage}`, {
              file: progress.file,
              done: format.whole(progress.done),
              total: format.whole(progress.total),
            })
          : t('stage.starting')}
      </Text>
      <Progress value={share} aria-label={t('progress')} animated={share === 0} striped={false} />
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {t('nothingWritten')}
        </Text>
        <Button variant="default" onClick={props.onCancel}>
          {t('app:common.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}

function Done(props: { preview: ImportPreview; summary: ImportSummary; onClose: () => void }) {
  const { t } = useTranslation('importWizard')
  const format = useFormat()
  const planId = usePlanId()
  const [location, navigate] = useLocation()
  const history = useHistory()
  // Who imports in the set-up of a plan goes on there.
  const inSetup = location === planPath(planId, 'setup')
  const undo = async () => {
    await history.step('undo')
    props.onClose()
  }
  const { added, updated, unchanged, topics } = props.summary
  const go = (view: 'board' | 'keywords') => {
    props.onClose()
    navigate(planPath(planId, view))
  }
  return (
    <Stack>
      <Text>
        {t('done.added', { count: added, shown: format.whole(added) })}{' '}
        {t('done.topics', { count: topics, shown: format.whole(topics) })}{' '}
        {updated > 0 && t('done.updated', { count: updated, shown: format.whole(updated) })}{' '}
        {unchanged > 0 && t('done.unchanged', { count: unchanged, shown: format.whole(unchanged) })}
      </Text>
      <ImportLists preview={props.preview} />
      <Group justify="flex-end">
        <Button variant="default" mr="auto" onClick={() => void undo()}>
          {t('done.undo')}
        </Button>
        <Button variant="default" onClick={() => go('keywords')}>
          {t('done.keywords')}
        </Button>
        <Button
          variant={inSetup ? 'default' : 'filled'}
          onClick={() => go('board')}
          data-autofocus={!inSetup || undefined}
        >
          {t('done.board')}
        </Button>
        {inSetup && (
          <Button onClick={props.onClose} data-autofocus>
            {t('done.setup')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
