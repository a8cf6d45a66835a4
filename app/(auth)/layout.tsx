import type { ReactNode } from 'react'

export default function StrangersLayout({ children }: { readonly children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-center px-6 py-12 sm:content-start sm:pt-[16dvh]">
      {children}
    </main>
  )
}
