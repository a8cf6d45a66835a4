import type { Metadata } from 'next'
import Link from 'next/link'
import { TargetScreen } from '@/components/monitoring/target-screen'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { requirePageSession } from '@/lib/http/page-session'
import { getErrorTarget } from '@/lib/server/error-target-reply'

export const metadata: Metadata = { title: 'Error target' }

export default async function ErrorTargetPage() {
  await requirePageSession('admin')
  const reply = await getErrorTarget()
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-4 sm:p-6">
      <PageHeader
        title="Error target"
        actions={
          <Button asChild>
            <Link href="/monitoring">Monitoring</Link>
          </Button>
        }
      >
        Choose how many wrong values you accept among those that nobody looks at, by what it costs and what it saves.
      </PageHeader>
      <TargetScreen reply={reply} />
    </div>
  )
}
