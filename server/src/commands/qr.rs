//! A QR code out of half blocks, for phones that look at the terminal.

use qrcode::render::unicode::Dense1x2;
use qrcode::{EcLevel, QrCode};

/// The code, dark on light whatever the colours of the terminal are not known to be; `None`: too long a text.
pub(super) fn drawn(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
    // Terminals are mostly light on dark: the inverse gives a light ground with a quiet zone.
    Some(code.render::<Dense1x2>().dark_color(Dense1x2::Light).light_color(Dense1x2::Dark).quiet_zone(true).build())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_fits_a_small_terminal_and_an_endless_text_draws_nothing() {
        let drawn_link = drawn("https://tandem.example.org/join#AAAAAAAAAAAAAAAAAAAAAA").unwrap();
        assert!(drawn_link.lines().count() <= 24 && drawn_link.lines().all(|line| line.chars().count() <= 80));
        assert_eq!(drawn(&"x".repeat(5000)), None);
    }
}
