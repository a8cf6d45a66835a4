import { labelKey } from '@/lib/fields/letters-and-digits'

export const columnKinds = [
  'position',
  'code',
  // Numbers that are not the article's: of lots, orders, customs.
  'reference',
  // "Item" beside "Description": a name, a code or a count.
  'item',
  'date',
  'description',
  'quantity',
  'unit',
  'unit_price',
  'discount',
  'tax_rate',
  'tax_amount',
  'amount',
  'other',
] as const
export type ColumnKind = (typeof columnKinds)[number]

/** What heads the columns of item tables, in the seven languages; as `labelKey` makes it after parsing. */
const titles: Readonly<Record<Exclude<ColumnKind, 'other' | 'item'>, string>> = {
  description: `
    description | descriptions | item description | item/description | item & description | items | item | product | products | product description | product name | product/service | product / service | item name | service | services | service description |
    particulars | details | specification | specifications | item details | product details | work performed | services rendered | line description | article | description of goods | description of services | description of goods and services | description of goods/services | description/memo | goods | goods description | activity | activities | task | work | charges | name | title | material | item(s) | description of work | work description | memo | detail | text | plan | subscription | summary |
    bezeichnung | beschreibung | artikelbezeichnung | artikelbeschreibung | artikel | artikel/leistung | leistung | leistungen | leistungsbeschreibung | produkt | produktbezeichnung | produktbeschreibung | gegenstand | material/beschreibung | beschreibung / memo | beschreibung/memo | bezeichnung/artikel | warenbezeichnung | ware | dienstleistung | art der leistung | beschreibung der leistung | spezifikation | positionstext | text/bezeichnung | artikeltext | tätigkeit | artikel/bezeichnung | artikel-bezeichnung | bezeichnung der leistung |
    désignation | libellé | nom & désignation | nom et désignation | désignation des prestations | désignation des marchandises | article | articles | produit | produits | prestation | prestations | détail | intitulé | nature | nature des prestations | désignation des produits | description du produit | désignation des articles | service(s) | désignation / description | descriptif | libelle | détails | description des prestations | détail des prestations | travaux | objet | libellé de la prestation |
    omschrijving | beschrijving | artikelomschrijving | dienst | diensten | werkzaamheden | productomschrijving | product/dienst | omschrijving artikel | artikelnaam | specificatie | naam | verrichting | verrichtingen |
    descripción | concepto | conceptos | artículo | producto | productos | detalle | servicio | servicios | denominación | descripción del producto | producto/servicio | producto / servicio | descripción del artículo | artículo/descripción | concepto/descripción |
    descrizione | articolo | prodotto | prodotti | servizio | servizi | descrizione articolo | descrizione beni | descrizione dei beni | descrizione prodotto | descrizione dei servizi | beni e servizi | beni/servizi | voce | descrizione della prestazione | prestazione | prodotto/servizio | natura e qualità | descrizione dei beni e servizi | descrizione merce |
    descrição | artigo | artigos | produto | produtos | designação | serviço | serviços | descrição do produto/serviço | descrição do produto | descrição dos serviços | discriminação | discriminação dos serviços | descrição dos produtos/serviços | descrição do artigo`,
  quantity: `
    qty | quantity | qty. | qnty | qty/hr | qty/hrs | hrs/qty | hours/qty | qty/hours | quantity/hours | hours | hrs | hr | units | no. of units | pcs | pieces | count | q.ty | nights | days | usage | total qty | volume | no. of hours | qty ordered | qty shipped | shipped | quantity (pcs) | no. of items | rooms | seats | users | licenses |
    menge | anzahl | stück | stk. | stk | st. | st | stückzahl | stunden | std. | std | menge/einheit | anz. | anz | menge (stk.) | mge. | mge | liefermenge | stunden/menge | einheiten |
    qté | quantité | qte | quantite | nombre | nb | heures | quant. | quant | qtés | nbre |
    aantal | hoeveelheid | uren | stuks | aant. | aant |
    cantidad | cant. | cant | uds. | uds | unidades | horas | ctd. | cdad. |
    quantità | q.tà | qtà | q.ta | qta | q.t. | ore | pezzi | n. pezzi | q tà | pz |
    quantidade | qtd. | qtd | qtde | qtde. | qt. | qt | horas | unids | quant | qdade`,
  unit: `
    unit | uom | um | u/m | u.o.m. | unit of measure | measure | units of measure | unit type |
    einheit | me | eh | mengeneinheit | meng.-einheit | einh. | einh | mengen-einheit |
    unité | unités | u. | u | un. | eenheid | eenh. | eenh | unidad | ud | ud. | u.m. | u. m. | medida | unid. | unid |
    unità | unità di misura | unita di misura | u.d.m. | udm | unità misura | unidade | un | unidade de medida`,
  unit_price: `
    unit price | price | rate | unit cost | price per unit | price/unit | price / unit | cost | unit rate | each | item price | price each | list price | hourly rate | rate/hr | net price | unit net price | net unit price | unit value | unit amount | price per item | unit price excl. vat | unit price ex vat | sales price | selling price | unit | price ex vat | cost per unit | rate per unit | rate per item |
    einzelpreis | e-preis | e.-preis | ep | preis | stückpreis | preis/einheit | preis / einheit | preis/einh | einzelpr. | preis pro einheit | einzel | stückpr. | nettopreis | netto-preis | preis/stk. | einzelpreis netto | preis netto | preis pro stück | einheitspreis | einzelbetrag | stundensatz | e.preis | vk-preis | preis je einheit | ansatz | preis/stück | einzelpreis/einheit | preis/me | tarif | einzelpreis (netto) |
    prix unitaire | px unitaire | px unit. | px u. | p.u. | pu | pu ht | p.u. ht | p.u. h.t. | prix unit. | prix unitaire ht | prix unitaire h.t. | prix | prix u. | prix u. ht | tarif | pu net | prix unit. ht | pu ttc | prix unitaire ttc | p.u | coût unitaire | montant unitaire | taux horaire | prix/unité | prix par unité | prix à l'unité | p.u. net |
    prijs | stukprijs | eenheidsprijs | prijs per stuk | prijs p/st | tarief | prijs per eenheid | stuksprijs | eenh.prijs | uurtarief | prijs/stuk | nettoprijs | stukprijs excl. btw | prijs excl. btw | prijs incl. btw | prijs ex. btw | bruto prijs |
    precio | precio unitario | precio unit. | p. unitario | precio ud. | p. unit. | p.unit. | pvp | tarifa | precio/ud | valor unitario | precio unidad | precio/unidad | precio un. | importe unitario | coste unitario | p.v.p. | precio u. |
    prezzo | prezzo unitario | prezzo unit. | p. unitario | prezzo un. | costo unitario | importo unitario | val. unitario | tariffa | pr. unitario | prezzo u. | prezzo unitario netto | prezzo netto |
    preço | preço unitário | preço unit. | pr. unitário | p. unitário | valor unitário | vlr. unit. | preço un. | pr. unit. | preço uni. | pr. unit | preço/un | valor unit. | preço unidade`,
  discount: `
    discount | disc. | disc | disc % | discount % | disc.% | less | allowance | allowances / charges | allowances | rabatt | nachlass | nachlässe | nachlässe / zuschläge | rabatte | abschlag | abzug | zu-/abschlag | zu- / abschläge | zu- und abschläge | rabatt % | rab. | rab. % | rabatt in % | remise | remises | remises / charges | rabais | rem. | rem | % rem. | remise % | rem % | % remise | réduction | korting | korting % | krt. | kort. % |
    descuento | dto. | dto | % dto. | dto % | dto. % | desc. | desc | sconto | sconti | sc. % | sc.% | sconto % | sc. | % sconto | sc | desconto | desc. % | desc % | % desc. | desc.%`,
  tax_rate: `
    tax | vat | tax % | vat % | tax rate | vat rate | gst | gst % | tax(%) | vat(%) | tax (%) | vat (%) | gst rate | vat code | tax code | sales tax | % vat | % tax | taxed | tax type | hst | gst/hst |
    mwst | mwst. | mwst % | mwst. % | mwst.-satz | mwst-satz | ust | ust. | ust % | ust. % | ust-satz | ust.-satz | steuer | steuersatz | steuer % | umsatzsteuer | % mwst | mwst in % | st.-satz | steuerschlüssel | mwst-% |
    tva | taux tva | taux de tva | tva % | taux | % tva | tva (%) | taux t.v.a. | code tva | t.v.a. | tx tva |
    btw | btw % | btw% | btw tarief | btw-tarief | % btw | btw perc. | btw percentage | btw-percentage | btw code |
    iva | % iva | iva % | i.v.a. | tipo iva | impuesto | impuestos | tipo | % i.v.a. | tipo impositivo | iva (%) |
    aliquota | aliq. | aliq | c.iva | aliquota iva | al. iva | cod. iva | % iva | al.iva | iva% | c. iva | cod.iva |
    taxa | taxa iva | taxa de iva | tx. iva | imposto | iva (%) | taxa imposto | tx iva`,
  tax_amount: `
    tax amount | vat amount | tax amt | tax amt. | gst amount | total tax | tax value | mwst-betrag | mwst.-betrag | mwst betrag | steuerbetrag | ust-betrag | montant tva | montant de la tva | btw bedrag | btw-bedrag | cuota | cuota iva | importe iva | importo iva | imposta | valor iva | valor do iva | icms | ipi`,
  amount: `
    amount | total | line total | total price | total amount | net amount | ext. price | extended price | ext price | extension | sum | value | price total | subtotal | sub total | sub-total | net | net value | line amount | gross | gross amount | gross worth | net worth | total cost | amount excl. vat | amount ex vat | taxable amount | taxable value | total excl. vat | total ex vat | total incl. vat | line value | total net | amount due | total value | ext. | line net | net total | total (incl. vat) | gross value | charges total | amount payable | ext. amount | extended amount | extended | ext. total | item total | total ex. vat | line price | total ex tax |
    betrag | gesamt | entgelt | pos-betrag | pos.-betrag | nettoentgelt | gesamtpreis | gesamt-preis | summe | gesamtbetrag | positionsbetrag | positions-/betrag | positions- betrag | g-preis | g.-preis | gp | wert | netto | gesamtpr. | nettobetrag | netto-betrag | betrag netto | gesamt netto | gesamt brutto | bruttobetrag | brutto | nettowert | gesamtpreis netto | gesamtsumme | betrag brutto | warenwert | zeilensumme | positionssumme | positionspreis | endpreis | preis gesamt | gesamtnetto | gesamtwert | nettosumme | summe netto |
    montant | montant ht | total ht | prix total | montant h.t. | total h.t. | prix total ht | total ttc | montant ttc | total net | montant net | montant total | montant total ht | total ligne | total net ht | net ht | prix total h.t. | total € | valeur | total tvac | total htva | montant htva | ht |
    bedrag | totaal | totaal excl. | totaal excl. btw | totaalprijs | totale prijs | bedrag excl. | bedrag excl. btw | bedrag incl. btw | subtotaal | regeltotaal | netto bedrag | nettobedrag | totaalbedrag | totaal incl. btw | totaal bedrag | bedrag ex. btw | excl. btw | incl. btw |
    importe | importe total | importe neto | valor total | precio total | total neto | importe bruto | total línea | base imponible | total sin iva | total con iva | neto | importe sin iva | importe € | monto | valor | subtotal sin iva |
    importo | totale | importo totale | prezzo totale | importo netto | totale riga | valore | val. totale | totale netto | imponibile | tot. | importo riga | valore totale | importo imponibile | prezzo tot. | importo € | totale € |
    importância | montante | total líquido | preço total | valor líquido | total s/ iva | vlr. total | total ilíquido | total c/ iva | val. total | valor total (r$) | total linha | valor s/ iva | valor c/ iva`,
  position: `
    pos | pos. | position | # | no. | no | nr. | nr | line | ln | ln. | sl no | sl. no. | sl no. | s.no. | s. no. | s no | sno | sr. | sr. no. | sr no | sr.no. | item no | n° | nº | rij | regel | lfd. nr. | lfd nr | lfd.nr. | lfd. | riga | linha | lin. | l. | lig. | ligne | línea | line no. | line # | r. | n. | nro. | núm.`,
  code: `
    item code | sku | code | article no. | article no | article number | art.-nr. | art.nr. | art. nr. | art nr | art-nr. | artikelnummer | artikelnr. | artikel-nr. | artikel nr. | art. no. | item no. | item # | item number | part no. | part number | part # | product code | product no. | product id | product number | item id | ref | ref. | réf | réf. | référence | references | références | referencia | codice | cod. | cod | cod. art. | cod.art. | codice articolo | código | cód. | cód | código artigo | ean | ean code | gtin | unsere art.nr. | ihre art.nr. | unsere | ihre | ihre artnr | catalog no. | cat. no. | model | model no. | materialnummer | material-nr. | materialnr. | artikelcode | productcode | code article | réf. article | art. | stock code | pzn | sachnummer | artikel-no. | artikelno. | art.no. | art no | item code/sku | ref no | ref. no. | artnr | artnr. | art.-no. | varenr | n° article | n° art. | código producto | cod. producto | codice prodotto | código do artigo | cód. artigo | productnr. | productnummer | artikelnr | artikelcode leverancier | stock no. | style | style no. | upc | isbn | asin`,
  reference: `
    hsn | hsn/sac | hsn code | hsn/sac code | sac | lot | lot no. | serial | serial no. | serial number | fsn | order no. | commande | bl | ncm | cfop | cst | lote | matchcode | batch | batch no. | charge | chargennr. | seriennummer | serien-nr. | serial # | tariff code | hs code | hts code | country of origin | origin | commodity code | warennummer | zolltarifnummer | po number | po no. | order | bestellnummer | bestell-nr. | lieferschein | delivery note | ddt | albarán | guia`,
  date: `
    date | dates | datum | fecha | data | service date | date of service | training date | leistungsdatum | lieferdatum | lieferdat. | period | service period | zeitraum | période | periodo | período | leistungszeitraum | periode | delivery date | billing period | month | monat | from | to | von | bis | du | au | start | end | time | tag | jour | día`,
}

const kindByKey = new Map<string, ColumnKind>()
for (const [kind, text] of Object.entries(titles)) {
  for (const key of text.split('|').map(labelKey))
    if (key && !kindByKey.has(key)) kindByKey.set(key, kind as ColumnKind)
}

const firstWords = new Set([...kindByKey.keys()].map((key) => key.split(' ', 1)[0] ?? key))

/** What was asked before: papers share most of their words. */
const asked = new Map<string, boolean>()

/** Whether some title begins with this word; most words of a page begin none, and need no closer look. */
export function beginsTitle(word: string): boolean {
  if (word.length > 40) return false
  const known = asked.get(word)
  if (known !== undefined) return known
  const key = labelKey(word)
  const end = key.indexOf(' ')
  const begins = firstWords.has(end < 0 ? key : key.slice(0, end))
  if (asked.size > 5000) asked.clear()
  asked.set(word, begins)
  return begins
}

export const longestColumnTitle = Math.max(...[...kindByKey.keys()].map((key) => key.split(' ').length))

/** Currencies, and whether tax is in it, say nothing about a column's kind. */
const suffix =
  /(?: %| (?:in )?(?:eur|euro|euros|usd|gbp|chf|inr|rs|rm|hkd|cad|aud|sgd|myr|sek|nok|dkk|pln|r)| (?:ohne|exkl|inkl|incl|excl|ex|inc|sin|con|hors|sem|com|zzgl) (?:ust|mwst|vat|tax|gst|btw|tva|iva|taxes)| (?:ht|h t|ttc|htva|netto|net|brutto|bruto|excl|incl|s iva|c iva|iva incl|iva esclusa|iva inclusa))+$/

const describes =
  /(?:^| )(?:description|designation|bezeichnung|beschreibung|artikelbezeichnung|artikelbeschreibung|omschrijving|descripcion|descrizione|descricao|libelle|particulars|denominacion)(?: |$)/

/** Whether a longer heading is that of the descriptions: "Code article, nom & désignation". */
export function namesDescription(text: string): boolean {
  return describes.test(labelKey(text))
}

/** The kind of column a title names; null where it is none. */
export function columnKindOf(text: string): ColumnKind | null {
  const key = labelKey(text)
  const kind = kindByKey.get(key) ?? kindByKey.get(key.replace(suffix, ''))
  if (kind || !text.includes('/')) return kind ?? null
  // "Menge/Std."
  const parts = text.split('/').map((part) => kindByKey.get(labelKey(part)))
  return parts.every((part) => part !== undefined) ? (parts[0] ?? null) : null
}
