//! Code page 437, as far as its letters and signs go: the only character set of SIE.

/// Signs of the upper half, from 0x80.
const UPPER: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// The bytes of a text; a sign that the code page lacks becomes a question mark.
pub(super) fn encode(text: &str) -> Vec<u8> {
    let upper = |sign: char| UPPER.chars().position(|it| it == sign).and_then(|at| u8::try_from(0x80 + at).ok());
    text.chars()
        .map(|sign| match sign {
            '\u{0}'..='\u{7f}' => u8::try_from(u32::from(sign)).unwrap_or(b'?'),
            '–' | '—' | '−' => b'-',
            '’' | '”' | '“' => b'\'',
            other => upper(other).unwrap_or(b'?'),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_have_the_bytes_of_the_code_page() {
        assert_eq!(encode("åäöÅÄÖéÉü"), [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x90, 0x81]);
        assert_eq!(encode("kaffe – ☕"), *b"kaffe - ?");
        assert_eq!(UPPER.chars().count(), 128);
        assert_eq!(encode("ß°²"), [0xe1, 0xf8, 0xfd]);
    }
}
