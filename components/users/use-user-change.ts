import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { toast } from '@/components/ui/toast'
import { updateUser, usersOptions } from '@/lib/client/users'
import type { User, updateUserBody } from '@/lib/contracts/session'

/** Changes a user at once; a refusal (such as for the only admin) is told in the server's words. */
export function useUserChange(user: User) {
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (body: z.input<typeof updateUserBody>) => updateUser(user.id, body),
    onSuccess: ({ user: changed }) => {
      client.setQueryData(
        usersOptions().queryKey,
        (known) => known && { users: known.users.map((other) => (other.id === changed.id ? changed : other)) },
      )
    },
    onError: (error) => {
      toast({ tone: 'error', message: error.message })
      void client.invalidateQueries({ queryKey: usersOptions().queryKey })
    },
  })
  return {
    busy: change.isPending,
    /** Says afterwards what happened, with a way back where there is one. */
    apply: (body: z.input<typeof updateUserBody>, message: string, back?: z.input<typeof updateUserBody>) =>
      change.mutate(body, {
        onSuccess: () => toast({ message, ...(back && { action: { label: 'Undo', run: () => change.mutate(back) } }) }),
      }),
  }
}
