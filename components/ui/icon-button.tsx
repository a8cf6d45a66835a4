import { clsx } from 'clsx'
import { Button, type ButtonProps } from './button'
import { Tooltip } from './tooltip'

export interface IconButtonProps extends ButtonProps {
  /** Its accessible name, and the tooltip's text. */
  readonly label: string
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string
}

const squares = {
  small: 'w-6 px-0! pointer-coarse:w-9',
  medium: 'w-8 px-0! pointer-coarse:w-10',
  large: 'w-10 px-0!',
}

export function IconButton({
  label,
  shortcut,
  variant = 'quiet',
  size = 'medium',
  className,
  ...props
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <Button aria-label={label} variant={variant} size={size} className={clsx(squares[size], className)} {...props} />
    </Tooltip>
  )
}
