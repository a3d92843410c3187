import { Button, Checkbox, Group, Popover, Select, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ColumnOrder } from '#shared/coverage/heat-table.ts'
import classes from './heatmap.module.css'
import type { HeatView } from './use-heat-table.ts'

const ORDERS = ['plan', 'name', 'weakest', 'strongest'] as const satisfies ColumnOrder['by'][]

/** The order of the columns, and which of them are shown. */
export function HeatColumns(props: { view: HeatView }) {
  const { view } = props
  const { t } = useTranslation('coveragePage')
  const { columns } = view.whole
  const show = (id: string | null, shown: boolean) => {
    const hidden = new Set(view.hidden)
    if (shown) hidden.delete(id)
    else hidden.add(id)
    view.setHidden(hidden)
  }
  const left = columns.filter(({ id }) => !view.hidden.has(id)).length
  return (
    <>
      <Select
        size="xs"
        w={170}
        label={t('heat.order')}
        allowDeselect={false}
        value={'row' in view.order ? null : view.order.by}
        placeholder={'row' in view.order ? t('heat.byRow') : ''}
        data={ORDERS.map((value) => ({ value, label: t(`heat.orders.${value}`) }))}
        onChange={(value) => {
          const by = ORDERS.find((known) => known === value)
          if (by) view.setOrder({ by })
        }}
      />
      <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button variant="default" size="xs" leftSection={<IconColumns3 size={14} />}>
            {left === columns.length
              ? t('heat.choose')
              : t('heat.chosen', { shown: left, count: columns.length })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('heat.choose')}>
          <Group gap={4} mb={8}>
            <Button size="compact-xs" variant="subtle" onClick={() => view.setHidden(new Set())}>
              {t('heat.showAll')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => view.setHidden(new Set(columns.map(({ id }) => id)))}
            >
              {t('heat.hideAll')}
            </Button>
          </Group>
          <Stack gap={8} className={classes.columnList ?? ''}>
            {columns.map((value) => (
              <Checkbox
                key={value.id ?? ''}
                label={view.words.ofColumn(value)}
                checked={!view.hidden.has(value.id)}
                onChange={(event) => show(value.id, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </>
  )
}
