import type { Language } from '../document/page'
import type { DateForm } from './date-form'
import {
  continentalNumbers,
  englishNumbers,
  indianNumbers,
  type NumberForm,
  plainComma,
  plainPoint,
  spacedNumbers,
  swissNumbers,
} from './number-form'

/** How documents of a language look in a country. */
export interface Locale {
  readonly id: string
  readonly language: Language
  readonly country: string
  readonly currency: string
  /** How the currency is marked beside amounts. */
  readonly marks: readonly string[]
  /** Tax rates in hundredths of a percent, the usual one first. */
  readonly rates: readonly number[]
  /** What the tax is called where the language's own words do not fit. */
  readonly taxNames: readonly string[]
  readonly taxIdLabels: readonly string[]
  readonly numbers: readonly NumberForm[]
  readonly dates: readonly DateForm[]
  readonly legalForms: readonly string[]
  /** "Town|region|postal code form", `#` a digit. */
  readonly towns: readonly string[]
  /** `{street}`, `{no}`; lines split by `|`. `{town}`, `{code}`, `{region}`. */
  readonly addressForms: readonly string[]
  readonly phone: string
  readonly letterPaper: boolean
  readonly weight: number
}

const list = (text: string) => text.split(';').map((entry) => entry.trim())
const europeanDates = list('dd.mm.yyyy;dd.mm.yyyy;d.m.yyyy;dd.mm.yy;yyyy-mm-dd')
const slashDates = list('dd/mm/yyyy;dd/mm/yyyy;d/m/yyyy;dd/mm/yy;dd-mm-yyyy;yyyy-mm-dd')
const englishDates = list('d MMMM yyyy;dd MMM yyyy;do MMMM yyyy;dd-MMM-yyyy;d MMM yy;dd-MMM-yy')
const germanDates = [...europeanDates, ...list('d. MMMM yyyy;dd. MMMM yyyy;d. MMM yyyy')]
const deOf = list('d de MMMM de yyyy')
const usDates = list(
  'mm/dd/yyyy;m/d/yyyy;mm/dd/yy;MMMM d, yyyy;MMM d, yyyy;MMM dd, yyyy;yyyy-mm-dd;mm-dd-yyyy;MMMM dd, yyyy',
)

const gb = {
  language: 'en', marks: ['£', 'GBP', '£', '£'], rates: [2000, 500, 0], taxNames: [], taxIdLabels: [], numbers: [englishNumbers, englishNumbers, plainPoint],
  dates: [...slashDates, ...englishDates], phone: '+44 #### ######', letterPaper: false,
} as const // biome-ignore format: a table

export const locales: readonly Locale[] = [
  { ...gb, id: 'en-GB', country: 'GB', currency: 'GBP', weight: 9, legalForms: list('Ltd;Limited;Ltd.;LLP;PLC;& Sons Ltd;& Co. Ltd'),
    towns: list('Bristol||BS# #@@;Leeds||LS## #@@;London||EC#A #@@;Norwich||NR# #@@;Cardiff||CF## #@@;Dundee||DD# #@@;Reading||RG## #@@'),
    addressForms: list('{no} {street}|{town}|{code}; {no} {street}|{town} {code}; Unit {n}, {street}|{town}, {code}; {no} {street}, {town}|{code}') },
  { ...gb, id: 'en-US', country: 'US', currency: 'USD', marks: ['$', '$', '$', 'USD', 'US$'], rates: [825, 700, 600, 0, 888], weight: 14, letterPaper: true, phone: '(###) ###-####', dates: usDates,
    taxNames: ['Sales Tax', 'Tax', 'Sales tax', 'State Tax', 'Tax'], taxIdLabels: ['EIN', 'Tax ID', 'Federal Tax ID', 'Fed. ID #', 'FEIN'], legalForms: list('Inc.;LLC;Corp.;Co.;Inc;, Inc.;, LLC;Company'),
    towns: list('Austin|TX|787##;Portland|OR|972##;Denver|CO|802##;Columbus|OH|432##;Tampa|FL|336##;Madison|WI|537##;Boise|ID|837##;Albany|NY|122##'),
    addressForms: list('{no} {street}|{town}, {region} {code}; {no} {street}, Suite {n}|{town}, {region} {code}; {no} {street}|Suite {n}|{town}, {region} {code}; P.O. Box {no}|{town}, {region}, {code}; {no} {street}, {town}, {region} {code}') },
  { ...gb, id: 'en-IE', country: 'IE', currency: 'EUR', marks: ['€', '€', 'EUR'], rates: [2300, 1350, 0], weight: 3, legalForms: list('Ltd;Limited;DAC;Ltd.'), phone: '+353 # ### ####',
    towns: list('Cork||T## @#@#;Galway||H## @@##;Dublin #||D0# @@##;Limerick||V## @#@#'), addressForms: list('{no} {street}|{town}|{code}; {no} {street}, {town}') },
  { ...gb, id: 'en-IN', country: 'IN', currency: 'INR', marks: ['Rs.', 'INR', 'Rs', '₹', '₹'], rates: [1800, 1200, 500], weight: 7, numbers: [indianNumbers, indianNumbers, englishNumbers, plainPoint], phone: '+91 ##### #####',
    taxNames: ['GST', 'IGST', 'Total GST', 'Tax'], taxIdLabels: ['GSTIN', 'GSTIN/UIN', 'GST No.', 'GSTIN No.', 'GST Regn No'], legalForms: list('Pvt. Ltd.;Private Limited;Pvt Ltd;Enterprises;Traders;LLP;Industries Ltd'), dates: [...slashDates, ...list('dd-MMM-yyyy;d-MMM-yy;dd MMM yyyy;dd-mm-yyyy;MMM d, yyyy')],
    towns: list('Pune|Maharashtra|411 0##;Bengaluru|Karnataka|5600##;Chennai|Tamil Nadu|6000##;Jaipur|Rajasthan|3020##;Kochi|Kerala|6820##;Lucknow|Uttar Pradesh|2260##'),
    addressForms: list('No. {no}, {street}|{town} - {code}|{region}; {no}/{n}, {street}, Phase {n}|{town}, {region} - {code}; Plot {no}, {street}|{town} {code}, {region}; {no}, {n}th Floor, {street}|Sector {n}|{town}-{code}') },
  { ...gb, id: 'en-MY', country: 'MY', currency: 'MYR', marks: ['RM', 'RM', 'MYR'], rates: [600, 800, 0], weight: 6, taxNames: ['SST', 'GST', 'Service Tax', 'GST 6%', 'Tax'], taxIdLabels: ['SST No.', 'GST ID', 'GST Reg No', 'SST ID'], legalForms: list('Sdn Bhd;SDN. BHD.;Sdn. Bhd.;Enterprise;Trading'), phone: '0#-### ####',
    towns: list('Shah Alam|Selangor|40###;Johor Bahru|Johor|81###;Ipoh|Perak|30###;Kuala Lumpur||50###;Petaling Jaya|Selangor|47###'),
    addressForms: list('No. {no}, {street}|{code} {town}, {region}; Lot {no}, {street}, Taman Maju|{code} {town}|{region}; {no}, {street} {n}/{n},|{code} {town}, {region}.; {no} {street}, {code} {town}, {region}') },
  { ...gb, id: 'en-SG', country: 'SG', currency: 'SGD', marks: ['S$', '$', 'SGD'], rates: [900, 800, 0], weight: 4, taxNames: ['GST', 'GST', 'Total GST'], taxIdLabels: ['GST Reg. No.', 'UEN', 'Co. Reg. No.', 'GST Registration No.'], legalForms: list('Pte Ltd;Pte. Ltd.;LLP'), phone: '+65 #### ####',
    towns: list('Singapore||#####0;Singapore||0#####'), addressForms: list('{no} {street} #0{n}-1{n}|Singapore {code}; Blk {no} {street}|#0{n}-{no}|{town} {code}') },
  { ...gb, id: 'en-AU', country: 'AU', currency: 'AUD', marks: ['$', '$', 'A$', 'AUD'], rates: [1000, 0], weight: 5, taxNames: ['GST', 'GST (10%)', 'Total GST', 'GST'], taxIdLabels: ['ABN', 'ABN', 'A.B.N.', 'ABN:'], legalForms: list('Pty Ltd;Pty. Ltd.;PTY LTD;Group Pty Ltd'), phone: '(0#) #### ####',
    towns: list('Geelong|VIC|32##;Newcastle|NSW|23##;Perth|WA|60##;Cairns|QLD|48##;Hobart|TAS|70##'), addressForms: list('{no} {street}|{town} {region} {code}; Unit {n}/{no} {street}|{town}, {region} {code}; PO Box {no}|{town} {region} {code}') },
  { ...gb, id: 'en-CA', country: 'CA', currency: 'CAD', marks: ['$', '$', 'CAD', 'C$'], rates: [1300, 500], weight: 3, letterPaper: true, taxNames: ['HST', 'GST', 'GST/HST', 'HST 13%'], taxIdLabels: ['GST/HST No.', 'HST #', 'GST No.', 'Business No.'], legalForms: list('Inc.;Ltd.;Limited;Corp.'), phone: '###-###-####', dates: [...usDates, ...list('yyyy-mm-dd;dd/mm/yyyy')],
    towns: list('Hamilton|ON|L#@ #@#;Calgary|AB|T#@ #@#;Halifax|NS|B#@ #@#;London|Ontario|N#@ #@#'), addressForms: list('{no} {street}|{town}, {region} {code}; {n}-{no} {street}|{town} {region} {code}') },
  { id: 'de-DE', language: 'de', country: 'DE', currency: 'EUR', marks: ['€', '€', '€', 'EUR'], rates: [1900, 700, 0], taxNames: [], taxIdLabels: [], numbers: [continentalNumbers, continentalNumbers, plainComma], dates: germanDates, weight: 12,
    legalForms: list('GmbH;GmbH & Co. KG;AG;e.K.;UG (haftungsbeschränkt);KG;OHG;GbR;SE;mbH'), phone: '0#### / ######', letterPaper: false,
    towns: list('Würzburg||970##;Kassel||341##;Bremen||281##;Rostock||180##;Freiburg im Breisgau||791##;Görlitz||028##;Köln||508##;Münster||481##;Halle (Saale)||061##;Bad Homburg||613##'),
    addressForms: list('{street} {no}|{code} {town}; {street} {no}|{code} {town}; {street} {no}a|{code} {town}; {street} {no}|D-{code} {town}; Postfach {no} {n}|{code} {town}') },
  { id: 'de-AT', language: 'de', country: 'AT', currency: 'EUR', marks: ['€', 'EUR'], rates: [2000, 1000, 1300], taxNames: ['USt.', '20% USt', 'MwSt.'], taxIdLabels: ['UID', 'UID-Nr.', 'ATU-Nr.', 'UID Nr.'], numbers: [continentalNumbers, plainComma], dates: germanDates, weight: 3,
    legalForms: list('GmbH;Ges.m.b.H.;KG;e.U.;OG'), phone: '+43 #### #####', letterPaper: false, towns: list('Linz||40##;Graz||80##;Villach||95##;Wien||11#0;Dornbirn||68##'), addressForms: list('{street} {no}|{code} {town}; {street} {no}/{n}|A-{code} {town}') },
  { id: 'de-CH', language: 'de', country: 'CH', currency: 'CHF', marks: ['CHF', 'CHF', 'Fr.', 'SFr.'], rates: [810, 260, 770], taxNames: ['MWST', 'MwSt.', 'MWST 8.1%'], taxIdLabels: ['MWST-Nr.', 'UID', 'CHE-Nr.', 'MWST Nr.'], numbers: [swissNumbers, swissNumbers, plainPoint], dates: germanDates, weight: 5,
    legalForms: list('AG;GmbH;& Co.;Sàrl'), phone: '+41 ## ### ## ##', letterPaper: false, towns: list('Aarau||50##;Winterthur||84##;Bern||30##;Chur||70##;Luzern||60##'), addressForms: list('{street} {no}|{code} {town}; {street} {no}|CH-{code} {town}; Postfach|{street} {no}|{code} {town}') },
  { id: 'fr-FR', language: 'fr', country: 'FR', currency: 'EUR', marks: ['€', '€', '€', 'EUR'], rates: [2000, 1000, 550], taxNames: [], taxIdLabels: [], numbers: [spacedNumbers, plainComma, spacedNumbers, continentalNumbers], dates: [...slashDates, ...list('d MMMM yyyy;do MMMM yyyy;dd MMM yyyy;dd.mm.yyyy')], weight: 11,
    legalForms: list('SARL;SAS;SA;EURL;SASU;SNC;& Fils;S.A.R.L.'), phone: '0# ## ## ## ##', letterPaper: false,
    towns: list('Nantes||440##;Annecy||740##;Lille||590##;Rennes||350##;Valence||260##;BORDEAUX||330##;Saint-Étienne||420##;PARIS||750##'),
    addressForms: list('{no} {street}|{code} {town}; {no}, {street}|{code} {town}; {no} bis {street}|{code} {town}; {street}|BP {no}|{code} {town}; {no} {street} - {code} {town}') },
  { id: 'fr-BE', language: 'fr', country: 'BE', currency: 'EUR', marks: ['€', 'EUR'], rates: [2100, 600, 1200], taxNames: [], taxIdLabels: ['N° TVA', 'TVA', 'TVA BE', 'BTW-TVA'], numbers: [continentalNumbers, spacedNumbers, plainComma], dates: slashDates, weight: 3,
    legalForms: list('SPRL;SRL;SA;ASBL'), phone: '+32 # ### ## ##', letterPaper: false, towns: list('Namur||50##;Liège||40##;Bruxelles||10##;Mons||70##'), addressForms: list('{street} {no}|{code} {town}; {no}, {street}|B-{code} {town}') },
  { id: 'fr-CH', language: 'fr', country: 'CH', currency: 'CHF', marks: ['CHF', 'CHF', 'Fr.'], rates: [810, 260], taxNames: ['TVA'], taxIdLabels: ['N° TVA', 'N° IDE', 'TVA'], numbers: [swissNumbers, plainPoint], dates: [...europeanDates, 'd MMMM yyyy'], weight: 2,
    legalForms: list('SA;Sàrl;& Cie'), phone: '+41 ## ### ## ##', letterPaper: false, towns: list('Lausanne||10##;Genève||12##;Sion||19##;Neuchâtel||20##'), addressForms: list('{street} {no}|{code} {town}; {street} {no}|CH-{code} {town}') },
  { id: 'fr-CA', language: 'fr', country: 'CA', currency: 'CAD', marks: ['$', 'CAD'], rates: [500, 1498], taxNames: ['TPS', 'TPS/TVQ', 'Taxes'], taxIdLabels: ['N° TPS', 'TPS', 'N° TPS/TVH'], numbers: [spacedNumbers, plainComma], dates: list('yyyy-mm-dd;d MMMM yyyy;dd/mm/yyyy'), weight: 1.5,
    legalForms: list('inc.;ltée;Inc.'), phone: '### ###-####', letterPaper: true, towns: list('Gatineau|QC|J#@ #@#;Laval|Québec|H#@ #@#'), addressForms: list('{no}, {street}|{town} ({region}) {code}; {no}, {street}|{town}, {region} {code}') },
  { id: 'nl-NL', language: 'nl', country: 'NL', currency: 'EUR', marks: ['€', '€', '€', 'EUR'], rates: [2100, 900, 0], taxNames: [], taxIdLabels: [], numbers: [continentalNumbers, plainComma], dates: list('dd-mm-yyyy;d-m-yyyy;dd-mm-yy;d MMMM yyyy;dd MMM yyyy;dd/mm/yyyy;dd.mm.yyyy;yyyy-mm-dd'), weight: 10,
    legalForms: list('B.V.;BV;N.V.;V.O.F.;VOF;Holding B.V.'), phone: '0## - ### ## ##', letterPaper: false, towns: list('Zwolle||80## @@;Breda||48## @@;Groningen||97##@@;Haarlem||20## @@;Utrecht||35##@@;\'s-Hertogenbosch||52## @@'), addressForms: list('{street} {no}|{code} {town}; {street} {no}-{n}|{code}  {town}; Postbus {no}|{code} {town}; {street} {no} b|{code} {town}') },
  { id: 'nl-BE', language: 'nl', country: 'BE', currency: 'EUR', marks: ['€', 'EUR'], rates: [2100, 600], taxNames: [], taxIdLabels: ['BTW', 'BTW BE', 'Ondernemingsnummer', 'BTW-nr.'], numbers: [continentalNumbers, plainComma, spacedNumbers], dates: slashDates, weight: 4,
    legalForms: list('BVBA;BV;NV;CVBA;Comm.V'), phone: '+32 ## ## ## ##', letterPaper: false, towns: list('Gent||90##;Leuven||30##;Hasselt||35##;Antwerpen||20##;Kortrijk||85##'), addressForms: list('{street} {no}|{code} {town}; {street} {no} bus {n}|B-{code} {town}') },
  { id: 'es-ES', language: 'es', country: 'ES', currency: 'EUR', marks: ['€', '€', '€', 'EUR'], rates: [2100, 1000, 400], taxNames: [], taxIdLabels: [], numbers: [continentalNumbers, continentalNumbers, plainComma], dates: [...slashDates, ...deOf, 'dd-mm-yyyy'], weight: 10,
    legalForms: list('S.L.;S.A.;SL;S.L.U.;S.Coop.;C.B.;SA'), phone: '9## ## ## ##', letterPaper: false, towns: list('Zaragoza||500##;Málaga|Málaga|290##;Gijón|Asturias|332##;Cádiz||110##;Lleida||250##;Getafe|Madrid|289##'), addressForms: list('{street}, {no}|{code} {town}; {street} {no}, {n}º B|{code} {town} ({region}); {street}, nº {no}|{code} - {town}; {street} {no}|{code} {town}, {region}') },
  { id: 'es-MX', language: 'es', country: 'MX', currency: 'MXN', marks: ['$', '$', 'MXN'], rates: [1600, 800], taxNames: ['IVA', 'I.V.A. 16%', 'IVA 16%'], taxIdLabels: ['RFC', 'R.F.C.', 'RFC:'], numbers: [englishNumbers], dates: [...slashDates, ...list('yyyy-mm-dd;d de MMMM de yyyy;dd-MMM-yyyy')], weight: 4,
    legalForms: list('S.A. de C.V.;SA de CV;S. de R.L. de C.V.'), phone: '(##) #### ####', letterPaper: true, towns: list('Guadalajara|Jalisco|44###;Puebla|Puebla|72###;Mérida|Yucatán|97###'), addressForms: list('{street} No. {no}, Col. Centro|C.P. {code}, {town}, {region}; {street} {no} Int. {n}|{town}, {region}, {code}') },
  { id: 'it-IT', language: 'it', country: 'IT', currency: 'EUR', marks: ['€', '€', '€', 'EUR', 'Euro'], rates: [2200, 1000, 400], taxNames: [], taxIdLabels: [], numbers: [continentalNumbers, continentalNumbers, plainComma], dates: [...slashDates, ...list('d MMMM yyyy;dd.mm.yyyy;dd-mm-yyyy')], weight: 11,
    legalForms: list('S.r.l.;S.p.A.;s.n.c.;SRL;s.a.s.;S.r.l.s.;Soc. Coop.'), phone: '0## #######', letterPaper: false, towns: list('Bergamo|BG|241##;Padova|PD|351##;Lecce|LE|731##;Torino|TO|101##;Ancona|AN|601##;Modena|MO|411##'), addressForms: list('{street}, {no}|{code} {town} ({region}); {street} {no}|{code} {town} {region}; {street}, {no} - {code} {town} ({region}); {street} n. {no}|{code} - {town} ({region})') },
  { id: 'it-CH', language: 'it', country: 'CH', currency: 'CHF', marks: ['CHF', 'CHF', 'Fr.'], rates: [810, 260], taxNames: ['IVA'], taxIdLabels: ['N. IVA', 'IDI', 'N° IVA'], numbers: [swissNumbers, plainPoint], dates: europeanDates, weight: 1.5,
    legalForms: list('SA;Sagl'), phone: '+41 ## ### ## ##', letterPaper: false, towns: list('Lugano||69##;Bellinzona||65##;Locarno||66##'), addressForms: list('{street} {no}|{code} {town}; {street} {no}|CH-{code} {town}') },
  { id: 'pt-PT', language: 'pt', country: 'PT', currency: 'EUR', marks: ['€', '€', 'EUR'], rates: [2300, 1300, 600], taxNames: [], taxIdLabels: [], numbers: [continentalNumbers, spacedNumbers, plainComma], dates: [...slashDates, ...deOf, 'dd-mm-yyyy', 'yyyy-mm-dd'], weight: 8,
    legalForms: list('Lda.;Lda;S.A.;Unipessoal Lda.;, Lda.;SA'), phone: '2## ### ###', letterPaper: false, towns: list('Braga||4700-###;Coimbra||3000-###;Setúbal||2900-###;Faro||8000-###;Lisboa||1100-###;Aveiro||3800-###'), addressForms: list('{street}, {no}|{code} {town}; {street} n.º {no}, {n}.º Esq.|{code} {town}; {street} {no}|{code} - {town}') },
  { id: 'pt-BR', language: 'pt', country: 'BR', currency: 'BRL', marks: ['R$', 'R$', 'BRL'], rates: [500, 200, 1800], taxNames: ['ISS', 'ICMS', 'Impostos', 'ISS 5%'], taxIdLabels: ['CNPJ', 'CNPJ', 'CNPJ/MF'], numbers: [continentalNumbers], dates: [...slashDates, ...deOf], weight: 4,
    legalForms: list('Ltda.;Ltda;S.A.;ME;EIRELI'), phone: '(##) ####-####', letterPaper: false, towns: list('Curitiba|PR|80###-##0;Recife|PE|50###-##0;Campinas|SP|13###-###'), addressForms: list('{street}, {no} - Centro|{town} - {region} - CEP {code}; {street}, {no}, sala {n}|{code} {town}/{region}') },
] // biome-ignore format: a table

export const localesOf = (language: Language): Locale[] => locales.filter((locale) => locale.language === language)

/** Country names as printed in the document's language. */
export const countryNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = countryTable(`
GB: United Kingdom | Großbritannien | Royaume-Uni | Verenigd Koninkrijk | Reino Unido | Regno Unito | Reino Unido
US: USA | USA | États-Unis | Verenigde Staten | Estados Unidos | Stati Uniti | Estados Unidos
IE: Ireland | Irland | Irlande | Ierland | Irlanda | Irlanda | Irlanda
IN: India | Indien | Inde | India | India | India | Índia
MY: Malaysia | Malaysia | Malaisie | Maleisië | Malasia | Malesia | Malásia
SG: Singapore | Singapur | Singapour | Singapore | Singapur | Singapore | Singapura
AU: Australia | Australien | Australie | Australië | Australia | Australia | Austrália
CA: Canada | Kanada | Canada | Canada | Canadá | Canada | Canadá
DE: Germany | Deutschland | Allemagne | Duitsland | Alemania | Germania | Alemanha
AT: Austria | Österreich | Autriche | Oostenrijk | Austria | Austria | Áustria
CH: Switzerland | Schweiz | Suisse | Zwitserland | Suiza | Svizzera | Suíça
FR: France | Frankreich | France | Frankrijk | Francia | Francia | França
BE: Belgium | Belgien | Belgique | België | Bélgica | Belgio | Bélgica
NL: Netherlands | Niederlande | Pays-Bas | Nederland | Países Bajos | Paesi Bassi | Países Baixos
ES: Spain | Spanien | Espagne | Spanje | España | Spagna | Espanha
MX: Mexico | Mexiko | Mexique | Mexico | México | Messico | México
IT: Italy | Italien | Italie | Italië | Italia | Italia | Itália
PT: Portugal | Portugal | Portugal | Portugal | Portugal | Portogallo | Portugal
BR: Brazil | Brasilien | Brésil | Brazilië | Brasil | Brasile | Brasil
`)

function countryTable(text: string): Record<string, Record<Language, string>> {
  const order: readonly Language[] = ['en', 'de', 'fr', 'nl', 'es', 'it', 'pt']
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const names = line.slice(3).split('|')
        const byLanguage = order.map((language, at) => [language, names[at]?.trim() ?? ''] as const)
        return [line.slice(0, 2), Object.fromEntries(byLanguage) as Record<Language, string>]
      }),
  )
}
