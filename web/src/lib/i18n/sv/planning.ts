// Words of the board beside the plan itself: dragging, choosing several, comparing, the map, and what the plan means for those
// who work it.

export const drag = {
  pricing: "Räknar …",
  farOff: "Långt från besökets tid. Vad det leder till syns när det är gjort.",
  fine: "Inget talar emot.",
  solves: "Löser",
  stop: "Esc avbryter",
  several: (count: number) => `${count} valda besök flyttas, vart och ett på sin tid`,
  toTray: "Lägg i Utan plats",
  nowhere: {
    no_shift: "Här finns inget pass.", other_day: "Besöket hör till en annan dag.", same_worker: "Den andra medarbetaren är redan på det passet.",
    locked: "Besöket är låst. Lås upp med L först.", cancelled: "Avbrutet. Besöket ligger kvar.",
  },
  onlyReads: "Du kan läsa planen men inte ändra den.",
  otherTime: "Annan tid",
  otherTimeFor: (who: string) => `Annan tid hos ${who}`,
};
export const select = {
  bar: "Valda besök",
  count: (count: number) => (count === 1 ? "1 besök valt" : `${count} besök valda`),
  told: (person: string, chosen: boolean, count: number) => `${person}: ${chosen ? "valt" : "inte valt"}. ${count} valda.`,
  cleared: "Inget är valt.",
  choose: (what: string) => `Välj ${what}`,
  moveTo: "Flytta till pass …",
  lock: "Lås",
  unlock: "Lås upp",
  takeOff: "Lägg i Utan plats",
  clear: "Avmarkera",
  title: (count: number) => `Flytta ${count} besök`,
  lead: "Vart och ett behåller sin tid. Låsta besök och besök en annan dag ligger kvar.",
  changed: (count: number) => `${count} besök är som de var`,
  lockedTogether: (count: number, locked: boolean) => `${count} besök ${locked ? "låsta" : "upplåsta"}.`,
  takenOff: (count: number, locked: number) => `${count} besök ligger nu i Utan plats.${locked > 0 ? ` ${locked} låsta ligger kvar.` : ""}`,
  movedTogether: (count: number, to: string, left: number) => `${count} besök flyttade till ${to}.${left > 0 ? ` ${left} ligger kvar.` : ""}`,
  takes: (count: number) => (count === 1 ? "1 besök" : `${count} besök`),
};
export const compare = {
  label: "Jämför med",
  nothing: "Jämför inte",
  with: { base_plan: "Grundplanen", published: "Det publicerade" },
  title: { base_plan: "Skiljer sig från grundplanen", published: "Ändrat sedan publiceringen" },
  unknown: { base_plan: "Gruppen har ingen grundplan med turer för de här dagarna.", published: "Veckan är inte publicerad än." },
  same: (same: number) => (same === 1 ? "1 besök ligger som där." : `${same} besök ligger som där.`),
  none: "Inget skiljer sig.",
  how: { no_place_now: "utan plats nu", gone: "borta", new: "nytt", place_now: "har fått plats", other_worker: "annan medarbetare", other_time: "annan tid" },
  there: { base_plan: "I grundplanen", published: "Publicerat" },
  here: "Nu",
  back: "Lägg tillbaka",
  backFor: (what: string) => `Lägg tillbaka ${what}`,
  was: (where: string) => `förut ${where}`,
};
export const map = {
  title: (day: string) => `Karta över ${day}`,
  view: "Karta",
  lead: "Raka streck mellan hemmen i den ordning besöken ligger. Kartan visar inga adresser.",
  routes: "Rutter",
  office: "Lokalen",
  stops: (count: number) => (count === 1 ? "1 besök" : `${count} besök`),
  leftOut: "Brukare med skyddad identitet visas inte på kartan.",
  unknown: (names: string) => `Inte på kartan: ${names}.`,
  alone: "Visa bara den här",
  all: "Visa alla",
  unplaced: "Utan plats",
  metres: (text: string) => `${text} i skalstrecket`,
};
export const conditions = {
  title: (group: string) => `Arbetsmiljö i planen, ${group}`,
  link: "Rapport till skyddsombudet",
  lead: "Summor för gruppen. Ingen siffra gäller en enskild medarbetare.",
  suppressed: "Färre än fem medarbetare har pass de här dagarna. Då visas inga summor, eftersom de skulle säga något om enskilda.",
  print: "Skriv ut",
  back: "Till tavlan",
  breaks: "Raster", breaksDue: "Raster som passen ska ha", breaksLaid: "Utlagda", breaksWrong: "Saknas, ligger fel eller krockar", tooLong: "Mer än fem timmar utan rast",
  travel: "Resor", ways: "Resor mellan besök", real: "Verklig restid", planned: "Tid som planen lämnar mellan besök", tooShort: "Resor som inte hinns", lacking: "Tid som saknas för dem",
  support: "Kringtid", supportPlanned: "Utlagd kringtid", supportShare: "Andel av arbetad tid", worked: "Arbetad tid utan raster",
  rest: "Vila", shortRests: "Gånger dygnsvilan på 11 timmar inte hålls",
  spread: "Kväll och helg", evenings: "Kvällspass (slutar efter 19)", weekends: "Helgpass", sharedBy: (count: number) => `delas av ${count} medarbetare`, sharedHidden: "hur många som delar dem visas inte (färre än fem)",
  shifts: "Pass", workers: "Medarbetare med pass", vacant: "Vakanta pass",
  measure: "Mått", value: "Värde",
  state: { none: "Inte öppnad", draft: "Utkast", published: "Publicerad" },
};
export const grouping = {
  label: "Gruppera",
  by: { tour: "Pass", person: "Brukare", day: "Dag" },
  tray: "Blir utan plats",
  accept: "Godta gruppen",
  acceptFor: (what: string) => `Godta gruppen: ${what}`,
  chooseAll: (what: string) => `Välj alla: ${what}`,
  changes: (count: number) => (count === 1 ? "1 ändring" : `${count} ändringar`),
  show: "Visa på tavlan",
  showing: (count: number) => (count === 1 ? "Du ser förslaget: 1 ändring är markerad. Inget är inlagt än." : `Du ser förslaget: ${count} ändringar är markerade. Inget är inlagt än.`),
  back: "Till listan",
  keepRest: (count: number) => (count === 1 ? "1 ändring väntar kvar." : `${count} ändringar väntar kvar.`),
  moved: "föreslagen plats",
};
export const rules = {
  delegation: "Delegering saknas", protected_identity: "Skyddad identitet", unwanted_worker: "Oönskad medarbetare", absence: "Frånvaro", shift_bounds: "Utanför passet",
  overlap: "Två besök samtidigt", travel: "Restiden räcker inte", breaks: "Raster", work_without_break: "Mer än fem timmar utan rast", daily_rest: "Dygnsvila",
  two_workers: "Dubbelbemanning", gap: "Tid mellan besök", critical_time: "Tidskritiska besök", locks: "Låst", unstaffed: "Utan medarbetare", frame: "Utanför tidsramen",
  contact_person: "Fast omsorgskontakt", coordinates: "Hem som inte är på kartan",
} as Record<string, string>;
export const delegated = {
  medicine: "läkemedel", insulin: "insulin", eye_drops: "ögondroppar", wound: "såromläggning", compression: "kompression", catheter: "kateterskötsel", tube_feeding: "sondmatning",
};
export const filters = { unassigned: "Utan plats", needs: (task: string) => `Kräver delegering: ${task}`, differs: "Skiljer sig", delegations: "Delegering" };
