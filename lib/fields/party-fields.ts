import { parseAddress } from './address'
import type { Field, ParseContext } from './field'
import { labelList } from './label-list'
import { sameLettersAndDigits } from './letters-and-digits'
import { parseName } from './name'
import { parseTaxId } from './tax-id'

const taxIdLabels: Field['labels'] = {
  en: labelList(`
    vat no. | vat no | vat number | vat nr. | vat # | vat id | vat-id | vat id no. | vat reg. no. | vat reg no | vat
    reg. | vat reg | vat registration | vat registration no. | vat registration number | vat identification number |
    vat code | vat | eu vat | eu vat id | eu vat no. | gb vat | vat tin | tax id | tax id no. | tax id number | tax
    no. | tax number | tax registration no. | tax registration number | tax reg. no. | tax identification number | tin
    | tin no. | ein | fein | federal tax id | federal ein | us ein | us tax id | employer identification number | gst
    no. | gst no | gst number | gst | gst reg. no. | gst reg no | gst registration no. | gst registration number | gst
    id | gst/hst no. | gst/hst number | hst no. | gst/hst | gst/hst registration no. | gstin | gstin no. | gstin/uin |
    gstin number | pan | pan no. | abn | a.b.n. | abn no. | acn | bn | business number | business registration number
    | business id | company tax id | trn | trn no. | tax registration number (trn) | cst no. | vat/tin | service tax
    no. | service tax registration no. | sst no. | sst id | sales tax no. | qst no. | vat identification no.`),
  de: labelList(`
    ust-idnr. | ust-id-nr. | ust-id nr. | ust-id | ust.-id | ust.-idnr. | ust.-id-nr. | ust.-id. | ust id | ust. id |
    ust id nr. | ust idnr. | ustid | ustidnr. | ust-id.nr. | ust-id.-nr. | ust.id.nr. | ust.-ident-nr. | ust-identnr.
    | ust-ident-nr. | ust-identifikationsnummer | umsatzsteuer-id | umsatzsteuer-id-nr. | umsatzsteuer-idnr. |
    umsatzsteuer-identifikationsnummer | umsatzsteueridentifikationsnummer | umsatzsteuer-identnummer |
    umsatzsteuer-ident-nr. | umsatzsteuernummer | umsatzsteuer-nr. | uid | uid-nr. | uid nr. | uid-nummer | uid nummer
    | atu-nr. | mwst-nr. | mwst.-nr. | mwst nr. | mwst.nr. | mwst-nummer | mwst-id | mwst | mehrwertsteuernummer |
    mehrwertsteuer-nr. | steuernummer | steuer-nr. | steuernr. | steuer nr. | st.-nr. | st-nr. | st.nr. | st. nr. |
    stnr. | steuer-id | steuer-identifikationsnummer | vat-id | vat id | vat-nr. | vat-nummer | eu-ust-id | ust-nr. |
    ust-nummer | che | steuerliche nummer | usst-id | ust-id-nummer | ust-idnummer`),
  fr: labelList(`
    n° tva | n° de tva | no tva | no. tva | numéro tva | numéro de tva | n° tva intracommunautaire | n° de tva
    intracommunautaire | numéro de tva intracommunautaire | numéro tva intracommunautaire | tva intracommunautaire |
    tva intracom | tva intracom. | tva intra | n° tva intra | n° tva intracom | n° tva intra. | id tva | identifiant
    tva | identification tva | code tva | tva n° | tva no | tva | n° id tva | n° identification tva | numéro
    d'identification à la tva | n° d'identification tva | num tva | num. tva | tva/siret | n° ide | ide | btw-tva |
    numéro d'identification fiscale | nif | matricule fiscal | identifiant fiscal | n° de tva ue | n° fiscal | numéro
    fiscal | numéro d'entreprise | n° d'entreprise | siren | siret | n° tps | tps | tvq`),
  nl: labelList(`
    btw-nummer | btw nummer | btwnummer | btw-nr. | btw nr. | btwnr. | btw-id | btw id | btw-identificatienummer | btw
    identificatienummer | btw | btw-nr | btw no. | btw-code | b.t.w. nr. | b.t.w.-nummer | ob-nummer | ob nummer |
    omzetbelastingnummer | ondernemingsnummer | ondernemingsnr. | ond. nr. | btw be | vat nr. | vat nummer | fiscaal
    nummer | belastingnummer | rsin | btw-tva | tva-btw | ons btw-nummer | uw btw-nummer | btw-nummer klant | eu
    btw-nummer | kbo | kbo nr.`),
  es: labelList(`
    nif | n.i.f. | nif/cif | cif/nif | cif | c.i.f. | n.i.f | c.i.f | nif nº | cif nº | nif-iva | nif iva | nif
    intracomunitario | n.i.f. intracomunitario | vat nº | nº iva | número de iva | iva nº | nº vat | nif/vat | número
    de identificación fiscal | identificación fiscal | código de identificación fiscal | id fiscal | nº identificación
    fiscal | número fiscal | dni | d.n.i. | nie | dni/nif | nif/dni | dni/cif | rfc | r.f.c. | cuit | c.u.i.t. | rut |
    r.u.t. | ruc | r.u.c. | nit | n.i.t. | rif | cédula jurídica | cédula | número de identificación a efectos del iva`),
  it: labelList(`
    partita iva | p. iva | p.iva | p.i. | p. i.v.a. | p.i.v.a. | partita i.v.a. | part. iva | p.iva/c.f. | p.iva e
    c.f. | c.f./p.iva | c.f. e p.iva | cf/piva | cod. fisc. | cod.fisc. | codice fiscale | c.f. | cf | cod. fiscale |
    codice fiscale e partita iva | partita iva e codice fiscale | partita iva/codice fiscale | numero partita iva | n.
    partita iva | numero iva | n. iva | id fiscale iva | identificativo fiscale ai fini iva | identificativo fiscale |
    id iva | piva | vat n. | iva n. | cod. fisc. e p. iva | p. iva e cod. fisc. | n. p.iva | codice iva | partita iva
    n.`),
  pt: labelList(`
    nif | n.i.f. | nipc | n.i.p.c. | contribuinte | contribuinte nº | contribuinte n.º | nº contribuinte | n.º
    contribuinte | nº de contribuinte | n.º de contribuinte | número de contribuinte | contrib. nº | contrib. | n.
    contrib. | contr. nº | número de identificação fiscal | identificação fiscal | número fiscal | nº fiscal | id
    fiscal | nif/nipc | nif do adquirente | nif do cliente | nº iva | número de iva | n.º iva | iva nº | vat nº | v/
    nº contrib. | v/ contribuinte | vosso nº contribuinte | cnpj | c.n.p.j. | cpf | c.p.f. | cnpj/cpf | cpf/cnpj |
    inscrição estadual | nif nº`),
}

const vendorLabels: Field['labels'] = {
  en: labelList(`
    from | bill from | billed from | billed by | invoice from | invoiced by | seller | seller name | sold by | sold
    from | vendor | vendor name | vendor details | supplier | supplier name | supplier details | issued by | issuer |
    provider | service provider | provided by | company | company name | our company | payee | payable to | pay to |
    make checks payable to | make cheques payable to | make all checks payable to | please remit to | remit to | remit
    payment to | remittance address | beneficiary | beneficiary name | account name | account holder | account owner |
    exporter | shipper | shipper/exporter | merchant | merchant name | sender | registered office | registered address
    | for and on behalf of | consignor | name of supplier | biller | contractor`),
  de: labelList(`
    von | absender | verkäufer | verkauft von | verkauf durch | lieferant | lieferant/leistungserbringer | anbieter |
    aussteller | ausgestellt von | rechnungssteller | rechnungsersteller | rechnungsaussteller | rechnung von | leistungserbringer |
    leistender unternehmer | auftragnehmer | dienstleister | firma | unternehmen | zahlungsempfänger | zahlbar an |
    kontoinhaber | begünstigter | empfänger der zahlung | kreditor | gläubiger | sitz der gesellschaft | firmensitz |
    händler | anschrift des verkäufers | exporteur | versender | kontoinh. | inhaber`),
  fr: labelList(`
    de | émetteur | émis par | émise par | vendeur | vendu par | fournisseur | nom du fournisseur | prestataire |
    prestataire de services | expéditeur | société | entreprise | raison sociale | facturé par | facture de | siège
    social | bénéficiaire | titulaire du compte | titulaire | à l'ordre de | chèque à l'ordre de | payable à |
    créancier | exportateur | coordonnées du vendeur | votre fournisseur | nom du vendeur | marchand | commerçant`),
  nl: labelList(`
    van | afzender | verkoper | verkocht door | leverancier | naam leverancier | dienstverlener | opdrachtnemer |
    bedrijf | bedrijfsnaam | bedrijfsgegevens | onderneming | factuur van | gefactureerd door | uitgegeven door |
    afgegeven door | aanbieder | ten name van | t.n.v. | tnv | begunstigde | rekeninghouder | crediteur | statutaire
    zetel | maatschappelijke zetel | exporteur | winkel | op naam van`),
  es: labelList(`
    de | emisor | emitido por | emitida por | expedido por | expedida por | datos del emisor | vendedor | vendido por
    | proveedor | datos del proveedor | nombre del proveedor | prestador | prestador del servicio | empresa | nombre
    de la empresa | razón social | razón social emisor | facturado por | factura de | beneficiario | titular | titular
    de la cuenta | domicilio social | domicilio fiscal | acreedor | exportador | remitente | denominación social |
    comercio | datos de la empresa`),
  it: labelList(`
    da | mittente | emittente | emesso da | emessa da | cedente | cedente/prestatore | cedente prestatore | prestatore
    | fornitore | dati fornitore | nome fornitore | venditore | venduto da | ditta | azienda | società | ragione
    sociale | denominazione | fatturato da | fattura da | sede legale | sede | beneficiario | intestatario | intestato
    a | intestatario conto | creditore | esportatore | dati azienda`),
  pt: labelList(`
    de | emitente | emissor | emitido por | emitida por | vendedor | vendido por | fornecedor | nome do fornecedor |
    dados do fornecedor | prestador | prestador de serviços | prestador de serviço | empresa | nome da empresa | razão
    social | nome empresarial | faturado por | fatura de | beneficiário | favorecido | titular | titular da conta |
    sede | sede social | credor | exportador | remetente | denominação social | nome/razão social | cedente`),
}

const customerLabels: Field['labels'] = {
  en: labelList(`
    bill to | billed to | bill-to | billing to | invoice to | invoiced to | invoice for | invoice address | invoicing
    address | billing address | billing details | billing information | bill to address | bill to party | sold to |
    sold-to | sold to party | sold-to party | charge to | customer | customer name | customer details | customer
    information | customer address | client | client name | client details | buyer | buyer name | buyer details |
    purchaser | recipient | recipient name | to | attention | attn. | attn | account holder | account of | payer |
    paid by | issued to | prepared for | guest name | guest | received from | importer | m/s | messrs | messrs. |
    subscriber | member | company/customer | bill recipient | consignee | for | name`),
  de: labelList(`
    an | rechnung an | rechnungsempfänger | rechnungsanschrift | rechnungsadresse | rechnung für | kunde | kundin |
    kundenname | kundenadresse | kundenanschrift | kundendaten | käufer | verkauft an | erwerber | empfänger |
    leistungsempfänger | auftraggeber | besteller | zahlungspflichtiger | zahlungspflichtig | rechnungsdaten |
    berechnet an | firma | herr | herrn | frau | zahlbar durch | gast | debitor | importeur | z. hd. | z.hd. | z. h. |
    anschrift | mandant | mieter | rechn.-empfänger | versicherungsnehmer`),
  fr: labelList(`
    à | facturé à | facture à | facturer à | facturée à | facturation | adresse de facturation | adresse facturation |
    destinataire | destinataire de la facture | client | nom du client | cliente | coordonnées client | coordonnées du
    client | adresse client | adresse du client | acheteur | vendu à | acquéreur | preneur | payeur | adressé à |
    adressée à | pour | pour le compte de | à l'attention de | attn | donneur d’ordre | donneur d'ordre | maître
    d’ouvrage | maître d'ouvrage | abonné | titulaire du contrat | votre adresse | débiteur | doit | informations
    client | client facturé | payable par`),
  nl: labelList(`
    aan | factuur aan | factureren aan | gefactureerd aan | factuuradres | factuur adres | facturatieadres |
    factuurgegevens | klant | klantnaam | klantgegevens | klantadres | afnemer | koper | verkocht aan | ontvanger |
    opdrachtgever | geadresseerde | debiteur | debiteurgegevens | t.a.v. | tav | ter attentie van | voor | betaler |
    cliënt | besteller | factuurontvanger | gast | uw gegevens | naam klant | huurder`),
  es: labelList(`
    a | facturar a | facturado a | factura a | factura para | cliente | nombre del cliente | nombre cliente | datos
    del cliente | datos cliente | datos de facturación | dirección de facturación | dirección facturación |
    destinatario | datos del destinatario | comprador | vendido a | receptor | datos del receptor | adquirente |
    pagador | a la atención de | att. | atn. | señor(es) | sr./sra. | señores | sres. | titular del contrato | razón
    social | razón social receptor | apellido y nombre / razón social | facturación | para | deudor | domicilio
    cliente | nombre o razón social | cargo a`),
  it: labelList(`
    a | fatturare a | fatturato a | fattura a | fattura per | intestatario | intestatario fattura | intestazione |
    intestata a | indirizzo di fatturazione | indirizzo fatturazione | dati di fatturazione | destinatario |
    destinatario fattura | cliente | nome cliente | dati cliente | dati del cliente | spett.le | spett. | spettabile |
    spett.le ditta | egr. | egregio | gent. | gent.mo | gent.ma | egr. sig. | cessionario | cessionario/committente |
    cessionario committente | committente | acquirente | compratore | venduto a | pagatore | all’attenzione di |
    all'attenzione di | c.a. | debitore | per conto di | ospite`),
  pt: labelList(`
    a | para | faturar a | faturado a | faturado para | fatura para | facturar a | cliente | nome do cliente | dados
    do cliente | dados de faturação | morada de faturação | endereço de faturação | endereço de cobrança | endereço de
    faturamento | destinatário | destinatário/remetente | exmo.(s) sr.(s) | exmo(s). sr(s). | exmos. senhores | exmo.
    sr. | exmo. | exmos. srs. | comprador | adquirente | vendido a | tomador | tomador de serviços | tomador do
    serviço | sacado | pagador | ao cuidado de | a/c | morada do cliente | nome/razão social | cobrar a | utente |
    contratante`),
}

const parseVendorName = (text: string, _context?: ParseContext) => parseName(text, vendorLabels)
const parseCustomerName = (text: string, _context?: ParseContext) => parseName(text, customerLabels)
const parseVendorAddress = (text: string, _context?: ParseContext) => parseAddress(text, vendorLabels)
const parseCustomerAddress = (text: string, _context?: ParseContext) => parseAddress(text, customerLabels)

/** Who sells and who buys. */
export const partyFields: readonly Field[] = [
  {
    key: 'vendor_name',
    label: 'Vendor',
    type: 'name',
    group: 'vendor',
    required: true,
    businessTerm: 'BT-27',
    parse: parseVendorName,
    equal: sameLettersAndDigits,
    labels: vendorLabels,
  },
  {
    key: 'vendor_address',
    label: 'Vendor address',
    type: 'address',
    group: 'vendor',
    required: false,
    businessTerm: 'BT-35',
    parse: parseVendorAddress,
    equal: sameLettersAndDigits,
    labels: vendorLabels,
  },
  {
    key: 'vendor_tax_id',
    label: 'Vendor tax ID',
    type: 'tax_id',
    group: 'vendor',
    required: false,
    businessTerm: 'BT-31',
    parse: parseTaxId,
    equal: sameLettersAndDigits,
    labels: taxIdLabels,
  },
  {
    key: 'customer_name',
    label: 'Customer',
    type: 'name',
    group: 'customer',
    required: false,
    businessTerm: 'BT-44',
    parse: parseCustomerName,
    equal: sameLettersAndDigits,
    labels: customerLabels,
  },
  {
    key: 'customer_address',
    label: 'Customer address',
    type: 'address',
    group: 'customer',
    required: false,
    businessTerm: 'BT-50',
    parse: parseCustomerAddress,
    equal: sameLettersAndDigits,
    labels: customerLabels,
  },
  {
    key: 'customer_tax_id',
    label: 'Customer tax ID',
    type: 'tax_id',
    group: 'customer',
    required: false,
    businessTerm: 'BT-48',
    parse: parseTaxId,
    equal: sameLettersAndDigits,
    labels: taxIdLabels,
  },
]
