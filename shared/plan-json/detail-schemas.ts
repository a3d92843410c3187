import { z } from 'zod'
import { messageFields } from '../domain/message.ts'
import { assetFields } from '../domain/asset.ts'
import { placeFields } from '../domain/place.ts'

/** Details of cards as they may stand under their items: fields left out are empty. */
export const placeInFile = z.looseObject(placeFields.partial().shape)
export const messageInFile = z.looseObject(messageFields.partial().shape)
export const assetInFile = z.looseObject(assetFields.partial().shape)
