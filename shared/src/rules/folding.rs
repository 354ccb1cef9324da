//! Letters as a search compares them: without case and marks, Arabic letters in one form, digits of any script as ASCII.
//!
//! Latin, Greek, Cyrillic and Arabic are known; other letters stay as they are.

/// The plain letters of U+00C0 to U+017F; a dot: it stays, or is written as two letters.
const LATIN: &str = "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
                     aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrsssssssstttttt\
                     uuuuuuuuuuuuwwyyyzzzzzzs";

/// The letters of a text with the byte at which each began: lower case, no marks, one form.
pub fn folds(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().flat_map(|(at, letter)| folded(letter).into_iter().flatten().map(move |plain| (at, plain)))
}

/// A text in plain letters.
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    plain_into(text, &mut plain);
    plain
}

/// The same in place of what was there: most lines are ASCII, and many are looked through.
pub fn plain_into(text: &str, plain: &mut String) {
    plain.clear();
    if text.is_ascii() {
        for (place, line) in text.split(['\n', '\t']).enumerate() {
            if place > 0 {
                plain.push(' ');
            }
            plain.push_str(line);
        }
        plain.make_ascii_lowercase();
    } else {
        plain.extend(folds(text).map(|(_, letter)| letter));
    }
}

/// Where a word stands first in a plain line, in bytes. The standard library's way prepares itself anew for each line, and
/// most are short.
pub fn find(line: &str, word: &str) -> Option<usize> {
    let (line, word) = (line.as_bytes(), word.as_bytes());
    let Some(first) = word.first() else { return Some(0) };
    line.windows(word.len()).position(|letters| letters[0] == *first && letters == word)
}

/// One letter as at most two plain ones; none where it is a mark.
fn folded(letter: char) -> [Option<char>; 2] {
    let two = |one, other| [Some(one), Some(other)];
    let plain = match letter {
        _ if is_mark(letter) => return [None; 2],
        'Æ' | 'æ' => return two('a', 'e'),
        'Œ' | 'œ' => return two('o', 'e'),
        'Ĳ' | 'ĳ' => return two('i', 'j'),
        'ß' => return two('s', 's'),
        'Þ' | 'þ' => return two('t', 'h'),
        '\u{c0}'..='\u{17f}' => {
            let place = usize::try_from(u32::from(letter) - 0xc0).unwrap_or(0);
            LATIN.as_bytes().get(place).map(|byte| char::from(*byte)).filter(|plain| *plain != '.').unwrap_or(letter)
        }
        'Α'..='Ω' | 'А'..='Я' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        'Ѐ'..='Џ' => char::from_u32(u32::from(letter) + 80).unwrap_or(letter),
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ى' | 'ئ' | 'ی' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        'ک' => 'ك',
        '٠'..='٩' => char::from_u32(u32::from(letter) - 0x660 + 0x30).unwrap_or(letter),
        '۰'..='۹' => char::from_u32(u32::from(letter) - 0x6f0 + 0x30).unwrap_or(letter),
        '\u{2019}' => '\'',
        '\u{a0}' | '\u{202f}' | '\n' | '\t' => ' ',
        _ => letter.to_ascii_lowercase(),
    };
    [Some(plain), None]
}

/// A mark on a letter, or one that nobody sees.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
        || matches!(letter, '\u{6d6}'..='\u{6ed}' | '\u{200b}'..='\u{200f}')
}

/// The words of what somebody looks for, plain, the first eight.
pub fn words(sought: &str) -> Vec<Vec<char>> {
    let letters: Vec<char> = folds(sought).map(|(_, letter)| letter).collect();
    let mut words: Vec<Vec<char>> =
        letters.split(|letter| *letter == ' ').filter(|word| !word.is_empty()).map(<[char]>::to_vec).collect();
    words.truncate(WORDS);
    words
}

/// Words that are looked for at most.
const WORDS: usize = 8;

/// Where a word stands first in folded letters: the place of its first letter.
pub fn place_of(word: &[char], letters: &[(usize, char)]) -> Option<usize> {
    let last = letters.len().checked_sub(word.len())?;
    (0..=last).find(|from| letters[*from..].iter().zip(word).all(|((_, letter), sought)| letter == sought))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_marks_and_forms_do_not_count() {
        for (written, sought) in [
            ("Évaluation À CŒUR ouvert", "evaluation a coeur ouvert"),
            ("Straße, Øre, Łódź, Þór", "strasse, ore, lodz, thor"),
            ("e\u{301}te\u{301}", "ete"),
            ("ÿ Ñ ç ſ Ž", "y n c s z"),
            ("إدارة الأنظمة", "اداره الانظمه"),
            ("مُدَرِّب", "مدرب"),
            ("مـــوقع على", "موقع علي"),
            ("٢٠٢٦ ۱۲", "2026 12"),
            ("Москва ΑΘΗΝΑ", "москва αθηνα"),
            ("l\u{2019}équipe", "l'equipe"),
        ] {
            assert_eq!(plain(written), sought, "{written}");
        }
        assert_eq!(LATIN.chars().count(), 0x180 - 0xc0, "a letter for each place");
        assert_eq!(plain("× ÷"), "× ÷");
        let ascii = "Two\nLINES,\ta tab\u{7f}";
        assert_eq!(plain(ascii), folds(ascii).map(|(_, letter)| letter).collect::<String>());
    }

    #[test]
    fn a_word_is_found_where_it_stands_first() {
        for (line, word, place) in [
            ("a server, the server", "server", Some(2)),
            ("sserver", "server", Some(1)),
            ("serve", "server", None),
            ("", "", Some(0)),
        ] {
            assert_eq!(find(line, word), place, "{word} in {line}");
        }
    }

    #[test]
    fn a_word_is_found_where_it_stands() {
        let letters: Vec<(usize, char)> = folds("Le cœur du réseau").collect();
        let [word] = &words("RESEAU")[..] else { panic!("one word") };
        let place = place_of(word, &letters).unwrap();
        assert_eq!(&"Le cœur du réseau"[letters[place].0..], "réseau");
        assert_eq!(place_of(&words("oeur")[0], &letters).map(|place| letters[place].0), Some(4));
        assert_eq!(place_of(&words("serveur")[0], &letters), None);
        assert_eq!(place_of(&words("réseau local de la clinique")[0], &letters[..2]), None);
        assert_eq!(words("  à   b "), [vec!['a'], vec!['b']]);
    }
}
