//! In Swedish.

use tillit_domain::compensation::{AssessmentRefused, BudgetRefused, CostRateRefused, OvertimeRefused};
use tillit_domain::fee::{FeeBase, FeeRulesRefused, GroundRefused};
use tillit_economy::fee::Decided;
use tillit_economy::integrity::Check;

use super::{CheckWords, MoneyPhrase, RewardKind};

pub(super) fn money(phrase: &MoneyPhrase) -> String {
    match *phrase {
        MoneyPhrase::Budget(refused) => budget(refused).into(),
        MoneyPhrase::Rate(refused) => rate(refused).into(),
        MoneyPhrase::Overtime(refused) => overtime(refused).into(),
        MoneyPhrase::Assessment(refused) => assessment(refused),
        MoneyPhrase::FeeRules(refused) => fee_rules(refused).into(),
        MoneyPhrase::Ground(refused) => ground(refused).into(),
        MoneyPhrase::Months { most } => format!("Välj 1 till {most} månader."),
        MoneyPhrase::BelowZero => "Beloppet kan inte vara under noll.".into(),
        MoneyPhrase::MonthsUnknown { missing, of } => format!(
            "{missing} av de {of} månaderna är inte kända i timmar. Välj färre månader, eller planerad tid om enheten har den."
        ),
        MoneyPhrase::NoBudget => "Det är inte beslutat någon budget för året.".into(),
        MoneyPhrase::NoCostRate => "Det är inte inskrivet vad en arbetad timme kostar den månaden.".into(),
        MoneyPhrase::NoWork => "Det finns inga arbetspass för månaden.".into(),
        MoneyPhrase::PerformedUnknown => {
            "Utförd tid är antagen utan minuter, så kostnad per utförd timme går inte att räkna.".into()
        }
        MoneyPhrase::PaidUndefined => "Ersättningen går inte att räkna fram för månaden.".into(),
        MoneyPhrase::TooFewToTell => {
            "Färre än fem brukare eller medarbetare: siffrorna skulle handla om någon och visas inte.".into()
        }
        MoneyPhrase::AboutIntegrity => "Det som står här är skäl att titta och fråga, inte bevis. Mycket har en enkel förklaring. Inget räknas eller visas per medarbetare.".into(),
        MoneyPhrase::AtDwellings { dwellings } => format!("Vid {dwellings} bostäder."),
        MoneyPhrase::AtFewDwellings => "Vid några bostäder, färre än fem.".into(),
        MoneyPhrase::OfRegistrations { count, of } => format!("{count} av {of} registreringar."),
        MoneyPhrase::FewRegistrations => "Färre än fem brukare eller medarbetare ligger bakom, så antalet visas inte.".into(),
        MoneyPhrase::NotAThird => "Välj ett tertial ur listan.".into(),
        MoneyPhrase::HourOrLevels => "Ange antingen ett timpris eller nivåer.".into(),
        MoneyPhrase::SpouseMissing => "Fyll i makens inkomst. Gifta räknas ihop och delas på två.".into(),
        MoneyPhrase::NoFeeRules => "Det är inte beslutat några avgiftsregler som gäller månaden.".into(),
        MoneyPhrase::FeesOver => "Månaden är slut. Avgifterna är räknade på det som är känt nu.".into(),
        MoneyPhrase::FeesSoFar => "Månaden pågår. Avgifterna är räknade så långt den har kommit.".into(),
        MoneyPhrase::FeesClosed => {
            "Månaden är stängd. Avgifterna är som de fakturerades; det som blir känt senare rättas i en senare månad.".into()
        }
        MoneyPhrase::OnlyCorrection => "Bara rättelse av en tidigare månad.".into(),
        MoneyPhrase::FeeUndefined(FeeBase::Granted) => {
            "Avgiften räknas på beviljad tid, och något som är beviljat har ingen tid. Den går inte att räkna fram.".into()
        }
        MoneyPhrase::FeeUndefined(FeeBase::Performed) => {
            "Avgiften räknas på utförd tid, och all tid är inte känd i minuter. Den går inte att räkna fram.".into()
        }
        MoneyPhrase::FeeDecided(Decided::Taxa) => "Taxan för timmarna.".into(),
        MoneyPhrase::FeeDecided(Decided::Room) => "Avgiftsutrymmet.".into(),
        MoneyPhrase::FeeDecided(Decided::Highest) => "Högsta avgiften.".into(),
        MoneyPhrase::RewardUnknown => "Går inte att säga för den här månaden.".into(),
        MoneyPhrase::Rewards { minutes, minutes_later, making, punishes_need } => {
            rewards(minutes, minutes_later, making, punishes_need)
        }
    }
}

fn rewards(minutes: bool, later: bool, making: bool, punishes_need: bool) -> String {
    let mut parts = Vec::new();
    parts.extend(minutes.then_some("fler minuter ger mer betalt samma månad"));
    parts.extend(later.then_some("fler minuter ger högre budget framöver"));
    parts.extend(making.then_some("ett besök som inte blir av ger mindre betalt"));
    parts.extend(punishes_need.then_some("den som anmäler ett minskat behov får mindre betalt"));
    match parts.split_last() {
        None => "Betalningen är densamma vad som än görs den här månaden.".into(),
        Some((only, [])) => sentence(only),
        Some((last, before)) => sentence(&format!("{} och {last}", before.join(", "))),
    }
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}

const fn budget(refused: BudgetRefused) -> &'static str {
    match refused {
        BudgetRefused::NobodyDecided => "Skriv vem som har beslutat.",
        BudgetRefused::NoGroups => "Skriv ett belopp för minst en grupp.",
        BudgetRefused::GroupNotOfUnit => "Varje grupp i enheten ska stå en gång. Läs in sidan på nytt.",
        BudgetRefused::BelowZero => "Ett belopp kan inte vara under noll.",
        BudgetRefused::PercentAbove => "Skriv 0 till 100 procent.",
    }
}

const fn rate(refused: CostRateRefused) -> &'static str {
    match refused {
        CostRateRefused::NobodyDecided => "Skriv vem som har beslutat.",
        CostRateRefused::NoSource => "Skriv var beloppen kommer ifrån, till exempel bokslutet.",
        CostRateRefused::WorkedHourFree => "En arbetad timme kostar mer än noll. Skriv hela kostnaden.",
        CostRateRefused::PayAboveWhole => "Lönen är en del av vad timmen kostar, och kan inte vara högre.",
        CostRateRefused::BelowZero => "Belopp och tider kan inte vara under noll.",
    }
}

const fn overtime(refused: OvertimeRefused) -> &'static str {
    match refused {
        OvertimeRefused::NotOver => "Månaden är inte slut. Välj en månad som har varit.",
        OvertimeRefused::BelowZero => "Tid och kostnad kan inte vara under noll.",
        OvertimeRefused::NoSource => "Skriv var uppgiften kommer ifrån, till exempel lönerapporten.",
    }
}

fn assessment(refused: AssessmentRefused) -> String {
    match refused {
        AssessmentRefused::NobodyAssessed => "Skriv vem som har bedömt.".into(),
        AssessmentRefused::NotOver => "Kvalitet bedöms när tertialet är slut. Välj ett tidigare.".into(),
        AssessmentRefused::NotTheCriteria => "Bedöm varje kriterium i modellen en gång. Läs in sidan på nytt.".into(),
        AssessmentRefused::NoEvidence(number) => format!("Skriv vad bedömningen av kriterium {number} bygger på."),
    }
}

const fn fee_rules(refused: FeeRulesRefused) -> &'static str {
    match refused {
        FeeRulesRefused::NobodyDecided => "Skriv vem som har beslutat.",
        FeeRulesRefused::NoPriceBase => "Skriv årets prisbasbelopp.",
        FeeRulesRefused::AboveTheLaw => "Högsta avgiften är högst 53,92 procent av en tolftedel av prisbasbeloppet.",
        FeeRulesRefused::BelowZero => "Belopp kan inte vara under noll.",
        FeeRulesRefused::LevelOrder => "Skriv lägsta nivån först, och lämna timmarna tomma bara på den sista.",
        FeeRulesRefused::LevelShare => {
            "En nivå kostar minst lika mycket som den före, och aldrig mer än högsta avgiften."
        }
    }
}

const fn ground(refused: GroundRefused) -> &'static str {
    match refused {
        GroundRefused::BelowZero => "Inkomst och boende kan inte vara under noll.",
        GroundRefused::NotYet => "Uppgiften kan inte vara lämnad en dag som inte har varit.",
    }
}

pub(super) fn check(words: &CheckWords) -> &'static str {
    match *words {
        CheckWords::Name(Check::ExactlyAsOrdered) => "Många besök varar precis den beställda tiden",
        CheckWords::MayBe(Check::ExactlyAsOrdered) => {
            "Det kan vara en rutin som blivit lika lång som beställningen, eller att någon väntar ut tiden för att ersättningen är per minut."
        }
        CheckWords::ToDo(Check::ExactlyAsOrdered) => {
            "Ta upp det i arbetslaget: vad gör att besöken slutar på minuten? Se om tiden behöver ändras i planen eller beställningen."
        }
        CheckWords::Name(Check::Typed) => "Mycket är inskrivet eller rättat i efterhand",
        CheckWords::MayBe(Check::Typed) => {
            "Det kan vara telefoner som inte fungerar, taggar som saknas, dålig täckning eller nya medarbetare."
        }
        CheckWords::ToDo(Check::Typed) => {
            "Se vid vilka bostäder det sker, byt taggar och telefoner, och visa hur registreringen går till."
        }
        CheckWords::Name(Check::CorrectedLonger) => "Rättelser gör nästan alltid besöken längre",
        CheckWords::MayBe(Check::CorrectedLonger) => {
            "Det kan vara att det som oftast glöms är att tagga in i tid, så att rättelsen rätteligen lägger till."
        }
        CheckWords::ToDo(Check::CorrectedLonger) => {
            "Läs skälen till rättelserna, och se om in- eller uttaggning kan göras enklare."
        }
        CheckWords::Name(Check::SameSeconds) => "Samma längd på sekunden gång på gång i en bostad",
        CheckWords::MayBe(Check::SameSeconds) => {
            "Det kan vara en telefon eller ett system som avrundar, eller uppgifter som är inlästa från ett annat system."
        }
        CheckWords::ToDo(Check::SameSeconds) => {
            "Kontrollera hur tiderna har kommit in vid bostaden. Fråga arbetslaget, och brukaren om hur besöken går till."
        }
        CheckWords::Name(Check::InPassing) => "Mycket korta besök med tagg i en bostad",
        CheckWords::MayBe(Check::InPassing) => {
            "Det kan vara tillsyn som går fort, någon som tackar nej i dörren, eller att taggen läses två gånger."
        }
        CheckWords::ToDo(Check::InPassing) => {
            "Se vad som är planerat vid besöken. Fråga brukaren om besöken blir av som det är tänkt."
        }
    }
}

pub(super) const fn reward(name: &RewardKind) -> &'static str {
    match name {
        RewardKind::OneMoreMinute => "Ett besök tar en minut till",
        RewardKind::FinishEarly => "Ett besök blir klart fem minuter tidigare",
        RewardKind::Moved => "Ett besök flyttas till dagen efter, för att det regnar",
        RewardKind::Declined => "Brukaren tackar nej samma dag",
        RewardKind::NotMade => "Besöket blir inte av",
        RewardKind::NeedReported => "Det anmäls att behovet har minskat med en tiondel",
        RewardKind::OneMoreMinuteLater => "En minut till, sammanlagt i kommande budgetar",
    }
}
