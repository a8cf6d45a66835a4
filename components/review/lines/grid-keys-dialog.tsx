'use client'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { gridKeys } from './grid-keys'

export function GridKeysDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys of the table">
      <dl className="grid gap-1.5">
        {gridKeys.map(({ keys, label }) => (
          <div key={label} className="flex items-start justify-between gap-4">
            <dt>{label}</dt>
            <dd className="flex shrink-0 flex-wrap justify-end gap-1">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
