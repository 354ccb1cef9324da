
### Command line

cli-listening = Open { $url } in a browser. Stop the relay with ctrl-c.
cli-link = { $days ->
    [one] The link works once, within a day. Whoever opens it first is signed in, so hand it over privately. Person id: { $person }
   *[other] The link works once, within { $days } days. Whoever opens it first is signed in, so hand it over privately. Person id: { $person }
  }
cli-demo = This is the demo: everybody in it is invented. Open the two links in two different browsers to see both sides.
cli-stopped = Stopped. Everything that was acknowledged is on disk.
cli-no-relay = There is no relay's data in { $folder }. Start one there first with “tandem serve --data { $folder }”, or name the right folder with --data.
cli-bad-name = “{ $name }” cannot be a name: it needs at least one character, at most 200 bytes, all on one line. Please choose another.
cli-unknown-engagement = No engagement here is called “{ $asked }”. Take one of these, or start a new one with --new-engagement:{ $list }
cli-no-engagements = No engagement here is called “{ $asked }”: there are none yet. Start one with --new-engagement “{ $asked }”.
cli-ambiguous-engagement = More than one engagement is called “{ $asked }”. Say which one by its id:{ $list }
cli-address = Cannot listen on { $address }: { $cause }. Perhaps another program holds it: choose another port with --listen, or port 0 for any free one.
cli-folder = Cannot use the data folder { $folder }: { $cause }. Check who owns it, or choose another with --data.
cli-locked = Another relay is already serving { $folder }. Stop that one first, or choose another folder with --data.
cli-not-fresh = The demo needs an empty data folder, and this one holds something else. Choose another with --data.
cli-failed = Something went wrong: { $cause }. Nothing that was acknowledged is lost; see to the cause and start again.
