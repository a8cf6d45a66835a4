'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { LoadFailure } from '@/components/ui/load-failure'
import { SkeletonRows } from '@/components/ui/skeleton'
import { labelImportsOptions } from '@/lib/client/label-imports'
import { fieldKeys } from '@/lib/fields/field'
import { LabelImportItem } from './label-import-item'
import { SendLabels } from './send-labels'

/** Labelled documents from elsewhere come in here, and what came of earlier ones stands below. */
export function LabelImportScreen() {
  const { data, error, isFetching, refetch } = useQuery(labelImportsOptions())
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 p-4 pb-16 sm:p-6">
      <PageHeader
        title="Import labels"
        actions={
          <Button asChild>
            <Link href="/data-sets">All data sets</Link>
          </Button>
        }
      >
        Documents whose values are known already. They are read as any other, and their values found on the pages.
      </PageHeader>
      <SendLabels />
      <Forms />
      <section aria-labelledby="imports" className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h2 id="imports" className="font-semibold text-base">
          Earlier imports
        </h2>
        {error && (
          <LoadFailure title="The imports could not be loaded" error={error} busy={isFetching} onRetry={refetch} />
        )}
        {!data && !error && <SkeletonRows rows={2} label="Loading imports" />}
        {data?.imports.length === 0 && <p className="text-muted">Nothing was imported yet: choose files above.</p>}
        <ul className="grid gap-2">
          {data?.imports.map((one) => (
            <LabelImportItem key={one.id} row={one} />
          ))}
        </ul>
      </section>
    </div>
  )
}

function Forms() {
  return (
    <details className="rounded-lg border border-line bg-surface px-4 py-3">
      <summary className="cursor-pointer font-medium">Which forms labels may have</summary>
      <dl className="mt-3 grid gap-3 [&_dt]:font-medium [&_dd]:text-muted">
        <div>
          <dt>truth.jsonl</dt>
          <dd>
            A row of JSON a document: <code>file</code>, <code>fields</code> (dates ISO, amounts as numbers),{' '}
            <code>document_type</code>, <code>line_items</code>; <code>printed: false</code> leaves a value out. A field
            that other rows have and this one has not is absent. Instead of a file, <code>lines</code> with boxes in
            pixels, <code>width</code> and <code>height</code>: a page is drawn of them.
          </dd>
        </div>
        <div>
          <dt>CSV</dt>
          <dd>
            A row a document, cells parted by commas, semicolons or tabs. The column <code>file</code> names the
            document, <code>document_type</code> its type; the others are named after fields: {fieldKeys.join(', ')}.
            Values in any usual form, <code>-</code> where the document has none, empty where nobody knows.
          </dd>
        </div>
        <div>
          <dt>Label Studio JSON</dt>
          <dd>
            Tasks with rectangles named after fields, as our own export has them. <code>data.file</code> names the
            document, <code>data.document</code> one that is here already.
          </dd>
        </div>
      </dl>
    </details>
  )
}
