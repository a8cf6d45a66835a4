'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, type ButtonProps } from './button'
import { copyText } from './copy-text'
import { toast } from './toast'

/** Copies a text and says so in its own place. */
export function CopyButton({
  text,
  what,
  children = 'Copy',
  ...props
}: ButtonProps & {
  readonly text: string
  /** What is copied, for those who hear the button. */
  readonly what: string
}) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])

  async function copy() {
    if (await copyText(text)) setCopied(true)
    else
      toast({
        tone: 'error',
        message: 'The browser did not allow copying. Please select the text and copy it yourself.',
      })
  }

  return (
    <Button size="small" aria-label={copied ? `${what} copied` : `Copy ${what}`} onClick={copy} {...props}>
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      {copied ? 'Copied' : children}
    </Button>
  )
}
