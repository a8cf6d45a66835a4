'use client'
import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import type { SnapshotManifest } from '@/lib/contracts/snapshots'
import { HalvesBar } from './halves-bar'

export interface CountedRow {
  readonly key: string
  readonly name: string
  readonly halves: SnapshotManifest['documents']
  readonly extra?: readonly number[]
}

/** Counts of both halves with a bar each; on a phone the further columns are left out. */
export function CountsTable({
  name,
  rows,
  extra = [],
}: {
  readonly name: string
  readonly rows: readonly CountedRow[]
  /** Headings of further numbers. */
  readonly extra?: readonly string[]
}) {
  const largest = Math.max(...rows.map(({ halves }) => halves.train + halves.test))
  return (
    <Table aria-label={`Counts by ${name.toLowerCase()}`}>
      <thead>
        <tr>
          <HeaderCell>{name}</HeaderCell>
          <HeaderCell numeric>To train on</HeaderCell>
          <HeaderCell numeric>To test on</HeaderCell>
          <HeaderCell className="hidden w-1/4 sm:table-cell">
            <span className="sr-only">As a bar</span>
          </HeaderCell>
          {extra.map((heading) => (
            <HeaderCell key={heading} numeric className="hidden md:table-cell">
              {heading}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key}>
            <Cell className="max-w-64 truncate">{row.name}</Cell>
            <Cell numeric>{row.halves.train.toLocaleString()}</Cell>
            <Cell numeric>{row.halves.test.toLocaleString()}</Cell>
            <Cell className="hidden sm:table-cell">
              <HalvesBar halves={row.halves} largest={largest} />
            </Cell>
            {row.extra?.map((count, at) => (
              <Cell key={extra[at]} numeric className="hidden md:table-cell">
                {count.toLocaleString()}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
