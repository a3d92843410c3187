import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ResultsImportSummary } from '#shared/contract/results.ts'
import { useHistory } from '../../app/use-history.ts'
import { ChooseFiles } from '../../ui/choose-files.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { PagesPreview } from './pages-preview.tsx'
import classes from './pages-import.module.css'
import { usePagesImport } from './use-pages-import.ts'

const FIRST = '[data-autofocus]:not(:disabled)'

/** From a Search Console export to numbers of cards: read, look whose page is whose, write in one act. */
export function PagesImport(props: { onClose: () => void }) {
  const { t } = useTranslation('results')
  const { step, read, cancel, restart, save } = usePagesImport()
  const body = useRef<HTMLDivElement>(null)
  useReturnFocus()
  useEffect(() => {
    // The button that led here has gone with the step before.
    const lost = !document.activeElement || document.activeElement === document.body
    if (lost) (body.current?.querySelector<HTMLElement>(FIRST) ?? body.current)?.focus()
  }, [step.at])
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('import.title')}
      size={step.at === 'preview' ? 920 : 560}
      closeOnClickOutside={step.at === 'choose' || step.at === 'done'}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
    >
      <div ref={body} className={classes.step} tabIndex={-1}>
        {step.at === 'choose' && (
          <Stack>
            {step.error && <Alert color="red">{step.error}</Alert>}
            <ChooseFiles
              words={{
                drop: t('import.drop'),
                button: t('import.choose'),
                hint: t('import.where'),
              }}
              onFiles={([file]) => file && void read(file)}
            />
          </Stack>
        )}
        {step.at === 'reading' && (
          <Group justify="space-between">
            <Loader size="sm" aria-label={t('import.reading')} />
            <Text role="status" flex={1}>
              {t('import.reading')}
            </Text>
            <Button variant="default" onClick={cancel}>
              {t('app:common.cancel')}
            </Button>
          </Group>
        )}
        {step.at === 'preview' && (
          <PagesPreview
            found={step.found}
            error={step.error}
            saving={step.saving}
            onBack={restart}
            onSave={(wish) => void save(step.found, wish)}
          />
        )}
        {step.at === 'done' && <Done summary={step.summary} onClose={props.onClose} />}
      </div>
    </Modal>
  )
}

function Done(props: { summary: ResultsImportSummary; onClose: () => void }) {
  const { cards, added, replaced, unchanged, addressed } = props.summary
  const { t } = useTranslation('results')
  const history = useHistory()
  const undo = async () => {
    await history.step('undo')
    props.onClose()
  }
  return (
    <Stack>
      <Text role="status">
        {[
          t('import.done.cards', { count: cards }),
          added > 0 && t('import.done.added', { count: added }),
          replaced > 0 && t('import.done.replaced', { count: replaced }),
          unchanged > 0 && t('import.done.unchanged', { count: unchanged }),
          addressed > 0 && t('import.done.addressed', { count: addressed }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
      <Group justify="flex-end">
        {added + replaced + addressed > 0 && (
          <Button variant="default" mr="auto" onClick={() => void undo()}>
            {t('importWizard:done.undo')}
          </Button>
        )}
        <Button data-autofocus onClick={props.onClose}>
          {t('app:common.close')}
        </Button>
      </Group>
    </Stack>
  )
}
