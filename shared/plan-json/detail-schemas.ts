import { z } from 'zod'
import { placeFields } from '../domain/place.ts'

/** Details of cards as they may stand under their items: fields left out are empty. */
export const placeInFile = z.looseObject(placeFields.partial().shape)
