import { ActionIcon } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import panelClasses from '../cards/card-panel.module.css'

const VersionsDialog = lazy(async () => ({
  default: (await import('./versions-dialog.tsx')).VersionsDialog,
}))

/** The clock of a brief: how it stood before, and the way back. */
export function VersionsButton(props: { cardId: string; readOnly: boolean }) {
  const { t } = useTranslation('brief')
  const [opened, setOpened] = useState(false)
  return (
    <>
      <ActionIcon
        className={panelClasses.clock ?? ''}
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t('versions.open')}
        title={t('versions.open')}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => setOpened(true)}
      >
        <IconClock size={14} stroke={1.8} />
      </ActionIcon>
      {opened && (
        <Suspense fallback={null}>
          <VersionsDialog {...props} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
