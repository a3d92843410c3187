import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { ReactTable } from '@tanstack/react-table'
import { useTranslation } from 'react-i18next'
import type { Keyword } from '#shared/domain/keyword.ts'
import type { features } from './keyword-columns.ts'

/** Which columns the grid shows; remembered on this device. */
export function ColumnMenu({ table }: { table: ReactTable<typeof features, Keyword> }) {
  const { t } = useTranslation('keywords')
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="compact-xs" leftSection={<IconColumns3 size={14} />}>
          {t('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns')}>
        <Stack gap={8}>
          {table
            .getAllLeafColumns()
            .filter((column) => column.getCanHide())
            .map((column) => (
              <Checkbox
                key={column.id}
                label={t(`column.${column.id}`)}
                checked={column.getIsVisible()}
                onChange={(event) => column.toggleVisibility(event.currentTarget.checked)}
              />
            ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
