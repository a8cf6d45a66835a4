'use client'
import { useState } from 'react'
import type { VendorReply } from '@/lib/contracts/vendors'
import { keepOrder } from './keep-order'
import { RuleItem } from './rule-item'
import { VendorSection } from './vendor-section'

/** Every rule in words, those that act first as one opens the page. */
export function RulesSection({ vendor: { id, memory } }: { readonly vendor: VendorReply }) {
  const [seen] = useState(() => memory.map((rule) => rule.id))
  return (
    <VendorSection
      title="Remembered"
      lead="Each rule comes from what people decided on this vendor’s documents. One that people contradict three times in a row stops by itself."
    >
      {memory.length === 0 ? (
        <p className="text-muted">Nothing yet. What people correct or confirm on its documents will stand here.</p>
      ) : (
        <ul aria-label="Rules" className="divide-y divide-line rounded-lg border border-line bg-surface">
          {keepOrder(memory, seen).map((rule) => (
            <RuleItem key={rule.id} vendorId={id} rule={rule} />
          ))}
        </ul>
      )}
    </VendorSection>
  )
}
