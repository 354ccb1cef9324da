//! See `tandem_tests::fuzz::change`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tandem_tests::fuzz::change(bytes));
