# People, devices and the relay: screens that need the relay anyway

members-hint = Who can open this notebook, and as what. What they wrote stays theirs, whatever changes here.
members = Who has access
invitations = Invitations that are open
invitations-help = Each link works once.
until = until { $when }
withdraw = Take back
invitation-withdrawn = The invitation of { $name } was taken back
record = Who did what
record-help = Invitations, devices, accesses, exports
record-hint = Lines are only ever added; nobody can change them, also no administrator.
record-empty = Nothing has happened yet.
record-more = Earlier lines

invite = Invite somebody
invite-who = Who
invite-new = Somebody new
access-name = Name
access-role = Role
invite-name-help = As the others will see it.
invite-email = Mail address
invite-email-help = May stay empty. Whoever signs in with an account of your organisation that has this address can use the invitation too.
invite-days = The link holds
invite-count = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
invite-make = Make the link
invite-admit = Give access
access-given = { $name } has access now
link = Link
link-code = QR code of the link
link-help = { $days ->
    [one] Let { $name } scan this, or send the link. It works once, within a day. Whoever opens it first is { $name } here: hand it over privately.
   *[other] Let { $name } scan this, or send the link. It works once, within { $days } days. Whoever opens it first is { $name } here: hand it over privately.
  }
link-own-help = Scan this with the other device. It works once, within a day. Whoever opens it first writes in your name: keep it to yourself.
link-message = { $name }, this opens our notebook in Tandem:
link-own-message = My notebook in Tandem:
link-share = Share
link-copy = Copy
link-copied = Copied
link-not-copied = The browser does not let us copy. Press the link for long to mark it.
role-changed = { $name }: { $role }

take-away = Take access away
take-away-from = Take access away from { $name }?
take-away-text = Within seconds { $name } can no longer open or change this notebook. What is in it stays, with its author’s name.
access-taken = { $name } has no access any more
forget = Delete the copies on their devices too
forget-not = Copies stay on the devices, readable, but no longer change.
people-forget-offline = Each device deletes its copy when it next reaches the relay, after its unsent work was handed in. A phone that stays offline cannot be forced.

devices-hint = Phones and computers that write in your name. Revoke one that was lost, sold or given away.
device-add = Add a device
device-since = since { $day }
device-gone = revoked on { $day }
device-here = this device
device-name = Name of the device
device-name-help = The others see it beside your name where it helps.
device-renamed = The device is called { $name } now
device-revoked = { $name } was revoked
rename = Rename
revoke = Revoke
revoke-named = Revoke { $name }?
revoke-text = Within seconds the relay takes nothing from this device any more, and gives it nothing. It cannot be undone; a new invitation lets it in again.
revoke-here-text = This is the device that you hold: you will be signed out. What is unsent stays on it and can be saved to a file. It cannot be undone; a new invitation lets it in again.
no-device = no device
link-new = Link for a new device

relay-hint = The server that keeps and passes on everybody’s work. Whoever runs it sees people and devices, not what is in the notebooks.
relay-well = The relay is well.
relay-backup = Last backup
relay-never = never
relay-room = Room on the disk
relay-size = Kept
relay-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
  }
relay-devices = Devices
relay-online = Connected now
relay-since = Running since
relay-version = Version
relay-no-backup = No backups are made.
relay-no-backup-next = Whoever runs the machine starts the relay with --backup-dir and a folder on another disk.
relay-stale-backup = The last backup is too old.
relay-stale-backup-next = Look on the machine whether the folder for backups is there and has room; the relay’s log says what went wrong.
relay-failed-backup = The last backup failed.
relay-failed-backup-next = The relay tries again by itself. If it fails again, look whether the folder for backups has room.
relay-little-room = The disk is nearly full.
relay-little-room-next = When it is full, people can read but nothing new is taken. Make room on the machine, or move to a larger one.
relay-no-https = The relay is reached without encryption.
relay-no-https-next = Start it with a certificate (--tls-cert, --acme) or behind a proxy that has one.
relay-engagements = Notebooks
relay-members = { $count ->
    [one] { $count } person
   *[other] { $count } people
  }
relay-people = People
relay-people-help = Everybody who was ever let in, with their devices.
invite-administrator = Invite an administrator
administrator-make = Make an administrator
administrator-unmake = No longer an administrator
administrator-made = { $name } may run the relay now
administrator-unmade = { $name } no longer runs the relay

moving = This notebook moves to { $address }
moving-text = Everything of yours is there. This device goes there by itself when the app is next opened, or now.
moving-gone = This notebook has moved to { $address }
moving-gone-text = Everything of yours is there. What is written here now reaches the others only when somebody takes it in.
moving-go = Go there
moving-wait = First, what is written here is sent.
moving-arrived = Your notebook lives at { $address } now. Everything of yours is here.
moving-icon = If it was on the home screen, add it there again from this page: the old icon only leads here.

operator = The operator
deed-invited = { $by } invited { $whom }: { $role }
deed-invitation_withdrawn = { $by } took back the invitation of { $whom }
deed-enrolled = { $whom } opened an invitation on { $device }
deed-founded = The notebook was begun
deed-access_given = { $by } gave { $whom } access: { $role }
deed-access_taken = { $by } took access away from { $whom }
deed-device_renamed = { $by } renamed a device of { $whom }: { $device }
deed-device_revoked = { $by } revoked a device of { $whom }: { $device }
deed-administrator_made = { $by } made { $whom } an administrator
deed-administrator_unmade = { $by } made { $whom } no longer an administrator
deed-moving = { $by } began to lead all devices to another address
deed-moving_over = { $by } ended the move to another address
deed-move_asked = { $whom } went to the new address with a device: { $device }
deed-exported = { $by } exported the notebook
deed-identified = { $by } signed in with an organisation’s account
deed-forget_ordered = { $by } ordered devices of { $whom } to delete their copies
deed-forgotten = A device of { $whom } deleted its copy: { $device }
deed-renewed = { $by } began the notebook anew without its history

forget-device = Delete the copies on it too
forgetting = Copies to be deleted
forgetting-waits = not yet
forgetting-done = deleted on { $day }
renew = Begin anew
renew-named = Begin “{ $name }” anew?
renew-text = The notebook goes on with what it holds today, without its history: nobody can look up any more what stood there before. Everybody keeps their access, and every device deletes its old copy when it next reaches the relay, after its unsent work was handed in. It cannot be undone.
renew-without = Also without the work of
renew-without-help = For data protection: what this person wrote and what names them is left out, and they have no access any more.
renew-everybody = nobody: keep everybody’s work
renew-backups = Backups made before still hold everything. Whoever runs the machine deletes them.
renew-done = { $count ->
    [one] The notebook begins anew. One device was told to delete its old copy.
   *[other] The notebook begins anew. { $count } devices were told to delete their old copies.
  }
renew-unwiped = The relay still clears its file; if it is stopped before, it does so at its next start.
