import { Button, FileButton, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDroppedFiles } from '../../ui/use-dropped-files.ts'
import classes from './import.module.css'

const ACCEPTED =
  '.csv,.tsv,.txt,.xlsx,.zip,text/csv,text/tab-separated-values,text/plain,application/zip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A place to drop exports on, and a button that opens the file chooser. */
export function ChooseFiles(props: { onFiles: (files: File[]) => void }) {
  const { t } = useTranslation('importWizard')
  const [over, setOver] = useState(false)
  const takeFiles = useDroppedFiles(props.onFiles)
  return (
    <div
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        setOver(false)
        takeFiles(event.dataTransfer)
      }}
    >
      <Text fw={550}>{t('choose.drop')}</Text>
      <FileButton
        multiple
        accept={ACCEPTED}
        onChange={(files) => files.length > 0 && props.onFiles(files)}
      >
        {(button) => (
          <Button size="sm" data-autofocus {...button}>
            {t('choose.button')}
          </Button>
        )}
      </FileButton>
      <Text size="xs" c="dimmed" ta="center">
        {t('choose.formats')}
      </Text>
    </div>
  )
}
