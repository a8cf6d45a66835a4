import type { PromotionRow, ServedVersion } from '@/lib/contracts/promotions'

/** "version 3", as it stands in a sentence. */
export function modelName({ number }: Pick<ServedVersion, 'number'>): string {
  return number === null ? 'the model that ships' : `version ${number}`
}

export function atBeginning(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What a promotion did: "Version 3 became the champion". */
export function promotionInWords({ kind, model, canaryShare }: PromotionRow): string {
  if (kind === 'stopped' || !model) return 'The challenger was stopped'
  const name = atBeginning(modelName(model))
  if (kind === 'champion') return `${name} became the champion`
  if (kind === 'shadow') return `${name} ran in shadow`
  return `${name} ran as a canary on ${Math.round(100 * (canaryShare ?? 0))} % of the documents`
}
