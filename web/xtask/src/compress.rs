//! Compressed copies beside every file that gains by it: made once here at full strength, so that the relay spends
//! nothing on them while serving. It knows nothing of what the files are for.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::failure::Failure;
use crate::stamp::files_under;

/// The endings of names whose files gain by compression.
const COMPRESSIBLE: [&str; 10] = ["html", "js", "mjs", "css", "wasm", "json", "webmanifest", "svg", "ftl", "txt"];

/// Writes `NAME.br` and `NAME.gz` beside every compressible file of the folder.
pub(crate) fn folder(folder: &Path) -> Result<(), Failure> {
    for file in files_under(folder)?.iter().filter(|file| is_compressible(file)) {
        let content = fs::read(file).map_err(Failure::file(file))?;
        for (ending, compressed) in [("br", brotli(&content)), ("gz", gzip(&content))] {
            let copy = beside(file, ending);
            let compressed = compressed.map_err(Failure::file(&copy))?;
            fs::write(&copy, compressed).map_err(Failure::file(&copy))?;
        }
    }
    Ok(())
}

/// How many bytes a browser fetches for this file: its brotli copy when there is one.
pub(crate) fn fetched_bytes(file: &Path) -> Result<u64, Failure> {
    let copy = beside(file, "br");
    let served = if copy.is_file() { &copy } else { file };
    Ok(fs::metadata(served).map_err(Failure::file(file))?.len())
}

fn is_compressible(file: &Path) -> bool {
    file.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| COMPRESSIBLE.contains(&ending))
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let settings = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: content.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &settings)?;
    Ok(compressed)
}

/// Without a name or a time inside: the same content gives the same bytes.
fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzBuilder::new().write(Vec::new(), Compression::best());
    writer.write_all(content)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::{brotli, gzip, is_compressible};

    #[test]
    fn what_is_compressed_comes_back_whole() {
        let text = "two riders, one bicycle; ".repeat(400).into_bytes();
        let (small, zipped) = (brotli(&text).expect("memory has room"), gzip(&text).expect("memory has room"));
        assert!(small.len() < 200 && zipped.len() < 300, "{} and {}", small.len(), zipped.len());
        let (mut first, mut second) = (Vec::new(), Vec::new());
        brotli::BrotliDecompress(&mut &small[..], &mut first).expect("our own bytes");
        flate2::read::GzDecoder::new(&zipped[..]).read_to_end(&mut second).expect("our own bytes");
        assert!(first == text && second == text);
    }

    #[test]
    fn pictures_and_copies_are_left_alone() {
        assert!(is_compressible("a/b.wasm".as_ref()) && is_compressible("index.html".as_ref()));
        assert!(!is_compressible("icon.png".as_ref()) && !is_compressible("index.html.br".as_ref()));
    }
}
