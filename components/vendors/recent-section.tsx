'use client'
import Link from 'next/link'
import { Age } from '@/components/documents/age'
import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import { plural } from '@/lib/client/format'
import type { VendorReply } from '@/lib/contracts/vendors'
import { VendorSection } from './vendor-section'

export function RecentSection({ recent, documents }: Pick<VendorReply, 'recent' | 'documents'>) {
  const lead =
    documents > recent.length
      ? `The latest ${recent.length} of ${documents.toLocaleString()}.`
      : `${plural(documents, 'document')}, the latest first.`
  return (
    <VendorSection title="Documents" lead={lead}>
      {recent.length > 0 && (
        <Table aria-label="Documents">
          <thead>
            <tr>
              <HeaderCell>Number</HeaderCell>
              <HeaderCell>File</HeaderCell>
              <HeaderCell>Received</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {recent.map(({ id, fileName, invoiceNumber, receivedAt }) => (
              <Row key={id} className="focus-within:bg-hover hover:bg-hover">
                <Cell className="tabular">
                  <Link href={`/documents/${id}`} prefetch={false} className="rounded-sm font-medium hover:underline">
                    {invoiceNumber ?? 'no number'}
                  </Link>
                </Cell>
                <Cell className="text-muted">{fileName}</Cell>
                <Cell className="text-muted">
                  <Age at={receivedAt} />
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </VendorSection>
  )
}
