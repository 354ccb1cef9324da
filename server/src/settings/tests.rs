use super::*;
use clap::CommandFactory;

fn environment(pairs: &[(&str, &str)]) -> HashMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn with_file(text: &str) -> (tempfile::TempDir, ServeFlags) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("relay.toml");
    std::fs::write(&file, text).unwrap();
    let place = PlaceFlags { config: Some(file), ..PlaceFlags::default() };
    (folder, ServeFlags { place, ..ServeFlags::default() })
}

#[test]
fn a_flag_counts_before_the_environment_that_before_the_file_that_before_the_default() {
    let (_folder, mut flags) = with_file("listen = \"file:1\"\ndata = \"of-file\"\nlog = \"debug\"\ndemo = true");
    let env = environment(&[("TANDEM_LISTEN", "environment:2"), ("TANDEM_DATA", "of-environment")]);
    flags.listen = Some("flag:3".into());
    let settings = flags.settings(&env).unwrap();
    assert_eq!(settings.listen, "flag:3");
    assert_eq!(settings.data, PathBuf::from("of-environment"));
    assert_eq!((settings.log.as_str(), settings.demo), ("debug", true));
    assert_eq!((settings.public_url, settings.drop_changes_after_days), (None, None));
    let env = environment(&[("TANDEM_DROP_CHANGES_AFTER_DAYS", "30")]);
    assert_eq!(flags.settings(&env).unwrap().drop_changes_after_days, Some(30));
    flags.drop_changes_after_days = Some(0);
    assert_eq!(flags.settings(&env).unwrap().drop_changes_after_days, Some(0));
    assert!(flags.settings(&environment(&[("TANDEM_DROP_CHANGES_AFTER_DAYS", "x")])).is_ok(), "the flag counts");
}

#[test]
fn nothing_given_means_the_defaults_that_help_names() {
    let (_folder, flags) = with_file("");
    let settings = flags.settings(&HashMap::new()).unwrap();
    assert_eq!(settings.listen, "127.0.0.1:8080");
    assert_eq!(settings.data, PathBuf::from("tandem-data"));
    assert!(!settings.demo);
    let mut command = Arguments::command();
    let help = command.find_subcommand_mut("serve").unwrap().render_long_help().to_string();
    for (name, default) in DEFAULTS {
        assert!(help.contains(&format!("TANDEM_{}", name.to_uppercase())), "{name}");
        assert!(default == "false" || help.contains(default), "{default}");
    }
    for name in OPTIONAL {
        assert!(help.contains(&format!("TANDEM_{}", name.to_uppercase())), "{name}");
    }
}

#[test]
fn other_variables_of_the_same_prefix_do_no_harm() {
    let (_folder, flags) = with_file("");
    assert!(flags.settings(&environment(&[("TANDEM_BROWSER", "x"), ("TANDEM_DEMO", "true")])).unwrap().demo);
}

#[test]
fn a_misspelt_line_of_the_file_and_a_missing_file_are_told() {
    let (_folder, flags) = with_file("lisen = \"x\"");
    assert!(flags.settings(&HashMap::new()).unwrap_err().to_string().contains("lisen"));
    let place = PlaceFlags { config: Some("no-such-file.toml".into()), ..PlaceFlags::default() };
    let missing = ServeFlags { place, ..ServeFlags::default() }.settings(&HashMap::new()).unwrap_err();
    assert!(missing.to_string().contains("no-such-file"), "{missing}");
}

#[test]
fn a_public_address_is_scheme_and_host() {
    for (text, read) in [
        ("https://tandem.example.org/", "https://tandem.example.org"),
        ("http://192.168.0.7:8080", "http://192.168.0.7:8080"),
        ("https://Tandem.Example", "https://tandem.example"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ] {
        assert_eq!(public_url(text).unwrap(), read);
    }
    for bad in ["tandem.example", "ftp://x", "https://", "https://x/path", "https://x y", "https://x/#f", "https://a@b"] {
        assert!(public_url(bad).is_err(), "{bad}");
    }
}

#[test]
fn an_invitation_names_an_engagement_and_a_role_or_an_administrator() {
    let parse = |line: &str| Arguments::try_parse_from(["tandem", "invite"].into_iter().chain(line.split(' '))).map(drop);
    assert!(parse("--person Amina --role editor --engagement Hope").is_ok());
    assert!(parse("--person Amina --role editor --new-engagement Hope --days 30").is_ok());
    assert!(parse("--person Amina --administrator").is_ok());
    for bad in [
        "--role editor --engagement Hope",
        "--person Amina --engagement Hope",
        "--person Amina --role editor",
        "--person Amina --role boss --engagement Hope",
        "--person Amina --role editor --engagement Hope --new-engagement Hope",
        "--person Amina --administrator --role editor",
        "--person Amina --administrator --days 0",
        "--person Amina --administrator --person-id A/B",
    ] {
        assert_eq!(parse(bad).unwrap_err().exit_code(), 2, "{bad}");
    }
}
