import type { DocumentType } from '@/lib/fields/field'
import { labelKey } from '@/lib/fields/letters-and-digits'

/** What documents call themselves, in the seven languages. A longer title beats the shorter one it begins with. */
const titles: Readonly<Record<DocumentType, string>> = {
  invoice: `
    invoice | tax invoice | vat invoice | sales invoice | commercial invoice | service invoice | final invoice | recurring invoice |
    consolidated invoice | invoice/receipt | invoice statement | invoice copy | copy invoice | bill | utility bill | bill of supply | e-invoice | simplified tax invoice |
    rechnung | handelsrechnung | schlussrechnung | teilrechnung | abschlagsrechnung | anzahlungsrechnung | zwischenrechnung |
    sammelrechnung | monatsrechnung | jahresrechnung | honorarnote | honorarrechnung | liquidation | faktura | kostenrechnung | arztrechnung | rechnung/lieferschein |
    bruttorechnung | gebührenrechnung | rechnungskopie | e-rechnung |
    facture | facture d'acompte | facture de solde | facture définitive | facture finale | note d'honoraires | facture commerciale | duplicata facture | facture originale |
    factuur | verkoopfactuur | voorschotfactuur | eindfactuur | slotfactuur | verzamelfactuur | nota | rekening | e-factuur | handelsfactuur |
    factura | factura de venta | factura electrónica | factura ordinaria | factura completa | factura comercial | factura final | minuta | minuta de honorarios | factura a | factura b |
    fattura | fattura elettronica | fattura immediata | fattura differita | fattura accompagnatoria | fattura di vendita | fattura di acconto | parcella | notula | fattura commerciale |
    fatura | fatura-recibo | fatura/recibo | fatura simplificada | fatura eletrónica | fatura eletrônica | nota fiscal | nota fiscal eletrônica | nota fiscal de serviços | nota fiscal de serviço eletrônica | danfe | fatura comercial | nota de honorários`,
  credit_note: `
    credit note | credit memo | credit memorandum | credit invoice | tax credit note | credit adjustment note | refund note | corrective invoice | cancellation invoice | credit advice |
    gutschrift | rechnungskorrektur | korrekturrechnung | stornorechnung | rechnungsstorno | storno-rechnung | stornobeleg | rechnungsgutschrift | gutschriftsanzeige | storno | stornierung |
    avoir | facture d'avoir | note de crédit | note d'avoir | avoir client | facture rectificative |
    creditnota | creditfactuur | credit nota | credit factuur | kredietnota | creditering |
    factura rectificativa | abono | factura de abono | nota de abono | nota de crédito | factura negativa |
    nota di credito | nota credito | nota di accredito | fattura di storno | storno fattura |
    nota de crédito eletrónica | crédito`,
  receipt: `
    receipt | payment receipt | sales receipt | cash receipt | official receipt | cash sale | cash bill | cash memo | till receipt | rental receipt | fuel receipt | your receipt |
    quittung | kassenbon | kassenbeleg | kassenzettel | kassabon | bon | barverkauf | zahlungsbeleg | bewirtungsbeleg | kundenbeleg | kassenquittung |
    reçu | ticket | ticket de caisse | reçu de paiement | quittance | quittance de loyer | ticket de vente | justificatif de paiement |
    kassabon | bonnetje | kwitantie | betaalbewijs | ontvangstbewijs | kasticket | aankoopbewijs |
    recibo | recibo de pago | ticket de compra | factura simplificada | tique | comprobante de pago | justificante de pago |
    scontrino | scontrino fiscale | ricevuta | ricevuta fiscale | documento commerciale | ricevuta di pagamento | quietanza |
    talão | talão de venda | recibo de pagamento | cupom fiscal | comprovante de pagamento | comprovativo de pagamento`,
  other: `
    purchase order | order confirmation | sales order | order acknowledgement | delivery note | packing slip | packing list | despatch note | dispatch note | delivery order | waybill | air waybill | bill of lading |
    quote | quotation | estimate | proposal | pro forma | proforma | pro forma invoice | proforma invoice | pro-forma invoice | statement | account statement | statement of account | bank statement | project statement | payment reminder | reminder | overdue notice | dunning letter | remittance advice | payment advice |
    contract | agreement | timesheet | price list | certificate of origin | purchase requisition | return note | goods received note | payslip | terms and conditions | final notice | work order | job sheet |
    bestellung | auftragsbestätigung | auftrag | lieferschein | packzettel | angebot | kostenvoranschlag | proformarechnung | proforma-rechnung | pro-forma-rechnung | kontoauszug | mahnung | zahlungserinnerung | 1. mahnung | 2. mahnung | letzte mahnung | vertrag | preisliste | lohnabrechnung | gehaltsabrechnung | rücklieferschein | arbeitsnachweis | zahlungsavis | avis | bestellbestätigung | auszug |
    bon de commande | confirmation de commande | accusé de commande | bon de livraison | bordereau de livraison | devis | offre de prix | facture proforma | facture pro forma | facture pro-forma | relevé de compte | relevé | rappel | lettre de relance | relance | mise en demeure | contrat | avis de paiement | bulletin de paie | bon de réception | bulletin de livraison |
    bestelbon | inkooporder | orderbevestiging | opdrachtbevestiging | pakbon | leverbon | leveringsbon | vrachtbrief | offerte | prijsofferte | proformafactuur | pro-formafactuur | rekeningoverzicht | rekeningafschrift | herinnering | betalingsherinnering | aanmaning | contract | overeenkomst | loonstrook | werkbon |
    orden de compra | pedido | pedido de compra | confirmación de pedido | albarán | albarán de entrega | nota de entrega | presupuesto | cotización | oferta | factura proforma | factura pro forma | extracto de cuenta | estado de cuenta | recordatorio de pago | requerimiento de pago | contrato | remito | nómina | aviso de pago |
    ordine d'acquisto | ordine di acquisto | conferma d'ordine | conferma ordine | documento di trasporto | ddt | bolla di consegna | preventivo | offerta | fattura proforma | fattura pro forma | proforma | estratto conto | sollecito di pagamento | sollecito | contratto | busta paga | avviso di pagamento |
    ordem de compra | nota de encomenda | confirmação de encomenda | guia de remessa | guia de transporte | nota de entrega | orçamento | proposta | fatura proforma | fatura pró-forma | fatura pro forma | extrato de conta | extrato | conta corrente | aviso de cobrança | lembrete de pagamento | contrato | recibo de vencimento`,
}

export interface Title {
  readonly type: DocumentType
  /** As `labelKey` makes it. */
  readonly key: string
}

/** By key; where two types share one the first counts. */
const byKey = new Map<string, Title>()
for (const [type, text] of Object.entries(titles)) {
  for (const key of text.split('|').map(labelKey))
    if (key && !byKey.has(key)) byKey.set(key, { type: type as DocumentType, key })
}

const maxWords = Math.max(...[...byKey.keys()].map((key) => key.split(' ').length))

/** The longest title a text begins with, and the words behind it. */
export function titleOf(text: string): { readonly title: Title; readonly behind: readonly string[] } | null {
  // "I N V O I C E": letters set apart.
  const closed = /^(?:\p{L} ){4,}\p{L}$/u.test(text.trim()) ? text.replace(/ /g, '') : text
  const words = labelKey(closed).split(' ')
  for (let count = Math.min(maxWords, words.length); count > 0; count--) {
    const title = byKey.get(words.slice(0, count).join(' '))
    if (title) return { title, behind: words.slice(count) }
  }
  return null
}
