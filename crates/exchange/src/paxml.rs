//! Worked time for payroll: PAXml 2.0, the exchange format of Swedish payroll systems.

use std::fmt::Write as _;

use jiff::civil::Date;
use tillit_domain::quantity::Minutes;

/// A file for payroll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayrollFile {
    /// The employer's name.
    pub employer: String,
    /// Rows, by employee and day.
    pub rows: Vec<PayrollRow>,
}

/// Time of an employee on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayrollRow {
    /// The employee's number, as payroll knows it.
    pub employee: String,
    /// The kind of time, as payroll knows it: `ARB` for worked time.
    pub code: String,
    /// The day the shift begins.
    pub day: Date,
    /// How long.
    pub minutes: Minutes,
}

/// Writes the file.
#[must_use]
pub fn write(file: &PayrollFile) -> Vec<u8> {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<paxml xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"http://www.paxml.se/2.0/paxml.xsd\">\n",
    );
    let employer = escaped(&file.employer);
    // Writing to a string cannot fail.
    let _ = writeln!(
        text,
        "  <header>\n    <format>LÖNIN</format>\n    <version>2.0</version>\n    <foretagnamn>{employer}</foretagnamn>\n  </header>\n  <tidtransaktioner>"
    );
    for row in &file.rows {
        let _ = writeln!(
            text,
            "    <tidtrans anstid=\"{}\">\n      <tidkod>{}</tidkod>\n      <datum>{}</datum>\n      <timmar>{}</timmar>\n    </tidtrans>",
            escaped(&row.employee),
            escaped(&row.code),
            row.day,
            hours(row.minutes)
        );
    }
    text.push_str("  </tidtransaktioner>\n</paxml>\n");
    text.into_bytes()
}

/// Hours with two decimals, halves up: 7 h 20 min is 7.33.
fn hours(minutes: Minutes) -> String {
    let hundredths = (minutes.0 * 100 + 30) / 60;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn escaped(text: &str) -> String {
    let plain: String = text.chars().filter(|sign| !sign.is_control()).collect();
    plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_shift_is_told_to_payroll_by_day_in_hours() {
        let row =
            PayrollRow { employee: "10\"42".into(), code: "ARB".into(), day: date(2025, 6, 2), minutes: Minutes(440) };
        let text = String::from_utf8(write(&PayrollFile { employer: "Hem & vård".into(), rows: vec![row] })).unwrap();
        for part in [
            "<format>LÖNIN</format>",
            "<version>2.0</version>",
            "<foretagnamn>Hem &amp; vård</foretagnamn>",
            "<tidtrans anstid=\"10&quot;42\">",
            "<tidkod>ARB</tidkod>",
            "<datum>2025-06-02</datum>",
            "<timmar>7.33</timmar>",
        ] {
            assert!(text.contains(part), "{part} is missing in {text}");
        }
        assert_eq!([hours(Minutes(480)), hours(Minutes(5)), hours(Minutes(59))], ["8.00", "0.08", "0.98"]);
    }
}
