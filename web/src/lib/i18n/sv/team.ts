// Words of the team's own board, of swaps, and of how long a visit is.

export const team = {
  title: "Lagets planering",
  lead: "Ert lag lägger sina egna dagar. Ni ser lagets pass, besöken på dem och det som är utan plats.",
  choose: "Välj arbetslag",
  none: "Du är inte med i något arbetslag.",
  noneHelp: "Enhetschefen lägger till medarbetare i arbetslag under Verksamhet.",
  notYet: (team: string) => `${team} planerar inte sina egna dagar.`,
  propose: "Be om råd",
  loose: "Utan plats",
};
export const swap = {
  button: "Byt med varandra …",
  title: "Om ni byter",
  lead: "Inget är gjort än. Så här blir det:",
  persons: "För brukarna",
  team: "För laget",
  travel: (text: string) => `Sammanlagt ${text}.`,
  sameTravel: "Lika mycket resa som nu.",
  conflicts: "Det här skulle inte hålla",
  holds: "Alla regler håller.",
  solves: "Det här skulle lösas",
  make: "Gör det",
  makeAnyway: "Gör det ändå",
  leave: "Låt det vara",
  done: (count: number) => `${count} besök ligger på sina nya platser.`,
  refused: {
    two_rows: "Välj besök på två pass, eller två besök på samma pass, så kan de byta.",
    locked: "Ett av besöken är låst. Lås upp det först.",
    other_day: "Besöken hör till olika dagar.",
  },
};
export const visitLength = {
  change: "Ändra längd …",
  title: (person: string) => `Hur långt är besöket hos ${person}?`,
  lead: (visit: string, day: string) => `${visit}. Gäller från ${day} och framåt, i en ny version av genomförandeplanen.`,
  minutes: "Planerad längd i minuter",
  help: "Bara för planeringen. Ingen mäter någon mot den.",
  wrong: "Skriv ett helt antal minuter, minst en.",
  save: "Spara längden",
  done: (person: string, minutes: number) => `${person}: besöket är planerat till ${minutes} min.`,
};
