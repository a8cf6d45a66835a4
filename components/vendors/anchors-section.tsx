import { Cell, HeaderCell, Row, Table } from '@/components/ui/table'
import type { VendorReply } from '@/lib/contracts/vendors'
import { anchorWords } from './anchor-words'
import { VendorSection } from './vendor-section'

export function AnchorsSection({ anchors }: Pick<VendorReply, 'anchors'>) {
  return (
    <VendorSection
      title="Recognised by"
      lead="What its approved documents have in common, as it is compared: without spaces and punctuation. What other vendors’ documents show, too, counts little."
    >
      {anchors.length === 0 ? (
        <p className="text-muted">Nothing yet: its documents showed nothing that would tell it from others.</p>
      ) : (
        <Table aria-label="Recognised by">
          <thead>
            <tr>
              <HeaderCell className="w-48">What</HeaderCell>
              <HeaderCell>As compared</HeaderCell>
              <HeaderCell numeric>On documents</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {anchors.map(({ kind, value, documents }) => (
              <Row key={`${kind} ${value}`}>
                <Cell className="text-muted">{anchorWords(kind)}</Cell>
                <Cell className="font-mono text-xs">{value}</Cell>
                <Cell numeric>{documents.toLocaleString()}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </VendorSection>
  )
}
