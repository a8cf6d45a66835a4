import { parseCurrency } from './currency'
import { parseDate } from './date'
import type { Field } from './field'
import { parseIdentifier } from './identifier'
import { labelList } from './label-list'
import { sameLettersAndDigits, sameText } from './letters-and-digits'

/** What the document calls itself: its number, dates, order and currency. */
export const documentFields: readonly Field[] = [
  {
    key: 'invoice_number',
    label: 'Invoice number',
    type: 'identifier',
    group: 'document',
    required: true,
    businessTerm: 'BT-1',
    parse: parseIdentifier,
    equal: sameLettersAndDigits,
    labels: {
      en: labelList(`
        invoice number | invoice no. | invoice no | invoice nr. | invoice num. | invoice # | invoice id | invoice code
        | invoice ref. | invoice reference | invoice | inv. no. | inv no | inv # | inv. number | tax invoice number |
        tax invoice no. | tax invoice # | tax invoice | vat invoice no. | vat invoice number | bill number | bill no.
        | bill # | bill id | billing number | cash memo no. | cash bill no. | document number | document no. |
        document # | doc. no. | doc no | doc # | receipt number | receipt no. | receipt # | credit note number |
        credit note no. | credit note # | credit note | credit memo number | credit memo no. | credit memo # | credit
        memo | sales invoice number | sales invoice no. | commercial invoice no. | our invoice no.`),
      de: labelList(`
        rechnungsnummer | rechnungs-nummer | rechnung nummer | rechnungsnr. | rechnungs-nr. | rechnungs nr. | rechnung
        nr. | rechnung-nr. | rechnung no. | rechn.-nr. | rechn. nr. | rechnr. | rg.-nr. | rg-nr. | rg. nr. | rgnr. |
        rg.-nummer | re.-nr. | re-nr. | re. nr. | renr. | rnr. | r-nr. | belegnummer | beleg-nummer | beleg-nr. |
        belegnr. | beleg nr. | fakturanummer | fakturennummer | faktura-nr. | faktura nr. | faktura | dokumentnummer |
        dokumentennummer | dokument-nr. | dokumentnr. | dokument nr. | gutschriftnummer | gutschriftsnummer |
        gutschrift nr. | gutschrift-nr. | gutschriftsnr. | gutschrifts-nr. | stornorechnung nr. | storno-nr. |
        korrekturrechnung nr. | rechnungskorrektur nr. | abrechnungsnummer | abrechnungs-nr. | quittungsnummer |
        quittungs-nr. | quittung nr. | bon-nr. | bonnr. | bonnummer | honorarnote nr. | schlussrechnung nr. |
        teilrechnung nr. | abschlagsrechnung nr. | rechnung | gutschrift | unsere rechnungsnummer`),
      fr: labelList(`
        numéro de facture | numéro de la facture | numéro facture | n° de facture | n° facture | n° de la facture | no
        de facture | no. de facture | no facture | num. facture | num facture | facture n° | facture no | facture
        numéro | facture num. | facture | réf. facture | référence facture | référence de la facture | facture réf. |
        numéro d'avoir | n° d'avoir | avoir n° | avoir | numéro de note de crédit | note de crédit n° | numéro de
        pièce | n° de pièce | n° pièce | pièce n° | numéro de document | numéro du document | n° de document | n°
        document | document n° | facture d'acompte n° | facture de solde n° | facture proforma n° | numéro de reçu |
        n° de reçu | reçu n° | n° de ticket | ticket n° | note d'honoraires n° | notre facture n° | n° de quittance`),
      nl: labelList(`
        factuurnummer | factuur nummer | factuur-nummer | factuurnr. | factuur nr. | factuur-nr. | factuur no. |
        factuur # | factuur id | fact.nr. | fact. nr. | faktuurnummer | faktuurnr. | factuur | factuurreferentie |
        factuurkenmerk | notanummer | nota nummer | notanr. | nota nr. | documentnummer | documentnr. | document nr. |
        creditnotanummer | creditnota nr. | creditnota | creditfactuurnummer | creditfactuur nr. | creditnr. |
        creditnummer | bonnummer | bonnr. | bon nr. | kassabon nr. | bewijsnummer | rekening nr. | ons factuurnummer`),
      es: labelList(`
        número de factura | número de la factura | número factura | nº de factura | nº factura | n.º de factura | n.º
        factura | n° de factura | n° factura | núm. de factura | núm. factura | num. factura | no. de factura | no.
        factura | nro. de factura | nro. factura | nro factura | factura nº | factura n.º | factura n° | factura núm.
        | factura no. | factura nro. | factura número | factura # | factura | código de factura | referencia de
        factura | referencia factura | ref. factura | número de documento | nº documento | nº de documento | documento
        nº | folio | serie y folio | serie-folio | comp. nro. | comprobante nro. | comprobante nº | número de abono |
        nº abono | abono nº | factura rectificativa nº | factura simplificada nº | nº factura simplificada | nota de
        crédito nº | número de recibo | nº de recibo | recibo nº | recibo no. | nº ticket | ticket nº | minuta nº`),
      it: labelList(`
        numero fattura | numero della fattura | numero di fattura | n. fattura | n° fattura | n.ro fattura | nr.
        fattura | nr fattura | num. fattura | no. fattura | fattura n. | fattura n° | fattura nr. | fattura numero |
        fattura num. | fattura no. | fattura # | fattura | fatt. n. | ft. n. | ns. fattura n. | rif. fattura |
        riferimento fattura | numero documento | numero del documento | n. documento | n° documento | nr. documento |
        num. documento | documento n. | documento n° | documento nr. | numero doc. | num. doc. | n. doc. | doc. n. |
        nota di credito n. | numero nota di credito | nota di credito | nota credito n. | parcella n. | notula n. |
        ricevuta n. | numero ricevuta | ricevuta fiscale n. | scontrino n. | fattura accompagnatoria n. | fattura
        differita n.`),
      pt: labelList(`
        número da fatura | número da factura | número de fatura | número fatura | nº da fatura | nº fatura | n.º da
        fatura | n.º fatura | n.º de fatura | n° da fatura | n° fatura | nº factura | n.º factura | num. fatura | no.
        fatura | fatura nº | fatura n.º | fatura n° | fatura no. | fatura número | fatura # | factura nº | factura n.º
        | fatura | factura | fatura-recibo | fatura/recibo | fatura recibo | fatura simplificada | código da fatura |
        referência da fatura | número da nota fiscal | nº da nota fiscal | nº da nota | número da nota | nota fiscal
        nº | nota fiscal n° | nota fiscal | nf-e nº | nf-e n° | nfs-e nº | nf nº | número da nf-e | número da nfs-e |
        número do documento | nº do documento | nº documento | n.º documento | documento nº | documento n.º | nota de
        crédito nº | nota de crédito n.º | nota de crédito | número do recibo | recibo nº | recibo n.º | nº do recibo`),
    },
  },
  {
    key: 'invoice_date',
    label: 'Invoice date',
    type: 'date',
    group: 'document',
    required: true,
    businessTerm: 'BT-2',
    parse: parseDate,
    equal: sameText,
    labels: {
      en: labelList(`
        invoice date | date of invoice | date of issue | issue date | issued on | issued | date issued | issuing date
        | invoiced on | invoiced | inv. date | inv date | invoice dated | dated | date | bill date | billing date |
        billed on | tax invoice date | tax point | tax point date | tax date | document date | doc. date | doc date |
        receipt date | date of receipt | credit note date | credit memo date | date paid | transaction date | posting
        date | invoice issued | date/time | bill dated | creation date | created on | printed on`),
      de: labelList(`
        rechnungsdatum | rechnungs-datum | datum der rechnung | rechnung vom | rechnungsdat. | rg.-datum | rg-datum |
        rg.datum | re.-datum | re-datum | rechn.-datum | ausstellungsdatum | ausgestellt am | datum der ausstellung |
        datum der rechnungsstellung | rechnungsstellung | belegdatum | beleg-datum | fakturadatum | faktura-datum |
        dokumentdatum | dokumentendatum | gutschriftsdatum | gutschriftdatum | gutschrift vom | erstellt am |
        erstellungsdatum | erstelldatum | datum | tagesdatum | druckdatum | buchungsdatum | bondatum | quittungsdatum
        | vom | den`),
      fr: labelList(`
        date de facture | date de la facture | date facture | date de facturation | date d'émission | date d'émission
        de la facture | date émission | émise le | émis le | facture du | facturé le | en date du | date du document |
        date de document | date document | date de pièce | date d'établissement | établie le | établi le | date de
        création | date de l'avoir | date d'avoir | avoir du | date du reçu | date | fait le | le | édité le | éditée
        le | date d'édition | date de vente`),
      nl: labelList(`
        factuurdatum | factuur datum | factuur-datum | datum factuur | datum van factuur | fact.datum | faktuurdatum |
        facturatiedatum | datum van uitgifte | uitgiftedatum | datum uitgifte | opgesteld op | opmaakdatum | notadatum
        | nota datum | documentdatum | creditdatum | creditnotadatum | bondatum | aankoopdatum | boekdatum | datum |
        dagtekening | d.d. | gefactureerd op | factuur d.d.`),
      es: labelList(`
        fecha de factura | fecha de la factura | fecha factura | fecha de facturación | fecha de emisión | fecha de
        expedición | fecha emisión | fecha expedición | emitida el | emitido el | expedida el | fecha doc. | fecha de
        documento | fecha del documento | fecha documento | fecha de abono | fecha de recibo | fecha fac. | fecha fra.
        | f. factura | fecha | fecha y hora | fecha y hora de emisión | fecha de creación | lugar y fecha de emisión |
        lugar y fecha | a fecha de | fecha de certificación`),
      it: labelList(`
        data fattura | data della fattura | data di fattura | data di fatturazione | data fatturazione | data
        emissione | data di emissione | emessa il | emesso il | data documento | data del documento | data doc. | data
        doc | fattura del | data ricevuta | data nota di credito | data | del | in data | luogo e data | data stampa |
        data e ora | data fatt. | data ft. | data rilascio | data registrazione`),
      pt: labelList(`
        data da fatura | data da factura | data fatura | data de fatura | data de faturação | data de facturação |
        data de faturamento | data de emissão | data da emissão | data emissão | emitida em | emitido em | emissão |
        data do documento | data documento | data doc. | data da nota | data da nota fiscal | data do recibo | data |
        data e hora | data e hora da emissão | dt. emissão | data/hora da emissão | data de criação`),
    },
  },
  {
    key: 'due_date',
    label: 'Due date',
    type: 'date',
    group: 'document',
    required: false,
    businessTerm: 'BT-9',
    parse: parseDate,
    equal: sameText,
    labels: {
      en: labelList(`
        due date | date due | payment due date | payment due | payment due by | payment date due | due on | due by |
        due | invoice due date | invoice due | pay by | pay before | payable by | payable on or before | please pay by
        | payable until | payment deadline | deadline | maturity date | final payment date | last date for payment |
        amount due by | balance due by | direct debit date | collection date | bill due date | due date for payment |
        to be paid by | net due date | remit by | remit until | please remit by | please remit until | please pay until |
        please pay before | please transfer by | kindly pay by | payable no later than | payment is due | payment is due on |
        payment is due by | to be paid until | total amount due on | amount due on | balance due on | total due on |
        pay no later than | payment to be made by`),
      de: labelList(`
        fälligkeitsdatum | fälligkeit | fällig am | fällig | fällig bis | fällig zum | fälligkeitstermin |
        fälligkeitstag | zahlbar bis | zahlbar bis zum | zahlbar am | zahlbar spätestens am | zu zahlen bis | zu
        begleichen bis | bitte zahlen bis | zahlungsziel | zahlungstermin | zahlungsfrist | zahlungsfrist bis |
        zahlung bis | zahlung fällig am | zahlung fällig | zahlungsfällig am | zahldatum | bis spätestens | bis zum |
        netto fällig am | ohne abzug bis | valuta | verfalldatum | abbuchungsdatum | einzugsdatum | lastschrift am |
        überweisung bis | bitte überweisen sie bis | bitte überweisen sie bis zum | überweisen sie bis zum | bitte
        überweisen bis | bitte zahlen sie bis | bitte zahlen sie bis zum | bitte begleichen sie bis zum | zu überweisen bis
        | wird abgebucht am | wird eingezogen am | fällig spätestens am`),
      fr: labelList(`
        date d'échéance | date échéance | échéance | échéance le | échéance au | échéance de paiement | échéance du
        paiement | à échéance du | date limite de paiement | date limite de règlement | date limite | date de paiement
        | date de règlement | date de règlement au plus tard | à payer avant le | à payer avant | à payer pour le | à
        régler avant le | à régler avant | à régler pour le | payable le | payable avant le | payable au plus tard le
        | paiement dû le | paiement avant le | règlement avant le | dû le | due le | exigible le | date de prélèvement
        | prélèvement le | paiement le | date d'exigibilité`),
      nl: labelList(`
        vervaldatum | verval datum | vervaldag | verval | vervalt op | betaaldatum | uiterste betaaldatum | uiterlijke
        betaaldatum | betalingsdatum | betalen voor | betalen vóór | te betalen voor | te betalen vóór | te betalen
        voor of op | te voldoen voor | voldoen voor | betaling uiterlijk | uiterlijk betalen op | uiterlijk op |
        uiterlijk betalen | betalingstermijn | betaaltermijn | betalen uiterlijk | betaal voor | gelieve te betalen
        voor | betaalbaar voor | betaalbaar uiterlijk | betaling voor | incassodatum | datum incasso`),
      es: labelList(`
        fecha de vencimiento | fecha vencimiento | vencimiento | vencimientos | vence | vence el | vencimiento el |
        fecha de vto. | fecha vto. | f. vencimiento | vto. | vto | fecha de pago | fecha límite de pago | fecha límite
        | fecha limite de pago | fecha máxima de pago | pagar antes de | pagar antes del | pagadero el | a pagar antes
        de | a pagar antes del | pago antes de | fecha de cargo | fecha de cobro | fecha de pago límite | vencimiento
        de pago | fecha de vencimiento del pago | fecha de vto. para el pago | plazo de pago`),
      it: labelList(`
        data di scadenza | data scadenza | scadenza | scadenze | scadenza pagamento | scadenza del pagamento |
        scadenza fattura | data scadenza pagamento | termine di pagamento | termine pagamento | termini di pagamento |
        da pagare entro | da pagarsi entro | pagare entro | pagare entro il | entro il | pagamento entro | pagamento
        entro il | da pagare entro il | scade il | data di pagamento | data pagamento | scad. | data scad. | data
        addebito`),
      pt: labelList(`
        data de vencimento | data do vencimento | data vencimento | vencimento | vence em | vence a | venc. | dt.
        venc. | data limite de pagamento | data-limite de pagamento | data limite | limite de pagamento | pagar até |
        pagar até a | pagamento até | a pagar até | pagável até | data de pagamento | data do pagamento | prazo de
        pagamento | prazo | data limite pagamento | débito em | data de débito | vencimento em`),
    },
  },
  {
    key: 'purchase_order',
    label: 'Purchase order',
    type: 'identifier',
    group: 'document',
    required: false,
    businessTerm: 'BT-13',
    parse: parseIdentifier,
    equal: sameLettersAndDigits,
    labels: {
      en: labelList(`
        purchase order | purchase order number | purchase order no. | purchase order # | purchase order ref. |
        purchase order reference | purchase no. | p.o. number | p.o. no. | p.o. # | p.o. | po number | po no. | po no
        | po # | po# | po ref. | po reference | po | po nr. | customer po | customer po number | customer po no. |
        customer p.o. | customer order | customer order number | customer order no. | customer order ref. | your order
        | your order number | your order no. | your order ref. | your po | your po number | order reference | order
        ref. | order number | order no. | order no | order # | order id | order | buyer order no. | buyer's order no.
        | buyer's order number | cust. order no. | client order number | client po | order num.`),
      de: labelList(`
        bestellnummer | bestell-nummer | bestellnr. | bestell-nr. | bestell nr. | bestellung | bestellung nr. |
        bestellung-nr. | bestell-id | bestellreferenz | bestellzeichen | ihre bestellung | ihre bestellnummer | ihre
        bestell-nr. | ihre bestellung nr. | ihre bestellung vom | kundenbestellnummer | kundenbestellung |
        kundenbestell-nr. | auftragsnummer | auftrags-nummer | auftragsnr. | auftrags-nr. | auftrag nr. | auftrag-nr.
        | auftrag | ihr auftrag | ihre auftragsnummer | ihre auftrags-nr. | kundenauftrag | kundenauftragsnummer |
        po-nummer | po-nr. | po nr. | po | einkaufsbestellung | abrufnummer | best.-nr. | best. nr. | order-nr. |
        ordernummer | order nr.`),
      fr: labelList(`
        bon de commande | bon de commande n° | n° bon de commande | n° de bon de commande | numéro de bon de commande
        | numéro du bon de commande | numéro de commande | n° de commande | n° commande | no de commande | no commande
        | commande n° | commande no | commande | référence commande | référence de commande | référence de la commande
        | réf. commande | réf. de commande | votre commande | votre commande n° | vos réf. commande | votre n° de
        commande | commande client | n° commande client | numéro de commande client | n° cde | cde n° | votre bon de
        commande | bdc | bc n° | numéro d'engagement | n° d'engagement | n° de po | po`),
      nl: labelList(`
        bestelnummer | bestel nummer | bestelnr. | bestel nr. | bestelling | bestelling nr. | bestelbon |
        bestelbonnummer | bestelbon nr. | inkoopordernummer | inkooporder | inkoopnummer | inkoopordernr. |
        inkooporder nr. | ordernummer | order nummer | ordernr. | order nr. | order | orderreferentie | order id | uw
        ordernummer | uw order | uw bestelnummer | uw bestelling | uw bestelbon | uw inkoopnummer | uw inkooporder |
        po-nummer | po nummer | po nr. | po | klantordernummer | opdrachtnummer | opdracht nr. | uw opdracht |
        referentie bestelling`),
      es: labelList(`
        orden de compra | orden de compra nº | nº orden de compra | número de orden de compra | núm. orden de compra |
        no. orden de compra | número de orden | nº de orden | no. de orden | orden nº | orden | o.c. | oc | oc nº |
        número de pedido | nº de pedido | nº pedido | n.º pedido | n.º de pedido | n° pedido | núm. pedido | núm. de
        pedido | no. de pedido | no. pedido | pedido nº | pedido n.º | pedido núm. | pedido no. | pedido | su pedido |
        su nº de pedido | su pedido nº | referencia de pedido | referencia pedido | ref. pedido | referencia del
        pedido | pedido cliente | pedido de compra | id de pedido | nº pedido cliente | s/pedido | s/ pedido`),
      it: labelList(`
        ordine d'acquisto | ordine di acquisto | numero ordine d'acquisto | numero ordine di acquisto | n. ordine
        d'acquisto | ordine n. | ordine n° | ordine nr. | ordine numero | ordine | numero ordine | numero dell'ordine
        | numero d'ordine | n. ordine | n° ordine | nr. ordine | num. ordine | rif. ordine | riferimento ordine |
        vostro ordine | vs. ordine | vs ordine | vs. ordine n. | vs. rif. ordine | ordine cliente | n. ordine cliente
        | rif. vs. ordine | id ordine | codice dell'ordine | codice ordine | oda | o.d.a. | oda n.`),
      pt: labelList(`
        ordem de compra | ordem de compra nº | nº ordem de compra | nº da ordem de compra | número da ordem de compra
        | número da ordem | ordem nº | o.c. | oc | encomenda | encomenda nº | encomenda n.º | número da encomenda |
        número de encomenda | nº encomenda | n.º encomenda | nº de encomenda | n.º de encomenda | nota de encomenda |
        nota de encomenda nº | sua encomenda | vossa encomenda | v/ encomenda | v/encomenda | ref. encomenda |
        referência da encomenda | referência do pedido | número do pedido | número de pedido | nº do pedido | nº
        pedido | pedido nº | pedido n.º | pedido | pedido de compra | seu pedido | requisição | requisição nº`),
    },
  },
  {
    key: 'currency',
    label: 'Currency',
    type: 'currency',
    group: 'document',
    required: true,
    businessTerm: 'BT-5',
    parse: parseCurrency,
    equal: sameText,
    labels: {
      en: labelList(`
        currency | currency code | invoice currency | document currency | billing currency | payment currency | all
        amounts in | all prices in | amounts in | prices in | curr. | ccy | amount in | total in | price in | values
        in`),
      de: labelList(`
        währung | rechnungswährung | belegwährung | währungscode | whg. | alle beträge in | alle preise in | beträge
        in | preise in | betrag in | preis in | gesamt in | summe in | angaben in | waehrung`),
      fr: labelList(`
        devise | monnaie | devise de facturation | devise de la facture | devise du document | code devise | montants
        en | montants exprimés en | tous les montants sont en | prix en | montant en | total en | exprimé en`),
      nl: labelList(`
        valuta | munt | munteenheid | muntsoort | factuurvaluta | documentvaluta | valutacode | alle bedragen in |
        alle prijzen in | bedragen in | prijzen in | bedrag in | prijs in | totaal in`),
      es: labelList(`
        moneda | divisa | moneda de la factura | moneda de facturación | código de moneda | divisa de la factura |
        importes en | todos los importes en | precios en | importe en | total en | expresado en | tipo de moneda`),
      it: labelList(`
        valuta | divisa | moneta | valuta del documento | valuta fattura | codice valuta | importi in | importi
        espressi in | prezzi in | importo in | tutti gli importi in | totale in | espresso in`),
      pt: labelList(`
        moeda | divisa | moeda da fatura | moeda do documento | código da moeda | código de moeda | valores em | todos
        os valores em | preços em | valor em | montantes em | total em | expresso em`),
    },
  },
]
