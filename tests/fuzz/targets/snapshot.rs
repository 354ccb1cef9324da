//! See `tandem_tests::fuzz::snapshot`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tandem_tests::fuzz::snapshot(bytes));
