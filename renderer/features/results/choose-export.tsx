import { Button, FileButton, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDroppedFiles } from '../../ui/use-dropped-files.ts'
import classes from './pages-import.module.css'

const ACCEPTED =
  '.csv,.tsv,.txt,.xlsx,.zip,text/csv,text/tab-separated-values,text/plain,application/zip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A place to drop the export on, a button that opens the file chooser, and where to get one. */
export function ChooseExport(props: { onFile: (file: File) => void }) {
  const { t } = useTranslation('results')
  const [over, setOver] = useState(false)
  const takeFiles = useDroppedFiles(([file]) => file && props.onFile(file))
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
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
      <Text fw={550}>{t('import.drop')}</Text>
      <FileButton accept={ACCEPTED} onChange={(file) => file && props.onFile(file)}>
        {(button) => (
          <Button size="sm" data-autofocus {...button}>
            {t('import.choose')}
          </Button>
        )}
      </FileButton>
      <Text size="xs" c="dimmed" ta="center">
        {t('import.where')}
      </Text>
    </div>
  )
}
