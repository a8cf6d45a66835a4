'use client'
import { PauseCircle } from 'lucide-react'
import Link from 'next/link'
import { Age } from '@/components/documents/age'
import { Badge } from '@/components/ui/badge'
import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import type { VendorRow } from '@/lib/contracts/vendors'

export function VendorsTable({ vendors }: { readonly vendors: readonly VendorRow[] }) {
  return (
    <Table aria-label="Vendors">
      <thead>
        <tr>
          <HeaderCell>Name</HeaderCell>
          <HeaderCell numeric>Documents</HeaderCell>
          <HeaderCell numeric>Rules</HeaderCell>
          <HeaderCell className="max-sm:hidden">
            <span className="sr-only">Suspended rules</span>
          </HeaderCell>
          <HeaderCell className="max-sm:hidden">Last approved</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {vendors.map(({ id, name, documents, rules, suspended, lastReviewedAt }) => (
          <Row key={id} className="focus-within:bg-hover hover:bg-hover">
            <Cell>
              <Link href={`/vendors/${id}`} prefetch={false} className="rounded-sm font-medium hover:underline">
                {name}
              </Link>
              {suspended > 0 && (
                <span className="mt-0.5 block sm:hidden">
                  <Suspended count={suspended} />
                </span>
              )}
            </Cell>
            <Cell numeric>{documents.toLocaleString()}</Cell>
            <Cell numeric>{rules.toLocaleString()}</Cell>
            <Cell className="max-sm:hidden">{suspended > 0 && <Suspended count={suspended} />}</Cell>
            <Cell className="text-muted max-sm:hidden">{lastReviewedAt ? <Age at={lastReviewedAt} /> : 'never'}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

function Suspended({ count }: { readonly count: number }) {
  return (
    <Badge tone="amber" icon={<PauseCircle aria-hidden />}>
      {count.toLocaleString()} suspended
    </Badge>
  )
}
