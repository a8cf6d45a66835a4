import { parseBic } from './bic'
import type { Field } from './field'
import { parseIban } from './iban'
import { parseReference } from './identifier'
import { labelList } from './label-list'
import { sameLettersAndDigits } from './letters-and-digits'

/** Where to pay, and what to quote. */
export const paymentFields: readonly Field[] = [
  {
    key: 'iban',
    label: 'IBAN',
    type: 'iban',
    group: 'payment',
    required: false,
    businessTerm: 'BT-84',
    parse: parseIban,
    equal: sameLettersAndDigits,
    labels: {
      en: labelList(`
        iban | iban no. | iban number | iban code | account (iban) | iban / account no. | bank account | bank account
        number | account number | account no. | a/c no. | a/c | acct. no. | international bank account number`),
      de: labelList(`
        iban | iban-nr. | iban nr. | iban-nummer | konto (iban) | iban/kontonummer | bankverbindung | bankkonto |
        konto | kontonummer | konto-nr. | kto.-nr. | kto. | zahlbar an | unsere bankverbindung`),
      fr: labelList(`
        iban | n° iban | code iban | numéro iban | compte (iban) | compte iban | compte bancaire | numéro de compte |
        n° de compte | coordonnées bancaires | rib | compte | domiciliation bancaire | domiciliation`),
      nl: labelList(`
        iban | iban-nummer | iban nr. | iban nummer | iban rekening | ibannummer | bankrekening | bankrekeningnummer |
        rekeningnummer | rekeningnr. | rekening | bankgegevens | banknr. | banknummer | bank | op rekening | rek.nr. |
        rek. nr.`),
      es: labelList(`
        iban | código iban | nº iban | número iban | cuenta iban | cuenta (iban) | cuenta bancaria | número de cuenta
        | nº de cuenta | nº cuenta | cuenta | cuenta corriente | c/c | cta. | cta. bancaria | c.c.c. | domiciliación |
        datos bancarios | domiciliación bancaria | transferencia a`),
      it: labelList(`
        iban | codice iban | cod. iban | coordinate iban | coordinate bancarie | conto corrente | conto | c/c | c/c n.
        | c/c bancario | conto bancario | numero di conto | numero conto | bonifico su | banca d’appoggio | banca
        d'appoggio | appoggio bancario | n. conto`),
      pt: labelList(`
        iban | nº iban | n.º iban | número iban | conta (iban) | conta bancária | número da conta | número de conta |
        nº da conta | nº conta | conta | conta corrente | nib | nib/iban | dados bancários | transferência para |
        dados para pagamento`),
    },
  },
  {
    key: 'bic',
    label: 'BIC',
    type: 'bic',
    group: 'payment',
    required: false,
    businessTerm: 'BT-86',
    parse: parseBic,
    equal: sameLettersAndDigits,
    labels: {
      en: labelList(`
        bic | bic code | bic/swift | bic / swift | swift | swift code | swift/bic | swift / bic | swift-bic | swift
        no. | swift number | swift id | bank identifier code | bic no. | swift address | bic-code | swift code (bic)`),
      de: labelList(`
        bic | bic-code | bic/swift | swift | swift-code | swift/bic | swift-bic | swift / bic | bic / swift | bic
        (swift) | bank-code (bic) | s.w.i.f.t. | swift-adresse`),
      fr: labelList(`
        bic | code bic | bic/swift | code swift | swift | swift/bic | code bic/swift | n° bic | bic - adresse swift |
        bic-swift | adresse swift`),
      nl: labelList(`
        bic | bic-code | bic code | bic/swift | swift | swift-code | swift code | swift/bic | swiftcode | bic nr. |
        biccode`),
      es: labelList(`
        bic | código bic | bic/swift | código swift | swift | swift/bic | código bic/swift | swift code | cod. swift |
        nº bic`),
      it: labelList(`
        bic | codice bic | bic/swift | codice swift | swift | swift/bic | codice bic/swift | cod. swift | cod. bic |
        swift code | bic swift`),
      pt: labelList(`
        bic | código bic | bic/swift | código swift | swift | swift/bic | código bic/swift | bic / swift | swift code
        | cód. swift`),
    },
  },
  {
    key: 'payment_reference',
    label: 'Payment reference',
    type: 'identifier',
    group: 'payment',
    required: false,
    businessTerm: 'BT-83',
    parse: parseReference,
    equal: sameLettersAndDigits,
    labels: {
      en: labelList(`
        payment reference | payment ref. | payment ref | payment reference number | payment id | reference for payment
        | remittance reference | remittance information | remittance info | remittance advice | bank reference | bank
        transfer reference | transfer reference | please quote | please quote reference | quote reference | quote this
        number | reference to quote | when paying quote | reason for payment | payment purpose | purpose of payment |
        structured communication | kid | ocr number | bpay reference | reference to use | use reference | payment
        description | creditor reference | structured reference | qr reference | scor reference | please quote on payment |
        quote on payment | quote with payment | end-to-end reference | giro reference`),
      de: labelList(`
        verwendungszweck | zahlungsreferenz | zahlungs-referenz | referenz | referenznummer | referenz-nr. |
        zahlungsreferenznummer | zahlungszweck | überweisungszweck | betreff der überweisung | bitte angeben | bei
        zahlung angeben | bei zahlung bitte angeben | bei überweisung angeben | als verwendungszweck | kassenzeichen |
        buchungszeichen | zahlungsgrund | qr-referenz | esr-referenz | gläubigerreferenz | kundenreferenz |
        referenz (bitte bei zahlung angeben) | zahlungsreferenz (bitte angeben) | bei zahlung bitte stets angeben |
        referenz bei zahlung | verwendungszweck bei überweisung | scor-referenz | creditor reference | strukturierte referenz |
        zusätzliche informationen | strukturierte mitteilung | zahlschein-nr. | verwendungszweck/referenz | vwz`),
      fr: labelList(`
        référence de paiement | référence du paiement | référence paiement | réf. paiement | référence de règlement |
        réf. règlement | référence du virement | référence virement | réf. virement | libellé du virement | libellé de
        virement | communication | communication structurée | communication à rappeler | référence à rappeler | à
        rappeler | à rappeler lors du paiement | références à rappeler | référence à indiquer | motif du paiement |
        motif | motif du virement | identifiant de paiement | référence qr | n° de référence | numéro de référence |
        avis de remise | rum | objet du paiement | avis de paiement | référence avis de paiement | réf. avis de
        paiement | référence de l'avis de paiement | n° d'avis de paiement | communication libre | référence créancier`),
      nl: labelList(`
        betalingskenmerk | betaalkenmerk | betalingsreferentie | betaalreferentie | betaling referentie | kenmerk |
        onder vermelding van | o.v.v. | ovv | vermeld | vermelden | gelieve te vermelden | mededeling |
        gestructureerde mededeling | omschrijving betaling | betalingsomschrijving | transactiereferentie | referentie
        | referentienummer | acceptgironummer | te vermelden | bij betaling vermelden | graag vermelden | vrije
        mededeling | met vermelding van`),
      es: labelList(`
        referencia de pago | referencia del pago | referencia pago | ref. pago | ref. de pago | concepto | concepto de
        pago | concepto de la transferencia | concepto del pago | concepto de transferencia | referencia transferencia
        | referencia bancaria | referencia | referencia de transferencia | indicar | indique | indicando | indicar en
        el concepto | línea de captura | referencia única | identificador de pago | referencia de cobro | número de
        referencia | código de pago`),
      it: labelList(`
        causale | causale del bonifico | causale bonifico | causale pagamento | causale di pagamento | causale
        versamento | riferimento pagamento | riferimento di pagamento | riferimento del pagamento | rif. pagamento |
        riferimento qr | riferimento strutturato | codice pagamento | codice avviso | numero avviso | codice iuv | iuv | indicare | indicare nella causale | da
        indicare nella causale | riferimento bonifico | riferimento da citare | motivo del pagamento | riferimento |
        id pagamento | codice versante`),
      pt: labelList(`
        referência de pagamento | referência do pagamento | referência para pagamento | referência pagamento | ref.
        pagamento | referência multibanco | referência mb | ref. multibanco | referência | ref. mb | descritivo |
        descritivo da transferência | referência da transferência | referência bancária | identificador do pagamento |
        nosso número | indicar | mencionar | código de pagamento | código de barras | linha digitável | finalidade do
        pagamento | chave pix | referência única`),
    },
  },
]
