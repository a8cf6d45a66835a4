import { letterCount } from '@/lib/fields/letters'
import { remembered } from './remembered'

const legalForm =
  /(?:^|[\s,(])(?:gmbh|mbh|ggmbh|ag|kg|ohg|gbr|e\.? ?k\.?|e\.? ?kfm\.?|e\.? ?v\.?|ug|se|kgaa|partg|ltd|limited|llc|llp|lp|inc|incorporated|corp|corporation|co|plc|pvt|pte|pty|s\.? ?a\.?|s\.? ?a\.? ?s\.?|sasu|s\.? ?a\.? ?r\.? ?l\.?|sarl|eurl|sci|snc|scop|s\.? ?p\.? ?a\.?|s\.? ?r\.? ?l\.?s?|s\.? ?n\.? ?c\.?|b\.? ?v\.?|n\.? ?v\.?|v\.? ?o\.? ?f\.?|c\.? ?v\.?|bvba|bv|nv|s\.? ?l\.?u?|s\.? ?a\.? ?u\.?|lda|l\.da|unipessoal|sdn|bhd|oy|oyj|ab|aps|a\/s|as|kft|zrt|s\.? ?r\.? ?o\.?|a\.s\.|sp\. ?z ?o\.? ?o\.?|doo|d\.o\.o\.|ltda|eirl|coop|cooperative|genossenschaft|eg|stiftung|verein|foundation|fondation)[.,)]*(?=$|[\s,)|])/iu

/** Company suffixes of the countries whose invoices we read, and words that end company names. */
export const hasLegalForm = remembered((text) => legalForm.test(text))

const businessWord =
  /(?:^|[\s,(])(?:company|compagnie|enterprises?|trading|group|holdings?|services|solutions|restaurant|stores?|hotel|shop|handel|handels|technologies|systems|consulting|industries|international|associates|partners|studio|agency|agentur|bakery|market|mart|cafe|café|hardware|books?|motors?|electronics?)[.,)]*(?=$|[\s,)|])/iu

/** Words that many company names hold, and other texts too. */
export const hasBusinessWord = remembered((text) => businessWord.test(text))

/** "GmbH", "Pvt. Ltd." and the like with nothing before them. */
export function isLegalFormAlone(text: string): boolean {
  return text.split(/\s+/).every((word) => hasLegalForm(word) || letterCount(word) < 2)
}

const countries =
  /^(?:germany|deutschland|allemagne|alemania|germania|alemanha|duitsland|france|frankreich|francia|frança|frankrijk|netherlands|the netherlands|nederland|niederlande|pays-bas|holland|belgium|belgique|belgië|belgien|austria|österreich|autriche|switzerland|schweiz|suisse|svizzera|united kingdom|great britain|england|scotland|wales|uk|u\.k\.|gb|ireland|irland|irlande|éire|italy|italia|italien|italie|spain|españa|spanien|espagne|portugal|luxembourg|luxemburg|poland|polen|polska|czech republic|denmark|danmark|sweden|sverige|norway|norge|finland|suomi|usa|u\.s\.a\.|us|u\.s\.|united states|united states of america|vereinigte staaten|états-unis|estados unidos|stati uniti|canada|mexico|méxico|brazil|brasil|india|indien|china|hong kong|hk|japan|singapore|malaysia|australia|new zealand|israel|south africa|turkey|türkiye|greece|hungary|romania|bulgaria|croatia|slovenia|slovakia|estonia|latvia|lithuania|malta|cyprus|de|fr|nl|be|at|ch|it|es|pt|ie|lu)\.?$/iu

/** A country's name or code standing alone. */
export const isCountry = remembered((text) =>
  // "Germany - BAVARIA": a region behind the country.
  countries.test(
    text
      .trim()
      .replace(/^[,\s-]+|[,\s]+$/g, '')
      .replace(/ [-–] .{2,24}$/, ''),
  ),
)

const street =
  /(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|gracht|plein|kade|singel|dijk)(?=$|[\s,.\d])|(?:^|[\s,.])(?:rue|avenue|av\.?|ave\.?|boulevard|bd|blvd\.?|chemin|place|quai|impasse|allée|route|cours|street|st\.?|road|rd\.?|lane|ln\.?|drive|dr\.?|way|court|ct\.?|square|sq\.?|parkway|pkwy|highway|hwy|terrace|close|crescent|suite|ste\.?|floor|flr|unit|building|bldg|block|p\.? ?o\.? ?box|postfach|via|viale|piazza|corso|largo|strada|calle|c\/|avda\.?|avenida|paseo|plaza|carrer|carretera|rua|r\.|travessa|praça|estrada|jalan|jln|jl|lorong|taman|lot|no\.?|nr\.?|plot|sector|sec-?\d+|village|level|tower|mall|lrg|persiaran|seksyen|wisma|menara|kampung|nagar|marg|house|headquarters|str\.)(?=$|[\s,.\d])/iu

/** "Musterweg 12a": a word and a number at the end. */
export const endsLikeStreet = /\p{L}{4,}\.? \d{1,4} ?[a-z]?$/u

/** Words that name a street or a part of a building. */
export const hasStreetWord = remembered((text) => street.test(text))

const postcode =
  /(?:^|[\s,(-])(?:(?:[A-Z]{1,2}-)?\d{5}(?:-\d{4})?(?=$|[\s,.)]|\p{Lu}\p{Ll})|\d{4} ?[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4}-\d{3}|(?:[A-Z]{1,2}-)?\d{4}(?= \p{L})|\d{3} ?\d{3}|\d{2}-\d{3}|[A-Z]\d{2} [A-Z0-9]{4}|(?:NSW|VIC|QLD|SA|WA|TAS|ACT|NT) \d{4}|\d{7})(?=$|[\s,.)]|\p{Lu}\p{Ll})/u

/** A postcode of any country we know the form of: 80331, 1025 RX, EC1A 1BB, V6Y 0L4, 2864-022, 560067 … */
export const hasPostcode = remembered((text) => postcode.test(text))

const contact =
  /@|www\.|https?:|\b(?:tel(?! aviv)|phone|fax|telefon|telefax|téléphone|mobile?|e-?mail|web|website|iban|bic|swift|kvk|siret|siren|rcs|vat|gst|gstin|ust|uid|steuer|tva|btw|cin|abn|ein|handelsregister|hrb|hra)\b[\s.:#]/iu

/** Phone, web, bank and register lines: near an address, never part of it. */
export const isContactLine = remembered(
  (text) => contact.test(`${text} `) || /^[+(\d][\d ()/.-]{7,}$/.test(text.trim()),
)
