//! The words of remedies, in Swedish and English.

use tillit_domain::contact_person::ContactRefused;
use tillit_domain::decision::DecisionRefused;
use tillit_domain::delegation::DelegationRefused;
use tillit_domain::order::OrderRefused;
use tillit_domain::person_number::NotAPersonNumber;
use tillit_domain::steering::SteeringRefused;
use tillit_domain::survey::round::RoundRefused;

use crate::error::{Remark, Remedy};
use crate::{ERRORS_MAX, Errors, Language};

impl Remedy {
    /// What to do, in a sentence.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        match language {
            Language::Sv => self.sv(),
            Language::En => self.en(),
        }
    }

    fn sv(&self) -> String {
        match self {
            Self::ColumnMissing => "Kolumnen saknas. Lägg till den, eller peka ut den i en kolumnmappning.".into(),
            Self::MappedHeaderMissing { header } => {
                format!("Mappningen pekar på kolumnen ”{header}” som inte finns i filen. Ändra mappningen.")
            }
            Self::Required => "Får inte vara tom. Fyll i ett värde.".into(),
            Self::Date => "Skriv en dag som 2025-07-07.".into(),
            Self::Clock => "Skriv ett klockslag som 07:30.".into(),
            Self::Instant => "Skriv dag och klockslag som 2025-07-07 07:30.".into(),
            Self::NoSuchInstant => "Klockslaget finns inte: klockan ställdes fram den natten. Rätta tiden.".into(),
            Self::Number { min, max } => format!("Skriv ett heltal från {min} till {max}."),
            Self::Decimal => "Skriv ett tal som 62,5.".into(),
            Self::YesNo => "Skriv ja eller nej.".into(),
            Self::OneOf { words } => format!("Skriv något av: {}.", words.join(", ")),
            Self::Unknown { kind } => {
                format!("Finns inte bland {}. Rätta värdet eller importera det först.", kind.title(Language::Sv))
            }
            Self::Ambiguous { kind } => {
                format!("Passar flera bland {}. Skriv det externa id:t i stället.", kind.title(Language::Sv))
            }
            Self::PersonNumber(why) => person_number_sv(*why).into(),
            Self::Frequency => {
                "Skriv hur ofta, till exempel 3/dag, mån,ons,fre, 2/vecka, var 3:e vecka fr 2025-06-03, \
                2/månad, 1/år, 12 h/månad eller vid behov."
                    .into()
            }
            Self::When => {
                "Skriv en tidsram (morgon, förmiddag, lunch …) eller ett klockslag, till exempel 08:00 ±15.".into()
            }
            Self::Staffing => "Skriv 1, 2 eller till exempel 2: efter 10 i 15 min.".into(),
            Self::Breaks => "Skriv raster som 30 min 11:00-13:30, flera med | emellan.".into(),
            Self::GroupHistory => "Skriv tidigare grupper som GRUPP 2024-01-01, flera med | emellan.".into(),
            Self::Needs => "Skriv behov som hemliv 2>1: orkar inte städa, flera med | emellan.".into(),
            Self::OutsideSweden => "Punkten ligger inte i Sverige. Är latitud och longitud omkastade?".into(),
            Self::Duplicate { row } => {
                format!("Samma id finns på rad {row}. Ta bort den ena raden eller ge den ett eget id.")
            }
            Self::DiffersFrom { row } => {
                format!("Skiljer sig från rad {row} som hör till samma id. Skriv lika på båda.")
            }
            Self::Backwards => "Slutar innan det börjar. Rätta den ena dagen.".into(),
            Self::StopBeforeStart => "Slutar inte efter starten. Rätta den ena tiden.".into(),
            Self::PostalCode => "Skriv postnumret med fem siffror.".into(),
            Self::BirthDate => "Numret säger inget om födelsedag. Fyll i den.".into(),
            Self::BirthDateDiffers => "Födelsedagen är en annan än personnumrets. Rätta den ena.".into(),
            Self::GroupFrom => "Gruppen är en annan än i dag. Skriv från vilken dag den gäller.".into(),
            Self::OnlyWith { other } => format!("Går bara tillsammans med {other}. Fyll i båda eller ingen."),
            Self::OneOfTwo { other } => format!("Fyll i antingen den här eller {other}, inte båda."),
            Self::NotAfterEarlier => "Måste ligga efter raden före. Sortera raderna efter dag.".into(),
            Self::StandardTimeUnderHsl => "En HSL-kod har inga schablontider. Använd standardminuter.".into(),
            Self::OutsideCycle { weeks } => format!("Ligger utanför de {weeks} veckor som rullar."),
            Self::Decision(why) => decision_sv(*why).into(),
            Self::Order(why) => order_sv(why),
            Self::Delegation(why) => delegation_sv(*why).into(),
            Self::Contact(why) => contact_sv(*why).into(),
            Self::Steering(why) => steering_sv(*why).into(),
            Self::Survey(why) => survey_sv(*why).into(),
            Self::GroupOfUnit => "Gruppen hör till en annan enhet. Rätta gruppen eller enheten.".into(),
        }
    }

    fn en(&self) -> String {
        match self {
            Self::ColumnMissing => "The column is missing. Add it, or point it out in a column mapping.".into(),
            Self::MappedHeaderMissing { header } => {
                format!("The mapping points at the column “{header}”, which is not in the file. Change the mapping.")
            }
            Self::Required => "Must not be empty. Fill in a value.".into(),
            Self::Date => "Write a day as 2025-07-07.".into(),
            Self::Clock => "Write a clock time as 07:30.".into(),
            Self::Instant => "Write day and clock time as 2025-07-07 07:30.".into(),
            Self::NoSuchInstant => "That clock time does not exist: clocks went forward that night. Correct it.".into(),
            Self::Number { min, max } => format!("Write a whole number from {min} to {max}."),
            Self::Decimal => "Write a number as 62.5.".into(),
            Self::YesNo => "Write yes or no.".into(),
            Self::OneOf { words } => format!("Write one of: {}.", words.join(", ")),
            Self::Unknown { kind } => {
                format!("Is not among the {}. Correct it or import it first.", kind.title(Language::En))
            }
            Self::Ambiguous { kind } => {
                format!("Fits several of the {}. Write the external id instead.", kind.title(Language::En))
            }
            Self::PersonNumber(why) => capital(&why.to_string()),
            Self::Frequency => "Write how often, such as 3/day, mon,wed,fri, 2/week, every 3 weeks from 2025-06-03, \
                2/month, 1/year, 12 h/month or as needed."
                .into(),
            Self::When => "Write a frame (morgon, förmiddag, lunch …) or a clock time such as 08:00 ±15.".into(),
            Self::Staffing => "Write 1, 2 or for example 2: after 10 for 15 min.".into(),
            Self::Breaks => "Write breaks as 30 min 11:00-13:30, several with | between.".into(),
            Self::GroupHistory => "Write earlier groups as GROUP 2024-01-01, several with | between.".into(),
            Self::Needs => "Write needs as home 2>1: cannot clean, several with | between.".into(),
            Self::OutsideSweden => "The point is not in Sweden. Are latitude and longitude swapped?".into(),
            Self::Duplicate { row } => {
                format!("The same id stands in row {row}. Remove one or give it an id of its own.")
            }
            Self::DiffersFrom { row } => {
                format!("Differs from row {row}, which has the same id. Write the same in both.")
            }
            Self::Backwards => "Ends before it begins. Correct one of the days.".into(),
            Self::StopBeforeStart => "Does not end after its start. Correct one of the times.".into(),
            Self::PostalCode => "Write the postal code with five digits.".into(),
            Self::BirthDate => "The number tells no birth date. Fill it in.".into(),
            Self::BirthDateDiffers => "The birth date is another than the number tells. Correct one of them.".into(),
            Self::GroupFrom => "The group is another than today. Write from which day it holds.".into(),
            Self::OnlyWith { other } => format!("Goes only together with {other}. Fill in both or neither."),
            Self::OneOfTwo { other } => format!("Fill in either this or {other}, not both."),
            Self::NotAfterEarlier => "Must come after the row before it. Sort the rows by day.".into(),
            Self::StandardTimeUnderHsl => "A code under HSL has no standard times. Use default minutes.".into(),
            Self::OutsideCycle { weeks } => format!("Lies outside the {weeks} weeks of the cycle."),
            Self::Decision(why) => capital(&why.to_string()),
            Self::Order(why) => capital(&why.to_string()),
            Self::Delegation(why) => capital(&why.to_string()),
            Self::Contact(why) => capital(&why.to_string()),
            Self::Steering(why) => capital(&why.to_string()),
            Self::Survey(why) => capital(&why.to_string()),
            Self::GroupOfUnit => "The group belongs to another unit. Correct the group or the unit.".into(),
        }
    }
}

impl Remark {
    /// The remark in a sentence.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        match (self, language) {
            (Self::ColumnNotUsed { header }, Language::Sv) => format!("Kolumnen ”{header}” används inte."),
            (Self::ColumnNotUsed { header }, Language::En) => format!("The column “{header}” is not used."),
            (Self::ProtectedSkipped { row }, Language::Sv) => {
                format!("Rad {row} gäller en skyddad identitet vars uppgifter utelämnats; inget ändrades.")
            }
            (Self::ProtectedSkipped { row }, Language::En) => {
                format!("Row {row} concerns a protected identity whose data was left out; nothing was changed.")
            }
        }
    }
}

impl Errors {
    /// A sentence about errors that were counted but not kept; none if all were kept.
    #[must_use]
    pub fn more_words(&self, language: Language) -> Option<String> {
        let more = self.count().checked_sub(ERRORS_MAX).filter(|more| *more > 0)?;
        Some(match language {
            Language::Sv => format!("Ytterligare {more} fel visas inte. Rätta dessa först."),
            Language::En => format!("Another {more} errors are not shown. Correct these first."),
        })
    }
}

/// A domain refusal as a sentence of its own.
fn capital(words: &str) -> String {
    let mut signs = words.chars();
    signs.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), signs.as_str()))
}

const fn person_number_sv(why: NotAPersonNumber) -> &'static str {
    match why {
        NotAPersonNumber::TooShort => "För kort. Skriv ÅÅÅÅMMDD-NNNN, eller R- före ett reservnummer.",
        NotAPersonNumber::NoCentury => "Århundradet saknas. Skriv ÅÅÅÅMMDD-NNNN.",
        NotAPersonNumber::NotADate => "De första åtta siffrorna är ingen dag. Rätta numret.",
        NotAPersonNumber::CheckDigit => "Kontrollsiffran stämmer inte. Rätta numret.",
        NotAPersonNumber::Signs => "Skriv bara siffror och bindestreck; ett reservnummer börjar med R-.",
    }
}

const fn decision_sv(why: DecisionRefused) -> &'static str {
    match why {
        DecisionRefused::SectionNotInForce => {
            "Lagrummet gällde inte den dag beslutet fattades. Rätta lagrummet eller dagen."
        }
        DecisionRefused::BeforeApplication => "Beslutet är fattat före ansökan. Rätta den ena dagen.",
        DecisionRefused::PeriodBackwards => "Slutar innan det börjar. Rätta den ena dagen.",
        DecisionRefused::RefusedButGrants => "Ett avslag beviljar inget. Ta bort raderna eller ändra utfallet.",
        DecisionRefused::GrantsNothing => "Ett bifall anger minst en insats. Fyll i insatskod och hur ofta.",
        DecisionRefused::QualifierOutOfRange => "Funktionstillstånd anges från 0 till 4.",
    }
}

fn order_sv(why: &OrderRefused) -> String {
    match why {
        OrderRefused::UnknownCode { code } => {
            format!("Katalogen har ingen insatskod {code}. Rätta den eller lägg till den.")
        }
        OrderRefused::UnknownLevel { code, level } => {
            format!(
                "Insatskoden {code} har ingen nivå {level} den dagen. Rätta nivån eller lägg till en version i katalogen."
            )
        }
        OrderRefused::WrongLaw { code } => format!("Insatskoden {code} beställs inte under den lagen. Rätta koden."),
        OrderRefused::MinutesMissing { code } => {
            format!("Insatskoden {code} behöver minuter av legitimerad personal. Fyll i minuter.")
        }
        OrderRefused::AlreadyAcknowledged => "Beställningen är redan kvitterad.".into(),
        OrderRefused::EndsAlready => "Beställningen slutar redan den dagen eller tidigare.".into(),
        OrderRefused::EndsInThePast => "En beställning avslutas inte för dagar som har varit.".into(),
    }
}

const fn delegation_sv(why: DelegationRefused) -> &'static str {
    match why {
        DelegationRefused::NoEnd => "En delegering måste ha ett slut. Fyll i sista dagen.",
        DelegationRefused::MoreThanAYear => "En delegering gäller högst ett år. Rätta sista dagen.",
        DelegationRefused::Backwards => "Slutar innan den börjar. Rätta den ena dagen.",
        DelegationRefused::NobodyGaveIt => "Vem som delegerat måste anges.",
    }
}

const fn contact_sv(why: ContactRefused) -> &'static str {
    match why {
        ContactRefused::NotUnderskoterska => {
            "Från 1 juli 2023 får bara en undersköterska utses. Välj en annan medarbetare eller rätta titeln."
        }
        ContactRefused::NoMotive => "Uppenbart obehövligt kräver ett motiv. Fyll i det.",
        ContactRefused::NotNamed => "Medarbetaren hör inte till dem som namngetts för personen med skyddad identitet.",
    }
}

const fn steering_sv(why: SteeringRefused) -> &'static str {
    match why {
        SteeringRefused::NobodyDecided => "Vem som beslutat måste anges.",
        SteeringRefused::NotConsulted => "Samverkan med facken måste beskrivas.",
        SteeringRefused::ConsultedAfterwards => "Samverkan ska ske före beslutet. Rätta den ena dagen.",
        SteeringRefused::Backdated => "En styrform kan inte beslutas för dagar som gått. Rätta första dagen.",
    }
}

const fn survey_sv(why: RoundRefused) -> &'static str {
    match why {
        RoundRefused::NobodyInvited => "Skriv hur många som fick frågan.",
        RoundRefused::MoreAnsweredThanInvited => "Fler kan inte ha svarat än som fick frågan. Rätta det ena talet.",
        RoundRefused::NothingAsked => "Undersökningen har ingen fråga. Lägg till minst en.",
        RoundRefused::MoreAnswersThanAnswered { .. } => {
            "Frågan har fler svar än det finns svarande. Rätta svaren eller antalet svarande."
        }
        RoundRefused::OfAnotherSurvey { .. } => "Frågan hör till en annan undersökning. Rätta frågan.",
        RoundRefused::WithoutWords { .. } => "En egen fråga behöver sin text. Skriv den.",
        RoundRefused::AskedTwice { .. } => "Frågan står redan på en tidigare rad. Ta bort den ena.",
        RoundRefused::OtherYear => {
            "Undersökningen ska avslutas under sitt år eller året efter. Rätta året eller dagen."
        }
        RoundRefused::NotClosedYet => "Undersökningen är inte avslutad ännu.",
        RoundRefused::GroupsExceedUnit => "Grupperna har tillsammans fler svar än enheten. Rätta det ena.",
        RoundRefused::CorrectionWithoutReason => "Siffrorna är andra än de som finns. Skriv varför under rättelse.",
    }
}
