//! The files beside the program that install it: that they say what the program understands, and give it no more than it
//! needs. What a machine with systemd or containers makes of them is not tried here, but for systemd's own check.

use clap::{CommandFactory, Parser};
use std::path::Path;
use std::process::Command;
use tandem_server::settings::Arguments;

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(name)).unwrap()
}

/// The values of a key, in order.
fn values<'t>(unit: &'t str, key: &str) -> Vec<&'t str> {
    unit.lines().filter_map(|line| line.strip_prefix(key)?.strip_prefix('=')).collect()
}

/// Each is a setting that `tandem serve --help` names.
fn known(assignments: &str) {
    let help = Arguments::command().find_subcommand_mut("serve").unwrap().render_long_help().to_string();
    for assignment in assignments.split_whitespace() {
        let (name, _) = assignment.split_once('=').unwrap();
        assert!(help.contains(&format!("environment: {name}")), "{name}");
    }
}

/// The words of a list as JSON writes it.
fn list(text: &str) -> Vec<String> {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_service_starts_a_command_that_the_program_knows_as_a_user_of_its_own_that_may_do_little() {
    let unit = read("tandem.service");
    let [start] = values(&unit, "ExecStart")[..] else { panic!("one command") };
    Arguments::try_parse_from(start.split_whitespace()).unwrap();
    values(&unit, "Environment").into_iter().for_each(known);
    for (key, value) in [
        ("User", "tandem"),
        ("ProtectSystem", "strict"),
        ("NoNewPrivileges", "yes"),
        ("CapabilityBoundingSet", ""),
        ("AmbientCapabilities", ""),
        ("StateDirectory", "tandem tandem-backups"),
        ("UMask", "0077"),
        ("Restart", "on-failure"),
    ] {
        assert_eq!(values(&unit, key), [value], "{key}");
    }
    for word in read("port-443.conf").lines().filter(|line| line.starts_with('#')).flat_map(str::split_whitespace) {
        if word.starts_with("TANDEM_") {
            known(word);
        }
    }
}

/// Where systemd is installed, it reads the files itself, and says how much of the machine the service can reach.
#[test]
fn systemd_finds_no_fault_with_the_service() {
    if Command::new("systemd-analyze").arg("--version").output().is_err() {
        println!("systemd is not here to ask");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let unit = folder.path().join("tandem.service");
    std::fs::write(&unit, read("tandem.service").replace("/usr/local/bin/tandem", env!("CARGO_BIN_EXE_tandem"))).unwrap();
    let with_port = folder.path().join("tandem.service.d");
    for port_443 in [false, true] {
        if port_443 {
            std::fs::create_dir(&with_port).unwrap();
            std::fs::write(with_port.join("port-443.conf"), read("port-443.conf")).unwrap();
        }
        let checked = Command::new("systemd-analyze").args(["verify", "--man=no"]).arg(&unit).output().unwrap();
        let told = String::from_utf8_lossy(&checked.stderr).into_owned();
        assert!(checked.status.success() && !told.contains("tandem.service:"), "{told}");
    }
    // Tenths: 14 of 100 on systemd 252.
    let exposed = Command::new("systemd-analyze").args(["security", "--offline=true", "--threshold=20"]).arg(&unit).output();
    let exposed = exposed.unwrap();
    assert!(exposed.status.success(), "{}", String::from_utf8_lossy(&exposed.stdout));
}

#[test]
fn the_container_holds_the_program_alone_and_runs_it_as_nobody() {
    let file = read("Containerfile").replace("\\\n", " ");
    let lines: Vec<(&str, &str)> =
        file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' ')).collect();
    let last = lines.iter().rposition(|(word, _)| *word == "FROM").unwrap();
    assert_eq!(lines[last].1, "scratch");
    let of = |wanted: &str| lines[last..].iter().find(|(word, _)| *word == wanted).map(|(_, rest)| *rest).expect(wanted);
    assert!(of("USER").split(':').all(|id| id.parse::<u32>().is_ok_and(|id| id > 0)));
    known(of("ENV"));
    let volumes = list(of("VOLUME"));
    for setting in ["TANDEM_DATA=", "TANDEM_BACKUP_DIR="] {
        let folder = of("ENV").split_whitespace().find_map(|pair| pair.strip_prefix(setting)).unwrap();
        assert!(volumes.iter().any(|volume| volume == folder), "{folder}");
    }
    let program = list(of("ENTRYPOINT"));
    assert_eq!(program, ["/tandem"]);
    Arguments::try_parse_from([program, list(of("CMD"))].concat()).unwrap();
    let health = list(of("HEALTHCHECK").split_once("CMD ").unwrap().1);
    Arguments::try_parse_from(health).unwrap();
    // What is copied out of the source is there.
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    for (_, rest) in lines.iter().filter(|(word, rest)| *word == "COPY" && !rest.starts_with("--from")) {
        let words: Vec<&str> = rest.split_whitespace().collect();
        for source in &words[..words.len() - 1] {
            assert!(top.join(source).exists(), "{source}");
        }
    }
}
