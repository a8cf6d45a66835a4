import { clsx } from 'clsx'

/** How far something is, 0 to 1; null: under way, nobody knows how far. */
export function Progress({
  value,
  label,
  className,
}: {
  readonly value: number | null
  readonly label: string
  readonly className?: string
}) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === null ? undefined : Math.round(value * 100)}
      className={clsx('h-1 overflow-hidden rounded-full bg-line', className)}
    >
      <div
        className={clsx('h-full origin-left bg-accent', value === null && 'opacity-50')}
        style={{ transform: `scaleX(${value ?? 1})` }}
      />
    </div>
  )
}
