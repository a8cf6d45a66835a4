import type { Model } from '@/lib/extract/model'
import { loadModel } from './model-versions'
import { prisma } from './prisma'

/** Which version serves; null: the model that ships, until the first promotion. */
export async function championId(): Promise<string | null> {
  const latest = await prisma.promotion.findFirst({
    where: { kind: 'champion' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { modelVersionId: true },
  })
  return latest?.modelVersionId ?? null
}

/** The model that serves now: a promotion holds from the next document on, in every process. */
export async function champion(): Promise<Model> {
  return loadModel(await championId())
}
