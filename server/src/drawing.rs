//! A link as a QR code, for phones that look at a screen: out of half blocks in a terminal, as rows for the app.

use qrcode::render::unicode::Dense1x2;
use qrcode::{Color, EcLevel, QrCode};

/// The code, dark on light whatever the colours of the terminal are not known to be; `None`: too long a text.
pub(crate) fn drawn(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    // Terminals are mostly light on dark: the inverse gives a light ground with a quiet zone.
    Some(code.render::<Dense1x2>().dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).quiet_zone(true).build())
}

/// The code row by row, `1` for dark, without the quiet zone; nothing for too long a text.
pub(crate) fn rows(text: &str) -> Vec<String> {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return Vec::new() };
    let sign = |color: &Color| if *color == Color::Dark { '1' } else { '0' };
    code.to_colors().chunks(code.width()).map(|row| row.iter().map(sign).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_fits_a_small_terminal_and_an_endless_text_draws_nothing() {
        let drawn_link = drawn("https://tandem.example.org/join#AAAAAAAAAAAAAAAAAAAAAA").unwrap();
        assert!(drawn_link.lines().count() <= 24 && drawn_link.lines().all(|line| line.chars().count() <= 80));
        assert_eq!(drawn(&"x".repeat(5000)), None);
        let rows = rows("https://tandem.example.org/join#AAAAAAAAAAAAAAAAAAAAAA");
        assert!(rows.iter().all(|row| row.len() == rows.len()) && rows[0].starts_with("1111111"));
    }
}
