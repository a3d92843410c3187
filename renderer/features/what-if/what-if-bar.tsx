import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCanWrite } from '../../app/system-context.tsx'
import { shortcutOf } from '../../app/actions/shortcut-of.ts'
import { useScratch, useScratchState } from './use-scratch.ts'
import classes from './what-if.module.css'

/** What the scratch copy is, and what can be done with all of it. */
export function WhatIfBar(props: {
  onImagine: () => void
  onKeep: () => void
  onDrop: () => void
}) {
  const { t } = useTranslation('whatIf')
  const canWrite = useCanWrite()
  const { scratch } = useScratch()
  const { changes, fitting, canUndo, canRedo } = useScratchState()
  const steps = [
    { what: 'undo', can: canUndo, icon: IconArrowBackUp, step: () => scratch.undo() },
    { what: 'redo', can: canRedo, icon: IconArrowForwardUp, step: () => scratch.redo() },
  ] as const
  return (
    <div className={classes.bar}>
      <p className={classes.intro} title={t('intro')}>
        {t('intro')}
      </p>
      <div className={classes.tools}>
        <Button
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={props.onImagine}
        >
          {t('imagine')}
        </Button>
        {steps.map(({ what, can, icon: Icon, step }) => {
          const keys = shortcutOf(what)
          const name = t(what)
          return (
            <Tooltip key={what} label={`${name} · ${keys.text}`}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={name}
                aria-keyshortcuts={keys.aria}
                aria-disabled={!can}
                {...(!can && { 'data-disabled': true })}
                onClick={step}
              >
                <Icon size={17} stroke={1.8} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          )
        })}
        <Button variant="default" disabled={changes.length === 0} onClick={props.onDrop}>
          {t('drop.button')}
        </Button>
        {canWrite ? (
          <Button disabled={fitting.length === 0} onClick={props.onKeep}>
            {t('keep.button')}
          </Button>
        ) : (
          <span className={classes.quiet}>{t('keep.readOnly')}</span>
        )}
      </div>
    </div>
  )
}
