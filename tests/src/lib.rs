//! Proofs of Tandem: merging, the sync protocol, the relay over real sockets. The tests are in `tests/`.
