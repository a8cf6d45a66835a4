import type { z } from 'zod'
import type { promotionBody, servingReply, stopBody } from '../contracts/promotions'
import { api } from './api'

/** `number` null: the model that ships. */
export const promoteModel = (number: number | null, body: z.input<typeof promotionBody>) =>
  api<typeof servingReply>(`models/${number ?? 0}/promotion`, { method: 'POST', body })

export const stopChallenger = (body: z.input<typeof stopBody>) =>
  api<typeof servingReply>('challenger', { method: 'DELETE', body })
