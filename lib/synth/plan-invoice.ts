import { planTitle, type Title } from './document-title'
import type { Facts } from './facts'
import type { FooterParts } from './footer'
import { planTable, type TablePlan } from './item-table'
import { type MetaForm, type MetaPlan, metaForms, planMeta } from './meta-block'
import type { VendorParts } from './party-blocks'
import type { Random } from './random'
import { makeStyle, type Style } from './style'
import { planTotals, type TotalsForm, type TotalsPlan, totalsForms } from './totals-block'

/** Where the customer's tax number is printed. */
export type CustomerTax = 'block' | 'meta' | 'none'

export type HeadForm = 'rows' | 'window' | 'centred' | 'titleFirst' | 'columns' | 'boxes' | 'band' | 'forms'
const headForms: readonly HeadForm[] = [
  'rows',
  'rows',
  'window',
  'window',
  'centred',
  'titleFirst',
  'titleFirst',
  'columns',
  'boxes',
  'band',
]

/** All choices of a document's skeleton. */
export interface InvoicePlan {
  readonly style: Style
  readonly head: HeadForm
  readonly meta: MetaPlan
  readonly metaForm: MetaForm
  readonly title: Title
  readonly table: TablePlan
  readonly totals: TotalsPlan
  readonly totalsForm: TotalsForm
  readonly footer: FooterParts
  readonly headParts: VendorParts
  /** Whether the sender's strip is printed only instead of the address in the head. */
  readonly sender: 'always' | 'instead' | 'never'
  readonly logoIsName: boolean
  readonly showLogo: boolean
  readonly mirrored: boolean
  readonly customerLabel: string | null
  readonly customerTax: CustomerTax
  readonly shipTo: 'none' | 'same' | 'other'
  readonly pagePhrase: string | null
}

export function planInvoice(facts: Facts, random: Random): InvoicePlan {
  const style = makeStyle(random.fork('style'), facts.locale.letterPaper)
  const anyHead = random.pick(headForms)
  // The sender's strip above the recipient may be all that tells who the vendor is.
  const stripOnly = facts.parts === null && random.chance(0.06)
  // Some name the vendor and give no address at all.
  const bare = !facts.parts && !stripOnly && random.fork('bare').chance(0.035)
  const head = facts.parts ? 'forms' : stripOnly ? 'window' : anyHead
  const customerTax = random.fork('customerTax').weighted<CustomerTax>([['block', 46], ['meta', 15], ['none', 39]]) // biome-ignore format: a table
  const meta = planMeta(facts, customerTax === 'meta', random.fork('meta'))
  const width = style.width - 2 * style.marginX
  const footerForm = random.weighted([['columns', 5], ['lines', 2], ['none', 4]] as const) // biome-ignore format: a table
  const addressInFooter = footerForm !== 'none' && random.chance(0.6) && !stripOnly && !bare
  const anyForm = random.pick(metaForms)
  const metaForm = meta.asRow ? random.pick(['cells', 'cellGrid'] as const) : anyForm
  const logoIsName = random.chance(0.3)
  const namedInHead = !stripOnly && (!addressInFooter || random.chance(0.7))
  return {
    style,
    head,
    meta,
    metaForm,
    title: planTitle(facts, meta, random.fork('title')),
    table: planTable(facts, style, width, random.fork('table')),
    totals: planTotals(facts, random.fork('totals')),
    totalsForm: random.pick(totalsForms),
    footer: {
      address: addressInFooter,
      contact: random.chance(0.5),
      bank: random.chance(0.5),
      register: random.chance(0.5),
      taxId: random.chance(0.5),
      form: footerForm,
    },
    headParts: {
      name: namedInHead,
      address: namedInHead && !bare && (!addressInFooter || random.chance(0.6)),
      contact: random.chance(0.5),
      taxId: footerForm === 'none' ? random.chance(0.75) : random.chance(0.3),
    },
    sender: bare ? 'never' : random.chance(0.25) ? 'always' : 'instead',
    logoIsName,
    showLogo: random.chance(0.7),
    mirrored: random.chance(0.5),
    customerTax,
    customerLabel: random.chance(0.6) ? random.pick(facts.phrases.billTo) : null,
    shipTo: random.chance(0.17) ? (random.chance(0.5) ? 'same' : 'other') : 'none',
    pagePhrase: random.chance(0.55) ? random.pick(facts.phrases.page) : null,
  }
}
