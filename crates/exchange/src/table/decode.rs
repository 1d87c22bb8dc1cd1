//! Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

/// The text of a CSV file. What is not valid UTF-8 is Windows-1252, in which every byte is a sign.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark_length)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark_length..]).0;
    }
    std::str::from_utf8(bytes).map_or_else(|_| WINDOWS_1252.decode_without_bom_handling(bytes).0, Cow::Borrowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_are_read_in_each_encoding_that_spreadsheets_write() {
        assert_eq!(decode("Åsa".as_bytes()), "Åsa");
        assert_eq!(decode("\u{feff}Åsa".as_bytes()), "Åsa");
        assert_eq!(decode(b"\xc5sa \x96 50 \x80"), "Åsa – 50 €");
        assert_eq!(decode(b"\xff\xfe\xc5\0s\0a\0"), "Åsa");
    }
}
