//! Tells cargo when the embedded app changed: new files in its folder are not seen otherwise. Debug builds read the
//! folder when they run and need no rebuilding.

fn main() {
    let release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    println!("cargo:rerun-if-changed={}", if release { "../web/dist" } else { "build.rs" });
}
