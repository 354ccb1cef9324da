//! What the field computes.
