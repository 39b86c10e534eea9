// Words on the first pages of environmental product declarations.

/// What says that a document is a declaration. Small capitals may come torn from their words: `E NVIRONMENTAL P RODUCT`.
let declarationTitles: [[UInt8]] = [
  "environmental product declaration", "nvironmental p roduct d eclaration", "umwelt-produktdeklaration",
  "umweltproduktdeklaration", "umwelt-produkt-deklaration", "miljødeklarasjon", "miljødeklaration",
  "miljövarudeklaration",
  "déclaration environnementale", "declaración ambiental de producto", "declaración medioambiental de producto",
  "dichiarazione ambientale di prodotto", "declaração ambiental de produto", "milieuproductverklaring",
  "milieuverklaring", "milieudeclaratie", "deklaracja środowiskowa", "ympäristöseloste",
].map { Array($0.utf8) }

/// The standards that a declaration names under its title.
let declarationStandards: [[UInt8]] = ["iso 14025", "iso14025", "en 15804", "en15804", "iso 21930", "iso 14067"].map {
  Array($0.utf8)
}

/// The standards that only declarations name in one line of the cover.
let declarationStandardPair: [[UInt8]] = ["14025", "15804"].map { Array($0.utf8) }

/// What labels of certificates hold: of managements, of electricity, not of the declaration.
let certificateWords: [[UInt8]] = ["certifica", "zertifikat", "sertifikat", "certifikat"].map { Array($0.utf8) }

/// What a line of standards ends with where the product's name stands below.
let titleIntroductions: [[UInt8]] = ["for", "für", "pour", "para", "per", "voor", "of", "for the following product"]
  .map { Array($0.utf8) }

/// What stands between a product's name and its producer's, on a line of its own.
let producerIntroductions: [[UInt8]] = [
  "from", "by", "of", "von", "der", "fra", "från", "de", "di", "da", "van", "issued by", "provided by", "produced by",
  "manufactured by",
].map { Array($0.utf8) }

/// The organisations that run programmes of declarations, as their names begin. They stand beside producers' names.
let programmeOperators: [[UInt8]] = [
  "the norwegian epd foundation", "the norwegian epd-foundation", "norwegian epd foundation",
  "næringslivets stiftelse for", "epd-norge", "epd norge", "epd norway", "epd-norway", "epd danmark", "epd denmark",
  "epd international", "the international epd", "ibu - institut", "ibu – institut", "ibu- institut", "ibu-institut",
  "institut bauen und umwelt", "bau epd gmbh", "bau-epd gmbh", "kiwa-ecobility", "kiwa ecobility", "kiwa gmbh",
  "ift rosenheim", "epditaly", "epd italy", "epd china", "epd hub", "epd ireland", "epd polska", "rts epd",
  "rakennustietosäätiö", "building information foundation", "rts rakennustieto", "instytut techniki budowlanej",
  "building research institute", "itb", "aenor", "bre global", "ul environment", "ul solutions", "astm international",
  "nsf international", "scs global", "stichting mrpi", "associação plataforma", "daphabitat", "cateb", "inies",
  "alliance hqe", "zag ljubljana", "sugb", "labeling sustainability", "smart epd", "sustainable minds",
  "fp innovations", "fpinnovations", "icc evaluation", "csa group", "epd australasia", "eco platform", "emidat",
].map { Array($0.utf8) }

/// What ends a name on a line that goes on: how to reach somebody.
let reachWords: [[UInt8]] = [
  "tel.", "tel:", "tel +", "tel ", "phone", "telefon", "telephone", "fax", "mail:", "mail ", "e-mail", "email",
  "e-post",
  "www.", "http", "web:",
].map { Array($0.utf8) }

/// What a title's line never holds.
let noTitleWords: [[UInt8]] = [
  "www.", "http", "@", "logo", "in accordance", "according to", "gemäß", "as per", "registration", "this declaration",
  "an epd should", "programme:", "page ", "seite ", "side ", "página ", "pagina ", "sida ", "strona ",
  "inhaltsverzeichnis", "contents",
  "general information", "allgemeine angaben", "generell informasjon", "generel information", "general programme",
  "ver1 ", "eco platform", "verified", "product category",
].map { Array($0.utf8) }

/// The headings that the first part of a declaration has, below its title.
let firstHeadings: [[UInt8]] = [
  "general information", "allgemeine angaben", "generell informasjon", "generel information", "allmän information",
  "informations générales", "información general", "informazioni generali", "informações gerais", "algemene informatie",
  "inhaltsverzeichnis", "table of contents", "contents", "index", "summary of the", "programme information",
  "programme-related information", "program information",
].map { Array($0.utf8) }

/// What the numbers of declarations open with where blanks stand in them: `DAP 012:2024`, `NEPD 10016 10016`.
let declarationCodeOpenings: Set<[UInt8]> = Set(
  ["dap", "epd", "nepd", "globalepd", "dapcons", "mrpi", "s-p", "itb", "rts", "nr", "no"].map { Array($0.utf8) })

/// What codes of standards and of rules for categories open with: no numbers of declarations.
let standardCodeOpenings: [[UInt8]] = [
  "iso", "en", "din", "pcr", "npcr", "ns", "nf", "uni", "bs", "cen", "prcr", "gb",
].map { Array($0.utf8) }
