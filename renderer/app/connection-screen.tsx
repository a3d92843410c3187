import { Button, FocusTrap, Loader, Stack, Text, Title } from '@mantine/core'
import { useFocusReturn } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useConnection, useConnectionStatus } from '../backend/context.tsx'
import classes from './connection-screen.module.css'

/** Lies over the window while the backend is away; the view below keeps its state. */
export function ConnectionScreen() {
  const connection = useConnection()
  const status = useConnectionStatus()
  const { t } = useTranslation()
  const away = status === 'lost' || status === 'gave-up'
  useFocusReturn({ opened: away })
  if (!away) return null
  const lost = status === 'lost'
  return (
    <FocusTrap active>
      <div
        className={classes.screen}
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="connection-title"
      >
        <Stack
          className={classes.box}
          gap="md"
          align="flex-start"
          {...(lost && { tabIndex: -1, 'data-autofocus': true })}
        >
          <Title order={2} id="connection-title">
            {lost ? t('connection.lostTitle') : t('connection.gaveUpTitle')}
          </Title>
          <Text>{lost ? t('connection.lost') : t('connection.gaveUp')}</Text>
          {lost ? (
            <Loader size="sm" aria-hidden="true" />
          ) : (
            <Button onClick={connection.retry} data-autofocus>
              {t('connection.retry')}
            </Button>
          )}
        </Stack>
      </div>
    </FocusTrap>
  )
}
