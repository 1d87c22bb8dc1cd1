export const settings = {
  lead: "Dina egna val. De följer med dig till varje dator och syns inte för någon annan.",
  openFor: (name: string) => `${name}, inställningar`,
  you: "Du",
  allUnits: "alla enheter",
};
