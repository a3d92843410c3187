import { Button } from '@mantine/core'
import { createContext, use, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHistory } from '../../app/use-history.ts'
import classes from './keywords.module.css'

type Said = { text: string; say: (text: string) => void }

const SaidContext = createContext<Said>({ text: '', say: () => {} })

/** Holds what the last act on keywords or topics did, to be read and heard in one place. */
export function SaidProvider(props: { children: ReactNode }) {
  const [text, say] = useState('')
  const said = useMemo(() => ({ text, say }), [text])
  return (
    <SaidContext value={said}>
      {/* Always there, since what comes with its text is often not read out. */}
      <p role="status" className="ms-visually-hidden">
        {text}
      </p>
      {props.children}
    </SaidContext>
  )
}

/** Tells what an act did; an empty text takes it back. */
export function useSay(): (text: string) => void {
  return use(SaidContext).say
}

/** What the last act did, with the way back as long as it is the last. `rest` stands in else. */
export function SaidLine(props: { rest?: ReactNode; onUndone: () => void }) {
  const { t } = useTranslation('keywords')
  const { text, say } = use(SaidContext)
  const history = useHistory()
  const shown = text !== '' && history.redo === null
  return (
    <>
      {shown && (
        <span aria-hidden="true" className={classes.said} title={text}>
          {text}
        </span>
      )}
      {shown && history.undo !== null && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            say('')
            void history.step('undo')
            props.onUndone()
          }}
        >
          {t('undo')}
        </Button>
      )}
      {!shown && props.rest}
    </>
  )
}
