//! The program `tandem`: everything is in the library.

fn main() -> std::process::ExitCode {
    tandem_server::run()
}
