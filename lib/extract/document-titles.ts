import type { DocumentType } from '@/lib/fields/field'
import { labelKey } from '@/lib/fields/letters-and-digits'

/** What documents call themselves, in the seven languages. A longer title beats the shorter one it begins with. */
const titles: Readonly<Record<Exclude<DocumentType, 'other'>, string>> = {
  invoice: `
    invoice | tax invoice | vat invoice | sales invoice | commercial invoice | service invoice | final invoice | recurring invoice |
    consolidated invoice | invoice/receipt | invoice statement | invoice copy | copy invoice | bill | utility bill | bill of supply | e-invoice | simplified tax invoice |
    retail invoice | original tax invoice | original invoice | warenrechnung | dauerrechnung |
    rechnung | handelsrechnung | schlussrechnung | teilrechnung | abschlagsrechnung | anzahlungsrechnung | zwischenrechnung |
    sammelrechnung | monatsrechnung | jahresrechnung | honorarnote | honorarrechnung | liquidation | faktura | kostenrechnung | arztrechnung | rechnung/lieferschein |
    bruttorechnung | gebührenrechnung | rechnungskopie | e-rechnung |
    facture | facture d'acompte | facture de solde | facture définitive | facture finale | note d'honoraires | facture commerciale | duplicata facture | facture originale |
    facture de vente | facture client | deelfactuur | termijnfactuur |
    factuur | verkoopfactuur | voorschotfactuur | eindfactuur | slotfactuur | verzamelfactuur | nota | rekening | e-factuur | handelsfactuur |
    factura | factura de venta | factura electrónica | factura ordinaria | factura completa | factura comercial | factura final | minuta | minuta de honorarios | factura a | factura b |
    fattura | fattura elettronica | fattura immediata | fattura differita | fattura accompagnatoria | fattura di vendita | fattura di acconto | parcella | notula | fattura commerciale |
    fatura | fatura-recibo | fatura/recibo | fatura simplificada | fatura eletrónica | fatura eletrônica | nota fiscal | nota fiscal eletrônica | nota fiscal de serviços | nota fiscal de serviço eletrônica | danfe | fatura comercial | nota de honorários`,
  credit_note: `
    credit note | credit memo | credit memorandum | credit invoice | tax credit note | credit adjustment note | refund note | corrective invoice | cancellation invoice | credit advice | adjustment note |
    correctiefactuur | nota de devolução | estorno |
    gutschrift | rechnungskorrektur | korrekturrechnung | stornorechnung | rechnungsstorno | storno-rechnung | stornobeleg | rechnungsgutschrift | gutschriftsanzeige | storno | stornierung |
    avoir | facture d'avoir | note de crédit | note d'avoir | avoir client | facture rectificative |
    creditnota | creditfactuur | credit nota | credit factuur | kredietnota | creditering |
    factura rectificativa | abono | factura de abono | nota de abono | nota de crédito | factura negativa |
    nota di credito | nota credito | nota di accredito | fattura di storno | storno fattura |
    nota de crédito eletrónica | crédito`,
  receipt: `
    receipt | payment receipt | sales receipt | cash receipt | official receipt | cash sale | cash bill | cash memo | till receipt | rental receipt | fuel receipt | your receipt |
    beleg | pinbon | klantenbon | facturette | comprovante | talão de caixa |
    quittung | kassenbon | kassenbeleg | kassenzettel | kassabon | bon | barverkauf | zahlungsbeleg | bewirtungsbeleg | kundenbeleg | kassenquittung |
    reçu | ticket | ticket de caisse | reçu de paiement | quittance | quittance de loyer | ticket de vente | justificatif de paiement |
    kassabon | bonnetje | kwitantie | betaalbewijs | ontvangstbewijs | kasticket | aankoopbewijs |
    recibo | recibo de pago | ticket de compra | factura simplificada | tique | comprobante de pago | justificante de pago |
    scontrino | scontrino fiscale | ricevuta | ricevuta fiscale | documento commerciale | ricevuta di pagamento | quietanza |
    talão | talão de venda | recibo de pagamento | cupom fiscal | comprovante de pagamento | comprovativo de pagamento`,
}

/** Titles of what is no invoice, by what they name; the last name nothing that a clerk meets often. */
const otherTitles: Readonly<Record<string, string>> = {
  'an order': `
    purchase order | order confirmation | sales order | order acknowledgement | purchase requisition | work order |
    bestellung | auftragsbestätigung | auftrag | bestellbestätigung | bon de commande | confirmation de commande |
    accusé de commande | bestelbon | inkooporder | orderbevestiging | opdrachtbevestiging | orden de compra | pedido |
    pedido de compra | confirmación de pedido | ordine d'acquisto | ordine di acquisto | conferma d'ordine |
    conferma ordine | ordem de compra | nota de encomenda | confirmação de encomenda | bestelorder | order form |
    supply order | einkaufsbestellung | abruf | commande | commande fournisseur | ordre d'achat | bestelling |
    inkoopopdracht | hoja de pedido | ordine | ordine fornitore | ordinativo | encomenda |
    auftragsschein`,
  'a delivery note': `
    delivery note | packing slip | packing list | despatch note | dispatch note | delivery order | waybill |
    air waybill | bill of lading | return note | goods received note | lieferschein | packzettel | rücklieferschein |
    bon de livraison | bordereau de livraison | bon de réception | bulletin de livraison | pakbon | leverbon |
    leveringsbon | vrachtbrief | albarán | albarán de entrega | nota de entrega | remito | documento di trasporto |
    ddt | bolla di consegna | guia de remessa | guia de transporte | bordereau d'expédition | delivery docket |
    goods delivered note | warenbegleitschein | versandanzeige | afleverbon | remisión | guía de remisión |
    documento di consegna | romaneio |
    nota de remessa`,
  'a pro forma invoice': `
    pro forma | proforma | pro forma invoice | proforma invoice | pro-forma invoice | proformarechnung |
    proforma-rechnung | pro-forma-rechnung | facture proforma | facture pro forma | facture pro-forma |
    proformafactuur | pro-formafactuur | factura proforma | factura pro forma | fattura proforma | fattura pro forma |
    fatura proforma | fatura pro forma`,
  'a quotation': `
    quote | quotation | estimate | proposal | angebot | kostenvoranschlag | devis | offre de prix | offerte |
    cost estimate | offer | proposition commerciale | estimation | prijsopgave | aanbieding | cotação |
    prijsofferte | presupuesto | cotización | oferta | preventivo | offerta | orçamento | proposta`,
  'a reminder': `
    payment reminder | reminder | overdue notice | dunning letter | final notice | mahnung | zahlungserinnerung |
    second reminder | final demand | past due notice | rappel de paiement | 2e rappel | tweede herinnering |
    reclamación de pago | aviso de impago | segundo aviso | primo sollecito | secondo sollecito | carta de cobrança |
    1. mahnung | 2. mahnung | letzte mahnung | rappel | lettre de relance | relance | mise en demeure | herinnering |
    betalingsherinnering | aanmaning | recordatorio de pago | requerimiento de pago | sollecito di pagamento |
    sollecito | aviso de cobrança | lembrete de pagamento`,
  'a payment advice': `
    remittance advice | payment advice | zahlungsavis | avis | avis de paiement | aviso de pago |
    avviso di pagamento`,
  'a payslip': `
    payslip | lohnabrechnung | gehaltsabrechnung | bulletin de paie | loonstrook | nómina | busta paga |
    recibo de vencimento`,
  'a statement': `
    statement | account statement | statement of account | bank statement | project statement | kontoauszug | auszug |
    relevé de compte | relevé | rekeningoverzicht | rekeningafschrift | extracto de cuenta | estado de cuenta |
    customer statement | open items statement | offene-posten-liste | saldenbestätigung | kontoübersicht |
    debitorenauszug | relevé de factures | état de compte | situation de compte | openstaande posten | saldo-overzicht |
    extracto | relación de facturas | situazione contabile | partite aperte | extrato de cliente |
    estratto conto | extrato de conta | extrato | conta corrente`,
  'a contract': `
    contract | agreement | terms and conditions | vertrag | contrat | overeenkomst | contrato | contratto`,
  '': `
    timesheet | price list | certificate of origin | job sheet | preisliste | arbeitsnachweis | werkbon`,
}

export interface Title {
  readonly type: DocumentType
  /** As `labelKey` makes it. */
  readonly key: string
  /** Of what is no invoice: "a delivery note". Empty: nothing worth a name. */
  readonly kind: string
  /** Also names boxes, columns and references of an invoice ("bill", "purchase order"), or has other meanings. */
  readonly ambiguous: boolean
}

const ambiguousKeys = new Set(
  `commande|bestelling|ordine|encomenda|offer|estimation|abruf|beleg|comprovante|bill|nota|rekening|statement|ticket|bon|auftrag|bestellung|pedido|order|offerte|relevé|extracto|abono|crédito|avis|storno|
  contract|contrat|contrato|contratto|agreement|vertrag|reminder|rappel|purchase order|bon de commande|orden de compra|
  ordine di acquisto|ordem de compra|lieferschein|delivery note|bon de livraison|albarán|ddt|documento di trasporto|pakbon|
  recibo|quote|devis|angebot|presupuesto|oferta|offerta|proposal|proposta|orçamento|estimate|avoir|receipt|reçu|liquidation|
  minuta|rekeningoverzicht|work order|sales order|waybill|air waybill|bill of lading|packing list|terms and conditions`
    .split('|')
    .map(labelKey),
)

/** By key; where two types share one the first counts. */
const byKey = new Map<string, Title>()
for (const [type, text] of Object.entries(titles)) addTitles(type as DocumentType, '', text)
for (const [kind, text] of Object.entries(otherTitles)) addTitles('other', kind, text)

function addTitles(type: DocumentType, kind: string, text: string): void {
  for (const key of text.split('|').map(labelKey)) {
    if (key && !byKey.has(key)) byKey.set(key, { type, key, kind, ambiguous: ambiguousKeys.has(key) })
  }
}

const firstWords = new Set([...byKey.keys()].map((key) => firstWordOf(key)))
const lettersApart = /^(?:\p{L} ){4,}\p{L}$/u
const maxWords = Math.max(...[...byKey.keys()].map((key) => key.split(' ').length))

function firstWordOf(key: string): string {
  const end = key.indexOf(' ')
  return end < 0 ? key : key.slice(0, end)
}

/** The longest title a line begins with, and the words behind it. `key` is the `labelKey` of its text. */
export function titleOf(
  text: string,
  key = labelKey(text),
): { readonly title: Title; readonly behind: readonly string[] } | null {
  // "I N V O I C E": letters set apart.
  const apart = key[1] === ' ' && lettersApart.test(text.trim())
  const whole = apart ? key.replace(/ /g, '') : key
  if (!firstWords.has(firstWordOf(whole))) return null
  const words = whole.split(' ')
  for (let count = Math.min(maxWords, words.length); count > 0; count--) {
    const title = byKey.get(words.slice(0, count).join(' '))
    if (title) return { title, behind: words.slice(count) }
  }
  return null
}
