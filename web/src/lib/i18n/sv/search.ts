export const search = {
  title: "Sök",
  open: "Sök (Ctrl + K)",
  label: "Sök brukare, medarbetare, grupp eller sida",
  hint: "Minst två bokstäver ur namnet, eller fyra siffror ur personnumret. Piltangenter väljer, Enter öppnar.",
  none: (text: string) => `Inget hittades för ”${text}”. Du hittar bara det din roll får se.`,
  found: (count: number) => (count === 1 ? "1 träff" : `${count} träffar`),
  more: "Fler brukare stämmer. Skriv mer av namnet.",
  kinds: { page: "Sidor", person: "Brukare", worker: "Medarbetare", group: "Grupper" },
  born: (year: number) => `född ${year}`,
};
