import { Button, Menu } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCopy, IconDownload, IconPhoto, IconShare2, IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { heatCsv, heatHtml, heatText } from '#shared/coverage/heat-text.ts'
import { usePlan } from '../../backend/context.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { drawHeat } from './heat-picture.ts'
import type { HeatView } from './use-heat-table.ts'

/** The heatmap as it stands, to be pasted or kept: as a table, a picture or a file. */
export function HeatExport(props: { view: HeatView }) {
  const { table, words, title } = props.view
  const { t } = useTranslation('coveragePage')
  const name = usePlan((plan) => plan.settings.name)
  const picture = () => drawHeat({ table, words, title: `${name} · ${title}` })
  const fileName = (ending: string) =>
    `${name} ${title}.${ending}`.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')

  const copy = (make: () => ClipboardItem) => async () => {
    try {
      await navigator.clipboard.write([make()])
      notifications.show({ message: t('heat.copied') })
    } catch {
      notifications.show({ color: 'red', message: t('heat.notCopied') })
    }
  }
  const copyTable = copy(
    () =>
      new ClipboardItem({
        'text/html': new Blob([heatHtml(table, words)], { type: 'text/html' }),
        'text/plain': new Blob([heatText(table, words)], { type: 'text/plain' }),
      }),
  )
  // The promise goes in, not the picture: what is copied must be asked for within the press.
  const copyPicture = copy(() => new ClipboardItem({ 'image/png': picture() }))
  const saveCsv = () =>
    saveFile(new File([heatCsv(table, words)], fileName('csv'), { type: 'text/csv' }))
  const savePicture = async () =>
    saveFile(new File([await picture()], fileName('png'), { type: 'image/png' }))

  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconShare2 size={14} />}>
          {t('heat.share')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={14} />} onClick={() => void copyTable()}>
          {t('heat.copyTable')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPhoto size={14} />} onClick={() => void copyPicture()}>
          {t('heat.copyPicture')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTable size={14} />} onClick={saveCsv}>
          {t('heat.saveCsv')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={14} />} onClick={() => void savePicture()}>
          {t('heat.savePicture')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
