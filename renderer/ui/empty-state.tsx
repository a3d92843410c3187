import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** What a view shows when there is nothing yet: a name for it, what to do, and the way to do it. */
export function EmptyState(props: { title: string; hint: string; children?: ReactNode }) {
  return (
    <Stack align="center" justify="center" gap="sm" py={64} px="lg" ta="center">
      <Title order={2}>{props.title}</Title>
      <Text c="dimmed" maw={440}>
        {props.hint}
      </Text>
      {props.children}
    </Stack>
  )
}
