'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { LoadFailure } from '@/components/ui/load-failure'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { type FormErrors, issuesOf, refusalOf } from '@/lib/client/form-errors'
import { settingsOptions, updateSettings } from '@/lib/client/settings'
import { type Settings, updateSettingsBody } from '@/lib/contracts/settings'
import { type SettingsForm, sameForm, toForm, toFormErrors, toPatch, withDefaults } from './settings-form'
import { CompanySection, ReviewSection, RoutingSection, UploadSection } from './settings-sections'
import { TrainingSettings } from './training-settings'

const paths = [
  'upload.maxFileMegabytes',
  'upload.maxPages',
  'upload.maxPageMegapixels',
  'routing.errorTarget',
  'review.auditShare',
  'review.rekeyAbove',
  'ownCompany.names',
  'ownCompany.taxIds',
]

export function SettingsScreen() {
  const { data, error, refetch, isFetching } = useQuery(settingsOptions())
  return (
    <div className="mx-auto grid max-w-3xl gap-6 p-4 pb-24 sm:p-6 sm:pb-24">
      <PageHeader title="Settings">
        What may be uploaded, when an invoice may go through without a person, and what is asked of those who review.
      </PageHeader>
      {data ? (
        <>
          <SettingsEditor settings={data.settings} />
          <TrainingSettings training={data.settings.training} />
        </>
      ) : error ? (
        <LoadFailure title="The settings could not be loaded" error={error} busy={isFetching} onRetry={refetch} />
      ) : (
        <div role="status" className="grid gap-4">
          <span className="sr-only">Loading the settings…</span>
          <Skeleton className="h-40" />
          <Skeleton className="h-32" />
        </div>
      )}
    </div>
  )
}

function SettingsEditor({ settings }: { readonly settings: Settings }) {
  const client = useQueryClient()
  const stored = toForm(settings)
  const [draft, setDraft] = useState<SettingsForm | null>(null)
  const [errors, setErrors] = useState<FormErrors>({})
  const form = draft ?? stored
  const dirty = draft !== null && !sameForm(draft, stored)
  useLeaveWarning(dirty)

  const take = (reply: { settings: Settings }) => client.setQueryData(settingsOptions().queryKey, reply)
  const save = useMutation({
    mutationFn: (next: SettingsForm) => updateSettings(toPatch(next)),
    onSuccess: (reply) => {
      take(reply)
      setDraft(null)
      setErrors({})
      toast({ message: 'Settings saved.', action: { label: 'Undo', run: () => restore(settings) } })
    },
    onError: (error) => setErrors(refusalOf(error, paths)),
  })
  async function restore(before: Settings) {
    try {
      take(await updateSettings(before))
      toast({ message: 'The settings are as they were before.' })
    } catch (error) {
      toast({ tone: 'error', message: (error as Error).message })
    }
  }

  function discard() {
    setDraft(null)
    setErrors({})
  }
  function submit() {
    const parsed = updateSettingsBody.safeParse(toPatch(form))
    if (!parsed.success) return setErrors(issuesOf(parsed.error))
    save.mutate(form)
  }

  const defaults = withDefaults(form)
  const section = {
    form,
    errors: toFormErrors(errors),
    onChange: (patch: Partial<SettingsForm>) => setDraft({ ...form, ...patch }),
  }
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <UploadSection {...section} />
      <RoutingSection {...section} />
      <ReviewSection {...section} />
      <CompanySection {...section} />
      {errors[''] && (
        <Notice tone="error" title="Nothing was saved">
          <p>{errors['']}</p>
        </Notice>
      )}
      <div>
        <Button variant="quiet" disabled={sameForm(form, defaults)} onClick={() => setDraft(defaults)}>
          Back to the defaults
        </Button>
      </div>
      {dirty && <SaveBar busy={save.isPending} onDiscard={discard} />}
    </form>
  )
}

function SaveBar({ busy, onDiscard }: { readonly busy: boolean; readonly onDiscard: () => void }) {
  return (
    <footer className="fixed inset-x-0 bottom-0 z-20 border-line border-t bg-surface px-4 py-3">
      <div className="mx-auto flex max-w-3xl flex-wrap items-center justify-end gap-2 sm:px-2">
        <p role="status" className="mr-auto text-muted">
          Not saved yet.
        </p>
        <Button onClick={onDiscard}>Discard</Button>
        <Button type="submit" variant="primary" busy={busy}>
          Save
        </Button>
      </div>
    </footer>
  )
}

/** The browser asks before unsaved changes are lost. */
function useLeaveWarning(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [dirty])
}
