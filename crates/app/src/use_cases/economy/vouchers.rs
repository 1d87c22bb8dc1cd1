//! Statements as vouchers for the accounts (SIE 4I): cost against debt to the provider, one voucher a month.

use tillit_domain::quantity::Ore;
use tillit_exchange::sie::{Account, SieFile, Transaction, Voucher, write};

use super::asking::Input;
use super::priced::price;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::InWords;
use crate::words::economy::{EconomyPhrase, LineName};

/// The account of bought home care in the municipalities' chart (Kommun-Bas), and of debts to providers.
const ACCOUNTS: [(&str, &str); 2] =
    [("4630", "Köp av huvudverksamhet, hemtjänst"), ("2519", "Leverantörsskulder, utförare")];

/// Writes the vouchers of the months asked for.
///
/// # Errors
/// As [`super::statement::run`]; [`AppError::Invalid`] where a month has no terms or is not defined: nothing is half written.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<Vec<u8>, AppError> {
    let question = input.understand(app, session, UseCase::ReadCompensation).await?;
    let wrong = |phrase: EconomyPhrase| AppError::field("from", phrase.in_words(session.language));
    let mut vouchers = Vec::new();
    for month in &question.months {
        let priced = price(app, &question, *month).await?.ok_or_else(|| wrong(EconomyPhrase::NoTerms))?;
        let total = priced.statement.total().ok_or_else(|| wrong(EconomyPhrase::Undefined))?;
        let [cost, debt] = ACCOUNTS.map(|(number, _)| number.to_owned());
        // Texts name what is paid for, never a person; lines about few persons are sums in the accounts as well.
        let mut transactions: Vec<Transaction> = Vec::new();
        for law in [Some(tillit_domain::law::Law::Sol), Some(tillit_domain::law::Law::Hsl), None] {
            let own = priced.statement.lines.iter().filter(|line| line.key.law == law);
            let amount: Ore = own.clone().map(|line| line.amount).sum();
            if let Some(first) = own.clone().next().filter(|_| amount != Ore::ZERO) {
                let text = LineName { key: &first.key, group: None }.of_law(session.language);
                transactions.push(Transaction {
                    account: cost.clone(),
                    object: Some(question.unit.name.clone()),
                    amount,
                    text,
                });
            }
        }
        transactions.push(Transaction {
            account: debt,
            object: None,
            amount: -total,
            text: question.provider.name.clone(),
        });
        let text = EconomyPhrase::VoucherText { unit: question.unit.name.clone(), month: month.to_string() };
        vouchers.push(Voucher { day: month.last(), text: text.in_words(session.language), transactions });
    }
    let accounts = ACCOUNTS.map(|(number, name)| Account { number: number.into(), name: name.into() }).to_vec();
    let file = SieFile {
        program: ("Tillit".into(), env!("CARGO_PKG_VERSION").into()),
        made_on: app.today(),
        company: question.provider.name.clone(),
        accounts,
        objects: vec![question.unit.name.clone()],
        vouchers,
    };
    write(&file).map_err(AppError::internal)
}
