//! `tandem replica` as a child, spoken to in JSON lines.

use crate::child::tandem;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

/// How long is waited for what must come, in milliseconds.
pub(crate) const SOON_MS: u64 = 60_000;

/// A replica in a folder; killed when dropped.
pub(crate) struct Shell {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    asked: u64,
}

impl Shell {
    pub(crate) fn start(folder: &Path) -> Self {
        let mut command = tandem(&["replica", "--dir", folder.to_str().unwrap()]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (input, output) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        Self { child, input, output, asked: 0 }
    }

    /// A device of the person that this link invites.
    pub(crate) fn joined(folder: &Path, link: &str) -> Self {
        let mut shell = Self::start(folder);
        shell.ok(&json!({ "do": "join", "invite": link }));
        shell
    }

    /// Writes a line, whatever it is.
    pub(crate) fn write(&mut self, line: &str) {
        writeln!(self.input, "{line}").unwrap();
    }

    /// The next answer line; `None`: the replica ended.
    pub(crate) fn read(&mut self) -> Option<Value> {
        let mut line = String::new();
        (self.output.read_line(&mut line).unwrap() > 0).then(|| serde_json::from_str(&line).unwrap())
    }

    /// Asks; the whole answer, which names the question.
    pub(crate) fn ask(&mut self, question: &Value) -> Value {
        let mut question = question.clone();
        self.asked += 1;
        question["id"] = self.asked.into();
        self.write(&question.to_string());
        let answer = self.read().expect("an answer");
        assert_eq!(answer["id"], self.asked, "{question} {answer}");
        answer
    }

    /// Asks what must go well.
    pub(crate) fn ok(&mut self, question: &Value) -> Value {
        let answer = self.ask(question);
        assert!(answer.get("error").is_none(), "{question}: {answer}");
        answer["ok"].clone()
    }

    /// Asks what must be refused; the code.
    pub(crate) fn refused(&mut self, question: &Value) -> String {
        let answer = self.ask(question);
        assert!(answer["error"]["message"].is_string(), "{question}: {answer}");
        answer["error"]["code"].as_str().unwrap().to_owned()
    }

    pub(crate) fn json(&mut self, document: &Value) -> Value {
        self.ok(&json!({ "do": "json", "document": document }))["json"].clone()
    }

    pub(crate) fn heads(&mut self, document: &Value) -> Value {
        self.ok(&json!({ "do": "heads", "document": document }))["heads"].clone()
    }

    /// Waits until this replica has these changes.
    pub(crate) fn wait(&mut self, document: &Value, heads: &Value) {
        self.ok(&json!({ "do": "wait", "document": document, "heads": heads, "timeout_ms": SOON_MS }));
    }

    /// Waits until the relay has everything.
    pub(crate) fn acknowledged(&mut self) {
        self.ok(&json!({ "do": "wait_acknowledged", "timeout_ms": SOON_MS }));
    }

    /// SIGKILL, at once.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Ends it well.
    pub(crate) fn quit(mut self) {
        self.ok(&json!({ "do": "quit" }));
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Shell {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
