//! The program `tandem`: everything is in the library.

/// Gives memory back that a burst of work took: the system's own keeps most of it for threads that rest.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    tandem_server::run()
}
