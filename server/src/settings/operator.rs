//! Flags of `tandem serve` for whoever keeps it running: how it is reached, watched and backed up, and what these settings
//! mean. It must not act on them.

use super::{PlaceFlags, Settings, SettingsError, layered};
use crate::organisation::Organisation;
use crate::tls::{Acme, Tls};
use clap::{Args, ValueEnum};
use ipnet::IpNet;
use std::collections::HashMap;
use std::net::IpAddr;
use std::path::PathBuf;

/// Fewest letters of a token.
const TOKEN_LETTERS: usize = 16;

/// How the relay's own log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line, for programs.
    Json,
}

/// What whoever runs the relay decides.
#[derive(Debug, Default, Args)]
pub struct OperatorFlags {
    /// Speak https with the certificate in this PEM file, those that vouch for it after it; looked at each minute, so that
    /// a renewed one needs no restart [environment: TANDEM_TLS_CERT] [default: plain http, for behind a proxy]
    #[arg(long, value_name = "FILE")]
    pub tls_cert: Option<PathBuf>,
    /// The private key of that certificate, in PEM [environment: TANDEM_TLS_KEY]
    #[arg(long, value_name = "FILE")]
    pub tls_key: Option<PathBuf>,
    /// Speak https with a certificate that the relay orders and renews itself, for this host name or several with commas
    /// between; the authority asks on port 443, so listen there [environment: TANDEM_ACME]
    #[arg(long, value_name = "DOMAIN")]
    pub acme: Option<String>,
    /// A mail address that the authority may write to [environment: TANDEM_ACME_CONTACT]
    #[arg(long, value_name = "MAIL")]
    pub acme_contact: Option<String>,
    /// Directory address of another authority [environment: TANDEM_ACME_DIRECTORY] [default: Let's Encrypt]
    #[arg(long, value_name = "URL")]
    pub acme_directory: Option<String>,
    /// Proxies whose word is believed about who asks (X-Forwarded-For) and about the number of a request (X-Request-Id):
    /// addresses and networks such as 10.0.0.0/8, with commas between; one on this machine always is
    /// [environment: TANDEM_TRUST_PROXY]
    #[arg(long, value_name = "NETWORKS")]
    pub trust_proxy: Option<String>,
    /// What a program shows to read /metrics, as a bearer token of at least 16 letters; better given in the environment,
    /// where other users of the machine do not see it [environment: TANDEM_METRICS_TOKEN] [default: who asks on this
    /// machine and through no proxy may read, and administrators]
    #[arg(long, value_name = "TOKEN")]
    pub metrics_token: Option<String>,
    /// How the relay's own log is written: text, or json with one object a line [environment: TANDEM_LOG_FORMAT]
    /// [default: text]
    #[arg(long, value_name = "FORMAT", value_enum, hide_possible_values = true)]
    pub log_format: Option<LogFormat>,
    /// Let people sign in with accounts of this OpenID Connect provider, named by its issuer address, besides by invitation
    /// [environment: TANDEM_OIDC_ISSUER] [default: by invitation only]
    #[arg(long, value_name = "URL")]
    pub oidc_issuer: Option<String>,
    /// How that provider knows this relay; there, allow the redirect address PUBLIC_URL/oidc/back
    /// [environment: TANDEM_OIDC_CLIENT_ID]
    #[arg(long, value_name = "ID")]
    pub oidc_client_id: Option<String>,
    /// File with the secret that the provider gave this relay, if it did [environment: TANDEM_OIDC_CLIENT_SECRET_FILE]
    #[arg(long, value_name = "FILE")]
    pub oidc_client_secret_file: Option<PathBuf>,
    /// What people know the provider as: the button says "Sign in with NAME" [environment: TANDEM_OIDC_NAME]
    /// [default: the provider's host]
    #[arg(long, value_name = "NAME")]
    pub oidc_name: Option<String>,
    /// Make a backup into this folder on a schedule, each under a dated name with the database and the relay's key: keep it
    /// as safe as the data [environment: TANDEM_BACKUP_DIR] [default: none is made]
    #[arg(long, value_name = "DIR")]
    pub backup_dir: Option<PathBuf>,
    /// Hours between two backups [environment: TANDEM_BACKUP_EVERY_HOURS] [default: 24]
    #[arg(long, value_name = "HOURS", value_parser = clap::value_parser!(u32).range(1..))]
    pub backup_every: Option<u32>,
    /// How many of the newest backups stay; of older ones, the newest of each of the last twelve months stays too
    /// [environment: TANDEM_BACKUP_KEEP] [default: 14]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub backup_keep: Option<u32>,
}

/// Flags of `tandem health`.
#[derive(Debug, Args)]
pub struct HealthFlags {
    /// Address and port that the relay listens on [environment: TANDEM_LISTEN] [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<String>,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

impl HealthFlags {
    /// The settings that `tandem health` heeds: those of the relay.
    pub fn settings(&self, environment: &HashMap<String, String>) -> Result<Settings, SettingsError> {
        let mut given = self.place.given();
        given.push(("listen", self.listen.clone()));
        layered(given, self.place.config.as_deref(), environment)
    }
}

impl OperatorFlags {
    pub(super) fn given(&self) -> Vec<(&'static str, Option<String>)> {
        let path = |path: &Option<PathBuf>| path.as_ref().map(|path| path.display().to_string());
        let number = |number: Option<u32>| number.map(|number| number.to_string());
        let format = self.log_format.map(|format| if format == LogFormat::Json { "json" } else { "text" }.to_owned());
        vec![
            ("tls_cert", path(&self.tls_cert)),
            ("tls_key", path(&self.tls_key)),
            ("acme", self.acme.clone()),
            ("acme_contact", self.acme_contact.clone()),
            ("acme_directory", self.acme_directory.clone()),
            ("trust_proxy", self.trust_proxy.clone()),
            ("metrics_token", self.metrics_token.clone()),
            ("log_format", format),
            ("oidc_issuer", self.oidc_issuer.clone()),
            ("oidc_client_id", self.oidc_client_id.clone()),
            ("oidc_client_secret_file", path(&self.oidc_client_secret_file)),
            ("oidc_name", self.oidc_name.clone()),
            ("backup_dir", path(&self.backup_dir)),
            ("backup_every_hours", number(self.backup_every)),
            ("backup_keep", number(self.backup_keep)),
        ]
    }
}

impl Settings {
    /// Where the certificate comes from, if there is to be one.
    pub(crate) fn tls(&self) -> Result<Option<Tls>, SettingsError> {
        match (&self.tls_cert, &self.tls_key, &self.acme) {
            (None, None, None) => Ok(None),
            (Some(cert), Some(key), None) => Ok(Some(Tls::Files { cert: cert.clone(), key: key.clone() })),
            (None, None, Some(names)) => {
                let domains = names.split(',').map(|name| host(name.trim()).ok_or_else(|| SettingsError::Acme(names.clone())));
                let (contact, directory) = (self.acme_contact.clone(), self.acme_directory.clone());
                Ok(Some(Tls::Acme(Acme { domains: domains.collect::<Result<_, _>>()?, contact, directory })))
            }
            _ => Err(SettingsError::Certificate),
        }
    }

    /// The identity provider whose accounts are good here, if there is one.
    pub(crate) fn organisation(&self) -> Result<Option<Organisation>, SettingsError> {
        let (issuer, client_id) = match (&self.oidc_issuer, &self.oidc_client_id) {
            (None, None) => return Ok(None),
            (Some(issuer), Some(client_id)) => (issuer.clone(), client_id.clone()),
            _ => return Err(SettingsError::Provider),
        };
        let host = provider_host(&issuer).ok_or_else(|| SettingsError::Issuer(issuer.clone()))?;
        let unreadable = |cause| SettingsError::ClientSecret(cause);
        let secret = self.oidc_client_secret_file.as_ref().map(std::fs::read_to_string).transpose().map_err(unreadable)?;
        let client_secret = secret.map(|secret| secret.trim().to_owned());
        Ok(Some(Organisation { name: self.oidc_name.clone().unwrap_or(host), issuer, client_id, client_secret }))
    }

    /// The proxies that are believed.
    pub(crate) fn trusted(&self) -> Result<Vec<IpNet>, SettingsError> {
        let named = self.trust_proxy.iter().flat_map(|list| list.split(',')).map(str::trim).filter(|name| !name.is_empty());
        let network = |name: &str| name.parse().or_else(|_| name.parse().map(|one: IpAddr| one.to_canonical().into()));
        named.map(|name| network(name).map_err(|_| SettingsError::TrustProxy(name.to_owned()))).collect()
    }

    pub(super) fn check_token(&self) -> Result<(), SettingsError> {
        let good = |token: &String| token.len() >= TOKEN_LETTERS && token.bytes().all(|byte| byte.is_ascii_graphic());
        if self.metrics_token.as_ref().is_none_or(good) { Ok(()) } else { Err(SettingsError::MetricsToken) }
    }
}

/// The host of a provider's address: over https, or on this machine.
fn provider_host(issuer: &str) -> Option<String> {
    let (secure, rest) = match issuer.split_once("://")? {
        ("https", rest) => (true, rest),
        ("http", rest) => (false, rest),
        _ => return None,
    };
    let host = rest.split(['/', ':', '?', '#']).next().filter(|host| !host.is_empty())?;
    (secure || host == "localhost" || host == "127.0.0.1").then(|| host.to_owned())
}

/// A name that browsers could look up, in small letters.
fn host(name: &str) -> Option<String> {
    let good = name.contains('.') && name.split('.').all(|part| !part.is_empty() && !part.starts_with('-'));
    let good = good && name.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
    good.then(|| name.to_ascii_lowercase())
}
