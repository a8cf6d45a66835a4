import { phrasesOf } from './phrases'

export const dutch = phrasesOf(`
invoice: Factuur | FACTUUR | Factuur | Nota | Verkoopfactuur | Eindfactuur | Deelfactuur | Termijnfactuur | Rekening | Factuur / Pakbon
creditNote: Creditnota | CREDITNOTA | Creditfactuur | Credit nota | Correctiefactuur
receipt: Kassabon | BON | Kwitantie | Kasticket | Pinbon | KLANTENBON
purchaseOrder: Inkooporder | BESTELBON | Bestelling | Inkoopopdracht | Bestelorder
deliveryNote: Pakbon | LEVERBON | Leveringsbon | Afleverbon | Vrachtbrief
statement: Rekeningoverzicht | Openstaande posten | Rekeningafschrift | Saldo-overzicht
quotation: Offerte | OFFERTE | Prijsopgave | Aanbieding | Proformafactuur
reminder: Betalingsherinnering | Aanmaning | Herinnering | Tweede herinnering
number: Factuurnummer | Factuurnr. | Factuur nr. | Factuur nr | Fact.nr. | Factuurnr | Factuur nummer | Nota nr. | Notanummer | Factuur | Documentnummer | Boekstuknummer | FACTUURNUMMER | Factuur-nr. | Nummer factuur | Ons factuurnummer
creditNumber: Creditnotanummer | Creditnota nr. | Creditfactuurnummer | Nummer creditnota
vagueNumber: Nr. | Nummer | No. | Kenmerk | Referentie
date: Factuurdatum | Datum factuur | Fact.datum | Datum van uitgifte | Notadatum | Uitgiftedatum | Factuur datum | Opgemaakt op | Facturatiedatum | Documentdatum
vagueDate: Datum | Datum | d.d. | DATUM | Dagtekening
due: Vervaldatum | Vervaldag | Te betalen voor | Uiterste betaaldatum | Betalen voor | Verval | Betaaldatum | Uiterlijk betalen op | Betalen vóór | Te voldoen voor | Betaal uiterlijk | Vervalt op | Te betalen op | Betaling voor
po: Bestelnummer | Uw ordernummer | Inkoopordernummer | Uw bestelling | PO-nummer | Uw order | Bestelbonnummer | Uw bestelnummer | Inkooporder | Uw inkoopnummer | Uw bestelbon
ourOrder: Ordernummer | Onze order | Ordernr. | Order | Opdrachtnummer | Verkooporder | Contractnummer | Werkbon | Dossier | Order nr.
customerNo: Klantnummer | Klantnr. | Debiteurnummer | Debiteurnr. | Relatienummer | Klant nr. | Uw klantnummer | Debiteur | Klantcode
deliveryDate: Leverdatum | Leveringsdatum | Datum levering | Geleverd op | Verzenddatum | Prestatiedatum
period: Periode | Factuurperiode | Leveringsperiode | Abonnementsperiode
orderDate: Orderdatum | Besteldatum | Datum order | Besteld op | Opdrachtdatum
deliveryNoteNo: Pakbon | Pakbonnummer | Leverbon | Leverbonnr. | Zendingnummer | Track & trace
oldInvoice: Betreft factuur | Oorspronkelijke factuur | Bij factuur | Vervangt factuur
contact: Contactpersoon | Behandeld door | Uw contactpersoon | Verkoper | Contact | Vertegenwoordiger
yourRef: Uw referentie | Uw kenmerk | Uw ref. | Kostenplaats | Referentie klant
ourRef: Ons kenmerk | Onze referentie | Onze ref. | Dossiernr.
project: Project | Betreft | Projectnummer | Werk | Object | Onderwerp
paymentTerms: Betalingsconditie | Betalingsvoorwaarden | Betalingstermijn | Betaalconditie | Condities
paymentMethod: Betaalwijze | Betaalmethode | Wijze van betaling | Betaling
page: Pagina {n} van {m} | Pagina {n}/{m} | Pag. {n} | {n}/{m} | Blad {n} van {m} | Pagina {n}
billTo: Factuuradres | Factuur aan | Aan | Klant | Afnemer | Opdrachtgever | Gefactureerd aan | Debiteur | Geadresseerde | Klantgegevens | Koper
shipTo: Afleveradres | Leveringsadres | Bezorgadres | Leveradres | Geleverd aan | Werkadres
from: Van | Afzender | Leverancier | Verkoper | Afzendergegevens | Onze gegevens
attention: T.a.v. | t.a.v. | Dhr. | Mevr. | Afd. Administratie | Crediteurenadministratie
customerVatId: Uw BTW-nummer | BTW-nr. klant | Uw btw-nr. | BTW klant | Btw-id klant | BTW-nummer klant | Uw BTW-nr. | BTW-nr. afnemer | Btw-nummer afnemer | Uw btw-id | BTW nr. klant
lineSum: Subtotaal | Totaal artikelen | Goederenbedrag | Totaal regels
subtotal: Subtotaal | Totaal excl. BTW | Netto | Bedrag excl. btw | Totaal exclusief BTW | Nettobedrag | Netto totaal | Totaal excl. | Factuurbedrag excl. | Totaal ex. BTW | Maatstaf van heffing | Goederenbedrag | Subtotaal (excl. btw)
discount: Korting | Af: korting | Kwantumkorting | Contante korting | Actiekorting
shipping: Verzendkosten | Vracht | Bezorgkosten | Transport | Porto | Leveringskosten | Voorrijkosten
tax: BTW | Btw | Totaal BTW | BTW-bedrag | Bedrag BTW | B.T.W. | Btw bedrag | Omzetbelasting | Totaal btw-bedrag
taxBase: Grondslag | Over | Excl. | Netto | Maatstaf
total: Totaal | Totaal incl. BTW | Totaalbedrag | TOTAAL | Totaal inclusief BTW | Factuurbedrag | Factuurtotaal | Eindtotaal | Totaal incl. | Bedrag incl. btw | Totaal factuur | Algemeen totaal | Totaalbedrag incl. btw
prepaid: Reeds betaald | Aanbetaling | Voorschot | Betaald | Voldaan | Ontvangen | Reeds voldaan | Minus voorschot
previousBalance: Vorig saldo | Oud saldo | Openstaand saldo
amountDue: Te betalen | Te voldoen | Openstaand bedrag | Nog te betalen | Openstaand | Verschuldigd bedrag | Te betalen bedrag | Restbedrag | TE BETALEN | Saldo | Totaal te betalen | Resteert | Te voldoen bedrag
rounding: Afronding | Afrondingsverschil
carried: Transport | Over te brengen | Subtotaal pagina | Transporteren
groupSum: Totaal {group} | Subtotaal {group}
vatId: BTW-nummer | BTW-nr. | BTW nr. | Btw-id | BTW | Btw-nummer | Ondernemingsnr. | BTW-identificatienummer | OB-nummer
taxNo: KvK | KVK-nummer | KvK nr. | Kamer van Koophandel | K.v.K. | Handelsregister
register: KvK {city} {digits} | KvK-nr. {digits} | RPR {city} | Handelsregister {city} {digits}
directors: Directeur | Directie | Eigenaar | Zaakvoerder
bank: Bank | Bankgegevens | Bankrekening | Onze bank | Bankrelatie
account: Rekeningnummer | Rekening | Rek.nr. | Bankrekening
reference: Betalingskenmerk | Mededeling | Betaalkenmerk | Omschrijving | Referentie | Gestructureerde mededeling | Kenmerk | Mededeling | Betaalreferentie | Vermelden bij betaling | Kenmerk betaling | Onder vermelding van
phone: Tel. | Telefoon | T | Tel | Telefoonnummer
fax: Fax | F
mobile: Mobiel | GSM | M
email: E-mail | Email | E | Mail
web: Website | Internet | W | www
currency: Valuta | Bedragen in | Munt | Alle bedragen in
columnPos: Nr. | Pos. | Regel | # | Pos
columnCode: Artikelnr. | Artikelnummer | Code | Art.nr. | Artikel | Productcode | Artikelcode
columnText: Omschrijving | Artikel | Beschrijving | Product | Dienst | Werkzaamheden | Artikelomschrijving | Specificatie
columnQuantity: Aantal | Aant. | Hoeveelheid | Uren | St. | Aantal uren
columnUnit: Eenheid | Eenh. | Per | Verp.
columnPrice: Prijs | Stukprijs | Eenheidsprijs | Prijs per stuk | Tarief | Prijs excl. | Prijs p/st | Uurtarief | Eenh. prijs
columnDiscount: Korting | Kort. % | Korting % | Krt.
columnRate: BTW | BTW % | % BTW | Btw-tarief | BTW-code
columnAmount: Bedrag | Totaal | Totaal excl. | Regeltotaal | Netto bedrag | Bedrag excl. | Totaalprijs | Totaal excl. btw | Netto
columnDate: Datum | Dag | Leverdatum
greeting: Geachte heer/mevrouw, | Beste klant, | Geachte relatie, | Geachte heer {surname}, | Beste {person},
intro: Hierbij brengen wij u in rekening: | Voor de geleverde goederen en diensten brengen wij in rekening: | Hierbij ontvangt u de factuur voor onderstaande werkzaamheden. | Bedankt voor uw bestelling.
thanks: Bedankt voor uw vertrouwen. | Bedankt voor uw bestelling! | Hartelijk dank voor uw opdracht. | Bedankt en tot ziens!
payBy: Gelieve te betalen voor {date}. | Wij verzoeken u het bedrag van {amount} voor {date} over te maken. | Te betalen uiterlijk op {date}. | Gelieve {amount} te voldoen voor {date}. | Het bedrag wordt op {date} afgeschreven. | Wij ontvangen uw betaling graag uiterlijk {date}.
payDays: Betaling binnen {days} dagen | Betalingstermijn: {days} dagen | Betaling binnen {days} dagen na factuurdatum | {days} dagen netto | Contant | Te betalen binnen {days} dagen
earlyPayment: Bij betaling voor {date} {percent}% korting: {amount} | {percent}% kredietbeperking vervalt op {date} ({amount}) | Betaalt u voor {date}, dan {amount}
quoteNumber: Vermeld bij betaling {number}. | Gelieve bij betaling {number} te vermelden. | Onder vermelding van factuurnummer {number} | O.v.v. {number}
reverseCharge: BTW verlegd. | Btw verlegd naar afnemer. | Intracommunautaire levering, vrijgesteld van btw.
smallBusiness: Vrijgesteld van btw op grond van de kleineondernemersregeling. | Factuur vrijgesteld van OB o.g.v. artikel 25 Wet OB | Kleine onderneming: bijzondere vrijstellingsregeling.
exempt: Vrijgesteld van btw. | Export 0% btw.
closing: Met vriendelijke groet | Hoogachtend | Met vriendelijke groeten
notes: Op al onze leveringen zijn onze algemene voorwaarden van toepassing. | Bij te late betaling is {percent}% rente verschuldigd. | Klachten binnen {days} dagen na levering. | Goederen blijven ons eigendom tot volledige betaling. | Vragen? Bel {phone}. | Prijzen geldig tot {date}. | Rechtbank {city} bevoegd.
numberSentence: Factuur {number} | Factuur {number} van {date} | FACTUUR {number} | Factuur nr. {number} d.d. {date} | Factuur nr. {number}
remitTo: Ten name van | T.n.v. | Begunstigde | Rekeninghouder | Tnv
cash: CONTANT | Contant | Ontvangen | Betaald contant
change: WISSELGELD | Terug | Wisselgeld | Retour
card: PIN | Pinnen | Bancontact | Betaalpas | VISA | MAESTRO
cashier: Kassa | Medewerker | Kassier | U bent geholpen door
itemCount: Aantal artikelen | Artikelen | Stuks
rounded: Afronding | Afronding contant
grossNote: Prijzen incl. BTW | Inclusief {amount} btw | Waarvan btw {amount}
openItems: De volgende facturen staan open: | Overzicht per {date} | Mutaties in de periode
letter: naar aanleiding van ons telefoongesprek bevestigen wij de gemaakte afspraken. Ons kantoor is gesloten vanaf {date}. Bestellingen van voor die datum worden gewoon geleverd. | wij wijzen u erop dat onze leveringsvoorwaarden per {date} wijzigen. De nieuwe voorwaarden zijn bijgevoegd. Wilt u dit bericht aan uw administratie doorgeven? | bedankt voor uw aanvraag van {date}. Graag sturen wij u onze catalogus en bellen wij u binnenkort.
reminderText: volgens onze administratie staan de volgende facturen nog open. Wij verzoeken u {amount} te betalen voor {date}. | wij hebben uw betaling nog niet ontvangen. Gelieve {amount} over te maken uiterlijk {date}.
validUntil: Geldig tot | Offerte geldig tot | Vervalt op
stampPaid: BETAALD | KOPIE | ONTVANGEN | CONCEPT | DUPLICAAT | AKKOORD
unitPiece: st. | stuks | st | stuk | eenh.
unitHour: uur | uren | u | dag | dagen
unitOther: kg | m | l | doos | set | pak | m² | maand | rol | post
itemGroup: Materiaal | Arbeid | Diensten | Onderdelen | Verbruik | Reiskosten | Fase 1 | Begane grond | Hardware | Software | Keuken | Badkamer
partCompany: Bedrijfsnaam | Bedrijf | Naam | Firma
partContact: Contactpersoon | Contact
partStreet: Adres | Straat | Straat en nummer
partTown: Plaats | Stad | Woonplaats
partCode: Postcode | Postcode
partRegion: Provincie | Regio
partCountry: Land | LAND
quoteReference: Mededeling: {reference} | Vermeld bij uw betaling {reference}. | Onder vermelding van {reference}
`)
