import { phrasesOf } from './phrases'

export const german = phrasesOf(`
invoice: Rechnung | RECHNUNG | Rechnung | Schlussrechnung | Abschlagsrechnung | Teilrechnung | Faktura | Honorarrechnung | Honorarnote | Warenrechnung | Rechnung / Lieferschein | Rechnung (Original) | Dauerrechnung | Monatsrechnung
creditNote: Gutschrift | GUTSCHRIFT | Rechnungskorrektur | Stornorechnung | Storno | Gutschriftsanzeige | Korrekturrechnung
receipt: Quittung | Kassenbon | KASSENBELEG | Beleg | Rechnung | Barverkauf | Kassenzettel | Kundenbeleg | BON
purchaseOrder: Bestellung | BESTELLUNG | Auftrag | Einkaufsbestellung | Abruf
deliveryNote: Lieferschein | LIEFERSCHEIN | Warenbegleitschein | Packzettel | Versandanzeige
statement: Kontoauszug | Offene-Posten-Liste | Saldenbestätigung | Kontoübersicht | Debitorenauszug
quotation: Angebot | ANGEBOT | Kostenvoranschlag | Offerte | Auftragsbestätigung | Proforma-Rechnung
reminder: Mahnung | Zahlungserinnerung | 1. Mahnung | 2. Mahnung | Letzte Mahnung
number: Rechnungsnummer | Rechnungs-Nr. | Rechnungsnr. | Rechnung Nr. | Rechnung Nr | RechnungsNr. | Rg.-Nr. | Rg-Nr. | Re.-Nr. | RE-Nr. | Rechnungs-Nummer | Rechn.-Nr. | Belegnummer | Beleg-Nr. | Fakturanummer | Faktura-Nr. | Rechnung-Nr. | Dokumentnummer | Rechnung | Vorgangsnummer | Rechnungsnummer/Beleg | Re-Nummer
creditNumber: Gutschrift Nr. | Gutschriftsnummer | Gutschrift-Nr. | Belegnummer | Beleg-Nr. | Storno-Nr. | Gutschriftnummer
vagueNumber: Nr. | Nummer | No. | Beleg | Nr | Referenz
date: Rechnungsdatum | Datum der Rechnung | Rechnungs-Datum | Rg.-Datum | Re.-Datum | Ausstellungsdatum | Belegdatum | Fakturadatum | Rechnung vom | Ausgestellt am | Erstellt am | Rechn.-Datum | Rechnungstag | Ausstelldatum | Rechnungsdat.
vagueDate: Datum | Datum | vom | den | DATUM | am
due: Fälligkeitsdatum | Fällig am | Fälligkeit | Zahlbar bis | Zahlungsziel | Fällig | Zahlbar am | Zu zahlen bis | Fällig bis | Zahlungstermin | Bitte zahlen bis | Zahlungsfrist | Zahldatum | Netto fällig | Valuta | Fälligkeitstermin | Zahlbar bis spätestens
po: Bestellnummer | Ihre Bestellung | Bestell-Nr. | Ihre Bestellnummer | Ihre Bestell-Nr. | Bestellung Nr. | Kundenbestellnummer | PO-Nummer | Ihre Bestellung Nr. | Ihr Auftrag | Bestellreferenz | Best.-Nr. | Kunden-Bestell-Nr. | Bestellzeichen
ourOrder: Auftragsnummer | Auftrags-Nr. | Auftrag | Unser Auftrag | AB-Nr. | Kommission | Auftragsbestätigung | Vertragsnummer | Vertrag Nr. | Order-Nr. | Vorgang | Auftrag Nr.
customerNo: Kundennummer | Kunden-Nr. | Kd.-Nr. | Kundennr. | Kd-Nr. | Debitor | Debitoren-Nr. | Ihre Kundennummer | Debitorennummer | KdNr. | Kunde Nr. | Mandantennr. | Kunden Nr.
deliveryDate: Lieferdatum | Leistungsdatum | Liefertermin | Liefer-/Leistungsdatum | Datum der Lieferung | Leistung am | Versanddatum | Lieferung vom | Geliefert am
period: Leistungszeitraum | Abrechnungszeitraum | Zeitraum | Lieferzeitraum | Leistung | Abrechnungsperiode | Mietzeitraum
orderDate: Bestelldatum | Auftragsdatum | Ihre Bestellung vom | Bestellt am | Auftrag vom | Bestellung vom
deliveryNoteNo: Lieferschein | Lieferschein-Nr. | Lieferscheinnummer | LS-Nr. | Lieferung Nr. | Lieferschein Nr. | Sendungsnummer | Versand-Nr.
oldInvoice: Zu Rechnung | Ursprungsrechnung | Bezug Rechnung | Ursprüngliche Rechnung | Ersetzt Rechnung | Korrektur zu Rechnung
contact: Ansprechpartner | Sachbearbeiter | Bearbeiter | Ihr Ansprechpartner | Kontakt | Es bediente Sie | Sachbearbeiterin | Verkäufer | Außendienst
yourRef: Ihr Zeichen | Ihre Referenz | Referenz | Ihre Zeichen | Ihr Zeichen/Nachricht vom | Kostenstelle | Kundenreferenz
ourRef: Unser Zeichen | Unsere Referenz | Unsere Zeichen | Aktenzeichen | Interne Nr.
project: Projekt | Bauvorhaben | Objekt | Betreff | BV | Projektnummer | Baustelle | Betrifft | Vorhaben
paymentTerms: Zahlungsbedingungen | Zahlungsbedingung | Konditionen | Zahlung | Zahlungskonditionen
paymentMethod: Zahlungsart | Zahlungsweise | Zahlart | Bezahlt mit
page: Seite {n} von {m} | Seite {n}/{m} | Seite {n} | Blatt {n} von {m} | {n}/{m} | S. {n} | - {n} -
billTo: Rechnungsadresse | Rechnung an | Rechnungsempfänger | Kunde | An | Firma | Rechnungsanschrift | Empfänger | Auftraggeber | Leistungsempfänger | Käufer | Kundenanschrift | An Firma
shipTo: Lieferadresse | Lieferanschrift | Warenempfänger | Lieferung an | Leistungsort | Abladestelle | Versandadresse | Einsatzort
from: Von | Absender | Lieferant | Verkäufer | Rechnungssteller | Leistungserbringer | Auftragnehmer | Aussteller | Anbieter
attention: z. Hd. | Herrn | Frau | c/o | z.Hd. | Buchhaltung | Abteilung Einkauf | Kreditorenbuchhaltung
customerVatId: Ihre USt-IdNr. | Ihre Ust-ID | USt-IdNr. Kunde | Ihre UID | Kunden-USt-ID | Ihre USt.-IdNr. | UID-Nr. Kunde | Ihre USt-IdNr. | Ihre USt-ID-Nr. | USt-IdNr. des Kunden | Kunden-USt-IdNr. | Umsatzsteuer-ID Kunde | USt-IdNr. Leistungsempfänger | Ihre Steuernummer
lineSum: Zwischensumme | Warenwert | Summe Positionen | Positionen netto | Summe | Warenwert netto
subtotal: Nettobetrag | Netto | Summe netto | Zwischensumme | Zwischensumme (netto) | Gesamt netto | Nettosumme | Warenwert | Netto-Summe | Gesamtbetrag netto | Summe (netto) | Rechnungsbetrag netto | Nettowert | Entgelt | Summe exkl. MwSt. | Total exkl. MwSt. | Netto gesamt | Nettobetrag gesamt
discount: Rabatt | Abzgl. Rabatt | Nachlass | Sonderrabatt | Mengenrabatt | Treuerabatt | Abzug
shipping: Versandkosten | Versand | Fracht | Porto | Lieferkosten | Verpackung und Versand | Transport | Frachtkosten | Anfahrt
tax: MwSt. | USt. | Umsatzsteuer | Mehrwertsteuer | zzgl. MwSt. | zzgl. USt | MwSt | Gesetzl. MwSt. | zuzüglich Umsatzsteuer | Umsatzsteuerbetrag | Steuerbetrag | Gesamt MwSt. | + MwSt. | Summe MwSt. | enthaltene USt. | Steuer
taxBase: Netto | Nettobetrag | Basis | Entgelt | Grundlage | Warenwert
total: Gesamtbetrag | Rechnungsbetrag | Gesamtsumme | Summe | Endbetrag | Gesamt | Summe brutto | Bruttobetrag | Brutto | Total | Endsumme | Gesamtbetrag brutto | Rechnungssumme | Gesamt brutto | TOTAL | Rechnungsendbetrag | Gesamtpreis | Rechnungsbetrag brutto | Total inkl. MwSt. | Summe inkl. USt. | Gesamtbetrag inkl. MwSt. | Rechnungstotal
prepaid: Bereits gezahlt | Anzahlung | Abzgl. Anzahlung | Bezahlt | Erhaltene Anzahlung | Abschlagszahlung | Geleistete Zahlungen | abzüglich Anzahlung | Vorauszahlung
previousBalance: Saldovortrag | Offener Saldo | Vorheriger Saldo | Rückstand
amountDue: Zahlbetrag | Offener Betrag | Zu zahlen | Restbetrag | Noch zu zahlen | Fälliger Betrag | Offen | Zu zahlender Betrag | Zahllast | Restzahlung | Überweisungsbetrag | Zu überweisen | Auszahlungsbetrag | zu bezahlen | Fälliger Gesamtbetrag
rounding: Rundung | Rundungsdifferenz | Rundungsausgleich
carried: Übertrag | Zwischensumme Seite | Übertrag von Seite | Seitensumme
groupSum: Summe {group} | Zwischensumme {group} | {group} gesamt
vatId: USt-IdNr. | USt-ID | USt.-ID | Ust-IdNr | Umsatzsteuer-ID | UID | UID-Nr. | USt-Id-Nr. | MwSt-Nr. | USt-ID-Nr. | Ust-Ident-Nr. | MWST-Nr. | Umsatzsteuer-Identifikationsnummer
taxNo: Steuernummer | St.-Nr. | Steuer-Nr. | StNr. | Steuernr.
register: Amtsgericht {city} HRB {digits} | HRB {digits} {city} | Handelsregister {city} HRB {digits} | Registergericht {city}, HRA {digits} | FN {digits} b | Firmenbuch FN {digits} k
directors: Geschäftsführer | Geschäftsführung | Inhaber | GF | Vorstand | Geschäftsführerin
bank: Bankverbindung | Bank | Bankdaten | Unsere Bankverbindung | Kontoverbindung | Hausbank | Bankverbindungen
account: Konto | Kontonummer | Konto-Nr. | Kto. | Kto.-Nr.
reference: Verwendungszweck | Zahlungsreferenz | Referenz | Referenznummer | Zahlungszweck | Ref.-Nr. | Buchungszeichen | Verwendungszweck | Bitte bei Zahlung angeben | Referenz (bitte bei Zahlung angeben) | Zahlungsref. | Verwendungszweck bei Überweisung | Kassenzeichen
phone: Tel. | Telefon | Fon | T | Tel | Ruf
fax: Fax | Telefax | F
mobile: Mobil | Handy | M
email: E-Mail | Mail | eMail | E | Email
web: Internet | Web | www | Homepage
currency: Währung | Rechnungswährung | Alle Beträge in | Preise in | Beträge in
columnPos: Pos. | Pos | Nr. | # | Position | Lfd. Nr.
columnCode: Artikel-Nr. | Art.-Nr. | Artikelnr. | Artikelnummer | Artikel | Art.Nr. | Produkt-Nr. | Material | Mat.-Nr.
columnText: Bezeichnung | Beschreibung | Artikelbezeichnung | Leistung | Text | Artikel | Produkt | Leistungsbeschreibung | Bezeichnung der Ware | Tätigkeit | Artikel/Leistung
columnQuantity: Menge | Anzahl | Anz. | Stück | Mge. | Std. | Stunden | Menge/Std.
columnUnit: Einheit | ME | Einh. | Mengeneinheit | VE
columnPrice: Einzelpreis | E-Preis | Preis | Preis/Einheit | EP | Einzel | Einzelpreis netto | Stückpreis | Preis je Einheit | Ansatz | Einzelpr. | E-Preis EUR
columnDiscount: Rabatt | Rab. % | Rabatt % | Nachlass | Rab.
columnRate: MwSt. | USt. | MwSt % | USt % | USt-Satz | MwSt-Satz | St. | Steuer
columnAmount: Gesamt | Gesamtpreis | Betrag | Summe | GP | G-Preis | Gesamt netto | Nettobetrag | Betrag EUR | Total | Positionspreis | Gesamtpr. | Netto | Preis gesamt
columnDate: Datum | Leistungstag | Tag | Lieferdatum
greeting: Sehr geehrte Damen und Herren, | Guten Tag, | Sehr geehrter Herr {surname}, | Sehr geehrte Frau {surname}, | Liebe Kundin, lieber Kunde,
intro: für unsere Lieferungen und Leistungen berechnen wir Ihnen: | vielen Dank für Ihren Auftrag. Wir berechnen wie folgt: | wir erlauben uns, Ihnen folgende Leistungen in Rechnung zu stellen: | hiermit stellen wir Ihnen die folgenden Positionen in Rechnung. | gemäß unserem Angebot berechnen wir:
thanks: Vielen Dank für Ihren Auftrag. | Wir danken für Ihr Vertrauen. | Vielen Dank für Ihren Einkauf! | Besten Dank für die gute Zusammenarbeit. | Wir freuen uns auf Ihren nächsten Auftrag.
payBy: Bitte überweisen Sie den Betrag bis zum {date}. | Zahlbar bis {date} ohne Abzug. | Der Rechnungsbetrag von {amount} ist fällig am {date}. | Bitte zahlen Sie {amount} bis zum {date} auf unser Konto. | Der Betrag wird am {date} von Ihrem Konto abgebucht. | Wir bitten um Überweisung bis {date}. | Zahlungsziel: {date}
payDays: Zahlbar innerhalb von {days} Tagen ohne Abzug. | Zahlungsziel: {days} Tage netto | Zahlbar sofort ohne Abzug | {days} Tage netto | Zahlung binnen {days} Tagen nach Rechnungserhalt. | Zahlbar innert {days} Tagen | Bitte zahlen Sie innerhalb von {days} Tagen.
earlyPayment: Bei Zahlung bis {date} gewähren wir {percent} % Skonto: {amount} | {percent} % Skonto bis {date} ({amount}), | Zahlbar bis {date} mit {percent} % Skonto = {amount} | Skonto {percent}% bis {date}: {amount}
quoteNumber: Bitte geben Sie bei der Zahlung {number} an. | Verwendungszweck: {number} | Bitte bei Überweisung die Rechnungsnummer {number} angeben. | Bei Rückfragen nennen Sie bitte {number}.
reverseCharge: Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge). | Steuerfreie innergemeinschaftliche Lieferung gemäß § 4 Nr. 1b UStG. | Die Steuerschuld geht auf den Leistungsempfänger über (§ 13b UStG).
smallBusiness: Gemäß § 19 UStG wird keine Umsatzsteuer berechnet. | Kein Ausweis von Umsatzsteuer, da Kleinunternehmer gemäß § 19 UStG. | Umsatzsteuerfrei aufgrund der Kleinunternehmerregelung.
exempt: Umsatzsteuerfrei nach § 4 UStG. | Steuerfreie Ausfuhrlieferung. | Steuerbefreit.
closing: Mit freundlichen Grüßen | Freundliche Grüße | Mit besten Grüßen | Hochachtungsvoll
notes: Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. | Es gelten unsere Allgemeinen Geschäftsbedingungen. | Gerichtsstand ist {city}. | Reklamationen bitte innerhalb von {days} Tagen. | Bei Zahlungsverzug berechnen wir Zinsen von {percent} %. | Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig. | Unsere Preise gelten bis {date}. | Rückfragen unter {phone}. | Aufbewahrungspflicht: Bitte bewahren Sie diese Rechnung zwei Jahre auf.
numberSentence: Rechnung Nr. {number} vom {date} | Rechnung {number} | RECHNUNG {number} | Rechnung {number} vom {date} | Rechnung-Nr. {number} | Unsere Rechnung {number} vom {date}
remitTo: Zahlungsempfänger | Zahlbar an | Kontoinhaber | Empfänger | Begünstigter
cash: BAR | Bar | Gegeben | Geg. Bar | Gegeben bar | BARGELD
change: Rückgeld | ZURÜCK | Wechselgeld | Zurück | Rückgeld BAR
card: EC-Karte | Girocard | Kartenzahlung | VISA | Kreditkarte | MAESTRO | Karte
cashier: Kasse | Bediener | Es bediente Sie | Kassierer | Bed. | Kassierin
itemCount: Artikel | Anzahl Artikel | Posten | Pos.
rounded: Rundung | Rundungsdifferenz
grossNote: Alle Preise inkl. MwSt. | Enthaltene MwSt. {amount} | Im Betrag enthalten: {amount} MwSt. | Preise inkl. gesetzl. MwSt.
openItems: Folgende Rechnungen sind auf Ihrem Konto offen: | Ihr Kontostand per {date} | Kontobewegungen im Zeitraum
letter: wir beziehen uns auf unser Telefonat der letzten Woche und bestätigen die getroffenen Absprachen. Unser Büro bleibt ab dem {date} geschlossen. Vorher bestellte Ware wird wie geplant geliefert, und unser Kundendienst ist jederzeit erreichbar. | bitte beachten Sie, dass sich unsere Lieferbedingungen zum {date} ändern. Die neuen Bedingungen liegen diesem Schreiben bei. Wir bitten Sie, diese Mitteilung an Ihre Buchhaltung weiterzugeben. | vielen Dank für Ihre Anfrage vom {date}. Gerne senden wir Ihnen unseren aktuellen Katalog und melden uns in den nächsten Tagen telefonisch bei Ihnen.
reminderText: leider konnten wir zu den folgenden Rechnungen noch keinen Zahlungseingang feststellen. Bitte überweisen Sie {amount} bis zum {date}. | sicher haben Sie übersehen, dass die folgenden Rechnungen fällig sind. Bitte begleichen Sie den Betrag von {amount} bis {date}.
validUntil: Gültig bis | Angebot gültig bis | Bindefrist
stampPaid: BEZAHLT | KOPIE | EINGEGANGEN | ENTWURF | DUPLIKAT | GEPRÜFT
unitPiece: Stk. | St. | Stück | Stk | Einheit | ST
unitHour: Std. | h | Stunden | Tag | Tage | Std
unitOther: kg | m | l | Karton | Satz | Paket | m² | Monat | lfm | Pkg. | Rolle | pauschal
itemGroup: Material | Arbeitslohn | Dienstleistungen | Ersatzteile | Verbrauchsmaterial | Reisekosten | Erdgeschoss | Bauabschnitt 1 | Hardware | Software | Küche | Bad | Montage
partCompany: Firma | Firmenname | Name | Unternehmen
partContact: Ansprechpartner | Kontakt | Kontaktperson
partStreet: Straße | Adresse | Anschrift | Straße, Nr.
partTown: Ort | Stadt | Wohnort
partCode: PLZ | Postleitzahl
partRegion: Bundesland | Region | Kanton
partCountry: Land | Staat
quoteReference: Verwendungszweck: {reference} | Bitte geben Sie bei der Überweisung {reference} an. | Bei Zahlung bitte angeben: {reference}
`)
