//! Stands in for the crate `unicode-segmentation`, whose tables of letters that are written with several characters are
//! 6.6 kB of what a phone fetches first.
//!
//! The document library asks for them where a document counts its texts in such letters, and when it is given a whole new
//! text to find the difference by itself. Tandem does neither: its documents count in UTF-16 units, as browsers do, and it
//! hands over splices. Should anybody ask all the same, every character is a letter: countable, and never wrong by a byte.

use std::str::CharIndices;

/// What the library calls on a text.
pub trait UnicodeSegmentation {
    /// The letters of a text, each as it is written.
    fn graphemes(&self, extended: bool) -> Graphemes<'_>;
}

/// The letters of a text.
#[derive(Clone, Debug)]
pub struct Graphemes<'a> {
    text: &'a str,
    letters: CharIndices<'a>,
}

impl UnicodeSegmentation for str {
    fn graphemes(&self, _extended: bool) -> Graphemes<'_> {
        Graphemes { text: self, letters: self.char_indices() }
    }
}

impl<'a> Iterator for Graphemes<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let (at, letter) = self.letters.next()?;
        self.text.get(at..at + letter.len_utf8())
    }
}

#[cfg(test)]
mod tests {
    use super::UnicodeSegmentation;

    #[test]
    fn every_character_comes_once_and_whole() {
        let text = "a\u{301}é🚲 كتاب";
        assert_eq!(text.graphemes(true).collect::<String>(), text);
        assert_eq!(text.graphemes(true).count(), text.chars().count());
    }
}
