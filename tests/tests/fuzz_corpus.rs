//! Everything that the fuzzer ever found interesting is read again, by the same functions that it calls.

use std::fs;
use std::path::Path;
use tandem_tests::fuzz::TARGETS;

#[test]
fn every_committed_input_keeps_to_what_its_kind_must() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (name, target) in TARGETS {
        let inputs: Vec<_> = fs::read_dir(corpus.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(inputs.len() >= 10, "{name} has a corpus");
        for input in inputs {
            let bytes = fs::read(&input).unwrap();
            let kept = std::panic::catch_unwind(|| target(&bytes));
            assert!(kept.is_ok(), "{}", input.display());
        }
    }
}
