import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** A dense table. It scrolls sideways by itself where it must, so that the screen never does. */
export function Table({ className, ...props }: ComponentProps<'table'>) {
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className={clsx('w-full border-collapse text-left', className)} {...props} />
    </div>
  )
}

export function HeaderCell({ className, numeric, ...props }: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      className={clsx('h-8 whitespace-nowrap px-3 font-medium text-muted text-xs', numeric && 'text-right', className)}
      {...props}
    />
  )
}

export function Row({ className, ...props }: ComponentProps<'tr'>) {
  return <tr className={clsx('border-line border-t', className)} {...props} />
}

export function Cell({ className, numeric, ...props }: ComponentProps<'td'> & { numeric?: boolean }) {
  return <td className={clsx('h-9 px-3 py-1', numeric && 'tabular text-right', className)} {...props} />
}
