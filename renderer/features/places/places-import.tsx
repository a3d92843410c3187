import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacesImportSummary } from '#shared/contract/place-rows.ts'
import { useHistory } from '../../app/use-history.ts'
import { ChooseFiles } from '../../ui/choose-files.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import classes from './places-import.module.css'
import { PlacesPreview } from './places-preview.tsx'
import { usePlacesImport } from './use-places-import.ts'

const FIRST = '[data-autofocus]:not(:disabled)'

/** From a list of places to cards: read, look what is new and what is known, write in one act. */
export function PlacesImport(props: { onClose: () => void }) {
  const { t } = useTranslation('places')
  const { step, read, cancel, restart, save } = usePlacesImport()
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
          <PlacesPreview
            found={step.found}
            error={step.error}
            saving={step.saving}
            onBack={restart}
            onSave={(hoursOf) => void save(step.found, hoursOf)}
          />
        )}
        {step.at === 'done' && <Done summary={step.summary} onClose={props.onClose} />}
      </div>
    </Modal>
  )
}

function Done(props: { summary: PlacesImportSummary; onClose: () => void }) {
  const { made, changed, unchanged } = props.summary
  const { t } = useTranslation('places')
  const history = useHistory()
  const undo = async () => {
    await history.step('undo')
    props.onClose()
  }
  return (
    <Stack>
      <Text role="status">
        {[
          made > 0 && t('import.done.made', { count: made }),
          changed > 0 && t('import.done.changed', { count: changed }),
          unchanged > 0 && t('import.done.unchanged', { count: unchanged }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Text>
      <Group justify="flex-end">
        {made + changed > 0 && (
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
