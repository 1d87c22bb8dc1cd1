import type { PageHelp } from "../sv/help.ts";
import type { PageId } from "../../pages.ts";
import type { Messages } from "../sv/index.ts";
import { words } from "./words.ts";

const pages = {
  today: {
    purpose: "Answers whether everybody gets care today, and shows first what concerns somebody's care.",
    can: ["See visits that nobody is on, and go straight to where they can be solved.", "Take care of new orders, vacancies and delegations that run out.", "Open the step “We are short today” when workers are missing."],
    never: "Where a worker is or how long anybody takes. The page is about the visits, not about measuring people.",
  },
  short: {
    purpose: "An open step for days when workers are missing: what is moved, what is dropped, in which order, decided by whom and told to whom.",
    can: ["Report somebody ill today.", "Ask for a proposal that changes as little as possible.", "Decide for each visit that finds no place, and tick off who has been told.", "Read the decision afterwards and take a dropped visit back."],
    never: "Why somebody is ill, or who is often away. No visit is dropped without a decision with a name.",
  },
  board: {
    purpose: "Shows who goes to whom and when, and what a change would do.",
    can: ["Open a week, ask for a proposal, move and lock visits, undo.", "Read the same as a list if the board does not suit you.", "Publish when the gate says that the plan holds."],
    never: "How fast anybody works. A visit without a place is always shown with the reason.",
  },
  team: {
    purpose: "Here a team lays its own days, where the unit has given it the right.",
    can: ["Move visits among the team's shifts, and take those without a place.", "See what a swap means for the persons, the travel and the rules before it is made.", "Ask for advice, accept it or not, and publish where the unit lets the team do so."],
    never: "Figures about a colleague. Only whether a rule holds. Other teams' shifts, and persons you are not named for, are not shown.",
  },
  dayAsItGoes: {
    purpose: "Shows how the day goes, visit by visit: what is done, going on, moved or at risk.",
    can: ["Answer what workers ask, such as when a visit needs more time.", "Follow temporary extensions and say what follows.", "Go to the plan or to the step “We are too few”."],
    never: "Where a worker is, how long anybody took, or who has done most. The page is about the visits.",
  },
  emergency: {
    purpose: "Lists on paper for days when no system works, and entry of what was noted afterwards.",
    can: ["Print each shift's list for today and tomorrow.", "Print what is needed to help each person.", "Enter visits that were noted on paper."],
    never: "Door codes for anybody but the unit manager. Persons with protected identity never stand on the lists by name; their sheet is sealed.",
  },
  incidents: {
    purpose: "Incidents and misconduct (lex Sarah) are reported here, and the manager handles them with an owner, dates and follow-up.",
    can: ["Report what you have seen.", "As unit manager: name who answers for it, assess, investigate, write measures and close.", "See what remains before a report can be closed."],
    never: "Statistics about single workers. The reports are about what happened and how it can get better.",
  },
  corrections: {
    purpose: "Registrations that do not hold together are corrected here, one visit at a time, what matters most first.",
    can: ["See what was planned, what was registered and what each phone has told.", "Set the times, say that it went as planned or did not happen, or let it stand.", "See how large a share of the registrations is left to correct."],
    never: "A list by worker, or who often needs correcting. The original is never changed.",
  },
  phones: {
    purpose: "Shows which phones are in use, and blocks one that is lost.",
    can: ["Block a phone, with the reason.", "Take in or turn away what a blocked phone has sent afterwards.", "Read what to do when a phone is lost."],
    never: "When or where a phone is used. Only that it is in use.",
  },
  persons: {
    purpose: "Here you find persons of the units you work with.",
    can: ["Search by name or person number.", "Filter by home-care group.", "Open a person."],
    never: "Persons of other units. Who has a protected identity is named only to those who must know.",
  },
  newPerson: {
    purpose: "Registers somebody who applies for help or gets a first order.",
    can: ["Write name, number, address and what matters to the person.", "Mark protected identity from the start."],
    never: "Door code and key once they are written. They are shown only to who has a visit there.",
  },
  carePlanForm: {
    purpose: "Here you write a new version of the care plan together with the person.",
    can: ["Write what is done, how, when and by how many.", "Look through what changes and whether all that is ordered is there, before you save."],
    never: "A target of minutes for a visit.",
  },
  decisionForm: {
    purpose: "Here you make a decision, or change one that holds, and send the order.",
    can: ["Grant services by code, level and how often.", "Look through what follows before the decision is made."],
    never: "A field for minutes. The time follows from the catalogue.",
  },
  hslForm: {
    purpose: "Here licensed staff orders health-care services from the provider.",
    can: ["State service, how often, days, and minutes where needed."],
    never: "What is decided under SoL, without the person's consent.",
  },
  person: {
    purpose: "Gathers what is decided, agreed and planned for a person, with what matters to the person first.",
    can: ["Read decisions, orders and the care plan.", "Register an absence and restart the visits in one step.", "Print a summary."],
    never: "More than your role may see. The health-care record is kept in the care system, not here.",
  },
  cases: {
    purpose: "Shows decisions to follow up and orders that wait for an answer.",
    can: ["Acknowledge an order.", "See which decisions are due for follow-up."],
    never: "Minutes to the needs assessor. A decision is about what the person gets help with.",
  },
  delegations: {
    purpose: "Shows who may do which delegated task, and which delegations run out soon.",
    can: ["Filter by what runs out soon.", "Withdraw a delegation and see which visits then need somebody else, if you are licensed."],
    never: "Judgements of workers.",
  },
  organisation: {
    purpose: "Shows how the work is organised: units and steering mode, workers, base plan, roster, catalogue, welfare technology and accounts.",
    can: ["Change things from a day on; what held before can still be read.", "Lay visits on tours and tours on the roster, and see what it means for continuity and rest.", "See whom to ask about a vacant shift."],
    never: "Never compares workers and shows no figure about a named worker.",
  },
  followUp: {
    purpose: "Answers four questions about a unit or group: do people get what was decided, how many faces, where does the time go, are we enough?",
    can: ["Choose municipality, unit or group, month and population.", "Compare groups with each other.", "Open a group's figures down to persons and visits, if your role allows it.", "Get all metrics to Excel or print them."],
    never: "Figures about one worker, and nothing about groups so small that it shows whom it is about. A dash means that there is no value, not that it is nought.",
  },
  followUpOpen: {
    purpose: "Shows which persons a group's figure is made of, so that you know whom to talk about first.",
    can: ["Sort and filter the persons.", "Open a person's visits and orders."],
    never: "Who made the visits. Opening the list is logged as reading these persons.",
  },
  followUpPerson: {
    purpose: "Shows what was ordered, planned and performed for a person, visit by visit, and how it is known.",
    can: ["See services that were not done.", "See visits that nobody has confirmed or that wait to be corrected."],
    never: "Who came. A service's time is an estimate and no target for a visit.",
  },
  question: {
    purpose: "Answers one question at a time about a unit or group, with chart and table side by side.",
    can: ["See why performed time is another than ordered, and what is written down and what is concluded.", "See whether the group is enough, day by day, and who could lend.", "Fetch each table as Excel or CSV."],
    never: "Figures about one worker, or about so few that it shows whom it is about.",
  },
  followUpReport: {
    purpose: "A report to print: one for the board and one for the workplace meeting.",
    can: ["Choose unit or group and month.", "Print it or save it as PDF from the browser."],
    never: "Names of persons or workers.",
  },
  calibration: {
    purpose: "Shows how standard times stand to measured time, for each service code.",
    can: ["See median and spread.", "Fetch the table as Excel or CSV."],
    never: "One person's time. Codes with fewer than 30 occasions or five persons are not shown, and assumed time never counts.",
  },
  workList: {
    purpose: "Shows which persons of a group need somebody to act, and how. What a team meeting goes through.",
    can: ["See why the times differ, month by month.", "Write to the assessor about a changed need, with the person's own words.", "Record the team's talk and change the length of a visit after it."],
    never: "Who made the visits. It lists what is to be done, not who did wrong.",
  },
  ownChecks: {
    purpose: "Shows what the unit itself looks at each month, in every steering mode, and what came of it.",
    can: ["Record a check and what follows from it.", "Mark an action as done."],
    never: "Names of whom it is about; they belong in the journal.",
  },
  samples: {
    purpose: "A drawn sample of shifts shows how much time is with persons and how much is support time.",
    can: ["Draw a sample.", "Enter the answers.", "See the shares with their uncertainty."],
    never: "Whose shift it was. Answers are kept without the shift, and fewer than five are not shown.",
  },
  surveys: {
    purpose: "Shows what workers and persons have answered in surveys, how it has changed since the year before, what is done about it, and how other municipalities stand.",
    can: ["Enter a result as counts of answers, or correct it and say why.", "Write down a risk with an action, an owner and a day to follow it up.", "Note when the workplace heard its result.", "Take HME out in Kolada's form."],
    never: "What somebody has answered. Fewer than five answers are not shown, and neither is what they could be found from.",
  },
  lab: {
    purpose: "Answers questions about steering and compensation by living your own months through in other ways.",
    can: ["Choose a ready question and change alternatives, models and assumptions.", "See outcomes side by side with intervals, and what each compensation model rewards.", "Print the answer or save it."],
    never: "What anybody experiences, and no figures about one person or worker. Where the lab does not agree with today, that is said first.",
  },
  compensation: {
    purpose: "Shows what a unit is paid with in a month, line by line, and what it is held against.",
    can: ["Choose unit, month and another model than the unit's own, to see what it would give.", "Open a line down to visits and decisions, if your role allows it.", "Close a month, if your role allows it. What is learned later is adjusted.", "Get the lines to Excel or as a voucher.", "Under Budget: see the budget against what months came to, overtime and what work costs.", "Under What models reward: work out what a minute more, a visit not made or a need that has shrunk gives in each model.", "Under Terms and quality: decide a model and assess quality criteria, if your role allows it.", "Under Registering: see signs of wrong registration, what they may be and what you can do."],
    never: "No compensation is reckoned or shown for a worker, and lines about fewer than five persons are shown together.",
  },
  compensationLine: {
    purpose: "Shows which visits and decisions a line is made of. The entries sum to the line's amount to the öre.",
    can: ["Sort and filter the entries.", "Open a person's visits and orders."],
    never: "Who made the visits. Opening the line is logged as reading these persons.",
  },
  integrityFinding: {
    purpose: "Shows which visits a sign of wrong registration is made of.",
    can: ["Read what it may be and what you can do.", "Sort and filter the visits."],
    never: "Who made or registered the visits, or at what time of day. Opening the page is logged as reading the persons.",
  },
  fees: {
    purpose: "Reckons what each person pays for the month: the least of the tariff, the room that income leaves and the highest fee.",
    can: ["Read each row in words, as the person reads it.", "Enter income and housing.", "Get the basis to Excel or CSV.", "Decide rules from a month on, if your role allows it."],
    never: "The name of anybody with protected identity. What somebody earns is read by fee officers alone, and each reading is logged.",
  },
  feeGround: {
    purpose: "Shows what a person has told of income and housing, and what room that leaves.",
    can: ["Enter what is told from a month on.", "Set right what became wrong."],
    never: "It is not shown to anybody who decides, plans or gives care.",
  },
  setup: {
    purpose: "Leads a new municipality from an empty database to the first plan, one step at a time.",
    can: ["See what is there and which step is next.", "Get templates and go to the import."],
    never: "Data about people. Only how many of each there are.",
  },
  import: {
    purpose: "Brings in data from other systems: the whole file or nothing.",
    can: ["Get a template.", "Try a file without changing anything.", "Read which rows need mending, and how."],
    never: "Half an import. If one row cannot be read, nothing changes.",
  },
  log: {
    purpose: "Shows who has opened what, so that samples can be checked and questions from persons answered.",
    can: ["Filter by user, by person or worker, and by days.", "Export what is shown."],
    never: "The data that was opened, and logs of units you do not review.",
  },
  settings: {
    purpose: "Your own choices, which follow you to every computer.",
    can: ["Choose language, density, colours and start page.", "Change your password."],
    never: "The choices of others. Nobody else sees yours.",
  },
  help: {
    purpose: "Explains every page, the keyboard shortcuts and the words.",
    can: ["Read about the pages that your role opens.", "Look up a word."],
    never: "Data about people.",
  },
} satisfies Record<PageId, PageHelp>;

export const help: Messages["help"] = {
  title: "Help",
  lead: "Every page can explain itself: press ? anywhere. Here is all of it.",
  open: "Help about the page (?)",
  aboutPage: (page) => `About the page ${page}`,
  can: "What can I do here?",
  never: "What is never shown here?",
  all: "All help and all words",
  yourPages: "Your pages",
  openPage: (page) => `Open ${page}`,
  glossary: "The words",
  findWord: "Find a word",
  wordsFound: (count) => (count === 1 ? "1 word" : `${count} words`),
  shortcuts: "Keyboard shortcuts",
  onBoard: "On the planning board:",
  keys: [
    ["Ctrl + K", "search persons, workers, groups and pages"],
    ["?", "help about the page, and shortcuts"],
    ["Esc", "close what is open"],
    ["Tab", "go to the next; the first link skips the menu"],
  ],
  words,
  pages,
};
