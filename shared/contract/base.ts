import { oc } from '@orpc/contract'
import { z } from 'zod'
import { idSchema } from '../domain/text.ts'
import { contractErrors } from './errors.ts'

/** Every procedure starts here, so that every call can end with a domain error. */
export const procedure = oc.errors(contractErrors)

export const inPlan = z.object({ planId: idSchema })
export const done = z.object({ seq: z.number().int() })
