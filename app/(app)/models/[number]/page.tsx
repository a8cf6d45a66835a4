import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReportScreen } from '@/components/models/report-screen'
import { modelParams } from '@/lib/contracts/models'
import { AppError } from '@/lib/errors'
import { requirePageSession } from '@/lib/http/page-session'
import { getModel } from '@/lib/server/model-reports'

interface Props {
  readonly params: Promise<{ number: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Version ${(await params).number}` }
}

export default async function ModelPage({ params }: Props) {
  await requirePageSession('admin')
  const { data } = modelParams.safeParse(await params)
  const model = data && (await getModel(data.number).catch(noneThere))
  if (!model) notFound()
  return <ReportScreen model={model} />
}

function noneThere(error: unknown): undefined {
  if (!(error instanceof AppError && error.code === 'not_found')) throw error
}
