import type { Metadata } from 'next'
import { z } from 'zod'
import { CompareScreen } from '@/components/models/compare-screen'
import { AppError } from '@/lib/errors'
import { requirePageSession } from '@/lib/http/page-session'
import { compareModels, listModels } from '@/lib/server/model-reports'

export const metadata: Metadata = { title: 'Two versions' }

const number = z.coerce.number().int().min(0).max(2_147_483_647)
const query = z.object({ a: number, b: number })

export default async function ComparePage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  await requirePageSession('admin')
  const { data } = query.safeParse(await searchParams)
  const { models } = await listModels()
  const compared = data ? await compareModels(data.a, data.b).catch(sentenceOf) : 'Choose two versions.'
  return <CompareScreen numbers={models.map((model) => model.number)} chosen={data ?? null} compared={compared} />
}

/** What keeps two versions from being compared is told where the comparison would stand. */
function sentenceOf(error: unknown): string {
  if (error instanceof AppError) return error.message
  throw error
}
