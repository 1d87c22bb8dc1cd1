//! Vouchers for accounts: SIE type 4I, which accounting systems read. Text is CP437 ("PC8") with CRLF, as the format says.

mod pc8;

use std::fmt::Write as _;

use jiff::civil::Date;
use tillit_domain::quantity::Ore;

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Number.
    pub number: String,
    /// Name.
    pub name: String,
}

/// A file of vouchers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SieFile {
    /// Name and version of the program that made it.
    pub program: (String, String),
    /// The day it was made.
    pub made_on: Date,
    /// The company or municipality.
    pub company: String,
    /// Accounts.
    pub accounts: Vec<Account>,
    /// Cost centres by name; they are numbered from 1 in dimension 1.
    pub objects: Vec<String>,
    /// Vouchers.
    pub vouchers: Vec<Voucher>,
}

/// A voucher (verifikation).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voucher {
    /// Its day.
    pub day: Date,
    /// Its text.
    pub text: String,
    /// Its rows; they sum to zero.
    pub transactions: Vec<Transaction>,
}

/// A row of a voucher: debit above zero, credit below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transaction {
    /// The account.
    pub account: String,
    /// The cost centre, by name.
    pub object: Option<String>,
    /// Öre.
    pub amount: Ore,
    /// Its text.
    pub text: String,
}

/// A file cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SieError {
    /// A voucher's rows do not sum to zero.
    #[error("the voucher \"{text}\" is off by {off} öre: debit and credit must be alike")]
    Unbalanced {
        /// The voucher.
        text: String,
        /// By how much.
        off: Ore,
    },
}

/// Writes the file.
///
/// # Errors
/// [`SieError::Unbalanced`]: a voucher that does not balance is never given to accounts.
pub fn write(file: &SieFile) -> Result<Vec<u8>, SieError> {
    let mut text = String::new();
    let mut line = |words: std::fmt::Arguments<'_>| {
        // Writing to a string cannot fail.
        let _ = text.write_fmt(words);
        text.push_str("\r\n");
    };
    line(format_args!("#FLAGGA 0"));
    line(format_args!("#PROGRAM {} {}", quoted(&file.program.0), quoted(&file.program.1)));
    line(format_args!("#FORMAT PC8"));
    line(format_args!("#GEN {}", day(file.made_on)));
    line(format_args!("#SIETYP 4"));
    line(format_args!("#FNAMN {}", quoted(&file.company)));
    for account in &file.accounts {
        line(format_args!("#KONTO {} {}", account.number, quoted(&account.name)));
    }
    if !file.objects.is_empty() {
        line(format_args!("#DIM 1 {}", quoted("Kostnadsställe")));
    }
    for (number, object) in (1..).zip(&file.objects) {
        line(format_args!("#OBJEKT 1 {} {}", quoted(&number.to_string()), quoted(object)));
    }
    for voucher in &file.vouchers {
        let off: Ore = voucher.transactions.iter().map(|it| it.amount).sum();
        if off != Ore::ZERO {
            return Err(SieError::Unbalanced { text: voucher.text.clone(), off });
        }
        // Series and number are given by the system that reads it.
        line(format_args!("#VER \"\" \"\" {} {}", day(voucher.day), quoted(&voucher.text)));
        line(format_args!("{{"));
        for it in &voucher.transactions {
            let object = it.object.as_ref().and_then(|name| file.objects.iter().position(|other| other == name));
            let object = object.map_or_else(|| "{}".to_owned(), |at| format!("{{\"1\" \"{}\"}}", at + 1));
            line(format_args!(
                "   #TRANS {} {object} {} {} {}",
                it.account,
                kronor(it.amount),
                day(voucher.day),
                quoted(&it.text)
            ));
        }
        line(format_args!("}}"));
    }
    Ok(pc8::encode(&text))
}

fn day(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// Kronor with a decimal point, as the format has them.
fn kronor(amount: Ore) -> String {
    let sign = if amount < Ore::ZERO { "-" } else { "" };
    let ore = amount.0.unsigned_abs();
    format!("{sign}{}.{:02}", ore / 100, ore % 100)
}

/// A text field: in quotes, with quotes inside it marked and no line breaks.
fn quoted(text: &str) -> String {
    let plain: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    format!("\"{}\"", plain.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn file(amounts: [i64; 2]) -> SieFile {
        let row = |account: &str, object: Option<&str>, amount| Transaction {
            account: account.into(),
            object: object.map(str::to_owned),
            amount: Ore(amount),
            text: "Omvårdnad \"dag\"".into(),
        };
        SieFile {
            program: ("Tillit".into(), "0.1".into()),
            made_on: date(2025, 7, 7),
            company: "Påhittade kommun".into(),
            accounts: vec![Account { number: "4630".into(), name: "Köp av hemtjänst".into() }],
            objects: vec!["Norr".into()],
            vouchers: vec![Voucher {
                day: date(2025, 6, 30),
                text: "Ersättning Norr 2025-06".into(),
                transactions: vec![row("4630", Some("Norr"), amounts[0]), row("2519", None, amounts[1])],
            }],
        }
    }

    #[test]
    fn a_voucher_is_written_as_accounting_systems_read_it() {
        let bytes = write(&file([1_234_505, -1_234_505])).unwrap();
        let wanted: &[u8] =
            b"#FLAGGA 0\r\n#PROGRAM \"Tillit\" \"0.1\"\r\n#FORMAT PC8\r\n#GEN 20250707\r\n#SIETYP 4\r\n\
#FNAMN \"P\x86hittade kommun\"\r\n#KONTO 4630 \"K\x94p av hemtj\x84nst\"\r\n#DIM 1 \"Kostnadsst\x84lle\"\r\n\
#OBJEKT 1 \"1\" \"Norr\"\r\n#VER \"\" \"\" 20250630 \"Ers\x84ttning Norr 2025-06\"\r\n{\r\n\
\x20  #TRANS 4630 {\"1\" \"1\"} 12345.05 20250630 \"Omv\x86rdnad \\\"dag\\\"\"\r\n\
\x20  #TRANS 2519 {} -12345.05 20250630 \"Omv\x86rdnad \\\"dag\\\"\"\r\n}\r\n";
        assert_eq!(bytes, wanted);
    }

    #[test]
    fn a_voucher_that_does_not_balance_is_refused() {
        let refused = write(&file([100, -99]));
        assert_eq!(refused, Err(SieError::Unbalanced { text: "Ersättning Norr 2025-06".into(), off: Ore(1) }));
    }
}
