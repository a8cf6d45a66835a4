'use client'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { z } from 'zod'
import { type FormErrors, issuesOf, refusalOf } from './form-errors'

/**
 * A small form whose inputs bear the names of the contract's fields. It is checked with the contract before it is sent;
 * what is wrong, here or there, stands at its field, and the first such field gets the focus.
 */
export function useForm<Body extends z.ZodObject, Reply>({
  body,
  send,
  onDone,
}: {
  readonly body: Body
  readonly send: (body: z.output<Body>) => Promise<Reply>
  readonly onDone: (reply: Reply, form: HTMLFormElement) => void
}) {
  const [errors, setErrors] = useState<FormErrors>({})
  const names = Object.keys(body.shape)
  const { mutate, isPending, isSuccess } = useMutation({
    mutationFn: ({ values }: { values: z.output<Body>; form: HTMLFormElement }) => send(values),
    onSuccess: (reply, { form }) => onDone(reply, form),
    onError: (error, { form }) => refuse(refusalOf(error, names), form),
  })

  function refuse(found: FormErrors, form: HTMLFormElement) {
    setErrors(found)
    const first = names.find((name) => found[name])
    const input = first === undefined ? null : form.elements.namedItem(first)
    if (input instanceof HTMLElement) input.focus()
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const parsed = body.safeParse(Object.fromEntries(new FormData(form)))
    if (!parsed.success) return refuse(issuesOf(parsed.error), form)
    setErrors({})
    mutate({ values: parsed.data, form })
  }

  return {
    errors,
    /** What is wrong with the whole. */
    problem: errors[''],
    busy: isPending,
    done: isSuccess,
    /** For `<form {...form.props}>`; by POST, so that a password never gets into an address, should scripts not run yet. */
    props: { onSubmit, noValidate: true, method: 'post' } as const,
  }
}
