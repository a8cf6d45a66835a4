import { AppError } from '@/lib/errors'
import { prisma } from './prisma'

/** The id of a version by the number that people know it by; null for 0, the model that ships. @throws AppError not_found */
export async function requireVersionId(number: number): Promise<string | null> {
  if (number === 0) return null
  const version = await prisma.modelVersion.findUnique({ where: { number }, select: { id: true } })
  if (!version) throw new AppError('not_found', 'There is no such model version.')
  return version.id
}
