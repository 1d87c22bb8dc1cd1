//! How files are read: encodings, delimiters, row numbers, workbooks, and what is refused with words that help.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

use std::ops::ControlFlow;

use rust_xlsxwriter::{ExcelDateTime, Format as CellFormat, Workbook};
use tillit_exchange::{Language, ReadError, Table};

/// The header and every row with its number.
fn rows(bytes: &[u8]) -> (Vec<String>, Vec<(u32, Vec<String>)>) {
    let table = Table::read(bytes).unwrap();
    let mut rows = Vec::new();
    table
        .visit(&mut |number, cells| {
            rows.push((number, cells.iter().map(ToString::to_string).collect()));
            ControlFlow::Continue(())
        })
        .unwrap();
    (table.header().to_vec(), rows)
}

fn texts(row: &[&str]) -> Vec<String> {
    row.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn semicolon_comma_and_tab_are_found_outside_quotation_marks() {
    for text in [
        "a;\"b,c\"\r\n1;2,5\r\n",
        "a,\"b,c\"\n1,\"2,5\"\n",
        "a\t\"b,c\"\n1\t2,5",
        "sep=;\na;b,c\n1;2,5\n",
        "a;b,c\r1;2,5\r",
    ] {
        assert_eq!(rows(text.as_bytes()), (texts(&["a", "b,c"]), vec![(2, texts(&["1", "2,5"]))]), "{text:?}");
    }
}

#[test]
fn swedish_letters_are_read_from_utf8_and_windows_1252() {
    let expected = (texts(&["förnamn"]), vec![(2, texts(&["Åsa"]))]);
    assert_eq!(rows("förnamn\nÅsa".as_bytes()), expected);
    assert_eq!(rows("\u{feff}förnamn\nÅsa".as_bytes()), expected);
    assert_eq!(rows(b"f\xf6rnamn\n\xc5sa"), expected);
}

#[test]
fn rows_are_counted_as_a_spreadsheet_shows_them() {
    // A blank row counts, a line break inside a cell does not.
    let (_, rows) = rows(b"a;b\n\n\"x\ny\";1\n;;\nz;2\n");
    assert_eq!(rows, [(3, texts(&["x\ny", "1"])), (5, texts(&["z", "2"]))]);
}

#[test]
fn quotation_marks_inside_a_cell_are_doubled() {
    assert_eq!(rows(b"a;b\n\"han sa \"\"hej\"\"; sen\";2").1, [(2, texts(&["han sa \"hej\"; sen", "2"]))]);
}

#[test]
fn what_is_no_table_is_refused_with_words_that_help() {
    let compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    let encrypted: Vec<u8> =
        compound.into_iter().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let open_quote = "a;b\n1;\"x\n".as_bytes();
    for (bytes, error) in [
        (&b""[..], ReadError::Empty),
        (b" \r\n ", ReadError::Empty),
        (b";;\n1;2;3", ReadError::NoHeader),
        (b"Namn;namn\n1;2", ReadError::DuplicateColumn { name: "namn".into() }),
        (&compound, ReadError::OldExcel),
        (&encrypted, ReadError::Encrypted),
        (b"%PDF-1.7", ReadError::NotATable),
        (b"\x89PNG\r\n\x1a\n\0\0\0", ReadError::NotATable),
    ] {
        assert_eq!(Table::read(bytes).unwrap_err(), error);
        for language in [Language::Sv, Language::En] {
            assert!(error.words(language).ends_with('.'), "{error:?}");
        }
    }
    let table = Table::read(open_quote).unwrap();
    assert_eq!(table.visit(&mut |_, _| ControlFlow::Continue(())), Err(ReadError::OpenQuote { row: 2 }));
    let zip = b"PK\x03\x04 but no workbook";
    assert!(matches!(Table::read(zip), Err(ReadError::Damaged { .. } | ReadError::NotAWorkbook)));
}

#[test]
fn cells_of_a_workbook_are_read_as_a_person_sees_them() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let day = CellFormat::new().set_num_format("yyyy-mm-dd");
    let clock = CellFormat::new().set_num_format("hh:mm");
    let long = CellFormat::new().set_num_format("[h]:mm");
    let both = CellFormat::new().set_num_format("yyyy-mm-dd hh:mm:ss");
    for (column, name) in (0_u16..).zip(["day", "clock", "night", "both", "number", "half", "yes", "text"]) {
        sheet.write_string(0, column, name).unwrap();
    }
    let date = ExcelDateTime::from_ymd(2025, 7, 7).unwrap();
    sheet.write_datetime_with_format(2, 0, &date, &day).unwrap();
    sheet.write_number_with_format(2, 1, 0.3125, &clock).unwrap();
    sheet.write_number_with_format(2, 2, 1.0625, &long).unwrap();
    sheet.write_datetime_with_format(2, 3, date.and_hms(7, 30, 15.0).unwrap(), &both).unwrap();
    sheet.write_number(2, 4, 191_212_121_212.0).unwrap();
    sheet.write_number(2, 5, 62.5).unwrap();
    sheet.write_boolean(2, 6, true).unwrap();
    sheet.write_string(2, 7, " Åsa ").unwrap();
    let (header, rows) = rows(&book.save_to_buffer().unwrap());
    assert_eq!(header.len(), 8);
    let cells = ["2025-07-07", "07:30:00", "25:30:00", "2025-07-07 07:30:15", "191212121212", "62,5", "ja", "Åsa"];
    assert_eq!(rows, [(3, texts(&cells))]);
}

#[test]
fn an_empty_first_sheet_tells_where_the_others_are() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Tom").unwrap();
    book.add_worksheet().set_name("Personer").unwrap().write_string(0, 0, "person").unwrap();
    let error = Table::read(&book.save_to_buffer().unwrap()).unwrap_err();
    assert_eq!(error, ReadError::EmptySheet { sheet: "Tom".into(), others: vec!["Personer".into()] });
}
