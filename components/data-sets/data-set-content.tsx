'use client'
import type { ReactNode } from 'react'
import { plural } from '@/lib/client/format'
import type { SnapshotManifest } from '@/lib/contracts/snapshots'
import type { Language } from '@/lib/document/page'
import { fieldKeys } from '@/lib/fields/field'
import { field } from '@/lib/fields/registry'
import { CountsTable } from './counts-table'
import { languageWords } from './data-set-words'

const shownVendors = 25

/** What is in it: by field, by vendor, by language; what it covers, and what changed since the one before. */
export function DataSetContent({ manifest }: { readonly manifest: SnapshotManifest }) {
  const { documents, vendorCount, fields, languages, vendors, lineItems, pages, annotations } = manifest
  const all = documents.train + documents.test
  const listed = vendors.length
  return (
    <>
      <Facts manifest={manifest} />
      <Section id="fields" title="Labels by field">
        <CountsTable
          name="Field"
          extra={['Confirmed', 'Corrected', 'Absent', 'Not looked at']}
          rows={fieldKeys.map((key) => {
            const { confirmed, corrected, absent, values } = fields[key]
            const seen = confirmed + corrected + absent
            return { key, name: field(key).label, halves: values, extra: [confirmed, corrected, absent, all - seen] }
          })}
        />
        <p className="text-muted text-xs">
          {plural(annotations, 'label')} on {plural(pages, 'page')}; line items were decided on in{' '}
          {plural(lineItems, 'document')}.
        </p>
      </Section>
      <Section id="languages" title="Documents by language">
        <CountsTable
          name="Language"
          rows={Object.entries(languages)
            .sort(([, a], [, b]) => b.train + b.test - a.train - a.test)
            .map(([key, halves]) => ({ key, name: languageWords[key as Language] ?? 'Unknown', halves }))}
        />
      </Section>
      <Section id="vendors" title="Documents by vendor">
        <p className="text-muted">
          A vendor is wholly in one half, so that the test shows layouts that training never saw. Who was tested on once
          stays in the test for good.
        </p>
        <CountsTable
          name="Vendor"
          rows={vendors.slice(0, shownVendors).map(({ key, name, half, documents: count }) => ({
            key,
            name,
            halves: { train: half === 'train' ? count : 0, test: half === 'test' ? count : 0 },
          }))}
        />
        {vendorCount.train + vendorCount.test > Math.min(shownVendors, listed) && (
          <p className="text-muted text-xs">
            The {Math.min(shownVendors, listed)} largest of {plural(vendorCount.train + vendorCount.test, 'vendor')}.
          </p>
        )}
      </Section>
    </>
  )
}

function Facts({ manifest }: { readonly manifest: SnapshotManifest }) {
  const { documents, vendorCount, coverage, changes, contentHash, ocr } = manifest
  const share = coverage.documents > 0 ? Math.round((100 * coverage.labelled) / coverage.documents) : 0
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      <Fact name="Split">
        {plural(documents.train, 'document')} of {plural(vendorCount.train, 'vendor')} to train on,{' '}
        {plural(documents.test, 'document')} of {plural(vendorCount.test, 'vendor')} to test on
      </Fact>
      <Fact name="Coverage">
        {coverage.labelled.toLocaleString()} of {plural(coverage.documents, 'document')} that the filter meets have
        labels ({share} %)
      </Fact>
      <Fact name={changes ? `Since data set ${changes.since}` : 'Since the one before'}>
        {changes
          ? `${plural(changes.added, 'document')} more, ${changes.removed.toLocaleString()} gone, ${changes.changed.toLocaleString()} with other labels; ${plural(changes.newVendors, 'new vendor')}`
          : 'This is the first.'}
      </Fact>
      <Fact name="Read by">
        {Object.entries(ocr.versions)
          .map(([name, version]) => `${name} ${version}`)
          .join(', ')}
      </Fact>
      <Fact name="Content hash">
        <code className="break-all text-xs">{contentHash}</code>
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2 id={id} className="font-semibold text-base">
        {title}
      </h2>
      {children}
    </section>
  )
}
