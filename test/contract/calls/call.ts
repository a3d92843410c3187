import type { Contract } from '#shared/contract/index.ts'
import type { World } from '../world.ts'

/** `cards.move`, `feed.watch` … of every procedure of these nouns. */
export type PathOf<Noun extends keyof Contract> = {
  [N in Noun]: `${N & string}.${keyof Contract[N] & string}`
}[Noun]
export type Path = PathOf<keyof Contract>

export type Call = {
  /** A right call and what must come of it. */
  right: (world: World) => Promise<unknown>
  /** An input that zod must refuse although its plan exists; none where there is no input. */
  wrong?: (world: World) => unknown
}

/** A procedure of these nouns that is left out does not compile. */
export type Calls<Noun extends keyof Contract> = Record<PathOf<Noun>, Call>
