import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { type FixCard, fixCardsByCheck } from '#shared/checks/fix-cards.ts'
import type { AuditList, CheckGuide } from '#shared/contract/audits.ts'
import type { Locale } from '#shared/domain/plan.ts'
import { planPath } from '../../app/routes.ts'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'
import { useLocale } from '../../i18n/use-language.ts'

const NOTHING: AuditList = { audits: [], findings: [], evidence: [] }
const NO_GUIDES: ReadonlyMap<string, CheckGuide> = new Map()

/** The plan's audits with what they found; empty until they have come. */
export function useAudits(): { list: AuditList; isHere: boolean } {
  const { data } = usePlanQuery(
    ['audits'],
    ['audit', 'finding', 'evidence', 'check'],
    (client, planId) => client.audits.list({ planId }),
  )
  return { list: data ?? NOTHING, isHere: data !== undefined }
}

/** How the checks of the playbook are tested, by check, in the reader's language. */
export function useGuides(): ReadonlyMap<string, CheckGuide> {
  const client = useClient()
  const locale = useLocale()
  const { data } = useQuery({
    queryKey: ['check-guides', locale],
    queryFn: () => guidesIn(client, locale),
    staleTime: 60_000,
  })
  return data ?? NO_GUIDES
}

export async function guidesIn(
  client: ReturnType<typeof useClient>,
  locale: Locale,
): Promise<ReadonlyMap<string, CheckGuide>> {
  const guides = await client.audits.guides({ locale })
  return new Map(guides.map((guide) => [guide.checkId, guide]))
}

/** The cards that fix checks, by check. */
export function useFixCards(): ReadonlyMap<string, FixCard[]> {
  const cards = usePlan((plan) => plan.cards)
  const columns = usePlan((plan) => plan.columns)
  const today = usePlan((plan) => plan.today)
  return useMemo(() => {
    const progressOf = new Map(columns.map(({ id, progress }) => [id, progress]))
    return fixCardsByCheck(cards.values(), progressOf, today)
  }, [cards, columns, today])
}

/** What of the page is open, kept in the address: `?audit=ID`, or `?tab=audits`. */
export function useCheckPlace() {
  const planId = usePlanId()
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch())
  const path = planPath(planId, 'checks')
  const go = (search: Record<string, string>) => navigate(`${path}?${new URLSearchParams(search)}`)
  return {
    auditId: asked.get('audit'),
    tab: asked.get('tab') === 'audits' ? ('audits' as const) : ('checks' as const),
    openAudit: (audit: string) => go({ audit }),
    showTab: (tab: string) => go(tab === 'audits' ? { tab } : {}),
  }
}
