import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Misfit } from '#shared/coverage/what-if.ts'
import { useChangeSentence, useMisfitSentence } from './use-change-sentence.ts'
import { useScratch, useScratchState } from './use-scratch.ts'
import classes from './what-if.module.css'

/** What the scratch copy has otherwise, the newest first, each to be taken back by itself. */
export function ChangeList() {
  const { t } = useTranslation('whatIf')
  const { scratch } = useScratch()
  const { changes, misfits } = useScratchState()
  const sentenceOf = useChangeSentence()
  const whyNot = useMisfitSentence()
  const list = useRef<HTMLOListElement>(null)
  if (changes.length === 0) return <p className={classes.quiet}>{t('changes.none')}</p>

  const ofChange = new Map<number, Misfit[]>()
  for (const misfit of misfits) {
    ofChange.set(misfit.at, [...(ofChange.get(misfit.at) ?? []), misfit])
  }
  const takeBack = (at: number) => {
    scratch.takeBack(at)
    list.current?.focus()
  }
  return (
    <ol ref={list} tabIndex={-1} className={classes.changes} aria-label={t('changes.label')}>
      {changes
        .map((change, at) => {
          const sentence = sentenceOf(change)
          const why = ofChange.get(at) ?? []
          const out = why.some(({ partly }) => !partly)
          return (
            <li key={at} data-out={out || undefined} data-testid="what-if-change">
              <div>
                {out ? <s>{sentence}</s> : sentence}
                {why.map((misfit) => (
                  <span key={misfit.why} className={classes.why}>
                    {whyNot(misfit)}
                  </span>
                ))}
              </div>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('changes.takeBack', { change: sentence })}
                title={t('changes.takeBackShort')}
                onClick={() => takeBack(at)}
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            </li>
          )
        })
        .toReversed()}
    </ol>
  )
}
