import { connection, queryClient } from './first-calls.ts'
import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './ui/tokens.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { LateNotices } from './app/late-notices.tsx'
import { App } from './app.tsx'
import { ConnectionProvider } from './backend/context.tsx'
import { chooseLanguage, languageSetting } from './i18n/language.ts'
import { startI18n } from './i18n/start.ts'
import { theme } from './ui/theme.ts'

await startI18n()
// A window that has not been told yet learns from the library what was set.
void connection.client.system
  .info()
  .then(({ language }) => (language === languageSetting() ? undefined : chooseLanguage(language)))
  .catch(() => undefined)
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <ConnectionProvider connection={connection}>
          <LateNotices />
          <App />
        </ConnectionProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
// Until then, and wherever the system has a Chinese font, Chinese is written in that.
requestIdleCallback(() => void import('./ui/chinese-font.ts').catch(() => {}))
