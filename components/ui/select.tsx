import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { inputLooks } from './input'

export interface SelectProps<Value extends string> extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onValueChange: (value: Value) => void
}

/** The browser's own: phones show their wheel, the keyboard works as everywhere. */
export function Select<Value extends string>({
  value,
  options,
  onValueChange,
  className,
  ...props
}: SelectProps<Value>) {
  return (
    <span className={clsx('relative inline-flex', !/\bw-/.test(className ?? '') && 'w-full')}>
      <select
        value={value}
        onChange={(event) => onValueChange(event.currentTarget.value as Value)}
        className={clsx(
          inputLooks,
          'h-8 cursor-pointer appearance-none pr-8 pointer-coarse:h-10 [&>option]:bg-raised [&>option]:text-text',
          className,
        )}
        {...props}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 size-4 -translate-y-1/2 text-muted"
      />
    </span>
  )
}
