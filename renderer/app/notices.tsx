import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Short messages at the window's edge; their close button has a name in the language spoken. */
export function Notices() {
  const { t } = useTranslation()
  const close = t('common.close')
  const theme = useMemo(() => {
    const defaultProps = { closeButtonProps: { 'aria-label': close } }
    return { components: { Notification: { defaultProps } } }
  }, [close])
  return (
    <MantineThemeProvider theme={theme}>
      <Notifications position="bottom-right" />
    </MantineThemeProvider>
  )
}
