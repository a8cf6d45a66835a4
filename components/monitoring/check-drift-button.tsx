'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import { checkDrift } from '@/lib/client/drift'

export function CheckDriftButton() {
  const router = useRouter()
  const check = useMutation({
    mutationFn: checkDrift,
    onSuccess: ({ latest }) => {
      const alarms = [latest?.all, ...(latest?.vendors ?? [])].flatMap((scope) => scope?.alarms ?? []).length
      toast({
        message: alarms === 0 ? 'Nothing has changed alarmingly.' : `Alarming changes that were found: ${alarms}.`,
      })
      router.refresh()
    },
    onError: (error) => toast({ tone: 'error', message: error.message }),
  })
  return (
    <Button busy={check.isPending} onClick={() => check.mutate()}>
      Look now
    </Button>
  )
}
