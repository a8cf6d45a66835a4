import type { Language } from '../document/page'
import type { FieldType } from './field'
import { labelList } from './label-list'

/** Labels of values that look like a field's and are not: what stands beside them should not be taken. */
export interface Decoy {
  readonly kind: string
  /** The types of field it is mistaken for. */
  readonly types: readonly FieldType[]
  readonly labels: Readonly<Record<Language, readonly string[]>>
}

export const decoyLabels: readonly Decoy[] = [
  {
    kind: 'order date',
    types: ['date'],
    labels: {
      en: labelList(
        'order date | date of order | ordered on | purchase order date | p.o. date | po date | order placed | quote date | quotation date | date ordered',
      ),
      de: labelList(
        'bestelldatum | bestellung vom | auftragsdatum | auftrag vom | angebotsdatum | angebot vom | ihre bestellung vom | bestellt am',
      ),
      fr: labelList(
        'date de commande | date de la commande | date commande | commande du | commandé le | date du devis | devis du | date bon de commande',
      ),
      nl: labelList(
        'besteldatum | orderdatum | bestelling van | datum bestelling | datum order | offertedatum | uw bestelling van | besteld op',
      ),
      es: labelList(
        'fecha de pedido | fecha del pedido | fecha pedido | pedido de fecha | fecha de orden | fecha de la orden | fecha de presupuesto | fecha o.c.',
      ),
      it: labelList(
        "data ordine | data dell'ordine | ordine del | vs. ordine del | data preventivo | data offerta | ordinato il",
      ),
      pt: labelList(
        'data da encomenda | data de encomenda | data do pedido | data da ordem | data do orçamento | encomenda de | data pedido',
      ),
    },
  },
  {
    kind: 'delivery date',
    types: ['date'],
    labels: {
      en: labelList(
        'delivery date | date of delivery | delivered on | ship date | shipping date | shipped on | dispatch date | date shipped | date of supply | supply date | service date | date of service | arrival date | departure date | check in | check-in | check out | check-out | etd | eta',
      ),
      de: labelList(
        'lieferdatum | liefertermin | leistungsdatum | liefer-/leistungsdatum | lieferdatum/leistungsdatum | leistungszeitpunkt | leistungszeitraum | lieferung vom | lieferschein vom | versanddatum | geliefert am | leistungsmonat | lieferzeitpunkt | lieferscheindatum | anreise | abreise | tag der lieferung',
      ),
      fr: labelList(
        "date de livraison | livré le | livraison le | date d'expédition | expédié le | date de prestation | date de la prestation | date d'exécution | date de la vente | date de fin d'exécution | date bl | bl du | arrivée | départ",
      ),
      nl: labelList(
        'leverdatum | leveringsdatum | datum levering | geleverd op | verzenddatum | pakbondatum | datum van levering | prestatiedatum | aankomst | vertrek',
      ),
      es: labelList(
        'fecha de entrega | fecha entrega | entregado el | fecha de envío | fecha de servicio | fecha del servicio | fecha de operación | fecha operación | fecha de prestación | fecha albarán | fecha de albarán | fecha de salida | fecha de llegada',
      ),
      it: labelList(
        'data consegna | data di consegna | consegnato il | data spedizione | data ddt | ddt del | data del ddt | data trasporto | data prestazione | data inizio trasporto | data ritiro',
      ),
      pt: labelList(
        'data de entrega | data da entrega | entregue em | data de expedição | data de envio | data de carga | data do serviço | data da prestação | data da prestação do serviço | data de saída | data de descarga | data de saída/entrada',
      ),
    },
  },
  {
    kind: 'period',
    types: ['date'],
    labels: {
      en: labelList(
        'billing period | service period | period | period covered | for the period | statement period | from date | to date | start date | end date | subscription period | valid until | valid from | expiry date | exp. date | expiration date | next billing date | renewal date | last payment date | previous payment',
      ),
      de: labelList(
        'abrechnungszeitraum | zeitraum | rechnungszeitraum | von bis | gültig bis | gültig ab | vertragsbeginn | vertragsende | laufzeit | mindesthaltbarkeit | nächste abrechnung | skonto bis | mit skonto bis',
      ),
      fr: labelList(
        "période | période de facturation | période du | valable jusqu'au | valide jusqu'au | date d'expiration | début de période | fin de période | date de début | date de fin | prochaine facture | escompte jusqu'au",
      ),
      nl: labelList(
        'periode | factuurperiode | facturatieperiode | geldig tot | geldig vanaf | startdatum | einddatum | ingangsdatum | volgende factuur | korting tot',
      ),
      es: labelList(
        'período | periodo | periodo de facturación | período de facturación | válido hasta | fecha de inicio | fecha de fin | fecha inicio | fecha fin | próxima factura | fecha de caducidad | inicio de actividades | fecha de inicio de actividades',
      ),
      it: labelList(
        'periodo | periodo di fatturazione | periodo di riferimento | valido fino al | data inizio | data fine | prossima fattura | dal | al',
      ),
      pt: labelList(
        'período | período de faturação | período de facturação | válido até | data de início | data de fim | validade | próxima fatura | processado em',
      ),
    },
  },
  {
    kind: 'customer number',
    types: ['identifier', 'tax_id'],
    labels: {
      en: labelList(
        'customer number | customer no. | customer # | customer id | customer code | customer account | customer ref. | customer reference | cust. no. | cust no | client number | client no. | client id | account number | account no. | account # | account id | member id | member no. | membership no. | subscriber no. | vendor number | vendor no. | vendor id | supplier number | supplier no. | supplier code | debtor no. | user id',
      ),
      de: labelList(
        'kundennummer | kunden-nummer | kundennr. | kunden-nr. | kunden nr. | kd.-nr. | kdnr. | kd-nr. | kunden-id | kundenkonto | debitorennummer | debitoren-nr. | debitor-nr. | debitor | mandantennummer | lieferantennummer | lieferanten-nr. | lieferantennr. | kreditorennummer | mitgliedsnummer | mitglieds-nr. | vertragsnummer | vertrags-nr. | vertragskonto | vertragskontonummer | ihre kundennummer',
      ),
      fr: labelList(
        'numéro client | numéro de client | n° client | n° de client | no client | code client | référence client | réf. client | réf client | compte client | identifiant client | n° de compte client | n° contrat | numéro de contrat | code fournisseur | n° fournisseur | numéro fournisseur | n° adhérent | votre référence client',
      ),
      nl: labelList(
        'klantnummer | klantnr. | klant nr. | klant-id | klantcode | klantreferentie | uw klantnummer | relatienummer | relatienr. | debiteurnummer | debiteurnr. | debiteurennummer | debiteur nr. | leveranciersnummer | leveranciersnr. | contractnummer | lidnummer | accountnummer | abonneenummer',
      ),
      es: labelList(
        'número de cliente | nº cliente | nº de cliente | n.º cliente | código cliente | código de cliente | cód. cliente | cod. cliente | id cliente | ref. cliente | referencia cliente | cuenta cliente | número de contrato | nº contrato | contrato nº | código de proveedor | nº proveedor | nº de socio',
      ),
      it: labelList(
        'codice cliente | cod. cliente | cod.cliente | numero cliente | n. cliente | nr. cliente | id cliente | rif. cliente | riferimento cliente | codice fornitore | cod. fornitore | numero contratto | n. contratto | codice contratto | codice destinatario | codice univoco',
      ),
      pt: labelList(
        'número de cliente | número do cliente | nº cliente | n.º cliente | nº de cliente | nº do cliente | código de cliente | código do cliente | cód. cliente | cliente nº | cliente n.º | conta de cliente | ref. cliente | número do contrato | nº contrato | código do fornecedor | nº de sócio',
      ),
    },
  },
  {
    kind: 'quote or contract number',
    types: ['identifier'],
    labels: {
      en: labelList(
        'quote number | quote no. | quote # | quotation no. | quotation number | estimate no. | estimate # | proposal no. | contract number | contract no. | agreement no. | project number | project no. | project id | job number | job no. | job # | work order | work order no. | case number | subscription id | booking number | booking no. | booking reference | reservation no. | policy number',
      ),
      de: labelList(
        'angebotsnummer | angebots-nr. | angebotsnr. | angebot nr. | kostenvoranschlag nr. | vertrag nr. | projektnummer | projekt-nr. | projektnr. | projekt | vorgangsnummer | vorgangs-nr. | vorgang | aktenzeichen | az. | ticketnummer | fallnummer | objektnummer | buchungsnummer | reservierungsnummer | policennummer | kommission | kostenstelle',
      ),
      fr: labelList(
        "devis n° | n° devis | numéro de devis | n° de devis | offre n° | n° d'offre | contrat n° | n° de contrat | projet n° | n° projet | n° de projet | chantier | affaire n° | n° affaire | n° d'affaire | dossier n° | n° dossier | n° de dossier | réservation n° | n° de réservation | n° de police",
      ),
      nl: labelList(
        'offertenummer | offertenr. | offerte nr. | contractnr. | projectnummer | projectnr. | project nr. | project | dossiernummer | dossiernr. | zaaknummer | werkbonnummer | werkbon | reserveringsnummer | boekingsnummer | polisnummer | kostenplaats',
      ),
      es: labelList(
        'presupuesto nº | nº presupuesto | número de presupuesto | oferta nº | nº oferta | contrato | nº de contrato | proyecto nº | nº proyecto | proyecto | expediente | nº expediente | nº de expediente | obra | nº obra | reserva nº | nº de reserva | localizador | póliza',
      ),
      it: labelList(
        'preventivo n. | n. preventivo | offerta n. | n. offerta | contratto n. | commessa | commessa n. | n. commessa | progetto | progetto n. | pratica n. | n. pratica | cantiere | codice cig | cig | cup | prenotazione n. | n. polizza',
      ),
      pt: labelList(
        'orçamento nº | nº orçamento | número do orçamento | proposta nº | nº proposta | contrato nº | nº do contrato | projeto nº | projeto | obra | processo nº | nº do processo | reserva nº | nº da reserva | apólice',
      ),
    },
  },
  {
    kind: 'delivery or shipping number',
    types: ['identifier'],
    labels: {
      en: labelList(
        'delivery note | delivery note no. | delivery note number | delivery no. | delivery number | packing slip no. | packing list no. | shipment no. | shipment id | tracking number | tracking no. | awb | awb no. | air waybill no. | waybill no. | bill of lading | b/l no. | container no. | dispatch no. | despatch note no. | eway bill no. | serial no. | serial number',
      ),
      de: labelList(
        'lieferscheinnummer | lieferschein-nr. | lieferscheinnr. | lieferschein nr. | lieferschein | ls-nr. | liefernummer | sendungsnummer | sendungs-nr. | paketnummer | frachtbrief-nr. | warenausgangsnummer | seriennummer | serien-nr. | chargennummer | zählernummer | zähler-nr.',
      ),
      fr: labelList(
        "bon de livraison | bon de livraison n° | n° bon de livraison | n° bl | bl n° | n° de livraison | n° d'expédition | numéro de suivi | n° de suivi | n° de colis | lettre de voiture | n° de série | numéro de série | n° de lot | n° de compteur | pdl | pce",
      ),
      nl: labelList(
        'pakbonnummer | pakbon | pakbon nr. | leverbon | leverbonnummer | leveringsnummer | zendingnummer | vrachtbriefnummer | track & trace | serienummer | meternummer | ean-code | ean code',
      ),
      es: labelList(
        'albarán | albarán nº | nº albarán | nº de albarán | número de albarán | n.º albarán | nota de entrega | nº de envío | número de seguimiento | nº de serie | número de serie | lote | cups | remito nro. | guía de remisión',
      ),
      it: labelList(
        'ddt n. | ddt | d.d.t. n. | n. ddt | documento di trasporto | bolla n. | n. bolla | numero ddt | n. spedizione | numero di serie | matricola | lotto | pod | pdr',
      ),
      pt: labelList(
        'guia de remessa | guia de remessa nº | guia de transporte | guia de transporte nº | nº guia | nota de entrega nº | nº de envio | número de série | nº de série | lote | atcud | cpe | cui',
      ),
    },
  },
  {
    kind: 'registration, telephone and other numbers',
    types: ['identifier', 'tax_id', 'iban', 'bic'],
    labels: {
      en: labelList(
        'phone | phone no. | telephone | telephone no. | tel | tel. | tel. no. | tel no | fax | fax no. | fax. | mobile | mob. | cell | hotline | call us | company no. | company number | company reg. no. | company registration no. | company registration number | company reg no | co. reg. no. | co. no. | reg. no. | reg no. | registered no. | registration no. | registration number | roc no. | duns | zip | postcode | p.o. box | po box | sort code | routing number | routing no. | aba | page | item no. | item number | part no. | part number | sku | cashier | terminal | till | table no. | order taker | cin | fssai',
      ),
      de: labelList(
        'telefon | telefon-nr. | tel. | tel | fon | telefax | fax | mobil | handy | hotline | handelsregister | handelsregisternummer | hrb | hrb-nr. | hr b | hra | registergericht | registernummer | amtsgericht | blz | bankleitzahl | kontonummer | konto-nr. | postfach | seite | artikelnummer | artikel-nr. | art.-nr. | pos. | bearbeiter | sachbearbeiter | kasse | filiale | gläubiger-id | gläubiger-identifikationsnummer | mandatsreferenz | weee-reg.-nr. | steuer-nr.',
      ),
      fr: labelList(
        'téléphone | tél. | tél | tel. | fax | télécopie | mobile | portable | siret | siren | rcs | r.c.s. | ape | code ape | naf | code naf | capital | au capital de | rm | code banque | code guichet | clé rib | code postal | b.p. | bp | page | référence article | réf. article | réf. produit | caisse | ics | rum | n° rcs | registre du commerce',
      ),
      nl: labelList(
        'telefoon | telefoonnummer | tel. | tel | fax | mobiel | gsm | kvk | kvk-nummer | kvk nr. | kvk-nr. | k.v.k. | kvk nummer | handelsregister | kamer van koophandel | postbus | pagina | blad | artikelnummer | artikelnr. | art.nr. | incassant id | mandaat | rpr | hr',
      ),
      es: labelList(
        'teléfono | teléfonos | tel. | tlf. | tfno. | tel | fax | móvil | registro mercantil | inscrita en el registro mercantil | tomo | hoja | código postal | c.p. | apartado | página | pág. | artículo | referencia artículo | cód. artículo | caja | cajero | c.a.e. | cae nº | uuid | folio fiscal | sello | certificado',
      ),
      it: labelList(
        'telefono | tel. | tel | fax | cell. | cellulare | mobile | rea | r.e.a. | n. rea | registro imprese | iscrizione registro imprese | capitale sociale | cap. soc. | abi | cab | cin | c.a.p. | cap | pagina | pag. | codice articolo | cod. articolo | cod. art. | articolo | agente | pec | codice sdi | sdi',
      ),
      pt: labelList(
        'telefone | tel. | telef. | tlf. | telemóvel | fax | celular | fone | capital social | cap. social | c.r.c. | crc | matrícula | registo comercial | nº de registo | código postal | apartado | página | pág. | artigo | código artigo | ref. artigo | certificado nº | programa certificado nº | chave de acesso | protocolo de autorização | inscrição municipal | cae | entidade | caixa',
      ),
    },
  },
  {
    kind: 'amount that is not a total of the document',
    types: ['amount'],
    labels: {
      en: labelList(
        'discount | total discount | less discount | shipping | shipping & handling | shipping cost | freight | delivery | delivery charge | handling | deposit | down payment | prepaid | amount paid | paid | payment received | payments | less payments | cash tendered | tendered | cash received | change | change due | rounding | rounding adj. | rounding adjustment | tip | gratuity | service charge | previous balance | opening balance | carried forward | brought forward | page total | total this page | unit price | price | rate | quantity | qty | total qty | total quantity | total items | no. of items | savings | you saved | credit limit | late fee | interest | share capital',
      ),
      de: labelList(
        'rabatt | nachlass | skonto | abzüglich skonto | skontobetrag | versand | versandkosten | versandkostenpauschale | porto | fracht | frachtkosten | lieferkosten | verpackung | anzahlung | abschlag | abzüglich anzahlung | bereits bezahlt | bezahlt | gezahlt | geleistete zahlungen | gegeben | bar | rückgeld | rundung | trinkgeld | übertrag | vortrag | saldovortrag | seitensumme | zwischenübertrag | einzelpreis | stückpreis | preis | menge | anzahl | gesamtmenge | guthaben | pfand | mahngebühr | verzugszinsen | stammkapital | zuschlag | zuschläge | abschläge | abzüge',
      ),
      fr: labelList(
        "remise | charge | frais | total remise | rabais | ristourne | escompte | frais de port | port | frais de livraison | frais d'expédition | livraison | transport | emballage | acompte | acomptes | acompte versé | déjà payé | déjà réglé | payé | réglé | versé | espèces | rendu | rendu monnaie | arrondi | pourboire | report | à reporter | total page | solde précédent | ancien solde | prix unitaire | p.u. | quantité | qté | consigne | éco-participation | eco-participation | dont éco-part | capital social | pénalités | indemnité forfaitaire | frais de recouvrement",
      ),
      nl: labelList(
        'korting | totale korting | kortingsbedrag | verzendkosten | verzending | vracht | vrachtkosten | leveringskosten | bezorgkosten | administratiekosten | aanbetaling | voorschot | vooruitbetaald | reeds betaald | al betaald | betaald | voldaan | contant | wisselgeld | afronding | fooi | transport | saldo vorige | vorig saldo | prijs | stukprijs | eenheidsprijs | aantal | statiegeld | kredietbeperking | kredietbeperkingstoeslag | betalingskorting',
      ),
      es: labelList(
        'descuento | total descuento | dto. | descuentos | dto. pronto pago | pronto pago | portes | gastos de envío | envío | transporte | anticipo | a cuenta | entregado | entrega a cuenta | pagado | ya pagado | efectivo | cambio | su cambio | redondeo | propina | suma y sigue | suma anterior | saldo anterior | precio | precio unitario | cantidad | retención | retención irpf | irpf | i.r.p.f. | recargo equivalencia | recargo de equivalencia | recargo | capital social | suplidos | gastos',
      ),
      it: labelList(
        "sconto | sconti | totale sconto | abbuono | spese di trasporto | trasporto | spese trasporto | spese di spedizione | spedizione | spese incasso | spese di incasso | spese bancarie | imballo | acconto | acconti | anticipo | pagato | già pagato | contanti | resto | arrotondamento | mancia | riporto | a riportare | saldo precedente | prezzo | prezzo unitario | quantità | qtà | ritenuta | ritenuta d'acconto | ritenuta acconto | cassa previdenza | contributo integrativo | bollo | spese bollo | marca da bollo | capitale sociale | omaggi | rivalsa inps",
      ),
      pt: labelList(
        'desconto | descontos | desconto comercial | desconto financeiro | total descontos | total de descontos | portes | portes de envio | despesas de envio | transporte | frete | valor do frete | seguro | adiantamento | sinal | pago | já pago | valor pago | entregue | numerário | dinheiro | troco | arredondamento | gorjeta | a transportar | transporte de página | saldo anterior | preço | preço unitário | quantidade | qtd. | retenção | retenção na fonte | irs | capital social | ecovalor | acerto',
      ),
    },
  },
  {
    kind: 'where goods go, not who pays',
    types: ['name', 'address'],
    labels: {
      en: labelList(
        'ship to | shipped to | ship-to | shipping address | ship to address | shipping to | deliver to | delivered to | delivery address | delivery to | place of delivery | place of supply | service address | service location | site address | installation address | job site | remit to | consignee | notify party | port of loading | port of discharge | country of origin | billed from location | pickup address | return address',
      ),
      de: labelList(
        'lieferadresse | lieferanschrift | liefern an | lieferung an | warenempfänger | versand an | versandadresse | versandanschrift | leistungsort | lieferort | erfüllungsort | gerichtsstand | verbrauchsstelle | abnahmestelle | lieferstelle | objekt | rücksendeadresse | geschäftsführer | geschäftsführung | vorstand | abholadresse',
      ),
      fr: labelList(
        "adresse de livraison | livré à | livraison à | livrer à | lieu de livraison | destinataire de la livraison | adresse de chantier | lieu d'intervention | lieu de consommation | adresse d'installation | expédié à | point de livraison | adresse de retour | gérant",
      ),
      nl: labelList(
        'afleveradres | leveringsadres | leveradres | verzendadres | bezorgadres | geleverd aan | leveren aan | verzonden aan | verzenden naar | leveringsplaats | plaats van levering | verbruiksadres | retouradres | ophaaladres',
      ),
      es: labelList(
        'dirección de entrega | dirección de envío | enviar a | enviado a | entregar a | lugar de entrega | dirección envío | dirección entrega | punto de suministro | dirección de suministro | domicilio de entrega | lugar de prestación | destino',
      ),
      it: labelList(
        'indirizzo di consegna | indirizzo consegna | luogo di consegna | destinazione | destinazione merce | luogo di destinazione | destinazione della merce | spedire a | spedito a | consegnare a | indirizzo di spedizione | indirizzo di fornitura | vettore',
      ),
      pt: labelList(
        'morada de entrega | endereço de entrega | local de entrega | entregar a | enviar para | enviado para | local de descarga | local de carga | descarga | carga | morada de envio | endereço de envio | morada de instalação | local de consumo | transportador',
      ),
    },
  },
]
