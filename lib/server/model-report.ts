import type { ChangedAnswer, ModelReport } from '@/lib/contracts/models'
import type { Answer, AnsweredDocument } from '@/lib/learn/answers'
import { type Change, changedAnswers } from '@/lib/learn/changed-answers'
import type { Example } from '@/lib/learn/example'
import { judgedDocument } from '@/lib/learn/judged-values'
import { measureAnswers } from '@/lib/learn/measure-answers'
import { vendorQualities } from '@/lib/learn/vendor-quality'
import type { OpenSnapshot } from './snapshot-examples'

/** Changed answers and vendors that a page shows; what is beyond is counted. */
const shownChanges = 60
const shownVendors = 50

export interface Tested {
  readonly open: OpenSnapshot
  readonly errorTarget: number
  readonly syntheticDocuments: number
  readonly version: readonly AnsweredDocument[]
  readonly champion: {
    readonly number: number | null
    readonly version: string
    readonly answered: readonly AnsweredDocument[]
  }
  readonly cost: ModelReport['cost']
}

/** All that is known of a version when it is stored. */
export function modelReportOf(tested: Tested): ModelReport {
  const { open, errorTarget, version, champion, cost, syntheticDocuments } = tested
  const { shown, ...changed } = changedAnswers(champion.answered, version, shownChanges)
  const documents = version.map((answered, at) => ({
    key: (open.test[at] as Example).group,
    vendor: vendorOf(open.test[at] as Example, open),
    total: open.totalOf(open.test[at] as Example),
    answered,
  }))
  return {
    errorTarget,
    trainDocuments: open.train.length,
    syntheticDocuments,
    testDocuments: open.test.length,
    trainVendors: groupsOf(open.train),
    testVendors: groupsOf(open.test),
    measurement: measureAnswers(version, errorTarget),
    champion: {
      number: champion.number,
      version: champion.version,
      measurement: measureAnswers(champion.answered, errorTarget),
    },
    judged: version.map((document) => ({ ...judgedDocument(document), values: [...judgedDocument(document).values] })),
    changed: { ...changed, answers: shown.map((change) => changeOf(change, open)) },
    vendors: vendorQualities(documents).slice(0, shownVendors),
    cost,
    study: null,
  }
}

function groupsOf(examples: readonly Example[]): number {
  return new Set(examples.map(({ group }) => group)).size
}

/** As a person wrote it on this document, else as it is known. */
function vendorOf(example: Example, open: OpenSnapshot): string {
  const [decided] = example.labels.vendor_name?.values ?? []
  if (decided) return decided
  return example.group.startsWith('document:') ? 'unknown vendor' : open.vendorNameOf(example)
}

function changeOf({ at, champion, version }: Change, open: OpenSnapshot): ChangedAnswer {
  const example = open.test[at] as Example
  const numbers = new Set([champion, version].flatMap(({ place }) => (place ? [place.page] : [])))
  return {
    documentId: open.documentIdOf(example.id),
    vendor: vendorOf(example, open),
    field: version.field,
    wanted: [...(example.labels[version.field]?.values ?? [])],
    champion: givenOf(champion),
    version: givenOf(version),
    pages: example.pages
      .filter(({ number }) => numbers.has(number))
      .map(({ number, widthPixels, heightPixels, rotation }) => ({ number, widthPixels, heightPixels, rotation })),
  }
}

function givenOf({ value, right, confidence, place }: Answer): ChangedAnswer['champion'] {
  return { value, right, confidence, place: place && { page: place.page, box: [...place.box] } }
}
