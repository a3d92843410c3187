import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeywordList } from '#shared/contract/keywords.ts'
import { useTell } from '../../app/use-tell.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { saveFile } from '../../ui/save-file.ts'

/** Gives what the grid lists, in its order, as CSV. */
export function ExportButton({ list }: { list: KeywordList }) {
  const { t } = useTranslation('keywords')
  const client = useClient()
  const planId = usePlanId()
  const tell = useTell()
  const [busy, setBusy] = useState(false)
  const save = () => {
    setBusy(true)
    tell(async () => {
      try {
        saveFile(await client.keywords.exportCsv({ planId, list }))
      } finally {
        setBusy(false)
      }
    })
  }
  return (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconDownload size={14} />}
      loading={busy}
      onClick={save}
    >
      {t('exportCsv')}
    </Button>
  )
}
