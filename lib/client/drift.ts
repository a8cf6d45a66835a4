import type { driftReply } from '../contracts/drift'
import { api } from './api'

/** Looks now; answers with what was found. */
export const checkDrift = () => api<typeof driftReply>('drift', { method: 'POST' })
