import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PATHS, type DecisionPath } from '#shared/domain/plan.ts'
import { useClient } from '../backend/context.tsx'
import { useLocale } from '../i18n/use-language.ts'
import { useTell } from './use-tell.ts'

export function NewPlanDialog(props: { onClose: () => void; onCreated: (planId: string) => void }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const locale = useLocale()
  const [name, setName] = useState('')
  const [customer, setCustomer] = useState('')
  const [path, setPath] = useState<DecisionPath>('search')

  const create = (event: React.FormEvent) => {
    event.preventDefault()
    if (!name.trim()) return
    tell(async () => {
      const plan = await client.plans.create({
        name: name.trim(),
        client: customer.trim(),
        locale,
        path,
      })
      props.onCreated(plan.planId)
    })
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('plans.new')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={create}>
        <Stack>
          <TextInput
            label={t('plans.name')}
            placeholder={t('plans.namePlaceholder')}
            required
            data-autofocus
            maxLength={10_000}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('plans.client')}
            description={t('plans.clientHint')}
            maxLength={10_000}
            value={customer}
            onChange={(event) => setCustomer(event.currentTarget.value)}
          />
          <Radio.Group
            label={t('plans.path')}
            value={path}
            onChange={(value) => setPath(PATHS.find((known) => known === value) ?? 'search')}
          >
            <Stack gap={10} mt={6}>
              {PATHS.map((value) => (
                <Radio key={value} value={value} size="xs" label={t(`path.${value}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={props.onClose}>
              {t('plans.cancel')}
            </Button>
            <Button type="submit" disabled={!name.trim()}>
              {t('plans.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
