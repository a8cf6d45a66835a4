import type { Language } from '../../document/page'

/** Generic words from which names are put together; none is meant to be anyone's. */
export interface NameWords {
  readonly given: readonly string[]
  readonly surnames: readonly string[]
  /** What a firm does, as it stands in its name. */
  readonly trades: readonly string[]
  /** Words before a trade: "Northern", "Green". */
  readonly qualities: readonly string[]
  /** Streets as printed, without the number. */
  readonly streets: readonly string[]
  readonly products: readonly string[]
  readonly services: readonly string[]
  /** Appended to a product. */
  readonly details: readonly string[]
  readonly roles: readonly string[]
  readonly goods: readonly string[]
}

const words = (text: string) => text.split('|').map((word) => word.trim())

export const nameWords: Record<Language, NameWords> = {
  en: {
    given: words('James|Mary|Robert|Linda|Priya|Wei Ling|Ahmad|Sarah|Daniel|Olivia|Thomas|Grace|Arjun|Fiona|Peter|Siti|Kevin|Anita|George|Hannah'),
    surnames: words('Carter|Holloway|Pemberton|Sharma|Tan|Whitfield|Ibrahim|Mercer|Langley|Okafor|Reddy|Lim|Ashworth|Bennett|Croft|Dalton|Fletcher|Gupta|Hargreaves|Nair|Osborne|Quinn|Ramsey|Stafford|Thornbury|Underhill|Wexley|Yeo'),
    trades: words('Engineering|Supplies|Consulting|Plumbing & Heating|Logistics|Trading|Media|Catering|Hardware|Electrical Services|Print|Software|Furniture|Packaging|Landscaping|Stationery|Motors|Textiles|Security|Pharmacy|Bakery|Marketing|Construction|Cleaning Services|Analytics|Hosting|Events|Tools|Office Products|Laboratories|Books|Foods'),
    qualities: words('Northern|Green Valley|Riverside|Blue Harbour|Summit|Oakfield|Pioneer|Silver Birch|United|Golden Leaf|Westgate|Crystal|Evergreen|Lakeside|Premier|Redstone|Sunrise|Twin Peaks|Castle|Maple'),
    streets: words('High Street|Station Road|Mill Lane|Church Road|Victoria Street|Park Avenue|Industrial Way|Harbour Road|King Street|Elm Grove|Commerce Drive|Market Place|Jalan Merdeka|Nehru Road|Orchard Lane|Main Street|Oak Avenue|Second Avenue|Lakeview Drive|Canal Street'),
    products: words('Office chair|Steel bracket|Copy paper A4|LED lamp|Power drill|Printer cartridge|Safety gloves|Water filter|Cable tie|Desk lamp|Paint roller|Notebook|Hose connector|Hex bolt M8|Coffee beans|Cleaning cloth|Network switch|Keyboard|Pallet wrap|Wall socket|Door handle|Plastic crate|Battery pack|Cotton T-shirt|Brake pad set|Air filter|Ceramic tile|Wood screw|Extension lead|Storage box'),
    services: words('Consulting services|Monthly maintenance|Web hosting|Site visit|Installation work|Design of brochure|Software licence|Translation|Annual support plan|Training day|Data analysis|Bookkeeping|Call-out charge|Project management|Server rental|Advertising campaign|Cleaning of offices|Photo shoot|Legal advice|Car rental|Pro plan subscription|API usage'),
    details: words('black|white|large|small|10 pcs per pack|2 x 5 m|250 ml|heavy duty|type B|stainless|1 month|premium|12 V|size L|blue|standard|for outdoor use|refurbished|incl. fitting|Model 2'),
    roles: words('Accounts Payable|Purchasing Dept.|Finance Department|Head Office|Attn: Accounts'),
    goods: words('Milk 2L|Bread wholemeal|Bananas|Coffee latte|Chicken rice|Teh tarik|Batteries AA|Shampoo|Orange juice|Sandwich|Nails 50mm|Paint brush|Eggs 12s|Ballpoint pen|A4 paper|Mineral water|Cheese slices|Detergent|Light bulb|Chocolate bar'),
  },
  de: {
    given: words('Anna|Thomas|Sabine|Michael|Petra|Jürgen|Katharina|Stefan|Monika|Andreas|Claudia|Wolfgang|Lena|Markus|Birgit|Florian|Heike|Tobias|Ursula|Jörg'),
    surnames: words('Hofmeister|Brandner|Kellermann|Steinbach|Lindner|Vogelsang|Ackermann|Rosenthal|Feldmann|Grünewald|Hartwig|Kessler|Lohmann|Messner|Nordmann|Ostertag|Pfeiffer|Reinhardt|Schönfeld|Thalmann|Uhlig|Weidner|Zollinger|Bühler|Egger|Moser'),
    trades: words('Elektrotechnik|Bürobedarf|Maschinenbau|Metallbau|Software|Druckerei|Spedition|Gartenbau|Sanitär und Heizung|Consulting|Werkzeuge|Möbelhaus|Baustoffe|Medien|Handel|Gebäudereinigung|Autohaus|Verpackungen|Getränkehandel|Holzbau|Werbetechnik|Fensterbau|Steuerberatung|Apotheke|Systeme|Veranstaltungstechnik'),
    qualities: words('Nord|Alpen|Rhein|Berg|Süd|Hanse|Donau|Grün|Stadt|Main|Insel|Wald|Ost|Brücken|See|Burg|Zentral|West|Pro|Uni'),
    streets: words('Hauptstraße|Bahnhofstr.|Gartenweg|Lindenallee|Industriestraße|Am Markt|Schulstr.|Bergstraße|Kirchgasse|Ringstraße|Mühlweg|Goethestr.|Im Gewerbepark|Wiesenstraße|An der Brücke|Dorfstrasse|Seestrasse|Rosenweg|Neue Gasse|Hafenstr.'),
    products: words('Bürostuhl|Kopierpapier A4|Stahlwinkel|LED-Leuchte|Akkuschrauber|Druckerpatrone|Schutzhandschuhe|Wasserfilter|Kabelbinder|Wandfarbe weiß|Sechskantschraube M8|Kaffeebohnen|Reinigungstücher|Netzwerkswitch|Tastatur|Stretchfolie|Steckdose|Türgriff|Lagerkiste|Bremsbeläge|Luftfilter|Fliese grau|Holzschraube|Verlängerungskabel|Aktenordner|Schlauchkupplung|Dichtungsring|Regalboden'),
    services: words('Beratungsleistung|Wartung monatlich|Webhosting|Montagearbeiten|Gestaltung Flyer|Softwarelizenz|Übersetzung|Schulungstag|Datenanalyse|Buchhaltung|Anfahrtspauschale|Projektleitung|Servermiete|Anzeigenschaltung|Unterhaltsreinigung|Rechtsberatung|Mietwagen|Programmierung|Arbeitsstunden Monteur|Vor-Ort-Service'),
    details: words('schwarz|weiß|groß|klein|10er Pack|2 x 5 m|250 ml|verzinkt|Typ B|Edelstahl|1 Monat|Premium|12 V|Gr. L|blau|Standard|für außen|gebraucht|inkl. Zubehör|Modell 2'),
    roles: words('Buchhaltung|Abteilung Einkauf|Kreditorenbuchhaltung|Zentrale|Verwaltung'),
    goods: words('Vollmilch 1L|Roggenbrot|Bananen|Milchkaffee|Brezel|Butter 250g|Batterien AA|Shampoo|Apfelsaft|Käsebrötchen|Nägel 50mm|Pinsel|Eier 10er|Kugelschreiber|Mineralwasser|Gouda jung|Waschmittel|Schokolade|Tomaten|Pfand'),
  },
  fr: {
    given: words('Camille|Julien|Sophie|Nicolas|Élodie|Pierre|Isabelle|Laurent|Chloé|Antoine|Nathalie|François|Manon|Olivier|Sylvie|Mathieu|Claire|Benoît'),
    surnames: words('Lefort|Marchal|Delacour|Beaumont|Fontaine|Garnier|Rousselot|Chevalier|Mercier|Perrault|Vasseur|Duvernay|Bonnard|Castel|Deschamps|Fauvel|Girardin|Hébrard|Laroche|Montagne|Noiret|Poulain|Rivoire|Thévenet'),
    trades: words('Électricité|Fournitures|Conseil|Plomberie|Transports|Menuiserie|Imprimerie|Informatique|Traiteur|Jardins|Distribution|Bâtiment|Mobilier|Emballages|Communication|Nettoyage|Automobile|Outillage|Textiles|Boulangerie|Pharmacie|Ingénierie|Peinture|Sécurité'),
    qualities: words('Nouvelle|Grande|Atelier|Comptoir|Maison|Société|Les Ateliers du|Groupe|Établissements|Domaine|Espace|Centre|Horizon|Alpes|Atlantique|Provence|Val de'),
    streets: words('rue de la Gare|avenue Victor Hugo|place du Marché|rue des Lilas|boulevard Pasteur|chemin des Vignes|rue du Moulin|allée des Chênes|rue Émile Zola|quai de la Loire|impasse des Roses|route de Lyon|ZA des Prés|rue Saint-Martin|cours Lafayette|rue Neuve'),
    products: words('Chaise de bureau|Papier A4|Équerre acier|Lampe LED|Perceuse|Cartouche d\'encre|Gants de protection|Filtre à eau|Collier de serrage|Peinture blanche|Vis M8|Café en grains|Chiffons|Clavier|Film étirable|Prise murale|Poignée de porte|Caisse plastique|Plaquettes de frein|Filtre à air|Carrelage gris|Rallonge|Classeur|Joint torique|Pneu|Raccord'),
    services: words('Prestation de conseil|Maintenance mensuelle|Hébergement web|Travaux de pose|Création de plaquette|Licence logicielle|Traduction|Journée de formation|Analyse de données|Tenue de comptabilité|Forfait déplacement|Gestion de projet|Location de serveur|Campagne publicitaire|Nettoyage des bureaux|Conseil juridique|Main-d\'œuvre|Abonnement mensuel'),
    details: words('noir|blanc|grand|petit|lot de 10|2 x 5 m|250 ml|galvanisé|type B|inox|1 mois|premium|12 V|taille L|bleu|standard|extérieur|avec pose|modèle 2'),
    roles: words('Service comptabilité|Service achats|Comptabilité fournisseurs|Siège social|Direction financière'),
    goods: words('Lait 1L|Baguette|Bananes|Café crème|Croissant|Beurre 250g|Piles AA|Shampooing|Jus d\'orange|Sandwich jambon|Clous 50mm|Pinceau|Oeufs x12|Stylo bille|Eau minérale|Camembert|Lessive|Chocolat|Tomates|Menu du jour'),
  },
  nl: {
    given: words('Jan|Sanne|Pieter|Marieke|Willem|Lotte|Bart|Femke|Hendrik|Anouk|Joost|Ilse|Koen|Tessa|Wouter|Els|Ruben|Griet'),
    surnames: words('van der Velde|de Groot|Hoekstra|van Dijk|Vermeulen|Timmerman|Dekkers|van den Berg|Kuiper|Smeets|Claes|Wouters|Molenaar|Brouwer|Zandstra|Peeters|Goossens|Bosman|Schipper|van Loon|Noordhof|Rietveld'),
    trades: words('Techniek|Kantoorartikelen|Advies|Installatiebedrijf|Transport|Timmerwerken|Drukkerij|Automatisering|Catering|Hoveniers|Handelsonderneming|Bouw|Meubelen|Verpakkingen|Media|Schoonmaak|Autobedrijf|Gereedschap|Textiel|Bakkerij|Apotheek|Schilders|Beveiliging|Webshop'),
    qualities: words('Noord|Polder|Oranje|Zuider|Delta|Groene|Haven|Rijn|Molen|Duin|Linde|Zee|Berg|Brug|Euro|Kust|Stads'),
    streets: words('Dorpsstraat|Kerkweg|Molenlaan|Stationsplein|Industrieweg|Herengracht|Julianalaan|Havenkade|Schoolstraat|Lindelaan|Marktplein|Nieuwstraat|Kapelstraat|Ringdijk|Veldweg|Steenweg'),
    products: words('Bureaustoel|Kopieerpapier A4|Stalen hoek|LED-lamp|Accuboormachine|Inktpatroon|Werkhandschoenen|Waterfilter|Kabelbinder|Muurverf wit|Bout M8|Koffiebonen|Schoonmaakdoek|Netwerkswitch|Toetsenbord|Wikkelfolie|Stopcontact|Deurklink|Opbergkrat|Remblokken|Luchtfilter|Tegel grijs|Verlengsnoer|Ordner|Slangkoppeling|Plank'),
    services: words('Adviesuren|Onderhoud per maand|Webhosting|Montagewerk|Ontwerp folder|Softwarelicentie|Vertaling|Trainingsdag|Data-analyse|Boekhouding|Voorrijkosten|Projectleiding|Serverhuur|Advertentiecampagne|Schoonmaak kantoor|Juridisch advies|Autohuur|Abonnement'),
    details: words('zwart|wit|groot|klein|per 10|2 x 5 m|250 ml|verzinkt|type B|rvs|1 maand|premium|12 V|maat L|blauw|standaard|voor buiten|incl. montage|model 2'),
    roles: words('Afd. Administratie|Crediteurenadministratie|Afdeling Inkoop|Hoofdkantoor'),
    goods: words('Halfvolle melk|Volkoren brood|Bananen|Cappuccino|Saucijzenbroodje|Boter 250g|Batterijen AA|Shampoo|Sinaasappelsap|Broodje kaas|Spijkers 50mm|Kwast|Eieren 10st|Balpen|Bronwater|Goudse kaas|Wasmiddel|Chocolade|Tomaten|Statiegeld'),
  },
  es: {
    given: words('Lucía|Carlos|María José|Javier|Carmen|Alejandro|Ana|Miguel|Laura|Sergio|Pilar|Antonio|Elena|Diego|Rosa|Fernando|Marta|Raúl'),
    surnames: words('Castaño Ruiz|Herrero|Delgado Mora|Navarro|Iglesias|Fuentes|Montoya|Peñalver|Robledo|Salinas|Torralba|Vidal Cano|Zamora|Arroyo|Beltrán|Cordero|Escudero|Galindo|Lozano|Méndez|Olivares|Quintana|Rivas'),
    trades: words('Electricidad|Suministros|Consultores|Fontanería|Transportes|Carpintería|Imprenta|Informática|Catering|Jardinería|Distribuciones|Construcciones|Muebles|Embalajes|Comunicación|Limpiezas|Automoción|Ferretería|Textiles|Panadería|Ingeniería|Pinturas|Seguridad|Alimentación'),
    qualities: words('Nueva|Gran|Talleres|Comercial|Grupo|Levante|Ibérica de|Norte|Mediterránea|Central|Atlántico|Sierra|Meseta|Sur|Costa|Hispano|Servicios'),
    streets: words('Calle Mayor|Avda. de la Constitución|C/ Real|Plaza del Mercado|Paseo de la Alameda|C/ San Juan|Polígono Industrial Norte, nave|Avenida del Puerto|Calle Nueva|C/ Los Olivos|Ronda del Sur|Calle Cervantes|Camino Viejo|Av. Reforma|Calle 12'),
    products: words('Silla de oficina|Papel A4|Escuadra de acero|Lámpara LED|Taladro|Cartucho de tinta|Guantes de trabajo|Filtro de agua|Brida|Pintura blanca|Tornillo M8|Café en grano|Bayetas|Teclado|Film estirable|Enchufe|Manilla|Caja de plástico|Pastillas de freno|Filtro de aire|Azulejo gris|Alargador|Archivador|Junta tórica|Neumático'),
    services: words('Servicios de consultoría|Mantenimiento mensual|Alojamiento web|Trabajos de montaje|Diseño de folleto|Licencia de software|Traducción|Jornada de formación|Análisis de datos|Contabilidad|Desplazamiento|Gestión de proyecto|Alquiler de servidor|Campaña publicitaria|Limpieza de oficinas|Asesoría jurídica|Mano de obra|Suscripción mensual'),
    details: words('negro|blanco|grande|pequeño|pack de 10|2 x 5 m|250 ml|galvanizado|tipo B|inox|1 mes|premium|12 V|talla L|azul|estándar|exterior|con instalación|modelo 2'),
    roles: words('Dpto. Contabilidad|Departamento de Compras|Administración|Oficina central'),
    goods: words('Leche 1L|Pan integral|Plátanos|Café con leche|Bocadillo|Mantequilla|Pilas AA|Champú|Zumo naranja|Tortilla|Clavos 50mm|Brocha|Huevos 12|Bolígrafo|Agua mineral|Queso curado|Detergente|Chocolate|Tomates|Menú del día'),
  },
  it: {
    given: words('Giulia|Marco|Francesca|Luca|Chiara|Alessandro|Elena|Matteo|Paola|Davide|Silvia|Andrea|Valentina|Giorgio|Laura|Stefano|Marta|Roberto'),
    surnames: words('Bianchetti|Colombo|De Santis|Ferrarini|Galimberti|Lombardi|Marchesi|Montanari|Negroni|Pellegrini|Ricciardi|Santoro|Tagliabue|Valenti|Zanetti|Bernasconi|Caruso|Fontanella|Gallo|Martinelli|Orlandi|Rinaldi'),
    trades: words('Impianti|Forniture|Consulenze|Idraulica|Trasporti|Falegnameria|Tipografia|Informatica|Ristorazione|Giardini|Distribuzione|Costruzioni|Arredamenti|Imballaggi|Comunicazione|Pulizie|Autoricambi|Ferramenta|Tessuti|Panificio|Ingegneria|Serramenti|Sicurezza|Alimentari'),
    qualities: words('Nuova|Officine|Gruppo|Centro|Adriatica|Alpina|Lombarda|Tirrenica|Italiana|Antica|Valle|Euro|Nord|Mediterranea|Bottega|Sole'),
    streets: words('Via Roma|Corso Italia|Viale della Stazione|Piazza del Mercato|Via Garibaldi|Via dei Mulini|Largo Mazzini|Via XX Settembre|Strada Provinciale|Via Verdi|Via delle Industrie|Via San Marco|Vicolo Stretto|Via Dante|Via Cantonale'),
    products: words('Sedia da ufficio|Carta A4|Squadra in acciaio|Lampada LED|Trapano|Cartuccia inchiostro|Guanti da lavoro|Filtro acqua|Fascetta|Pittura bianca|Vite M8|Caffè in grani|Panni|Tastiera|Film estensibile|Presa a muro|Maniglia|Cassetta plastica|Pastiglie freno|Filtro aria|Piastrella grigia|Prolunga|Raccoglitore|Guarnizione|Pneumatico'),
    services: words('Consulenza tecnica|Manutenzione mensile|Hosting web|Lavori di montaggio|Progettazione brochure|Licenza software|Traduzione|Giornata di formazione|Analisi dati|Tenuta contabilità|Diritto di chiamata|Gestione progetto|Noleggio server|Campagna pubblicitaria|Pulizia uffici|Consulenza legale|Manodopera|Canone mensile'),
    details: words('nero|bianco|grande|piccolo|conf. da 10|2 x 5 m|250 ml|zincato|tipo B|inox|1 mese|premium|12 V|tg. L|blu|standard|per esterno|con posa|modello 2'),
    roles: words('Ufficio contabilità|Ufficio acquisti|Amministrazione|Sede centrale'),
    goods: words('Latte 1L|Pane integrale|Banane|Cappuccino|Cornetto|Burro 250g|Pile AA|Shampoo|Succo arancia|Panino crudo|Chiodi 50mm|Pennello|Uova 6|Penna biro|Acqua minerale|Grana|Detersivo|Cioccolato|Pomodori|Coperto'),
  },
  pt: {
    given: words('Inês|João|Mariana|Tiago|Sofia|Pedro|Beatriz|Rui|Catarina|André|Teresa|Miguel|Joana|Nuno|Rita|Paulo|Leonor|Bruno'),
    surnames: words('Carvalho|Figueiredo|Tavares|Moreira|Nogueira|Pacheco|Queirós|Sampaio|Teixeira|Valente|Barbosa|Coutinho|Fonseca|Guimarães|Lacerda|Meireles|Neves|Pimentel|Rebelo|Seabra|Vasconcelos'),
    trades: words('Eletricidade|Materiais|Consultores|Canalizações|Transportes|Carpintaria|Gráfica|Informática|Catering|Jardins|Distribuição|Construções|Móveis|Embalagens|Comunicação|Limpezas|Automóveis|Ferragens|Têxteis|Padaria|Engenharia|Tintas|Segurança|Alimentar'),
    qualities: words('Nova|Casa|Grupo|Oficinas|Atlântico|Norte|Central|Litoral|Irmãos|Lusitana de|Serra|Sul|Costa|Horizonte|Vale|Oeste'),
    streets: words('Rua Direita|Avenida da Liberdade|Largo do Mercado|Rua do Comércio|Praça da República|Travessa do Forno|Rua das Flores|Estrada Nacional|Rua de São Bento|Av. dos Descobrimentos|Zona Industrial, lote|Rua Nova|Alameda dos Oceanos|Rua da Estação'),
    products: words('Cadeira de escritório|Papel A4|Esquadro de aço|Lâmpada LED|Berbequim|Tinteiro|Luvas de trabalho|Filtro de água|Abraçadeira|Tinta branca|Parafuso M8|Café em grão|Panos|Teclado|Filme estirável|Tomada|Puxador|Caixa plástica|Pastilhas de travão|Filtro de ar|Azulejo cinza|Extensão|Dossier|Vedante|Pneu'),
    services: words('Serviços de consultoria|Manutenção mensal|Alojamento web|Trabalhos de montagem|Design de folheto|Licença de software|Tradução|Dia de formação|Análise de dados|Contabilidade|Deslocação|Gestão de projeto|Aluguer de servidor|Campanha publicitária|Limpeza de escritórios|Assessoria jurídica|Mão de obra|Assinatura mensal'),
    details: words('preto|branco|grande|pequeno|emb. 10|2 x 5 m|250 ml|galvanizado|tipo B|inox|1 mês|premium|12 V|tam. L|azul|padrão|exterior|com montagem|modelo 2'),
    roles: words('Dep. Contabilidade|Departamento de Compras|Contabilidade|Sede'),
    goods: words('Leite 1L|Pão integral|Bananas|Galão|Pastel de nata|Manteiga|Pilhas AA|Champô|Sumo laranja|Tosta mista|Pregos 50mm|Trincha|Ovos 12|Caneta|Água mineral|Queijo|Detergente|Chocolate|Tomate|Prato do dia'),
  },
} // biome-ignore format: lists
