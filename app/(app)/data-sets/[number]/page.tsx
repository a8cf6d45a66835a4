import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DataSetScreen } from '@/components/data-sets/data-set-screen'
import { requirePageSession } from '@/lib/http/page-session'

export const metadata: Metadata = { title: 'Data set' }

export default async function DataSetPage({ params }: { readonly params: Promise<{ number: string }> }) {
  await requirePageSession('admin')
  const { number } = await params
  if (!/^[1-9]\d{0,8}$/.test(number)) notFound()
  return <DataSetScreen number={Number(number)} />
}
