import { createContext, use, useSyncExternalStore, type ReactNode } from 'react'
import type { Client, Connection, ConnectionStatus } from './connection.ts'
import type { PlanModel } from './plan-model.ts'
import type { PlanState } from './plan-state.ts'

const ConnectionContext = createContext<Connection | null>(null)
type OpenedPlan = { planId: string; model: PlanModel; reviewing: boolean }
const PlanContext = createContext<OpenedPlan | null>(null)

export function ConnectionProvider(props: { connection: Connection; children: ReactNode }) {
  return <ConnectionContext value={props.connection}>{props.children}</ConnectionContext>
}

/** `reviewing`: everything under it reads the plan and comments, no more; left out: as above it. */
export function PlanProvider(props: {
  planId: string
  model: PlanModel
  reviewing?: boolean
  children: ReactNode
}) {
  const { planId, model, children } = props
  const above = useReviewing()
  const reviewing = props.reviewing ?? above
  return <PlanContext value={{ planId, model, reviewing }}>{children}</PlanContext>
}

function present<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`${name} is missing above this component`)
  return value
}

export function useConnection(): Connection {
  return present(use(ConnectionContext), 'ConnectionProvider')
}

export function useClient(): Client {
  const { client, reviewer } = useConnection()
  return useReviewing() ? reviewer : client
}

/** True where the open plan is only reviewed; false where none is open. */
export function useReviewing(): boolean {
  return use(PlanContext)?.reviewing ?? false
}

export function useConnectionStatus(): ConnectionStatus {
  const connection = useConnection()
  return useSyncExternalStore(connection.subscribe, connection.status)
}

/** The open plan, or `null` where none is. */
export function useOpenedPlan(): OpenedPlan | null {
  return use(PlanContext)
}

export function usePlanId(): string {
  return present(use(PlanContext), 'PlanProvider').planId
}

export function usePlanModel(): PlanModel {
  return present(use(PlanContext), 'PlanProvider').model
}

/** All of the open plan; renders again when any of it but the sequence changes, which may lag behind. */
export function usePlanContent(): PlanState {
  const model = usePlanModel()
  return useSyncExternalStore(model.subscribe, model.content)
}

/** The part of the open plan that `select` picks; renders again only when that part changes. */
export function usePlan<T>(select: (state: PlanState) => T): T {
  const model = usePlanModel()
  return useSyncExternalStore(model.subscribe, () => select(model.state()))
}
