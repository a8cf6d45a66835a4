'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { toast } from '@/components/ui/toast'
import { switchRule } from '@/lib/client/vendors'
import type { MemoryRuleReply, ruleBody } from '@/lib/contracts/vendors'

type To = z.input<typeof ruleBody>['state']

const words: Readonly<Record<To, string>> = {
  on: 'The rule acts again.',
  off: 'The rule is off.',
  forgotten: 'The rule is forgotten.',
}

/** Switches a rule at once; what waits of the vendor is extracted anew by itself. */
export function useRuleSwitch(vendorId: string, rule: MemoryRuleReply) {
  const client = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: (state: To) => switchRule(vendorId, rule.id, { state }),
    onSuccess: async (_, state) => {
      await client.invalidateQueries({ queryKey: ['vendors'] })
      toast({ message: words[state], ...undo(state) })
    },
    onError: (error) => toast({ tone: 'error', message: error.message }),
  })
  /** A suspended rule that was switched on had not been off: there is nothing to go back to. */
  function undo(state: To) {
    const before: To | null = state === 'off' ? 'on' : state === 'on' && rule.state === 'off' ? 'off' : null
    return before ? { action: { label: 'Undo', run: () => mutate(before) } } : {}
  }
  return { turn: mutate, busy: isPending }
}
