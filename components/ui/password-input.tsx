'use client'
import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, type KeyboardEvent, useState } from 'react'
import { Button } from './button'
import { Input } from './input'

/** A password that can be shown while typing, with a hint when Caps Lock is on. */
export function PasswordInput({ onKeyDown, onBlur, ...props }: ComponentProps<'input'>) {
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watch = (event: KeyboardEvent<HTMLInputElement>) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div className="grid gap-1">
      <div className="relative">
        <Input
          {...props}
          type={shown ? 'text' : 'password'}
          autoCapitalize="none"
          spellCheck={false}
          className="pr-10 pointer-coarse:pr-12"
          onKeyDown={(event) => {
            watch(event)
            onKeyDown?.(event)
          }}
          onKeyUp={watch}
          onBlur={(event) => {
            setCapsLock(false)
            onBlur?.(event)
          }}
        />
        <Button
          variant="quiet"
          size="small"
          aria-label={shown ? 'Hide the password' : 'Show the password'}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-1 right-1 h-auto! w-8 px-0! text-muted"
        >
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </Button>
      </div>
      <p role="status" className="text-check text-xs empty:hidden">
        {capsLock ? 'Caps Lock is on.' : ''}
      </p>
    </div>
  )
}
