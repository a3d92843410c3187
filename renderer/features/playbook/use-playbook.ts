import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../backend/context.tsx'

/** The playbook as its files say it now: a person may have edited one since. */
export function usePlaybook() {
  const client = useClient()
  return useQuery({
    queryKey: ['playbook'],
    queryFn: () => client.playbook.read(),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}
