import { createContext, use, useSyncExternalStore, type ReactNode } from 'react'
import type { Client, Connection, ConnectionStatus } from './connection.ts'
import type { PlanModel } from './plan-model.ts'
import type { PlanState } from './plan-state.ts'

const ConnectionContext = createContext<Connection | null>(null)
const PlanContext = createContext<{ planId: string; model: PlanModel } | null>(null)

export function ConnectionProvider(props: { connection: Connection; children: ReactNode }) {
  return <ConnectionContext value={props.connection}>{props.children}</ConnectionContext>
}

export function PlanProvider(props: { planId: string; model: PlanModel; children: ReactNode }) {
  return (
    <PlanContext value={{ planId: props.planId, model: props.model }}>{props.children}</PlanContext>
  )
}

function present<T>(value: T | null, name: string): T {
  if (value === null) throw new Error(`${name} is missing above this component`)
  return value
}

export function useConnection(): Connection {
  return present(use(ConnectionContext), 'ConnectionProvider')
}

export function useClient(): Client {
  return useConnection().client
}

export function useConnectionStatus(): ConnectionStatus {
  const connection = useConnection()
  return useSyncExternalStore(connection.subscribe, connection.status)
}

/** The open plan, or `null` where none is. */
export function useOpenedPlan(): { planId: string; model: PlanModel } | null {
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
