'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/client/api'
import { oneTimeLinkOptions } from '@/lib/client/one-time-links'
import { AuthCard } from './auth-card'
import { LinkForm } from './link-form'

/** What a one-time link leads to: the first admin's account, an invited person's, or a new password. */
export function LinkScreen({ secret }: { readonly secret: string }) {
  const { data, error, refetch, isFetching } = useQuery(oneTimeLinkOptions(secret))
  if (data) return <LinkForm secret={secret} link={data} />
  if (error instanceof ApiError && error.code === 'gone') {
    return (
      <AuthCard title="This link no longer works" lead={error.message}>
        <Button asChild variant="primary" size="large">
          <Link href="/sign-in">To the sign-in page</Link>
        </Button>
      </AuthCard>
    )
  }
  if (error) {
    return (
      <AuthCard title="The link could not be checked">
        <Notice
          tone="error"
          action={
            <Button busy={isFetching} onClick={() => refetch()}>
              Try again
            </Button>
          }
        >
          <p>{error.message}</p>
        </Notice>
      </AuthCard>
    )
  }
  return (
    <div role="status" className="grid gap-4">
      <span className="sr-only">Checking the link…</span>
      <Skeleton className="h-7 w-40" />
      <Skeleton className="h-8" />
      <Skeleton className="h-8" />
    </div>
  )
}
