//! Settings: a flag counts before the environment (`TANDEM_…`), that before the file (`tandem.toml`), that before the
//! default. It must not act on them.
#![allow(clippy::doc_markdown, rustdoc::bare_urls, reason = "the comments on flags are what --help prints")]

mod moving;
mod operator;
mod people;

pub use moving::MoveFlags;
pub use operator::{HealthFlags, LogFormat, OperatorFlags};
pub use people::{AccessFlags, AdministratorFlags, AuditFlags, DeviceFlags, RenewFlags, WithdrawFlags};

use clap::{Args, Parser, Subcommand};
use config::{Config, ConfigError, Environment, File, FileFormat};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use tandem_core::model::{DocumentId, PersonId};

/// Every setting with its default; the names are those of the file, and of the environment after `TANDEM_`.
const DEFAULTS: [(&str, &str); 7] = [
    ("listen", "127.0.0.1:8080"),
    ("data", "tandem-data"),
    ("demo", "false"),
    ("log", "warn,tandem_server=info"),
    ("log_format", "text"),
    ("backup_every_hours", "24"),
    ("backup_keep", "14"),
];
/// Settings that may be absent.
const OPTIONAL: [&str; 15] = [
    "public_url",
    "language",
    "drop_changes_after_days",
    "tls_cert",
    "tls_key",
    "acme",
    "acme_contact",
    "acme_directory",
    "trust_proxy",
    "metrics_token",
    "backup_dir",
    "oidc_issuer",
    "oidc_client_id",
    "oidc_client_secret_file",
    "oidc_name",
];
/// The file that is read when none is named.
const FILE: &str = "tandem.toml";

/// Tandem: one notebook per partnership, shared by everyone in it, with or without a connection.
///
/// Each setting can be given as a flag, in the environment or in a file of lines such as `listen = "0.0.0.0:8080"`;
/// a flag counts before the environment, the environment before the file.
#[derive(Debug, Parser)]
#[command(name = "tandem", version)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the relay: it serves the app and keeps what devices send. Stops cleanly on ctrl-c.
    Serve(Box<ServeFlags>),
    /// Print a sign-in link for one person. Works while the relay runs.
    Invite(InviteFlags),
    /// Give a person a role in an engagement, another one, or none. Works while the relay runs: it notices within seconds.
    Access(AccessFlags),
    /// List everybody with their devices, and the invitations that can still be used. Works while the relay runs.
    People(PlaceFlags),
    /// Rename a device, or revoke it for good. Works while the relay runs: it notices within seconds.
    Device(DeviceFlags),
    /// Let somebody run the relay, or no more. Works while the relay runs.
    Administrator(AdministratorFlags),
    /// Take back an invitation that nobody has used. Works while the relay runs.
    Withdraw(WithdrawFlags),
    /// Print who did what to whom (invitations, devices, accesses, exports), a JSON object on each line, from the oldest.
    Audit(AuditFlags),
    /// Lead every device to another address of this relay, by itself. Works while the relay runs.
    MoveTo(MoveFlags),
    /// Found an engagement anew without its history, and if asked without one person's work. Works while the relay runs.
    Renew(RenewFlags),
    /// Copy everything the relay keeps to one file, verified. Works while the relay runs.
    Backup(FileFlags),
    /// Put a backup in the place of the data. The relay must be stopped; what was there before is kept aside.
    Restore(FileFlags),
    /// Walk the whole log and say whether it is sound; exit code 1 and the place of the first fault if it is not.
    Verify(VerifyFlags),
    /// List what devices brought back after a restore and nobody has proven, and let it in. Works while the relay runs.
    Returned(ReturnedFlags),
    /// Write one document out of the log, replayed from its first entry. Works while the relay runs.
    Export(ExportFlags),
    /// Run a copy without a browser. It is told what to do by JSON lines on standard input, and answers on standard output.
    Replica(ReplicaFlags),
    /// Ask the relay on this machine whether it takes work; exit code 1 if it does not, as containers ask.
    Health(HealthFlags),
}

/// Flags of every command.
#[derive(Debug, Default, Args)]
pub struct PlaceFlags {
    /// Folder that holds everything the relay keeps [environment: TANDEM_DATA] [default: tandem-data]
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Settings file [environment: TANDEM_CONFIG] [default: tandem.toml, if it is there]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Language of explanations: en, fr or ar [environment: TANDEM_LANGUAGE] [default: that of the terminal]
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<String>,
}

/// Flags of `tandem serve`.
#[derive(Debug, Default, Args)]
pub struct ServeFlags {
    /// Address and port to listen on; port 0 takes a free one [environment: TANDEM_LISTEN] [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<String>,
    /// Address that browsers use, such as https://tandem.example.org [environment: TANDEM_PUBLIC_URL] [default: the
    /// address listened on]
    #[arg(long, value_name = "URL")]
    pub public_url: Option<String>,
    /// Fill a fresh data folder with an invented engagement to try things out, and print sign-in links for its mentor
    /// and its focal point [environment: TANDEM_DEMO=true]
    #[arg(long)]
    pub demo: bool,
    /// Free the space of changes that were received so many days ago, once a snapshot holds them and a backup holds the
    /// snapshot [environment: TANDEM_DROP_CHANGES_AFTER_DAYS] [default: every change is kept as it came]
    #[arg(long, value_name = "DAYS")]
    pub drop_changes_after_days: Option<u32>,
    /// What the relay reports about itself on standard error, as a filter such as `info` [environment: TANDEM_LOG]
    /// [default: warn,tandem_server=info]
    #[arg(long, value_name = "FILTER")]
    pub log: Option<String>,
    /// What whoever runs it decides.
    #[command(flatten)]
    pub operator: OperatorFlags,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

/// Flags of `tandem invite`.
#[derive(Debug, Args)]
pub struct InviteFlags {
    /// Who is invited: the name that the others see
    #[arg(long, value_name = "NAME")]
    pub person: String,
    /// The person's id, to give somebody who is known here another device or another engagement
    #[arg(long, value_name = "ID", value_parser = person_id)]
    pub person_id: Option<PersonId>,
    /// Invite to run the relay: may create engagements
    #[arg(long, conflicts_with_all = ["role", "engagement", "new_engagement"])]
    pub administrator: bool,
    /// With which role
    #[arg(long, value_parser = ["editor", "contributor", "reviewer", "reader"], required_unless_present = "administrator")]
    pub role: Option<String>,
    /// To which engagement: its id or its exact label
    #[arg(long, value_name = "ID|LABEL", conflicts_with = "new_engagement",
          required_unless_present_any = ["administrator", "new_engagement"])]
    pub engagement: Option<String>,
    /// To a new engagement with this label, begun when the person signs in
    #[arg(long, value_name = "LABEL")]
    pub new_engagement: Option<String>,
    /// A mail address: whoever proves to have it with an account of the provider (--oidc-issuer) may use the invitation too
    #[arg(long, value_name = "MAIL")]
    pub email: Option<String>,
    /// For how many days the link holds
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=90))]
    pub days: u16,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

/// Flags of `tandem backup` and `tandem restore`.
#[derive(Debug, Args)]
pub struct FileFlags {
    /// The backup; to restore, also a folder that was made on a schedule
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

/// Flags of `tandem verify`.
#[derive(Debug, Args)]
pub struct VerifyFlags {
    /// Verify this backup instead of the data folder
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

/// Flags of `tandem returned`.
#[derive(Debug, Args)]
pub struct ReturnedFlags {
    /// Let in what waits in this engagement (its id or its exact label), or in all
    #[arg(long, value_name = "ID|LABEL|all", conflicts_with = "forget")]
    pub admit: Option<String>,
    /// Forget what waits there: who holds it may hand it in again
    #[arg(long, value_name = "ID|LABEL|all")]
    pub forget: Option<String>,
    /// Only what this person (an id or an exact name) handed in
    #[arg(long, value_name = "PERSON")]
    pub from: Option<String>,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

/// Flags of `tandem export`.
#[derive(Debug, Args)]
pub struct ExportFlags {
    /// Which document: its id
    #[arg(long, value_name = "ID", value_parser = document_id)]
    pub document: DocumentId,
    /// As plain JSON (the default)
    #[arg(long, conflicts_with = "automerge")]
    pub json: bool,
    /// As an Automerge file
    #[arg(long)]
    pub automerge: bool,
    /// Into this file [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Where things are.
    #[command(flatten)]
    pub place: PlaceFlags,
}

/// Flags of `tandem replica`.
#[derive(Debug, Args)]
pub struct ReplicaFlags {
    /// Folder that holds everything this replica keeps; made if it is not there
    #[arg(long, value_name = "DIR")]
    pub dir: PathBuf,
    /// What the replica reports about itself on standard error, as a filter such as `info` [environment: TANDEM_LOG]
    /// [default: warn,tandem_server=info]
    #[arg(long, value_name = "FILTER")]
    pub log: Option<String>,
}

fn document_id(text: &str) -> Result<DocumentId, String> {
    DocumentId::parse(text).map_err(|_| "a document's id is 32 digits from 0 to 9 and a to f".to_owned())
}

fn person_id(text: &str) -> Result<PersonId, String> {
    PersonId::new(text).map_err(|_| "an id is 1 to 40 small letters, digits and dashes".to_owned())
}

/// The settings that count.
#[derive(Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Address and port to listen on.
    pub listen: String,
    /// The data folder.
    pub data: PathBuf,
    /// Scheme, host and port that browsers use, without a slash at the end.
    pub public_url: Option<String>,
    /// Fill a fresh folder with the demo.
    pub demo: bool,
    /// How old a change must be to live in a snapshot only, in days.
    pub drop_changes_after_days: Option<u32>,
    /// Language tag of explanations.
    pub language: Option<String>,
    /// Filter of the relay's own reports.
    pub log: String,
    /// How that is written.
    pub log_format: LogFormat,
    /// The file of the certificate.
    pub tls_cert: Option<PathBuf>,
    /// The file of its key.
    pub tls_key: Option<PathBuf>,
    /// Names to order a certificate for, with commas between.
    pub acme: Option<String>,
    /// A mail address for the authority.
    pub acme_contact: Option<String>,
    /// Where the authority is asked.
    pub acme_directory: Option<String>,
    /// Proxies that are believed, with commas between.
    pub trust_proxy: Option<String>,
    /// What programs show to read the metrics.
    pub metrics_token: Option<String>,
    /// The folder of scheduled backups.
    pub backup_dir: Option<PathBuf>,
    /// Issuer address of the identity provider.
    pub oidc_issuer: Option<String>,
    /// How that knows the relay.
    pub oidc_client_id: Option<String>,
    /// The file with its secret for the relay.
    pub oidc_client_secret_file: Option<PathBuf>,
    /// What people know it as.
    pub oidc_name: Option<String>,
    /// Hours between two of them.
    pub backup_every_hours: u32,
    /// How many of the newest stay.
    pub backup_keep: u32,
}

/// What is wrong with the settings, in words for the operator.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// A file or a value cannot be read.
    #[error("{0}")]
    Unreadable(#[from] ConfigError),
    /// The public address is none that browsers can use.
    #[error("the public URL {0:?} must be http:// or https:// with a host and nothing after it")]
    PublicUrl(String),
    /// Half of a certificate, or two ways to one.
    #[error("a certificate needs both tls_cert and tls_key, or acme alone")]
    Certificate,
    /// A provider is half named.
    #[error("signing in with a provider needs both oidc_issuer and oidc_client_id")]
    Provider,
    /// No address of a provider.
    #[error("the oidc_issuer {0:?} must be an https:// address (http:// only on this machine)")]
    Issuer(String),
    /// The provider's secret cannot be read.
    #[error("cannot read the oidc_client_secret_file: {0}")]
    ClientSecret(std::io::Error),
    /// A name that no certificate can be ordered for.
    #[error("the acme setting {0:?} must be one or more host names such as tandem.example.org, with commas between")]
    Acme(String),
    /// An address that is none.
    #[error("the trust_proxy setting names {0:?}, which is no address and no network such as 10.0.0.0/8")]
    TrustProxy(String),
    /// A token that somebody could guess.
    #[error("the metrics_token must be at least 16 printable characters without spaces")]
    MetricsToken,
    /// The program does not speak this language.
    #[error("the language {0:?} is none of en, fr, ar")]
    Language(String),
}

impl PlaceFlags {
    fn given(&self) -> Vec<(&'static str, Option<String>)> {
        vec![("data", self.data.as_ref().map(|path| path.display().to_string())), ("language", self.language.clone())]
    }

    /// The settings that a command heeds which has no further ones.
    pub fn settings(&self, environment: &HashMap<String, String>) -> Result<Settings, SettingsError> {
        layered(self.given(), self.config.as_deref(), environment)
    }
}

impl ServeFlags {
    /// The settings of `tandem serve` in this environment.
    pub fn settings(&self, environment: &HashMap<String, String>) -> Result<Settings, SettingsError> {
        let mut given = self.place.given();
        given.push(("listen", self.listen.clone()));
        given.push(("public_url", self.public_url.clone()));
        given.push(("demo", self.demo.then(|| "true".to_owned())));
        given.push(("drop_changes_after_days", self.drop_changes_after_days.map(|days| days.to_string())));
        given.push(("log", self.log.clone()));
        given.extend(self.operator.given());
        layered(given, self.place.config.as_deref(), environment)
    }
}

impl ReplicaFlags {
    /// The settings that `tandem replica` heeds.
    pub fn settings(&self, environment: &HashMap<String, String>) -> Result<Settings, SettingsError> {
        layered(vec![("log", self.log.clone())], None, environment)
    }
}

fn layered(
    given: Vec<(&str, Option<String>)>,
    file: Option<&Path>,
    environment: &HashMap<String, String>,
) -> Result<Settings, SettingsError> {
    let named = file.map(Path::to_owned).or_else(|| environment.get("TANDEM_CONFIG").map(PathBuf::from));
    let path = named.clone().unwrap_or_else(|| FILE.into());
    let mut layers = Config::builder();
    for (name, value) in DEFAULTS {
        layers = layers.set_default(name, value)?;
    }
    layers = layers.add_source(File::from(path).format(FileFormat::Toml).required(named.is_some()));
    // Only what is a setting: other programs may use the same prefix.
    let ours = DEFAULTS.iter().map(|(name, _)| *name).chain(OPTIONAL).filter_map(|name| {
        let key = format!("TANDEM_{}", name.to_uppercase());
        environment.get(&key).map(|value| (key, value.clone()))
    });
    layers = layers.add_source(Environment::with_prefix("TANDEM").source(Some(ours.collect())));
    for (name, value) in given {
        layers = layers.set_override_option(name, value)?;
    }
    let mut settings: Settings = layers.build()?.try_deserialize()?;
    settings.public_url = settings.public_url.as_deref().map(public_url).transpose()?;
    settings.tls()?;
    settings.trusted()?;
    settings.organisation()?;
    settings.check_token()?;
    Ok(settings)
}

/// Checks an address for browsers: a scheme, a host, perhaps a port, nothing after it.
fn public_url(text: &str) -> Result<String, SettingsError> {
    let bare = text.strip_suffix('/').unwrap_or(text);
    let host = bare.strip_prefix("https://").or_else(|| bare.strip_prefix("http://")).unwrap_or_default();
    let good = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || "-._:[]".contains(c));
    if good { Ok(bare.to_ascii_lowercase()) } else { Err(SettingsError::PublicUrl(text.to_owned())) }
}

#[cfg(test)]
mod tests;
