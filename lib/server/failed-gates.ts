import { modelGates } from '@/lib/contracts/models'

/** What the gates say that a version failed, in words. Gates in a form that is not known any more count as failed. */
export function failedGatesOf(stored: unknown): string[] {
  const { data } = modelGates.safeParse(stored)
  if (!data) return ['Its gates are not known.']
  return data.gates.filter(({ passed }) => !passed).map(({ sentence }) => sentence)
}
