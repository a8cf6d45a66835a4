import type { Metadata } from 'next'
import { ModelsScreen } from '@/components/models/models-screen'
import { requirePageSession } from '@/lib/http/page-session'
import { listModels } from '@/lib/server/model-reports'
import { getServing } from '@/lib/server/serving-reply'
import { getSettings } from '@/lib/server/settings'

export const metadata: Metadata = { title: 'Models' }

export default async function ModelsPage() {
  await requirePageSession('admin')
  const [models, serving, { training }] = await Promise.all([listModels(), getServing(), getSettings()])
  return <ModelsScreen models={models} serving={serving} training={training} />
}
