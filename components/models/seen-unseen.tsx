import { Section } from '@/components/monitoring/section'
import { Cell, HeaderCell, Row } from '@/components/ui/table'
import type { StudyReply } from '@/lib/contracts/models'
import { percent } from './in-numbers'
import { WideTable } from './wide-table'

/** What knowing a vendor is worth. */
export function SeenUnseen({ vendors }: { readonly vendors: StudyReply['vendors'] }) {
  if (!vendors) {
    return (
      <Section title="Seen and unseen vendors">
        <p className="text-muted">
          There are too few documents, or too few of each vendor, to hold some back of vendors that it knows and some of
          vendors that it doesn’t.
        </p>
      </Section>
    )
  }
  const { seen, unseen, seenDocuments, unseenDocuments, trainedOn } = vendors
  const gain = 100 * (seen.f1 - unseen.f1)
  return (
    <Section
      title={
        gain > 0.2
          ? `Vendors it has seen are read better by ${gain.toFixed(1)} points`
          : 'Vendors it has not seen are read as well'
      }
      lead={`Not this version itself, as it has seen every document of its train half: a model trained on ${trainedOn.toLocaleString('en')} of them, tested on those that it did not see.`}
    >
      <WideTable label="Seen and unseen vendors">
        <thead>
          <tr>
            <HeaderCell>Documents of</HeaderCell>
            <HeaderCell numeric>Documents</HeaderCell>
            <HeaderCell numeric>Precision</HeaderCell>
            <HeaderCell numeric>Recall</HeaderCell>
            <HeaderCell numeric>F1</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {[
            { name: 'vendors it learnt from', documents: seenDocuments, quality: seen },
            { name: 'vendors new to it', documents: unseenDocuments, quality: unseen },
          ].map(({ name, documents, quality }) => (
            <Row key={name}>
              <Cell>{name}</Cell>
              <Cell numeric>{documents.toLocaleString('en')}</Cell>
              <Cell numeric>{percent(quality.precision)}</Cell>
              <Cell numeric>{percent(quality.recall)}</Cell>
              <Cell numeric>{percent(quality.f1)}</Cell>
            </Row>
          ))}
        </tbody>
      </WideTable>
    </Section>
  )
}
