import { phrasesOf } from './phrases'

export const italian = phrasesOf(`
invoice: Fattura | FATTURA | Fattura | Fattura di vendita | Fattura immediata | Fattura differita | Parcella | Fattura accompagnatoria | Fattura di cortesia | Copia di cortesia fattura
creditNote: Nota di credito | NOTA DI CREDITO | Nota di accredito | Nota credito | Storno fattura
receipt: Scontrino | RICEVUTA | Documento commerciale | Ricevuta fiscale | DOCUMENTO COMMERCIALE di vendita | Ricevuta
purchaseOrder: Ordine di acquisto | ORDINE | Ordine fornitore | Ordinativo
deliveryNote: Documento di trasporto | DDT | Bolla di consegna | Documento di consegna
statement: Estratto conto | ESTRATTO CONTO | Situazione contabile | Partite aperte
quotation: Preventivo | PREVENTIVO | Offerta | Conferma d'ordine | Fattura proforma
reminder: Sollecito di pagamento | Primo sollecito | Avviso di pagamento | Secondo sollecito
number: Fattura n. | N. fattura | Numero fattura | Fattura N° | N° fattura | Fattura nr. | Nr. fattura | Numero documento | N. documento | Fatt. n. | Numero | Doc. n. | Fattura numero | Num. fattura | Ft. n. | N. doc. | Fattura n°
creditNumber: Nota di credito n. | N. nota credito | Numero nota di credito | N.C. n. | Numero documento
vagueNumber: N. | Numero | N° | Nr. | Rif. | Documento
date: Data fattura | Data emissione | Data documento | Data di emissione | Data della fattura | Emessa il | Data doc. | Data di fatturazione | Data fatt. | Fattura del
vagueDate: Data | Data | del | DATA | In data
due: Scadenza | Data scadenza | Data di scadenza | Scadenza pagamento | Da pagare entro | Pagare entro il | Scade il | Entro il | Scadenze | Scad. | Pagamento entro il | Termine di pagamento | Data pagamento | Data di pagamento
po: Ordine n. | Vs. ordine | Numero ordine | Ordine d'acquisto | Vs. ordine n. | Vostro ordine | Rif. ordine | N. ordine | Ordine cliente | Rif. Vs. ordine | Ordine di acquisto n. | OdA
ourOrder: Ns. ordine | Commessa | Ordine interno | Contratto n. | N. pratica | Ns. rif. ordine | Conferma ordine | Pratica | Ordine
customerNo: Codice cliente | Cod. cliente | N. cliente | Cliente n. | Codice | Cod. cli. | Numero cliente
deliveryDate: Data consegna | Data di consegna | Consegnato il | Data prestazione | Data spedizione | Data trasporto
period: Periodo | Periodo di riferimento | Periodo di fatturazione | Competenza
orderDate: Data ordine | Ordine del | Data dell'ordine | Vs. ordine del
deliveryNoteNo: DDT n. | Rif. DDT | D.D.T. | Bolla n. | N. spedizione | Documento di trasporto n.
oldInvoice: Rif. fattura | Fattura di riferimento | Storno fattura n. | A rettifica della fattura
contact: Referente | Contatto | Agente | Operatore | Vs. referente | Venditore | Riferimento
yourRef: Vs. riferimento | Vs. rif. | Rif. cliente | Vostro riferimento | Centro di costo
ourRef: Ns. riferimento | Ns. rif. | Nostro riferimento | Rif. interno
project: Progetto | Cantiere | Oggetto | Causale | Commessa | CIG
paymentTerms: Condizioni di pagamento | Pagamento | Cond. pagamento | Termini | Condizioni
paymentMethod: Modalità di pagamento | Metodo di pagamento | Pagamento | Mod. pagamento
page: Pagina {n} di {m} | Pag. {n}/{m} | Pag. {n} di {m} | {n}/{m} | Pagina {n} | Foglio {n}
billTo: Spett.le | Cliente | Destinatario | Intestatario | Fatturato a | Fatturare a | Dati cliente | Cessionario | Committente | Intestazione | A | Spett. | Cessionario/committente
shipTo: Destinazione | Luogo di consegna | Destinazione merce | Indirizzo di consegna | Consegna a | Spedire a
from: Da | Emittente | Fornitore | Venditore | Cedente/prestatore | Mittente | Dati fornitore
attention: Alla c.a. | c.a. | Sig. | Sig.ra | Ufficio contabilità | Uff. Acquisti | Alla cortese attenzione di
customerVatId: P. IVA cliente | Vs. P.IVA | P.IVA | Partita IVA cliente | P.IVA/C.F. cliente | P.IVA / C.F. cliente | P. IVA cliente | P.IVA cessionario | Part. IVA cliente | Vs. Partita IVA | C.F./P.IVA cliente
lineSum: Totale merce | Totale righe | Importo merce | Totale lordo | Somma
subtotal: Imponibile | Totale imponibile | Totale netto | Subtotale | Imponibile IVA | Totale merce | Netto | Importo netto | Totale senza IVA | Totale (IVA esclusa) | Tot. imponibile | Base imponibile | Importo imponibile
discount: Sconto | Sconto merce | Abbuono | Sconto incondizionato | Riduzione
shipping: Spese di trasporto | Spese di spedizione | Trasporto | Spese accessorie | Spedizione | Spese incasso
tax: IVA | Totale IVA | Imposta | Importo IVA | I.V.A. | Totale imposta | Tot. IVA | Imposte | IVA totale
taxBase: Imponibile | Base | Imp.le | Netto
total: Totale | Totale fattura | TOTALE | Totale documento | TOTALE FATTURA | Importo totale | Totale generale | Totale IVA inclusa | Totale complessivo | Totale lordo | Tot. documento | Totale EUR | Totale (IVA inclusa)
prepaid: Acconto | Pagato | Già pagato | Acconti | Acconto versato | Anticipo | Meno acconto
previousBalance: Saldo precedente | Insoluti precedenti | Saldo anteriore
amountDue: Netto a pagare | Totale da pagare | Importo dovuto | Da pagare | Totale dovuto | Netto da pagare | Saldo | NETTO A PAGARE | Totale a pagare | Importo da pagare | Saldo da pagare | Residuo | Rimanente da pagare | Saldo dovuto | Netto a pagare EUR
rounding: Arrotondamento | Arrotond.
carried: A riportare | Riporto | Totale pagina | Segue
groupSum: Totale {group} | Subtotale {group}
vatId: P. IVA | Partita IVA | P.IVA | P.I. | P.IVA/C.F. | Part. IVA | P.IVA e C.F. | C.F. e P.IVA | Partita Iva n. | IDI | N. IVA
taxNo: C.F. | Codice fiscale | Cod. Fisc. | REA | C. fiscale
register: REA {city} {digits} | Reg. Imprese {city} {digits} | R.E.A. n. {digits} | C.C.I.A.A. {city} {digits}
directors: Amministratore | Titolare | Legale rappresentante | Direttore
bank: Banca | Coordinate bancarie | Banca d'appoggio | Ns. banca | Bonifico bancario | Appoggio bancario | Dati bancari
account: Conto | C/C | Conto corrente | C/C n. | N. conto
reference: Causale | Causale di pagamento | Riferimento | Causale bonifico | Rif. pagamento | Riferimento pagamento | Causale del bonifico | Causale versamento | Rif. bonifico | Codice pagamento | Indicare nel bonifico
phone: Tel. | Telefono | T | Tel
fax: Fax | F
mobile: Cell. | Cellulare | Mob.
email: Email | E-mail | Mail | PEC
web: Web | Sito | www
currency: Valuta | Divisa | Importi in | Importi espressi in
columnPos: N. | Pos. | Riga | # | Nr.
columnCode: Codice | Cod. articolo | Articolo | Cod. | Cod. art. | Codice art.
columnText: Descrizione | Descrizione articolo | Articolo | Prodotto | Prestazione | Descrizione dei beni | Natura e qualità dei beni | Servizio
columnQuantity: Quantità | Q.tà | Qta | Q.ta' | Ore | Qtà | Num.
columnUnit: U.M. | UM | Unità | U.d.M. | Mis.
columnPrice: Prezzo | Prezzo unitario | Prezzo unit. | P. unitario | Prezzo un. | Tariffa | Costo unitario | Pr. unitario
columnDiscount: Sconto | Sc. % | Sconto % | % Sc. | Sc.
columnRate: IVA | % IVA | Aliquota | Al. IVA | IVA % | C.I. | Aliq.
columnAmount: Importo | Totale | Importo netto | Tot. riga | Totale riga | Prezzo totale | Netto | Totale netto | Valore
columnDate: Data | Giorno | Data serv.
greeting: Gentile cliente, | Spettabile ditta, | Egregi signori, | Gentile Sig. {surname},
intro: Vi inviamo la fattura relativa alle seguenti prestazioni. | Per le seguenti forniture: | Con la presente Vi fatturiamo quanto segue: | Come da accordi, Vi addebitiamo:
thanks: Grazie per averci scelto. | Grazie e arrivederci | Vi ringraziamo per la fiducia. | Grazie per il Vostro ordine.
payBy: Si prega di pagare entro il {date}. | Pagamento entro il {date}. | L'importo di {amount} è dovuto entro il {date}. | Vi preghiamo di versare {amount} entro il {date}. | L'addebito avverrà il {date}. | Bonifico entro il {date}
payDays: Pagamento a {days} giorni | Bonifico {days} gg data fattura | RIBA {days} gg f.m. | {days} giorni netti | Rimessa diretta | Pagamento a vista | B.B. {days} GG DF FM
earlyPayment: Sconto {percent}% per pagamento entro il {date}: {amount} | Pagando entro il {date} {percent}% di sconto ({amount})
quoteNumber: Indicare {number} nella causale. | Causale del bonifico: {number} | Si prega di citare la fattura {number}. | Nel pagamento indicare {number}
reverseCharge: Inversione contabile (reverse charge) art. 17 DPR 633/72. | Operazione non imponibile art. 41 D.L. 331/93. | Reverse charge.
smallBusiness: Operazione effettuata in regime forfettario, L. 190/2014. | Regime forfettario: non soggetta a IVA. | Operazione fuori campo IVA.
exempt: Esente IVA art. 10 DPR 633/72. | Non imponibile art. 8 DPR 633/72.
closing: Cordiali saluti | Distinti saluti | Cordialmente
notes: Contributo CONAI assolto ove dovuto. | In caso di ritardato pagamento saranno addebitati interessi del {percent}%. | Foro competente: {city}. | La merce resta di nostra proprietà fino al saldo. | Per informazioni: {phone} | Reclami entro {days} giorni dal ricevimento. | Prezzi validi fino al {date}.
numberSentence: Fattura n. {number} del {date} | Fattura {number} | FATTURA N. {number} | Fattura n. {number} | Fattura {number} del {date}
remitTo: Beneficiario | Intestatario | Intestato a | Intestatario conto
cash: CONTANTI | Contanti | Contante | Pagamento contante
change: RESTO | Resto | Resto contanti
card: BANCOMAT | Carta | VISA | Pagamento elettronico | Carta di credito
cashier: Cassa | Operatore | Cassiere | Cass.
itemCount: Articoli | N. articoli | Pezzi | Num. pezzi
rounded: Arrotondamento | Arrot.
grossNote: Prezzi IVA inclusa | di cui IVA {amount} | IVA inclusa {amount}
openItems: Risultano aperte le seguenti fatture: | Situazione al {date} | Movimenti del periodo
letter: facciamo seguito al nostro colloquio telefonico e confermiamo quanto concordato. I nostri uffici resteranno chiusi dal {date}. Gli ordini già ricevuti saranno consegnati come previsto. | Vi informiamo che le nostre condizioni di consegna cambiano dal {date}. Le nuove condizioni sono allegate. Vi preghiamo di informare il Vostro ufficio contabilità. | Vi ringraziamo per la richiesta del {date}. Vi inviamo volentieri il nostro catalogo e Vi contatteremo nei prossimi giorni.
reminderText: dalle nostre registrazioni risultano ancora aperte le seguenti fatture. Vi preghiamo di versare {amount} entro il {date}. | non abbiamo ancora ricevuto il Vostro pagamento. Vi chiediamo di saldare {amount} entro il {date}.
validUntil: Valido fino al | Validità offerta | Offerta valida fino al
stampPaid: PAGATO | COPIA | RICEVUTO | BOZZA | DUPLICATO | REGISTRATO
unitPiece: pz | nr | pz. | n. | PZ | cad.
unitHour: h | ore | ora | giorno | gg
unitOther: kg | m | l | conf. | set | cartone | mq | mese | rotolo | a corpo
itemGroup: Materiali | Manodopera | Servizi | Ricambi | Consumo | Trasferte | Fase 1 | Piano terra | Hardware | Software | Cucina | Bagno
partCompany: Ditta | Ragione sociale | Nome | Azienda
partContact: Contatto | Referente
partStreet: Indirizzo | Via
partTown: Città | Località | Comune
partCode: CAP | C.A.P. | Codice postale
partRegion: Provincia | Prov. | Regione
partCountry: Paese | Nazione | Stato
quoteReference: Causale: {reference} | Indicare {reference} nella causale del bonifico. | Causale di pagamento: {reference}
`)
