//! The program `tandem`: everything is in the library.

/// What documents were opened in goes back to the system within a second (`.cargo/config.toml`); the system's own
/// allocator keeps it.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[global_allocator]
static MEMORY: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> std::process::ExitCode {
    tandem_server::run()
}
