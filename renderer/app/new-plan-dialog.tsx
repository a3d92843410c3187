import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PATHS, type DecisionPath } from '#shared/domain/plan.ts'
import { useClient } from '../backend/context.tsx'
import { useLocale } from '../i18n/use-language.ts'
import type { View } from './routes.ts'
import { useTell } from './use-tell.ts'

/** Ways to begin beside the starter plans, which go by their ids. */
const GUIDED = 'guided'
const EMPTY = 'empty'

/**
 * A name, and how to begin: step by step, with the starter plan of a trade, or with nothing. The plan is
 * made at once, so that nothing that is said of it afterwards is only in a window.
 */
export function NewPlanDialog(props: {
  onClose: () => void
  /** `view`: where to go on. */
  onCreated: (planId: string, view: View) => void
}) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const locale = useLocale()
  const [name, setName] = useState('')
  const [customer, setCustomer] = useState('')
  const [begin, setBegin] = useState<string>(GUIDED)
  const [path, setPath] = useState<DecisionPath>('search')
  const starters = useQuery({
    queryKey: ['starters', locale],
    queryFn: () => client.plans.starters({ locale }),
  })

  const create = (event: React.FormEvent) => {
    event.preventDefault()
    if (!name.trim()) return
    tell(async () => {
      const given = { name: name.trim(), client: customer.trim(), locale }
      const isGuided = begin === GUIDED
      const plan = await client.plans.create(
        isGuided
          ? { ...given, guided: true }
          : begin === EMPTY
            ? { ...given, path }
            : { ...given, starter: begin },
      )
      props.onCreated(plan.planId, isGuided ? 'setup' : 'board')
    })
  }

  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
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
          <Radio.Group label={t('plans.begin')} value={begin} onChange={setBegin}>
            <Stack gap={10} mt={6}>
              <Radio
                value={GUIDED}
                size="xs"
                label={t('plans.guided')}
                description={t('plans.guidedHint')}
              />
              {starters.data?.starters.map(({ id, title, about, cards, topics }) => (
                <Radio
                  key={id}
                  value={id}
                  size="xs"
                  label={t('plans.starter', { trade: title })}
                  description={`${about} ${t('plans.starterHint', { cards, topics })}`}
                />
              ))}
              <Radio
                value={EMPTY}
                size="xs"
                label={t('plans.emptyPlan')}
                description={t('plans.emptyPlanHint')}
              />
            </Stack>
          </Radio.Group>
          {starters.data?.problems.map(({ file, line, key }) => (
            <Text key={file} size="xs" c="red">
              {t('plans.starterBroken', { where: [file, line, key].filter(Boolean).join(' · ') })}
            </Text>
          ))}
          {begin === EMPTY && (
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
          )}
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
