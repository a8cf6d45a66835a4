import type { Role } from '@/lib/contracts/session'

/** A signed-in person. */
export interface UserActor {
  readonly type: 'user'
  readonly id: string
  readonly name: string
  readonly role: Role
}

/** Countersign itself: the worker, the command line, the start. */
export interface SystemActor {
  readonly type: 'system'
  readonly id: null
  readonly name: string
}

/** Who acts; every audit event names one. */
export type Actor = UserActor | SystemActor

export const systemActor: SystemActor = { type: 'system', id: null, name: 'Countersign' }
