//! The views behind the places, for browsers: a module of its own that a phone loads after its first screen.
//!
//! It holds plain tables of one document, as the core hands them out, and computes views over them. It knows no
//! Automerge and decides nothing: the views are the core's. A refusal is thrown as the name of its code.

use js_sys::Uint8Array;
use tandem_core::code::Code;
use tandem_core::model::PersonId;
use tandem_core::view::{Detail, Reader, Tables, Tried};
use wasm_bindgen::prelude::*;

/// Tables of one document.
#[wasm_bindgen]
#[derive(Default)]
pub struct Details {
    tables: Tables,
}

fn refusal(code: Code) -> JsValue {
    JsValue::from_str(code.name())
}

#[wasm_bindgen]
impl Details {
    /// Empty tables.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Details {
        Details::default()
    }

    /// The document's stamp just now, as the core says it: tables of another one are emptied.
    pub fn at(&mut self, stamp: &str) {
        self.tables.at(stamp);
    }

    /// Tries a view (JSON): the view as JSON, or as bytes what the core's `hand_out` is to be asked for before it is
    /// tried again.
    pub fn view(&self, detail: &str, me: &str, today: String, seen: String) -> Result<JsValue, JsValue> {
        let detail: Detail = serde_json::from_str(detail).map_err(|_| refusal(Code::BadValue))?;
        let me = PersonId::new(me).map_err(|_| refusal(Code::BadValue))?;
        match self.tables.view(&detail, &Reader { me, today, seen }).map_err(refusal)? {
            Tried::View(json) => Ok(JsValue::from_str(&json)),
            Tried::Lacking(lacking) => Ok(Uint8Array::from(lacking.as_slice()).into()),
        }
    }

    /// Takes in what the core handed out.
    pub fn take(&mut self, handed: &[u8]) -> Result<(), JsValue> {
        self.tables.take(handed).map_err(refusal)
    }
}
