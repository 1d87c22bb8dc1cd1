import type { Screen } from "../../state/screens.ts";

export const common = {
  appName: "Tillit",
  back: "Tillbaka",
  loading: "Hämtar …",
  save: "Spara",
  close: "Stäng",
  cancel: "Avbryt",
  tryAgain: "Försök igen",
  language: "Språk",
  day: "Min dag",
  tomorrow: "I morgon",
  mine: "Mitt",
  menu: "Delar av appen",
  skip: "Till innehållet",
  unreachable: "Servern svarar inte. Försök igen när du har täckning.",
  somethingWrong: "Det gick inte",
  needsCoverage: "Det här går bara med täckning. Försök igen när telefonen har nät.",
  optional: "frivilligt",
  minutes: (minutes: number) => `${minutes} minuter`,
  min: (minutes: number) => `${minutes} min`,
  note: "Med egna ord",
  chooseFirst: "Välj något av alternativen.",
  writeFirst: "Skriv några ord här.",
  clockHint: "tt:mm",
  timeFirst: "Skriv ett klockslag, till exempel 08:15.",
  endBeforeStart: "Sluttiden måste vara efter starttiden.",
};

export const send = {
  all: "Allt är skickat",
  waiting: (count: number) => (count === 1 ? "1 ej skickad" : `${count} ej skickade`),
  waitingHelp: "Sparat i telefonen. Skickas av sig själv när det finns nät.",
  refused: (count: number) => (count === 1 ? "En uppgift kunde inte tas emot" : `${count} uppgifter kunde inte tas emot`),
  offline: "Ingen kontakt med servern. Du kan arbeta som vanligt.",
  signedOut: "Du är utloggad av servern. Det du gör sparas och skickas ändå, men inget nytt hämtas.",
  signInAgain: "Logga in igen",
  title: "Att skicka",
  now: "Skicka nu",
  none: "Allt du har gjort har kommit fram.",
  noneHelp: "Det du gör sparas först i telefonen och skickas sedan. Du behöver aldrig vänta.",
  read: "Jag har läst det",
  toUnit: "Hos enheten för genomgång",
  quarantined: "Väntar på att enheten ser efter",
  standing: { waiting: "Ej skickad", taken: "Mottagen", to_unit: "Hos enheten för genomgång", quarantined: "Väntar på att enheten ser efter", refused: "Kunde inte tas emot" },
};

export const login = {
  title: "Logga in",
  intro: "Telefonen blir din så länge du är inloggad. Dagen sparas krypterad och tas bort två timmar efter passet.",
  username: "Användarnamn",
  password: "Lösenord",
  submit: "Logga in",
  wrong: "Användarnamnet eller lösenordet stämmer inte.",
  unsent: (count: number) => (count === 1 ? "En uppgift från tidigare är inte skickad än. Den ligger kvar och skickas när det finns nät." : `${count} uppgifter från tidigare är inte skickade än. De ligger kvar och skickas när det finns nät.`),
  revoked: "Telefonen är spärrad. Dagen är borttagen härifrån. Det du inte hade skickat lämnas till enheten. Logga in för att använda telefonen igen.",
  changePassword: "Lösenordet måste bytas först. Gör det i Tillit på webben och logga sedan in här.",
  toOffice: "Byt lösenord",
  toDay: "Tillbaka till dagen",
  label: (system: string) => `Webbläsare på ${system}`,
};

/** What each kind of event is called where it stands waiting or was refused. */
export const kinds = {
  visit_started: "Besök påbörjat", visit_stopped: "Besök avslutat", visit_stated: "Besök med tider i efterhand", tasks_told: "Insatser", visit_not_made: "Besök inte utfört",
  as_planned: "Besök som planerat", differed: "Besök som blev annorlunda", support_time: "Kringtid", corrected: "Rättelse", unplanned_visit: "Oplanerat besök",
  reordered: "Ändrad ordning", moved: "Flyttat besök", handed: "Besök till en kollega", offer_answered: "Svar till en kollega", swapped: "Byte med en kollega",
  taken_over: "Övertaget besök", asked_more_time: "Behöver mer tid", extension: "Tillfällig utökning", extension_lasts: "Utökning bör bli varaktig", incident: "Avvikelse", shift_wish: "Önskemål om pass",
};

/** What the browser calls each screen. It keeps these in its history, so that they name nobody. */
export const titles = {
  day: "Min dag", tomorrow: "I morgon", mine: "Mitt", visit: "Besöket", start: "Starta besöket", tag: "Läs tagg", stop: "Avsluta besöket", task: "Insatsen", differs: "Blev annorlunda",
  notMade: "Blev inte av", change: "Ändra besöket", order: "Ändra ordning", extension: "Tillfällig utökning", left: "Innan passet slutar", support: "Kringtid", unplanned: "Oplanerat besök",
  incident: "Avvikelse", own: "Mina registreringar", correct: "Rätta tiderna", looked: "Vem har tittat", unsent: "Att skicka", shifts: "Önska pass",
} satisfies Record<Screen, string>;
