import type { PageId } from "../../pages.ts";
import { words } from "./words.ts";

/** What a page says about itself. */
export interface PageHelp {
  /** What it is for. */
  purpose: string;
  /** What can be done there. */
  can: string[];
  /** What it never shows, and why. */
  never: string;
}

const pages = {
  today: {
    purpose: "Svarar på om alla får sin omsorg idag, och visar först det som rör någons omsorg.",
    can: ["Se besök som ingen är satt på och gå direkt dit de kan lösas.", "Ta hand om nya beställningar, vakanser och delegeringar som går ut.", "Öppna steget ”Vi är för få idag” när medarbetare saknas."],
    never: "Var en medarbetare är eller hur lång tid någon tar på sig. Sidan handlar om besöken, inte om att mäta människor.",
  },
  short: {
    purpose: "Ett öppet steg för dagar när medarbetare saknas: vad flyttas, vad ställs in, enligt vilken ordning, beslutat av vem och meddelat till vem.",
    can: ["Sjukanmäla någon för idag.", "Be om ett förslag som ändrar så lite som möjligt.", "Besluta för varje besök som inte ryms, och bocka av vem som har fått veta.", "Läsa beslutet efteråt och ta tillbaka ett inställt besök."],
    never: "Varför någon är sjuk, eller vem som ofta är borta. Inget besök ställs in utan ett beslut med namn.",
  },
  board: {
    purpose: "Visar vem som går till vem och när, och vad en ändring skulle göra.",
    can: ["Öppna en vecka, be om förslag, flytta och låsa besök, ångra.", "Läsa samma sak som lista om tavlan inte passar.", "Publicera när spärren säger att planen håller."],
    never: "Hur snabbt någon arbetar. Ett besök utan plats visas alltid med skälet.",
  },
  team: {
    purpose: "Här lägger ett arbetslag sina egna dagar, där enheten har gett laget den rätten.",
    can: ["Flytta besök mellan lagets pass, och ta dem som är utan plats.", "Se vad ett byte betyder för brukarna, resorna och reglerna innan det görs.", "Be om råd, godta det eller låta bli, och publicera om enheten låter laget göra det."],
    never: "Siffror om en kollega. Bara om en regel håller. Andra lags pass och personer du inte är namngiven för visas inte.",
  },
  dayAsItGoes: {
    purpose: "Visar hur dagen går, besök för besök: vad som är gjort, pågår, flyttats eller riskerar att inte bli av.",
    can: ["Svara på frågor från medarbetare, till exempel när ett besök behöver mer tid.", "Följa tillfälliga utökningar och säga vad som ska hända sedan.", "Gå till planeringen eller till steget ”Vi är för få”."],
    never: "Var en medarbetare är, hur lång tid någon tagit på sig eller vem som gjort mest. Sidan handlar om besöken.",
  },
  emergency: {
    purpose: "Listor på papper för dagar när inget system fungerar, och inmatning av det som antecknats efteråt.",
    can: ["Skriva ut varje pass lista för i dag och i morgon.", "Skriva ut det som behövs för att hjälpa varje person.", "Föra in besök som antecknats på papper."],
    never: "Portkoder för andra än enhetschefen. Personer med skyddade uppgifter står aldrig med namn på listorna; deras blad förseglas.",
  },
  incidents: {
    purpose: "Här rapporteras avvikelser och missförhållanden (lex Sarah), och chefen hanterar dem med ansvarig, datum och uppföljning.",
    can: ["Rapportera det du sett.", "Som enhetschef: ange ansvarig, bedöma, utreda, skriva åtgärder och avsluta.", "Se vad som återstår innan en rapport kan avslutas."],
    never: "Statistik om enskilda medarbetare. Rapporterna handlar om vad som hänt och hur det kan bli bättre.",
  },
  corrections: {
    purpose: "Här rättas registreringar som inte går ihop, ett besök i taget, det som betyder mest först.",
    can: ["Se vad som var planerat, vad som registrerats och vad varje telefon har berättat.", "Sätta tiderna, säga att det blev som planerat eller inte blev av, eller låta det stå.", "Se hur stor del av registreringarna som återstår att rätta."],
    never: "En lista per medarbetare, eller vem som ofta behöver rättas. Originalet ändras aldrig.",
  },
  phones: {
    purpose: "Visar vilka telefoner som är i bruk, och spärrar en som är borta.",
    can: ["Spärra en telefon, med skälet.", "Ta in eller avvisa det som en spärrad telefon skickat efteråt.", "Läsa vad ni gör när en telefon är borta."],
    never: "När eller var en telefon används. Bara att den är i bruk.",
  },
  persons: {
    purpose: "Här hittar du brukare i de enheter du arbetar med.",
    can: ["Söka på namn eller personnummer.", "Filtrera på hemtjänstgrupp.", "Öppna en brukare."],
    never: "Brukare i andra enheter. Den som har skyddade uppgifter visas bara med namn för dem som måste veta.",
  },
  newPerson: {
    purpose: "Lägger in den som söker hjälp eller får sin första beställning.",
    can: ["Skriva in namn, nummer, adress och det som är viktigt för personen.", "Märka skyddade personuppgifter från början."],
    never: "Portkod och nyckel efter att de skrivits in. De visas bara för den som har ett besök där.",
  },
  carePlanForm: {
    purpose: "Här skriver du en ny version av genomförandeplanen tillsammans med personen.",
    can: ["Skriva vad som görs, hur, när och av hur många.", "Granska vad som ändras och om allt beställt finns med, innan du sparar."],
    never: "Ett minutmål för ett besök.",
  },
  decisionForm: {
    purpose: "Här fattar du ett beslut, eller ändrar ett som gäller, och skickar beställningen.",
    can: ["Bevilja insatser med kod, nivå och hur ofta.", "Granska vad som följer av beslutet innan det fattas."],
    never: "Ett fält för minuter. Tiden följer av katalogen.",
  },
  hslForm: {
    purpose: "Här beställer legitimerad personal hälso- och sjukvårdsinsatser av utföraren.",
    can: ["Ange insats, hur ofta, dagar och minuter där de behövs."],
    never: "Det som är beslutat enligt SoL, utan personens samtycke.",
  },
  person: {
    purpose: "Samlar det som är beslutat, överenskommet och planerat för en brukare, med det som är viktigt för personen först.",
    can: ["Läsa beslut, beställningar och genomförandeplan.", "Registrera frånvaro och starta om besöken i ett steg.", "Ändra uppgifter, omsorgskontakt och genomförandeplan, och skriva journalanteckningar, om din roll får det."],
    never: "Mer än din roll får se. Hälso- och sjukvårdens journal finns i vårdsystemet, inte här.",
  },
  cases: {
    purpose: "Visar beslut att följa upp och beställningar som väntar på svar.",
    can: ["Kvittera en beställning.", "Se vilka beslut som snart ska följas upp."],
    never: "Minuter till biståndshandläggaren. Beslutet gäller vad personen får hjälp med.",
  },
  delegations: {
    purpose: "Visar vem som får göra vilken delegerad uppgift, och vilka delegeringar som snart går ut.",
    can: ["Filtrera på det som snart går ut.", "Återkalla en delegering och se vilka besök som då behöver någon annan, om du är legitimerad."],
    never: "Omdömen om medarbetare.",
  },
  organisation: {
    purpose: "Visar hur verksamheten är ordnad: enheter och styrform, medarbetare, grundplan, schema, insatskatalog, välfärdsteknik och konton.",
    can: ["Ändra från en dag framåt; det som gällde förut finns kvar att läsa.", "Lägga besök på turer och turer på schemat, och se vad det betyder för kontinuitet och vila.", "Se vem som kan tillfrågas om ett vakant pass."],
    never: "Jämför aldrig medarbetare och visar inga siffror om en namngiven medarbetare.",
  },
  followUp: {
    purpose: "Svarar på fyra frågor om en enhet eller grupp: får människor det som beslutats, hur många ansikten, vart går tiden, räcker vi till?",
    can: ["Välja kommun, enhet eller grupp, månad och urval.", "Jämföra grupper med varandra.", "Öppna en grupps siffror ner till personer och besök, om din roll tillåter det.", "Hämta alla nyckeltal till Excel eller skriva ut dem."],
    never: "Siffror om en enskild medarbetare, och inget om grupper som är så små att det syns vem det gäller. Ett streck betyder att värdet saknas, inte att det är noll.",
  },
  followUpOpen: {
    purpose: "Visar vilka personer en grupps siffra består av, så att ni vet vem ni ska prata om först.",
    can: ["Sortera och filtrera personerna.", "Öppna en persons besök och beställningar."],
    never: "Vem som har gjort besöken. Att öppna listan loggas som läsning av de här personerna.",
  },
  followUpPerson: {
    purpose: "Visar vad som var beställt, planerat och utfört för en person, besök för besök, och hur det är känt.",
    can: ["Se insatser som inte blivit utförda.", "Se besök som ingen har bekräftat eller som väntar på rättning."],
    never: "Vem som kom. En insats tid är en uppskattning och inget mål för ett besök.",
  },
  question: {
    purpose: "Svarar på en fråga i taget om en enhet eller grupp, med diagram och tabell bredvid varandra.",
    can: ["Se varför utförd tid skiljer sig från beställd, och vad som är antecknat och vad som är en slutsats.", "Se om gruppen räcker till, dag för dag och tid för tid, och vem som kan låna ut.", "Hämta varje tabell till Excel eller CSV."],
    never: "Siffror om en enskild medarbetare, eller om så få att det syns vem det gäller.",
  },
  followUpReport: {
    purpose: "En rapport att skriva ut: en för nämnden och en för arbetsplatsträffen.",
    can: ["Välja enhet eller grupp och månad.", "Skriva ut eller spara som PDF från webbläsaren."],
    never: "Namn på brukare eller medarbetare.",
  },
  calibration: {
    purpose: "Visar hur schablontiderna står mot uppmätt tid, för varje insatskod.",
    can: ["Se median och spridning.", "Hämta tabellen till Excel eller CSV."],
    never: "En enskild persons tid. Koder med färre än 30 tillfällen eller fem personer visas inte, och antagen tid räknas aldrig.",
  },
  workList: {
    purpose: "Visar vilka personer i en grupp som behöver att någon gör något, och vad. Underlag för teammötet.",
    can: ["Se varför tiderna skiljer sig, månad för månad.", "Skriva till handläggaren om ett ändrat behov, med personens egna ord.", "Anteckna samtalet i arbetslaget och ändra en besökslängd efter det."],
    never: "Vem som har gjort besöken. Det är en lista över vad som behöver göras, inte över vem som gjort fel.",
  },
  ownChecks: {
    purpose: "Visar vad enheten själv ska titta på varje månad, i varje styrform, och vad som blev av det.",
    can: ["Anteckna en kontroll och vad som följer av den.", "Markera en åtgärd som klar."],
    never: "Namn på den det gäller; det hör hemma i journalen.",
  },
  samples: {
    purpose: "Ett draget stickprov av arbetspass visar hur mycket tid som är hos brukare och hur mycket som är kringtid.",
    can: ["Dra ett stickprov.", "Skriva in svaren.", "Se andelarna med osäkerheten."],
    never: "Vems passet var. Svaren sparas utan passet, och färre än fem svar visas inte.",
  },
  surveys: {
    purpose: "Visar vad medarbetare och brukare har svarat i enkäter, hur det har ändrats sedan året före, vad som görs åt det och hur andra kommuner står sig.",
    can: ["Skriva in ett resultat som antal svar, eller rätta det med en förklaring.", "Skriva ner en risk med åtgärd, ansvarig och dag för uppföljning.", "Anteckna när arbetsplatsen fick veta resultatet.", "Hämta HME i Koladas form."],
    never: "Vad en enskild har svarat. Färre än fem svar visas inte, och inte heller det som skulle gå att räkna ut.",
  },
  lab: {
    purpose: "Svarar på frågor om styrning och ersättning genom att leva igenom era egna månader på andra sätt.",
    can: ["Välja en färdig fråga och ändra alternativ, modeller och antaganden.", "Se utfall sida vid sida med intervall, och vad varje ersättningsmodell lönar.", "Skriva ut svaret eller spara det."],
    never: "Vad någon upplever, och inga siffror om en enskild person eller medarbetare. Stämmer labbet inte med hur det är i dag står det först.",
  },
  compensation: {
    purpose: "Visar vad en enhet ersätts med en månad, rad för rad, och vad det ställs mot.",
    can: ["Välja enhet, månad och en annan modell än enhetens egen, för att se vad den skulle ge.", "Öppna en rad ner till besök och beslut, om din roll tillåter det.", "Stänga en månad, om din roll tillåter det. Det som blir känt senare justeras.", "Hämta raderna till Excel eller som verifikation.", "Under Budget: se budget mot utfall, övertid och vad arbetet kostar.", "Under Vad modellerna belönar: räkna ut vad en minut till, ett inställt besök eller ett minskat behov ger i varje modell.", "Under Villkor och kvalitet: besluta modell och bedöm kvalitetskriterier, om din roll tillåter det.", "Under Registrering: se tecken på fel i registreringen, vad det kan vara och vad du kan göra."],
    never: "Ingen ersättning räknas eller visas per medarbetare, och rader som gäller färre än fem personer visas tillsammans.",
  },
  compensationLine: {
    purpose: "Visar vilka besök och beslut en rad består av. Posterna summerar till radens belopp på öret.",
    can: ["Sortera och filtrera posterna.", "Öppna en persons besök och beställningar."],
    never: "Vem som har gjort besöken. Att öppna raden loggas som läsning av de här personerna.",
  },
  integrityFinding: {
    purpose: "Visar vilka besök ett tecken på fel i registreringen består av.",
    can: ["Läsa vad det kan vara och vad du kan göra.", "Sortera och filtrera besöken."],
    never: "Vem som har gjort eller registrerat besöken, eller när på dagen. Att öppna sidan loggas som läsning av brukarna.",
  },
  fees: {
    purpose: "Räknar vad var och en betalar för månaden: det lägsta av taxan, avgiftsutrymmet och högsta avgiften.",
    can: ["Läsa varje rad i ord, så som brukaren läser den.", "Skriva in inkomst och boende.", "Hämta underlaget till Excel eller CSV.", "Besluta regler från en månad, om din roll tillåter det."],
    never: "Namn på den som har skyddade uppgifter. Vad någon tjänar läses bara av avgiftshandläggare, och varje läsning loggas.",
  },
  feeGround: {
    purpose: "Visar vad en person har uppgett om inkomst och boende, och vilket utrymme det ger.",
    can: ["Skriva in nya uppgifter från en månad.", "Rätta uppgifter som blev fel."],
    never: "Uppgifterna visas inte för den som beslutar, planerar eller ger omsorg.",
  },
  setup: {
    purpose: "Leder en ny kommun från tom databas till första planen, ett steg i taget.",
    can: ["Se vad som finns och vad som är nästa steg.", "Hämta mallar och gå till inläsningen."],
    never: "Uppgifter om människor. Bara hur många av varje som finns.",
  },
  import: {
    purpose: "Läser in uppgifter från andra system: hela filen eller inget alls.",
    can: ["Hämta en mall.", "Prova en fil utan att något ändras.", "Läsa vilka rader som behöver rättas och hur."],
    never: "En halv inläsning. Går en rad inte att läsa ändras ingenting.",
  },
  log: {
    purpose: "Visar vem som har öppnat vad, så att stickprov kan göras och frågor från brukare kan besvaras.",
    can: ["Filtrera på användare, brukare eller medarbetare och dagar.", "Exportera urvalet."],
    never: "Själva uppgifterna som öppnades, och loggar från enheter du inte granskar.",
  },
  settings: {
    purpose: "Dina egna val, som följer med dig till varje dator.",
    can: ["Välja språk, täthet, färger och startsida.", "Byta lösenord."],
    never: "Andras val. Ingen annan ser dina.",
  },
  help: {
    purpose: "Förklarar varje sida, kortkommandona och orden.",
    can: ["Läsa om de sidor din roll öppnar.", "Slå upp ett ord."],
    never: "Uppgifter om människor.",
  },
} satisfies Record<PageId, PageHelp>;

export const help = {
  title: "Hjälp",
  lead: "Varje sida kan förklara sig: tryck på ? var som helst. Här finns allt samlat.",
  open: "Hjälp om sidan (?)",
  aboutPage: (page: string) => `Om sidan ${page}`,
  can: "Vad kan jag göra här?",
  never: "Vad visas aldrig här?",
  all: "All hjälp och alla ord",
  yourPages: "Dina sidor",
  openPage: (page: string) => `Öppna ${page}`,
  glossary: "Orden",
  findWord: "Sök ord",
  wordsFound: (count: number) => (count === 1 ? "1 ord" : `${count} ord`),
  shortcuts: "Kortkommandon",
  onBoard: "På planeringstavlan:",
  keys: [
    ["Ctrl + K", "sök brukare, medarbetare, grupper och sidor"],
    ["?", "hjälp om sidan och kortkommandon"],
    ["Esc", "stäng det som är öppet"],
    ["Tab", "gå till nästa; den första länken hoppar förbi menyn"],
  ] as [string, string][],
  words,
  pages: pages as Record<PageId, PageHelp>,
};
