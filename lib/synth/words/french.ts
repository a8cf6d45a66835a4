import { phrasesOf } from './phrases'

export const french = phrasesOf(`
invoice: Facture | FACTURE | Facture | Facture de vente | Facture d'acompte | Note d'honoraires | Facture client | Facture originale | Facture de solde | Facture proforma définitive
creditNote: Avoir | AVOIR | Facture d'avoir | Note de crédit | Facture rectificative | Avoir client
receipt: Ticket de caisse | REÇU | Reçu | Ticket | Facturette | TICKET CLIENT | Justificatif de paiement
purchaseOrder: Bon de commande | BON DE COMMANDE | Commande | Commande fournisseur | Ordre d'achat
deliveryNote: Bon de livraison | BON DE LIVRAISON | Bordereau de livraison | Bordereau d'expédition
statement: Relevé de compte | RELEVÉ | Relevé de factures | État de compte | Situation de compte
quotation: Devis | DEVIS | Offre de prix | Proposition commerciale | Estimation | Facture pro forma
reminder: Relance | Rappel de paiement | Lettre de relance | Mise en demeure | 2e rappel
number: Facture n° | N° facture | N° de facture | Numéro de facture | Facture N° | Réf. facture | Facture No | No facture | N° Facture | Numéro facture | Facture numéro | N° de pièce | Numéro de document | FACTURE N° | N° doc. | Numéro de la facture | Pièce n° | Fact. n°
creditNumber: Avoir n° | N° avoir | N° d'avoir | Numéro d'avoir | Note de crédit n° | Avoir N°
vagueNumber: N° | Numéro | No | Réf. | Référence | Pièce
date: Date de facture | Date facture | Date de facturation | Date d'émission | Date de la facture | Émise le | Facture du | Date de la pièce | Établie le | Date du document | Date d'établissement | Facturé le | Éditée le
vagueDate: Date | Le | le | Date | En date du | DATE
due: Date d'échéance | Échéance | À payer avant le | Date limite de paiement | Payable le | Échéance le | Date de règlement | À régler avant le | Échéance de paiement | Règlement avant le | À échéance du | Date de paiement | Date échéance | À régler le | Exigible le | Paiement pour le
po: Bon de commande | N° de commande | Commande n° | Votre commande | N° bon de commande | Réf. commande | Votre commande n° | BC n° | Référence commande client | N° de bon de commande | Vos réf. commande | Commande client
ourOrder: Commande | N° commande interne | Notre commande | Dossier | N° de dossier | Contrat n° | Affaire | N° affaire | Notre réf. commande | N° contrat
customerNo: N° client | Code client | Numéro client | Client n° | Réf. client | Compte client | N° de client | Code Client | Votre n° client | Compte
deliveryDate: Date de livraison | Livraison le | Livré le | Date de prestation | Date d'expédition | Date de la prestation | Date d'intervention
period: Période | Période de facturation | Période de prestation | Période concernée | Période du service
orderDate: Date de commande | Commande du | Commandé le | Date commande | Votre commande du
deliveryNoteNo: Bon de livraison | BL n° | N° BL | Bon de livraison n° | N° d'expédition | N° de suivi
oldInvoice: Facture d'origine | Réf. facture d'origine | Sur facture n° | Annule la facture | Facture initiale
contact: Contact | Votre contact | Interlocuteur | Commercial | Suivi par | Votre interlocuteur | Affaire suivie par | Vendeur | Représentant
yourRef: Vos réf. | Votre référence | V/Réf. | Référence client | Vos références | Centre de coût
ourRef: Nos réf. | Notre référence | N/Réf. | Réf. interne | Nos références
project: Projet | Objet | Chantier | Affaire | Lieu | Concerne
paymentTerms: Conditions de paiement | Conditions de règlement | Modalités de paiement | Termes | Conditions
paymentMethod: Mode de paiement | Mode de règlement | Règlement | Moyen de paiement | Paiement
page: Page {n} sur {m} | Page {n}/{m} | Page {n} | {n}/{m} | p. {n} | Page : {n} de {m}
billTo: Facturé à | Adresse de facturation | Client | Destinataire | Facturer à | Adressé à | Facture à | Acheteur | Adresse facturation | Coordonnées client | À | Doit | Preneur
shipTo: Adresse de livraison | Livré à | Lieu de livraison | Livraison | Livrer à | Lieu d'intervention | Adresse du chantier
from: De | Émetteur | Vendeur | Fournisseur | Prestataire | Émis par | Société | Entreprise
attention: À l'attention de | À l'att. de | M. | Mme | Service comptabilité | Comptabilité fournisseurs | c/o
customerVatId: Votre N° TVA | N° TVA client | TVA intracom. client | Votre numéro de TVA | TVA client | Votre TVA intracommunautaire | N° TVA client | N° TVA intracom. client | N° TVA acheteur | Numéro TVA client | Votre n° de TVA | N° TVA du client
lineSum: Sous-total | Total lignes | Montant brut HT | Total brut HT | Total articles
subtotal: Total HT | Montant HT | Sous-total | Total H.T. | Net HT | Sous-total HT | Total hors taxes | Montant total HT | Total net HT | Base HT | Montant hors TVA | Total hors TVA | TOTAL HT | Total hors taxe | Montant net | Total HTVA
discount: Remise | Rabais | Ristourne | Remise exceptionnelle | Escompte commercial | Réduction
shipping: Frais de port | Port | Livraison | Frais d'expédition | Transport | Frais de livraison | Participation aux frais de port | Déplacement
tax: TVA | Total TVA | Montant TVA | T.V.A. | Montant de la TVA | TVA totale | Taxes | Total taxes | Montant des taxes
taxBase: Base HT | Base | Montant HT | HT | Base imposable
total: Total TTC | Montant TTC | Total | TOTAL TTC | Total T.T.C. | Montant total TTC | Total général | Total facture | Montant total | Total toutes taxes comprises | Total TVAC | Total TVA comprise | Prix total | Total de la facture | Montant de la facture | Total à payer TTC
prepaid: Acompte | Déjà payé | Acompte versé | Déjà réglé | Montant payé | Acompte reçu | Règlement reçu | Acomptes versés | Avance
previousBalance: Solde précédent | Solde antérieur | Ancien solde
amountDue: Net à payer | Montant dû | Reste à payer | Solde à payer | À payer | Solde dû | NET À PAYER | Montant à payer | Total à payer | Total dû | Reste dû | Somme due | Net à payer TTC | Montant à régler | Solde | À régler
rounding: Arrondi | Différence d'arrondi | Arrondis
carried: À reporter | Report | Sous-total page | Total page
groupSum: Total {group} | Sous-total {group} | {group} total
vatId: N° TVA | TVA intracommunautaire | N° TVA intracom. | TVA intra. | N° de TVA | Numéro de TVA | TVA | Id. TVA | N° TVA intracommunautaire | N° IDE
taxNo: SIRET | SIREN | Siret | N° SIRET | N° d'entreprise
register: RCS {city} {digits} | R.C.S. {city} {digits} | SIREN {digits} - APE 4652Z | RCS {city} B {digits} | RPM {city}
directors: Gérant | Directeur | Président | Gérante | Direction
bank: Banque | Coordonnées bancaires | RIB | Domiciliation | Domiciliation bancaire | Compte bancaire | Virement bancaire
account: Compte | N° de compte | Compte n° | Numéro de compte
reference: Référence de paiement | Référence | Communication | Réf. à rappeler | Référence à rappeler | Communication structurée | Libellé du virement | Motif | Référence à rappeler | À rappeler lors du paiement | Réf. paiement | Référence virement | N° de référence paiement
phone: Tél. | Téléphone | Tél | T | Tel
fax: Fax | Télécopie | F
mobile: Mobile | Portable | GSM | Port.
email: E-mail | Email | Courriel | Mail | Mél
web: Site | Web | www | Site internet
currency: Devise | Montants en | Monnaie | Tous les montants en | Prix exprimés en
columnPos: N° | Pos. | # | Ligne | Rep.
columnCode: Référence | Réf. | Code | Code article | Réf | Article | Réf. article
columnText: Désignation | Description | Libellé | Article | Produit | Détail | Prestation | Description des services | Désignation des produits | Nature des travaux
columnQuantity: Quantité | Qté | Qte | Nombre | Qté. | Nb | Heures | Nbre
columnUnit: Unité | U. | Un. | Unité de mesure | Cond.
columnPrice: Prix unitaire | P.U. | PU HT | Prix unitaire HT | P.U. HT | Prix unit. | Prix | Tarif | Taux horaire | Px unitaire | Prix U. HT
columnDiscount: Remise | Rem. % | Remise % | Rem. | % Rem.
columnRate: TVA | TVA % | % TVA | Taux TVA | Tx TVA | Taux
columnAmount: Montant HT | Total HT | Montant | Total | Prix total | Total ligne | Montant net | Montant net HT | Prix total HT | Total € HT
columnDate: Date | Date prestation | Jour | Livré le
greeting: Madame, Monsieur, | Bonjour, | Cher client, | Chère Madame {surname}, | Messieurs,
intro: Veuillez trouver ci-dessous le détail de nos prestations. | Nous vous facturons les prestations suivantes : | Suite à votre commande, nous vous adressons cette facture. | En vous remerciant de votre confiance, voici le détail :
thanks: Merci pour votre confiance. | Nous vous remercions de votre confiance. | Merci de votre visite ! | Merci pour votre commande. | Avec nos remerciements.
payBy: Merci de régler avant le {date}. | À régler au plus tard le {date}. | Paiement attendu pour le {date}. | La somme de {amount} est payable le {date}. | Règlement par virement avant le {date}. | Veuillez verser {amount} au plus tard le {date}. | Ce montant sera prélevé le {date}.
payDays: Paiement à {days} jours | Payable à {days} jours nets | Paiement à {days} jours date de facture | Règlement sous {days} jours | Paiement comptant à réception | {days} jours fin de mois
earlyPayment: Escompte de {percent} % si paiement avant le {date}, soit {amount} | {percent} % d'escompte jusqu'au {date} : {amount} | Règlement avant le {date} : {amount} (escompte {percent} %)
quoteNumber: Merci de rappeler la référence {number} lors du paiement. | À rappeler lors du règlement : {number} | Prière de mentionner {number} sur votre virement. | Référence à rappeler : {number}
reverseCharge: Autoliquidation de la TVA par le preneur. | TVA non applicable, livraison intracommunautaire, art. 262 ter I du CGI. | Autoliquidation, article 283-2 du CGI.
smallBusiness: TVA non applicable, art. 293 B du CGI. | TVA non applicable - article 293 B du CGI
exempt: Exonéré de TVA. | Exportation, exonération de TVA art. 262 I du CGI.
closing: Cordialement | Salutations distinguées | Bien cordialement | Veuillez agréer nos salutations distinguées.
notes: En cas de retard de paiement, une indemnité forfaitaire de 40 € sera exigée. | Pénalités de retard : {percent} % par mois. | Pas d'escompte pour règlement anticipé. | Tribunal de commerce de {city} seul compétent. | Réserve de propriété jusqu'au paiement intégral. | Nos conditions générales de vente s'appliquent. | Pour toute question : {phone} | Offre valable jusqu'au {date}.
numberSentence: Facture n° {number} du {date} | Facture {number} | FACTURE N° {number} | Facture {number} du {date} | Facture n° {number}
remitTo: Bénéficiaire | Titulaire du compte | À l'ordre de | Payable à | Titulaire
cash: ESPÈCES | Espèces | ESPECES | Reçu | Comptant
change: RENDU | Rendu | Monnaie | A rendre | Rendu monnaie
card: CB | Carte bancaire | CARTE BLEUE | VISA | Carte | Bancontact | SANS CONTACT
cashier: Caisse | Caissier | Vendeur | Hôtesse | Servi par
itemCount: Articles | Nb articles | Nombre d'articles | Nbre art.
rounded: Arrondi | Arrondi 5 ct
grossNote: Prix TTC | Dont TVA {amount} | TVA incluse : {amount} | Tous nos prix s'entendent TTC
openItems: Les factures suivantes restent ouvertes : | Relevé arrêté au {date} | Mouvements de la période
letter: nous faisons suite à notre entretien téléphonique et confirmons les dispositions prises. Nos bureaux seront fermés à partir du {date}. Les commandes passées avant cette date seront livrées comme prévu. | nous vous informons que nos conditions de livraison changent à compter du {date}. Les nouvelles conditions sont jointes à ce courrier. Merci de transmettre cette information à votre service comptable. | nous vous remercions de votre demande du {date}. Vous trouverez ci-joint notre catalogue, et nous vous appellerons dans les prochains jours.
reminderText: sauf erreur de notre part, les factures suivantes restent impayées. Merci de régler {amount} avant le {date}. | nous n'avons pas encore reçu votre règlement. Nous vous prions de verser {amount} au plus tard le {date}.
validUntil: Valable jusqu'au | Validité | Offre valable jusqu'au
stampPaid: PAYÉ | COPIE | REÇU LE | DUPLICATA | ACQUITTÉE | VALIDÉ
unitPiece: pce | u | pièce | unité | pcs | U
unitHour: h | heure | heures | jour | jours | j
unitOther: kg | ml | l | carton | lot | forfait | m² | mois | boîte | rouleau
itemGroup: Fournitures | Main-d'œuvre | Prestations | Pièces détachées | Consommables | Déplacements | Lot 1 | Lot 2 | Matériel | Logiciel | Cuisine | Salle de bains
partCompany: Société | Raison sociale | Nom | Entreprise
partContact: Contact | Nom du contact | Interlocuteur
partStreet: Adresse | Rue | Adresse 1
partTown: Ville | Localité
partCode: Code postal | CP | Code Postal
partRegion: Région | Département | Province
partCountry: Pays | PAYS
quoteReference: Référence à rappeler : {reference} | Merci d'indiquer {reference} lors de votre virement. | Communication : {reference}
`)
