//! `GET /session`: who uses this device.

use super::signed_in::SignedIn;
use crate::store::people::Device;
use axum::Json;
use tandem_core::model::{DeviceId, PersonId};

/// A device and its person, as the app needs them.
#[derive(Debug, serde::Serialize)]
pub(super) struct Session {
    person: PersonId,
    name: String,
    device: DeviceId,
    device_name: String,
    may_create: bool,
}

impl From<Device> for Session {
    fn from(device: Device) -> Self {
        Self {
            person: device.person.id,
            name: device.person.name,
            device: device.id,
            device_name: device.name,
            may_create: device.person.administrator,
        }
    }
}

/// Answers who this is; `unknown_device` for everyone else.
pub(super) async fn session(SignedIn(device): SignedIn) -> Json<Session> {
    Json(device.into())
}
