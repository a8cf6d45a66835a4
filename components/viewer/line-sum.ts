import type { DocumentReply } from '@/lib/contracts/documents'

export interface LineSum {
  readonly sum: number
  /** The printed amount the rows are held against: net where there is one, else the total. */
  readonly against: { readonly name: 'net' | 'total'; readonly amount: number } | null
  readonly agrees: boolean
}

/** The rows' amounts added up, in hundredths so that 0.1 + 0.2 is 0.3; null where no row has an amount. */
export function lineSum({ lineItems, fields }: Pick<DocumentReply, 'lineItems' | 'fields'>): LineSum | null {
  const amounts = lineItems.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  if (amounts.length === 0) return null
  const sum = amounts.reduce((total, amount) => total + hundredths(amount), 0) / 100
  const against = printed('net', fields.subtotal?.value) ?? printed('total', fields.total?.value)
  return { sum, against, agrees: against !== null && hundredths(against.amount) === hundredths(sum) }
}

function printed(name: 'net' | 'total', value: string | number | null | undefined): LineSum['against'] {
  return typeof value === 'number' ? { name, amount: value } : null
}

function hundredths(amount: number): number {
  return Math.round(amount * 100)
}
