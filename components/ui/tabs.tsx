'use client'
import { clsx } from 'clsx'
import { Tabs as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'

export const Tabs = Radix.Root
export const TabPanel = Radix.Content

export function TabList({ className, ...props }: ComponentProps<typeof Radix.List>) {
  return <Radix.List className={clsx('flex gap-1 border-line border-b', className)} {...props} />
}

export function Tab({ className, ...props }: ComponentProps<typeof Radix.Trigger>) {
  return (
    <Radix.Trigger
      className={clsx(
        '-mb-px h-9 cursor-pointer border-transparent border-b-2 px-2 text-muted hover:text-text pointer-coarse:h-11',
        'data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-text',
        className,
      )}
      {...props}
    />
  )
}
