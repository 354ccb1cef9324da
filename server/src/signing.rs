//! Signatures over P-256: the key of a device that is a program, and the check of what any device signed. A browser does
//! the same with its own cryptography. It must not know what is signed.

use p256::ecdsa::signature::{Signer, Verifier};
use p256::ecdsa::{Signature, SigningKey, VerifyingKey};

/// A private key.
pub struct Key(SigningKey);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    /// A fresh key.
    pub fn draw() -> Result<Self, getrandom::Error> {
        loop {
            // Hardly one in 2^32 draws is no key.
            if let Some(key) = Self::read(&crate::chance::draw::<32>()?) {
                return Ok(key);
            }
        }
    }

    /// The key that [`Key::bytes`] gave; `None` for other bytes.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        // Fewer bytes would be taken for a small number.
        SigningKey::from_slice(bytes).ok().filter(|_| bytes.len() == 32).map(Self)
    }

    /// What is to be kept, and kept secret: 32 bytes.
    pub fn bytes(&self) -> Vec<u8> {
        self.0.to_bytes().to_vec()
    }

    /// The public key: 65 bytes, an uncompressed SEC1 point.
    pub fn public(&self) -> Vec<u8> {
        self.0.verifying_key().to_sec1_point(false).as_bytes().to_vec()
    }

    /// Signs a message: r and s, 32 bytes each.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        let signature: Signature = self.0.sign(message);
        signature.to_bytes().to_vec()
    }
}

/// Whether the holder of this key signed this message. Anything that is no key or no signature is neither.
pub fn verify(public_key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let (Ok(key), Ok(signature)) = (VerifyingKey::from_sec1_bytes(public_key), Signature::from_slice(signature)) else {
        return false;
    };
    key.verify(message, &signature).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_good_for_its_key_and_message_only() {
        let (key, other) = (Key::draw().unwrap(), Key::draw().unwrap());
        let signature = key.sign(b"hello");
        assert_eq!((key.public().len(), signature.len()), (65, 64));
        assert!(verify(&key.public(), b"hello", &signature));
        assert!(!verify(&other.public(), b"hello", &signature));
        assert!(!verify(&key.public(), b"hullo", &signature));
        let mut forged = signature.clone();
        forged[40] ^= 1;
        assert!(!verify(&key.public(), b"hello", &forged));
        assert!(verify(&Key::read(&key.bytes()).unwrap().public(), b"hello", &signature), "a key that was kept is the same");
    }

    #[test]
    fn rubbish_signs_nothing() {
        assert!(Key::read(&[0; 32]).is_none() && Key::read(&[1; 31]).is_none());
        for (key, signature) in [(&[4; 65][..], &[1; 64][..]), (&[], &[]), (&Key::draw().unwrap().public(), &[0; 64])] {
            assert!(!verify(key, b"hello", signature));
        }
    }

    #[test]
    fn a_signature_made_by_a_browser_is_understood() {
        // WebCrypto: ECDSA, P-256, SHA-256, over the message below.
        let key = hex(BROWSER_KEY);
        assert!(verify(&key, b"tandem", &hex(BROWSER_SIGNATURE)));
    }

    const BROWSER_KEY: &str = "\
         0420e4d9a7aa86ee12c19613fa6b39704ce1091a9aae8178217d1bfdbc0ea184eba3b8b6081d79599aefd45b7373d6699c3f\
         28ead1dd79b65c084c9bfe4e7aad9d";
    const BROWSER_SIGNATURE: &str = "\
         bd0c0369aabb649da0dec77bece2360cf0e51d9bdbf2b9eb3b183bb944b060d0a4570320721b2a06d45e4b6ff239af800436\
         85c24abc2a2fca8ff3504ac3d55e";

    fn hex(text: &str) -> Vec<u8> {
        (0..text.len() / 2).map(|at| u8::from_str_radix(&text[at * 2..at * 2 + 2], 16).unwrap()).collect()
    }
}
