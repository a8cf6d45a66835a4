'use client'
import { MessageSquare } from 'lucide-react'
import { originalUrl } from '@/lib/client/documents'
import { formatAge, formatBytes, formatTime, plural } from '@/lib/client/format'
import type { DocumentReply } from '@/lib/contracts/documents'
import { CommentForm } from './comment-form'
import { describePage, languageName } from './describe-page'
import { FoldedSection } from './folded-section'

/** How each page came to its words. */
export function ReadingSection({ document: { pages, pageCount, language } }: { readonly document: DocumentReply }) {
  if (pages.length === 0) return null
  const ways = new Set(pages.map(({ source }) => source))
  const summary = [
    ways.size === 1 && pages[0]
      ? describePage({ ...pages[0], language: null, rotation: 0, ocrConfidence: null })
      : 'in several ways',
    language && languageName(language),
  ]
  return (
    <FoldedSection
      name="reading"
      title="Reading"
      summary={`${plural(pageCount, 'page')} · ${summary.filter(Boolean).join(' · ')}`}
    >
      <ol className="grid gap-1">
        {pages.map((page) => (
          <li key={page.number} className="grid grid-cols-[4rem_minmax(0,1fr)] gap-x-3">
            <span className="tabular text-muted">Page {page.number}</span>
            <span>
              {describePage(page)}, {plural(page.wordCount, 'word')}
              {page.note && <span className="block text-muted">{page.note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </FoldedSection>
  )
}

/** What happened to the document and what was said about it, newest first. */
export function HistorySection({ document: { id, history } }: { readonly document: DocumentReply }) {
  const events = history.toSorted((a, b) => b.at.localeCompare(a.at))
  const last = events[0]
  return (
    <FoldedSection
      name="history"
      title="History"
      summary={last && `${last.message.replace(/\.$/, '')} · ${formatAge(last.at)}`}
    >
      <CommentForm documentId={id} />
      <ol className="ml-1.5 grid gap-2 border-line border-l pl-3">
        {events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events may be alike in everything
          <li key={index} className="relative whitespace-pre-line">
            {event.action === 'document.commented' ? (
              <MessageSquare aria-hidden className="absolute top-1 left-[-19px] size-3.5 bg-surface text-muted" />
            ) : (
              <span aria-hidden className="absolute top-2 left-[-15.5px] size-1.5 rounded-full bg-line-strong" />
            )}
            {event.message}
            <span className="block text-muted text-xs">
              {event.actor} · <time dateTime={event.at}>{formatTime(event.at)}</time>
            </span>
          </li>
        ))}
      </ol>
    </FoldedSection>
  )
}

export function FileSection({ document }: { readonly document: DocumentReply }) {
  const { id, fileName, mediaType, byteSize, sha256, receivedAt, uploadedBy, modelVersion } = document
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['Name', fileName],
    ['Kind', `${mediaType.replace(/^\w+\//, '').toUpperCase()}, ${formatBytes(byteSize)}`],
    [
      'Received',
      <time
        key="at"
        dateTime={receivedAt}
      >{`${formatTime(receivedAt)}${uploadedBy ? ` from ${uploadedBy}` : ''}`}</time>,
    ],
    ['SHA-256', <span key="sha" title={sha256} className="font-mono text-xs">{`${sha256.slice(0, 16)}…`}</span>],
    ['Model', modelVersion ?? '—'],
  ]
  return (
    <FoldedSection name="file" title="File" summary={`${fileName} · ${formatBytes(byteSize)}`}>
      <dl className="grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 gap-y-1">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <a href={originalUrl(id)} className="mt-2 inline-block font-medium text-accent-text underline underline-offset-2">
        Download the original
      </a>
    </FoldedSection>
  )
}
