import { CopyButton } from '@/components/ui/copy-button'

/** SHA-256 of an artefact: the same data set, seed and options give the same one. */
export function CopyHash({ sha256 }: { readonly sha256: string }) {
  return (
    <span className="flex items-center gap-1">
      <code className="truncate" title={sha256}>
        SHA-256 {sha256}
      </code>
      <CopyButton what="the SHA-256" text={sha256} />
    </span>
  )
}
