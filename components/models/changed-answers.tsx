import Link from 'next/link'
import { Section } from '@/components/monitoring/section'
import type { ChangedAnswer, ModelReport } from '@/lib/contracts/models'
import { field } from '@/lib/fields/registry'
import { counted, percent } from './in-numbers'
import { TwoBoxes } from './two-boxes'

/** What the version says otherwise than the champion, each on its page. */
export function ChangedAnswers({
  changed: { mended, broken, otherwise, answers },
  championName,
}: {
  readonly changed: ModelReport['changed']
  readonly championName: string
}) {
  const groups = [
    { title: `${counted(broken, 'answer')} wrong that the champion has right`, of: answersWhere(answers, true, false) },
    { title: `${counted(mended, 'answer')} right that the champion has wrong`, of: answersWhere(answers, false, true) },
    { title: `${counted(otherwise, 'answer')} wrong in another way`, of: answersWhere(answers, false, false) },
  ]
  return (
    <Section
      title={`${counted(mended + broken + otherwise, 'changed answer')}: ${mended.toLocaleString('en')} mended, ${broken.toLocaleString('en')} broken`}
      lead={`Against ${championName}, the surest first. On the page its answer has a dashed box, this version’s a solid one.`}
    >
      {groups.map(({ title, of }) => (
        <details key={title} className="grid gap-2">
          <summary className="w-fit cursor-pointer rounded-sm font-medium">{title}</summary>
          {of.length === 0 ? (
            <p className="mt-2 text-muted">None.</p>
          ) : (
            <ul className="mt-2 grid gap-3">
              {of.map((answer) => (
                <Changed key={`${answer.documentId} ${answer.vendor} ${answer.field}`} answer={answer} />
              ))}
            </ul>
          )}
        </details>
      ))}
    </Section>
  )
}

function answersWhere(answers: readonly ChangedAnswer[], champion: boolean, version: boolean): ChangedAnswer[] {
  return answers.filter((answer) => answer.champion.right === champion && answer.version.right === version)
}

function Changed({ answer }: { readonly answer: ChangedAnswer }) {
  const { documentId, vendor, wanted, champion, version } = answer
  const name = `${field(answer.field).label}, ${vendor}`
  return (
    <li className="grid items-start gap-3 rounded-md border border-line p-3 md:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
      <div className="grid gap-1">
        {documentId ? (
          <Link href={`/documents/${documentId}`} prefetch={false} className="w-fit rounded-sm font-medium underline">
            {name}
          </Link>
        ) : (
          <span className="font-medium">{name}</span>
        )}
        <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3">
          <dt className="text-muted">right is</dt>
          <dd className="break-words">{wanted.length === 0 ? 'not on the document' : wanted.join(' or ')}</dd>
          <dt className="text-muted">champion</dt>
          <dd className="break-words">{said(champion)}</dd>
          <dt className="text-muted">this version</dt>
          <dd className="break-words">{said(version)}</dd>
        </dl>
      </div>
      {documentId && <TwoBoxes documentId={documentId} answer={answer} />}
    </li>
  )
}

function said({ value, confidence, right }: ChangedAnswer['champion']): string {
  const sure = `${percent(confidence)} sure, ${right ? 'right' : 'wrong'}`
  return value === null ? `not found (${sure})` : `${value} (${sure})`
}
