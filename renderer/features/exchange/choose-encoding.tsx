import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportAnswer, ImportQuestion } from '#shared/contract/imports.ts'
import classes from './import.module.css'

type Question = Extract<ImportQuestion, { ask: 'encoding' }>

/** Readings of one file side by side: a person sees at once which letters are right. */
export function ChooseEncoding(props: {
  question: Question
  onAnswer: (answer: ImportAnswer) => void
  onSkip: () => void
}) {
  const { file, readings } = props.question
  const { t } = useTranslation('importWizard')
  const [chosen, setChosen] = useState<Question['readings'][number]['encoding'] | null>(null)
  return (
    <Stack>
      <Text style={{ overflowWrap: 'anywhere' }}>{t('encoding.ask', { file })}</Text>
      <Radio.Group
        className={classes.scroll}
        aria-label={t('encoding.list')}
        value={chosen}
        onChange={(value) => {
          setChosen(readings.find(({ encoding }) => encoding === value)?.encoding ?? null)
        }}
      >
        {readings.map(({ encoding, lines }) => (
          <div key={encoding} className={classes.file}>
            <Radio value={encoding} label={t(`import:encodings.${encoding}`)} />
            <pre className={classes.reading}>{lines.slice(0, 4).join('\n')}</pre>
          </div>
        ))}
      </Radio.Group>
      <Group justify="space-between">
        <Button variant="default" onClick={props.onSkip}>
          {t('columns.skip')}
        </Button>
        <Button
          disabled={chosen === null}
          onClick={() => chosen && props.onAnswer({ file, encoding: chosen })}
        >
          {t('encoding.use')}
        </Button>
      </Group>
    </Stack>
  )
}
