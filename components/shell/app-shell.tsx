import type { ReactNode } from 'react'
import { UploadProvider } from '@/components/documents/upload-provider'
import { LiveDocumentsProvider } from '@/lib/client/use-live-documents'
import type { SessionReply } from '@/lib/contracts/session'
import { ConnectionBanner } from './connection-banner'
import { TopBar } from './top-bar'

/** Around every signed-in page. A page that fills the screen takes `h-[calc(100dvh-var(--bar))]`. */
export function AppShell({ user, children }: { readonly user: SessionReply['user']; readonly children: ReactNode }) {
  return (
    <LiveDocumentsProvider>
      <UploadProvider>
        <a
          href="#main"
          className="-translate-y-16 fixed top-1 left-1 z-60 rounded-md bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
        >
          Skip to content
        </a>
        <TopBar user={user} />
        <main id="main" tabIndex={-1} className="outline-none">
          {children}
        </main>
        <ConnectionBanner />
      </UploadProvider>
    </LiveDocumentsProvider>
  )
}
