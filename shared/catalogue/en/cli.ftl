# What the program says to whoever runs it; no browser loads it
cli-listening = Open { $url } in a browser. Stop the relay with ctrl-c.
cli-link = { $days ->
    [one] The link works once, within a day. Whoever opens it first is signed in, so hand it over privately. Person id: { $person }
   *[other] The link works once, within { $days } days. Whoever opens it first is signed in, so hand it over privately. Person id: { $person }
  }
cli-demo = This is the demo: everybody in it is invented. Open the two links in two different browsers to see both sides.
cli-stopped = Stopped. Everything that was acknowledged is on disk.
cli-no-relay = There is no relay's data in { $folder }. Start one there first with “tandem serve --data { $folder }”, or name the right folder with --data.
cli-bad-name = “{ $name }” cannot be a name: it needs at least one character, at most 200 bytes, all on one line. Please choose another.
cli-unknown-engagement = No notebook here is called “{ $asked }”. Take one of these, or start a new one with --new-engagement:{ $list }
cli-no-engagements = No notebook here is called “{ $asked }”: there are none yet. Start one with --new-engagement “{ $asked }”.
cli-access = The relay takes it into account within seconds, on open devices too. What somebody wrote offline stays on their device.
cli-unknown-person = “{ $asked }” does not name one person here. Say who by the id:{ $list }
cli-ambiguous-engagement = More than one notebook is called “{ $asked }”. Say which one by its id:{ $list }
cli-address = Cannot listen on { $address }: { $cause }. Perhaps another program holds it: choose another port with --listen, or port 0 for any free one.
cli-folder = Cannot use the data folder { $folder }: { $cause }. Check who owns it, or choose another with --data.
cli-locked = Another relay is already serving { $folder }. Stop that one first, or choose another folder with --data.
cli-not-fresh = The demo needs an empty data folder, and this one holds something else. Choose another with --data.
cli-failed = Something went wrong: { $cause }. See to the cause, then start again.
cli-no-file = There is no file { $file }. Name the backup by its whole path.
cli-damaged = { $file } is not sound: { $fault }. Leave it as it is, and bring back a sound backup with “tandem restore”.
cli-sound = Every entry is what it claims to be, and nothing is missing.
cli-backup = The backup is whole, was verified and lies in { $file }. Keep it away from this machine.
cli-restored = Start the relay now: devices notice by themselves, and bring back what the backup does not hold. Invitations that were open have ended: make new ones.
cli-renamed = The device has its new name.
cli-revoked = The relay takes nothing from this device any more, within seconds. What is unsent stays on it. Its person can be let in again with “tandem invite --person-id”.
cli-withdrawn = The invitation is of no use from now on.
cli-moving = Devices go to { $url } by themselves when they next open the app with a connection and nothing waits on them; from now on, links lead there too. Keep the old address answering until “tandem people” shows nobody there, then start the relay with --public-url { $url } and say “tandem move-to --no-longer”.
cli-moving-same = The relay’s address is { $url } already. Start it with the old --public-url, move, and change that setting when everybody has come.
cli-moving-over = No device is led to another address any more. Who has gone there stays there.
cli-moving-none = No move was under way.
cli-not_found = Nothing here has this id. “tandem people” lists what there is.
cli-bad_value = This cannot be a name: it needs at least one character, at most 200 bytes, all on one line.
cli-last_administrator = Nobody would be left who may run the relay. Make somebody else an administrator first.
cli-not-noted = The audit log could not be written: { $cause }.
cli-returned-nothing = Nothing waits: all that devices brought back is proven.
cli-returned = Devices brought this back after a restore, and nobody has proven it. “--admit ID” lets it in, “--admit all” everything: you vouch for the word of those who handed it in. “--from PERSON” takes only what one of them did.
cli-no-document = There is no document { $asked } in the log. These are there:{ $list }
cli-left-out = Left out: change { $hash } by { $by }, which cannot be applied.
cli-replica-held = Another process uses { $folder }. Stop that one first, or choose another folder with --dir.
cli-no-answer = No relay answers at { $address }: { $cause }. Start it with “tandem serve”, or name its address with --listen.
cli-tls-unreadable = Cannot read { $file }: { $cause }. Check the path and who may read it: the relay's own user must.
cli-tls-no-certificate = There is no certificate in { $file }. Name the PEM file with the whole chain (often fullchain.pem) with --tls-cert.
cli-tls-no-key = There is no private key in { $file }. Name the PEM file with the key (often privkey.pem) with --tls-key.
cli-tls-mismatch = The key in { $key } does not belong to the certificate in { $cert }. Take both from the same order.
cli-tls-unusable = The certificate in { $file } cannot be used: { $cause }. Order another one, with an ECDSA or RSA key.
cli-renewed = It begins without its history now. { $devices ->
    [one] One device is told to delete the old copy
   *[other] { $devices } devices are told to delete the old copy
  } when it next connects; a device that never comes back cannot be reached. Backups made before, and databases put aside by a restore, still hold everything: delete them yourself.
cli-renewed-unwiped = Deleted content may still lie in the database file, because something went on reading it. The relay clears it the next time it starts.

error-timed_out = What was waited for has not come in time.
error-timed_out-next = Check the connection and wait again.
