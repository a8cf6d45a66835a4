import type { Field } from './field'
import { labelList } from './label-list'
import { parseAmount, sameAmount } from './money'

/** What is charged, and what is left to pay. */
export const amountFields: readonly Field[] = [
  {
    key: 'subtotal',
    label: 'Net total',
    type: 'amount',
    group: 'amounts',
    required: false,
    businessTerm: 'BT-109',
    parse: parseAmount,
    equal: sameAmount,
    labels: {
      en: labelList(`
        subtotal | sub total | sub-total | net | net total | total net | net amount | net value | net price | total
        net amount | net invoice amount | invoice net | amount before tax | total before tax | total excl. vat | total
        ex vat | total excluding vat | total (excl. vat) | total (ex vat) | subtotal excl. vat | subtotal excluding
        tax | subtotal before tax | total excluding tax | total excl. tax | total ex tax | total ex. tax | total excl
        gst | total ex gst | total (excl. gst) | excluding vat | excl. vat | taxable amount | taxable value | total
        taxable amount | taxable subtotal | taxable total | taxable | goods total | total goods | merchandise total |
        item subtotal | items subtotal | total goods value | net sales | total without vat | total without tax |
        amount excl. vat | amount excluding vat | tax base | tax basis | vat base | charges before tax | total pre-tax
        | pre-tax total | amount net | sum net | sum of line items | line total | total charges | vatable amount |
        vatable sales | order subtotal | total amount excl. vat`),
      de: labelList(`
        rechnungssumme netto | rechnungssumme (netto) |
        netto | nettobetrag | netto-betrag | betrag netto | netto betrag | nettosumme | netto-summe | summe netto |
        summe (netto) | nettowert | netto-wert | warenwert | warenwert netto | warennettowert | netto-warenwert |
        nettowarenwert | nettopreis | gesamtnetto | gesamt netto | gesamt (netto) | gesamtbetrag netto | gesamtbetrag
        (netto) | gesamtnettobetrag | gesamtpreis netto | gesamtsumme netto | rechnungsbetrag netto | rechnungsbetrag
        (netto) | netto-rechnungsbetrag | nettorechnungsbetrag | netto gesamt | total netto | zwischensumme |
        zwischensumme netto | zwischensumme (netto) | zwischensumme ohne ust. | zwischensumme (ohne ust.) |
        zwischensumme ohne mwst. | zwischensumme (ohne mwst.) | positionssumme | summe positionen | summe der
        positionen | zwischentotal | subtotal | summe ohne mwst. | summe exkl. mwst. | total exkl. mwst | total exkl.
        mwst. | exkl. mwst. | exkl. mwst | zzgl. mwst. | ohne mwst. | ohne mwst | ohne ust. | gesamtbetrag ohne mwst.
        | gesamtbetrag ohne ust. | betrag ohne mwst. | betrag ohne ust. | steuerpflichtiger betrag | steuerbasis |
        steuerbasisbetrag | bemessungsgrundlage | entgelt | entgelt netto | nettoentgelt | summe entgelte |
        basisbetrag | steuerpfl. netto | netto-total | nettototal | summe | zwischensumme exkl. ust.`),
      fr: labelList(`
        total ht | total h.t. | total hors taxes | total hors taxe | total hors tva | total htva | total hors-taxes |
        montant ht | montant h.t. | montant hors taxes | montant total ht | montant total hors taxes | montant net ht
        | montant htva | montant hors tva | sous-total | sous total | sous-total ht | sous total ht | net ht | total
        net ht | total net h.t. | total net | net commercial | base ht | base h.t. | base imposable | base tva | base
        hors taxes | total brut ht | brut ht | prix ht | prix total ht | total (ht) | total des lignes | somme ht |
        valeur nette | montant net | total marchandise ht | total marchandises | hors taxes | hors tva | h.t. | ht |
        total produits ht | montant imposable | total général ht | total avant taxes | total avant taxe | total
        facture ht | total ht net`),
      nl: labelList(`
        subtotaal | sub totaal | sub-totaal | netto | nettobedrag | netto bedrag | netto totaal | totaal netto |
        totaal excl. btw | totaal excl btw | totaal (excl. btw) | totaal exclusief btw | totaal ex. btw | totaal ex
        btw | totaalbedrag excl. btw | totaalbedrag exclusief btw | totaal bedrag excl. btw | subtotaal excl. btw |
        subtotaal exclusief btw | bedrag excl. btw | bedrag exclusief btw | bedrag ex. btw | excl. btw | exclusief btw
        | ex btw | excl btw | maatstaf van heffing | maatstaf | belastbaar bedrag | grondslag | btw grondslag |
        grondslag btw | btw-grondslag | goederenbedrag | goederen totaal | totaal goederen | nettowaarde | totaal
        zonder btw | factuurbedrag excl. btw | som | totaal regels | over | netto goederenbedrag`),
      es: labelList(`
        subtotal | sub total | sub-total | base imponible | base | b. imponible | base imp. | total base imponible |
        suma base imponible | total base | importe neto | neto | total neto | neto gravado | importe neto gravado |
        total sin iva | total (sin iva) | importe sin iva | subtotal sin iva | sin iva | total antes de impuestos |
        importe antes de impuestos | antes de impuestos | total sin impuestos | total (sin impuestos) | total bruto |
        importe bruto | suma | suma importes | total líneas | valor neto | precio sin iva | total mercancía | iva no
        incluido | iva excluido | monto neto | op. gravada | gravado | total gravado | importe base | base iva | suma
        neta | total parcial | importe total sin iva | subtotal neto`),
      it: labelList(`
        imponibile | totale imponibile | imponibile totale | tot. imponibile | base imponibile | imponibile iva |
        importo imponibile | subtotale | sub totale | sub-totale | totale parziale | netto | importo netto | totale
        netto | totale netto merce | netto merce | totale merce | totale merci | totale merce netto | importo merce |
        totale iva esclusa | totale senza iva | totale (iva esclusa) | totale escl. iva | totale esclusa iva | totale
        esclusa l’iva | iva esclusa | importo iva esclusa | imponibile netto | totale prestazioni | totale servizi |
        totale righe | somma | valore netto | netto imponibile | totale compensi | compenso | totale competenze |
        totale al netto iva | al netto di iva | totale ante imposte | importo al netto iva | totale imp. | merce`),
      pt: labelList(`
        subtotal | sub-total | sub total | total ilíquido | ilíquido | valor ilíquido | total iliquido | base
        tributável | base de incidência | incidência | base de imposto | base iva | base de cálculo | valor tributável
        | matéria coletável | total líquido | líquido | valor líquido | total sem iva | total s/ iva | total s/iva |
        total (sem iva) | valor sem iva | subtotal sem iva | sem iva | s/ iva | total sem impostos | total antes de
        impostos | mercadoria/serviços | mercadorias | total mercadorias | total de mercadorias | soma | valor total
        dos produtos | valor total dos serviços | valor dos serviços | valor dos produtos | total dos produtos | total
        dos serviços | montante líquido | montante sem iva | total bruto | valor bruto | total excluindo iva | total
        parcial | total antes do iva`),
    },
  },
  {
    key: 'tax',
    label: 'Tax',
    type: 'amount',
    group: 'amounts',
    required: false,
    businessTerm: 'BT-110',
    parse: parseAmount,
    equal: sameAmount,
    labels: {
      en: labelList(`
        tax | total tax | tax total | tax amount | total tax amount | sales tax | vat | vat amount | vat total | total
        vat | total vat amount | value added tax | plus vat | vat payable | vat due | vat @ | vat charged | vat (20%)
        | output vat | gst | gst amount | total gst | gst total | plus gst | gst payable | gst @ | includes gst of |
        gst included | hst | pst | qst | gst/hst | sst | service tax | cgst | sgst | igst | tax payable | taxes |
        total taxes | estimated tax | tax due | tax collected | sales tax amount | state tax | vat inclusive | incl.
        vat amount | vat included | tax included | standard rate | zero rated | of which vat | consumption tax`),
      de: labelList(`
        mwst. | mwst | mwst.-betrag | mwst-betrag | mwst.betrag | mwst. betrag | mwst gesamt | summe mwst. | summe
        mwst | gesamt mwst. | mehrwertsteuer | mehrwertsteuerbetrag | zzgl. mwst. | zzgl. mwst | zzgl. mehrwertsteuer
        | zzgl. gesetzl. mwst. | zuzüglich mwst. | zuzüglich mehrwertsteuer | inkl. mwst. | enthaltene mwst. |
        enthaltene mehrwertsteuer | darin enthaltene mwst. | davon mwst. | ust. | ust | ust.-betrag | ust-betrag |
        ust. betrag | umsatzsteuer | umsatzsteuerbetrag | zzgl. ust. | zzgl. ust | zzgl. umsatzsteuer | zuzüglich
        umsatzsteuer | zuzüglich ust. | zuzügl. ust | gesamt ust. | summe umsatzsteuer | summe ust. | enthaltene
        umsatzsteuer | enthaltene ust. | davon umsatzsteuer | gesetzliche mwst. | gesetzliche umsatzsteuer | gesetzl.
        mwst. | steuer | steuerbetrag | steuern | steuersumme | gesamtsteuer | gesamtsteuerbetrag | summe steuer |
        summe steuern | steuerbetrag gesamt | vorsteuer | vat | mw.st. | m.w.st. | mwst total`),
      fr: labelList(`
        tva | t.v.a. | total tva | total t.v.a. | montant tva | montant de la tva | montant de tva | montant t.v.a. |
        montant total tva | montant total de la tva | tva totale | tva à | taxe sur la valeur ajoutée | tva collectée
        | tva due | tva 20% | tva 20 % | dont tva | taxe | taxes | total taxes | total des taxes | montant taxe |
        montant des taxes | montant taxes | montant de la taxe | tva incluse | tps | tvq | tva (20%) | tva facturée |
        cumul tva | tva sur les débits | tva applicable`),
      nl: labelList(`
        btw | b.t.w. | btw bedrag | btw-bedrag | bedrag btw | totaal btw | btw totaal | totale btw | btw hoog | btw
        laag | btw 21% | btw 9% | 21% btw | 9% btw | 21 % btw | btw 21 % | waarvan btw | inclusief btw |
        omzetbelasting | belasting | belastingbedrag | belastingen | totaal belasting | totaal belastingen | over te
        maken btw | btw te betalen | plus btw | te vorderen btw | bijkomende btw | btw over | vat | btw-totaal |
        totaalbedrag btw`),
      es: labelList(`
        iva | i.v.a. | cuota iva | cuota de iva | cuota i.v.a. | cuota | cuotas iva | importe iva | importe del iva |
        importe i.v.a. | importe de iva | total iva | total i.v.a. | iva total | iva 21% | iva 21 % | iva 10% | iva
        16% | 21% iva | 21 % iva | impuesto | impuestos | total impuestos | total de impuestos | importe impuestos |
        impuesto sobre el valor añadido | igic | ipsi | igv | i.g.v. | itbis | cuota igic | iva repercutido | total
        cuota | cuota impuesto | impuestos trasladados | iva incluido | monto iva | cuota tributaria`),
      it: labelList(`
        iva | i.v.a. | importo iva | importo i.v.a. | importo dell'iva | totale iva | totale i.v.a. | tot. iva | iva
        totale | iva 22% | iva 22 % | iva al 22% | 22% iva | imposta | importo dell'imposta | importo imposta | totale
        imposta | totale imposte | tot. imposta | imposte | imposta sul valore aggiunto | ammontare iva | di cui iva |
        iva a debito | ammontare imposta | iva inclusa | tasse | totale tasse`),
      pt: labelList(`
        iva | i.v.a. | total iva | total de iva | total do iva | total i.v.a. | valor iva | valor do iva | valor de
        iva | montante iva | montante do iva | montante de iva | iva total | iva 23% | iva 23 % | 23% iva | imposto |
        impostos | total imposto | total impostos | total de impostos | valor do imposto | valor imposto | imposto
        sobre o valor acrescentado | icms | valor do icms | ipi | iss | issqn | valor do iss | valor aproximado dos
        tributos | iva incluído | total dos impostos | iva liquidado`),
    },
  },
  {
    key: 'total',
    label: 'Total',
    type: 'amount',
    group: 'amounts',
    required: true,
    businessTerm: 'BT-112',
    parse: parseAmount,
    equal: sameAmount,
    labels: {
      en: labelList(`
        total | total amount | grand total | invoice total | total invoice | total invoice amount | invoice amount |
        amount | total price | total cost | total value | total sum | total charge | total charged | gross total |
        total gross | gross amount | total gross amount | gross | total incl. vat | total inc vat | total inc. vat |
        total including vat | total (incl. vat) | total (inc. vat) | total incl. tax | total including tax | total
        inc. tax | total incl. gst | total inc gst | total including gst | total (inc gst) | total (incl. gst) | total
        sales (inclusive of gst) | total sales inclusive gst | total sales | total with tax | total with vat | total
        after tax | amount incl. vat | amount including vat | final total | net payable | total payable | bill total |
        total bill | bill amount | order total | total order | overall total | total rounded | rounded total | total
        amount rounded | nett total | total usd | total eur | total gbp | total (usd) | total (eur) | total (gbp) |
        total amount incl. vat | document total | total amount due | total due | credit total | total credit | credit
        amount | total credit amount | total refund | cash | amount paid | total rm`),
      de: labelList(`
        gesamtbetrag | gesamt-betrag | gesamtsumme | gesamt | gesamt brutto | gesamt (brutto) | gesamtbrutto |
        gesamtpreis | gesamtbetrag brutto | gesamtbetrag (brutto) | gesamtbetrag inkl. mwst. | gesamtbetrag inkl. ust.
        | gesamtbetrag inkl. umsatzsteuer | gesamt inkl. mwst. | gesamtsumme inkl. mwst. | gesamtsumme brutto |
        rechnungsbetrag | rechnungs-betrag | rechnungsbetrag brutto | rechnungsbetrag (brutto) | rechnungssumme | rechnungssumme brutto | rechnungssumme (brutto) |
        rechnungstotal | rechnungsendbetrag | endbetrag | endsumme | end-betrag | endpreis | bruttobetrag |
        brutto-betrag | betrag brutto | brutto | bruttosumme | brutto-summe | summe brutto | summe (brutto) |
        bruttototal | bruttorechnungsbetrag | brutto gesamt | summe inkl. mwst. | summe inkl. ust. | summe gesamt |
        summe | total | total brutto | total inkl. mwst | total inkl. mwst. | totalbetrag | total chf | total eur |
        betrag | betrag inkl. mwst. | gesamtrechnungsbetrag | gesamtkosten | gesamtwert | zu zahlen | zahlbetrag |
        gutschriftsbetrag | gutschriftbetrag | summe eur | gesamt eur | summe total | schlussbetrag | bruttoentgelt |
        rechnungsbruttobetrag`),
      fr: labelList(`
        total ttc | total t.t.c. | total toutes taxes comprises | montant ttc | montant t.t.c. | montant total ttc |
        montant total | montant total t.t.c. | total tvac | total tva comprise | total tva incluse | total tvac. |
        montant tvac | total général | total general | total facture | total de la facture | montant de la facture |
        montant facture | montant facturé | total à payer | total | montant | prix total | prix total ttc | prix ttc |
        ttc | t.t.c. | net à payer | net à payer ttc | net ttc | total net ttc | total facture ttc | total général ttc
        | total taxes comprises | toutes taxes comprises | total eur | total en euros | total (ttc) | total avoir |
        total de l'avoir | montant de l'avoir | total taxes incluses | total avec taxes | somme totale | valeur totale
        | total chf | total dû | total commande`),
      nl: labelList(`
        totaal | totaalbedrag | totaal bedrag | totaal te betalen | eindtotaal | eindbedrag | factuurbedrag | factuur
        bedrag | factuurtotaal | factuur totaal | totaal factuur | totaal factuurbedrag | totaal incl. btw | totaal
        incl btw | totaal (incl. btw) | totaal inclusief btw | totaal inc. btw | totaalbedrag incl. btw | totaalbedrag
        inclusief btw | totaal bedrag incl. btw | bedrag incl. btw | bedrag inclusief btw | incl. btw | inclusief btw
        | bruto | brutobedrag | bruto bedrag | totaal bruto | bruto totaal | te betalen | te betalen bedrag | totaal
        eur | totaal euro | algemeen totaal | totaalprijs | totale prijs | notabedrag | totaal nota | bedrag | totaal
        generaal | totaal creditnota | creditbedrag | te ontvangen | ordertotaal | factuurbedrag incl. btw`),
      es: labelList(`
        total | importe total | total factura | total de la factura | total de factura | importe total factura |
        importe total de la factura | importe factura | importe de la factura | total importe | total general | total
        iva incluido | total (iva incluido) | total con iva | total (con iva) | total i.v.a. incluido | importe con
        iva | importe total con iva | iva incluido | total a pagar | importe a pagar | total bruto | monto total |
        total impuestos incluidos | total con impuestos | total (impuestos incluidos) | precio total | valor total |
        total eur | total euros | total € | total neto a pagar | líquido | total líquido | importe líquido | líquido a
        percibir | total abono | total documento | total fra. | total fra | importe | suma total | total ticket |
        total compra | total pedido | importe total eur | total mxn`),
      it: labelList(`
        totale | totale fattura | totale documento | totale della fattura | totale del documento | tot. fattura | tot.
        documento | totale generale | totale complessivo | importo totale | importo totale fattura | importo totale
        documento | importo fattura | importo complessivo | importo | totale importo | totale ivato | totale iva
        inclusa | totale (iva inclusa) | totale con iva | totale iva compresa | totale incl. iva | iva inclusa |
        totale lordo | lordo | importo lordo | totale a pagare | totale da pagare | netto a pagare | totale dovuto |
        prezzo totale | valore totale | totale eur | totale euro | totale € | totale nota di credito | totale nota
        credito | totale parcella | totale ordine | somma totale | totale finale | totale ricevuta | totale scontrino`),
      pt: labelList(`
        total | total da fatura | total da factura | total fatura | total do documento | total documento | total geral
        | valor total | valor total da fatura | valor total da nota | valor total da nota fiscal | valor da fatura |
        montante total | importância total | total com iva | total c/ iva | total c/iva | total (com iva) | total iva
        incluído | total (iva incluído) | iva incluído | valor com iva | valor total com iva | total a pagar | valor a
        pagar | montante a pagar | total líquido | total bruto | total eur | total euros | total (eur) | total € |
        preço total | total final | valor final | total da nota | total nota de crédito | total da nota de crédito |
        valor líquido | valor | total com impostos | total impostos incluídos | soma total | valor líquido da nota`),
    },
  },
  {
    key: 'amount_due',
    label: 'Amount due',
    type: 'amount',
    group: 'amounts',
    required: false,
    businessTerm: 'BT-115',
    parse: parseAmount,
    equal: sameAmount,
    labels: {
      en: labelList(`
        amount due | total amount due | total due | balance due | balance | outstanding balance | balance outstanding
        | amount outstanding | outstanding amount | outstanding | total outstanding | amount payable | total payable |
        net payable | payable | payable amount | amount to pay | total to pay | to pay | please pay | pay this amount
        | amount owed | amount owing | balance owing | balance to pay | balance payable | remaining balance |
        remaining amount | due | due now | total due now | now due | payment due | net amount due | invoice balance |
        new balance | current balance | current amount due | amount due (usd) | amount due (eur) | amount due (gbp) |
        balance due (usd) | balance due usd | amount due usd | total amount payable | due amount | payment amount |
        net to pay | amount now due | total balance due | total owing | total owed | amount remaining | due for
        payment | due payable | open amount | amount open | open balance | open invoice amount`),
      de: labelList(`
        zahlbetrag | zahl-betrag | zu zahlen | zu zahlender betrag | zu zahlender gesamtbetrag | noch zu zahlen | noch
        zu zahlender betrag | zu bezahlen | zu bezahlender betrag | zu überweisen | zu überweisender betrag |
        überweisungsbetrag | offener betrag | offener rechnungsbetrag | offen | noch offen | offener saldo | saldo |
        restbetrag | rest-betrag | restsumme | restzahlung | restforderung | fälliger betrag | fälliger gesamtbetrag |
        fälliger saldo | fällig | betrag fällig | forderung | gesamtforderung | forderungsbetrag | ausstehender betrag
        | ausstehend | zu begleichen | zu begleichender betrag | zahllast | zahlungsbetrag | abbuchungsbetrag |
        einzugsbetrag | lastschriftbetrag | nachzahlung | nachforderung | bitte zahlen sie | geschuldeter betrag |
        zahlbar | endzahlbetrag | verbleibender betrag | auszahlungsbetrag | rechnungsbetrag offen | summe offen`),
      fr: labelList(`
        net à payer | net a payer | net à payer ttc | reste à payer | restant à payer | reste dû | restant dû | reste
        à régler | solde | solde dû | solde à payer | solde à régler | solde restant | solde restant dû | montant dû |
        montant à payer | montant à régler | montant restant dû | montant restant à payer | somme à payer | somme due
        | somme à régler | total à payer | total à régler | total dû | à payer | à régler | à payer ttc | dû | net à
        régler | montant net à payer | total net à payer | montant exigible | montant échu | échu | à payer avant |
        montant prélevé | montant du prélèvement | votre solde | à devoir | montant à virer | total restant dû`),
      nl: labelList(`
        te betalen | te betalen bedrag | totaal te betalen | nog te betalen | nog te betalen bedrag | resterend te
        betalen | te voldoen | nog te voldoen | te voldoen bedrag | totaal te voldoen | openstaand | openstaand bedrag
        | openstaande bedrag | openstaand saldo | saldo | verschuldigd | verschuldigd bedrag | totaal verschuldigd |
        restbedrag | resterend bedrag | resterend | resteert | over te maken | over te maken bedrag | af te schrijven
        bedrag | incassobedrag | betaalbedrag | te incasseren | nog open | door u te betalen | door u te voldoen |
        restant | verschuldigd saldo | te innen bedrag | nog verschuldigd | af te rekenen | totaal openstaand`),
      es: labelList(`
        total a pagar | importe a pagar | importe total a pagar | a pagar | total pendiente | importe pendiente |
        importe pendiente de pago | pendiente | pendiente de pago | saldo | saldo pendiente | saldo a pagar | saldo
        deudor | saldo vencido | importe debido | importe adeudado | importe vencido | monto a pagar | monto adeudado
        | neto a pagar | líquido a pagar | cantidad a pagar | cantidad pendiente | cantidad debida | total adeudado |
        resto a pagar | resto pendiente | por pagar | total por pagar | restante | importe restante | debido | total
        debido | líquido | total líquido | importe a transferir | deuda | total deuda | monto pendiente | importe de
        cobro | importe a ingresar`),
      it: labelList(`
        netto a pagare | netto da pagare | totale a pagare | totale da pagare | importo da pagare | importo a pagare |
        da pagare | a pagare | importo dovuto | totale dovuto | dovuto | saldo | saldo dovuto | saldo da pagare |
        saldo a pagare | a saldo | residuo | residuo da pagare | importo residuo | rimanenza | rimanente | importo in
        scadenza | totale da versare | importo da versare | da versare | da saldare | importo da saldare | importo
        netto a pagare | importo scaduto | importo insoluto | netto a pagare eur | ancora da pagare | importo bonifico
        | importo rata | totale netto a pagare | totale insoluto | resta da pagare | importo pagamento`),
      pt: labelList(`
        total a pagar | valor a pagar | montante a pagar | importância a pagar | importe a pagar | a pagar | valor
        total a pagar | total a liquidar | a liquidar | valor a liquidar | valor em dívida | montante em dívida |
        total em dívida | em dívida | saldo | saldo em dívida | saldo a pagar | saldo devedor | saldo pendente | valor
        devido | montante devido | total devido | valor pendente | pendente | valor em aberto | em aberto | montante
        em aberto | líquido a pagar | valor líquido a pagar | restante | valor restante | por pagar | por liquidar |
        total líquido a pagar | valor a cobrar | valor do documento | valor a transferir | quantia a pagar | total por
        pagar | valor por liquidar`),
    },
  },
]
