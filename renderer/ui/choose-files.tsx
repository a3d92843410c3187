import { Button, FileButton, Text } from '@mantine/core'
import { useState } from 'react'
import classes from './choose-files.module.css'
import { useDroppedFiles } from './use-dropped-files.ts'

/** Tables as tools export them, and archives of such. */
const ACCEPTED =
  '.csv,.tsv,.txt,.xlsx,.zip,text/csv,text/tab-separated-values,text/plain,application/zip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Props = {
  /** What can be dropped here, what the button says, and what there is to know. */
  words: { drop: string; button: string; hint: string }
  onFiles: (files: File[]) => void
}

/** A place to drop exports on, and a button that opens the file chooser. */
export function ChooseFiles(props: Props & { multiple?: boolean }) {
  const { words, multiple = false, onFiles } = props
  const [over, setOver] = useState(false)
  const takeFiles = useDroppedFiles(onFiles)
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
      <Text fw={550}>{words.drop}</Text>
      <FileButton
        multiple={multiple}
        accept={ACCEPTED}
        onChange={(chosen) => {
          const files = chosen === null ? [] : [chosen].flat()
          if (files.length > 0) onFiles(files)
        }}
      >
        {(button) => (
          <Button size="sm" data-autofocus {...button}>
            {words.button}
          </Button>
        )}
      </FileButton>
      <Text size="xs" c="dimmed" ta="center">
        {words.hint}
      </Text>
    </div>
  )
}
