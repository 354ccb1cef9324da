# Personnes, appareils et relais : des écrans qui ont de toute façon besoin du relais

members-hint = Qui peut ouvrir ce carnet, et à quel titre. Ce que chacun a écrit reste à son nom, quoi qu’il change ici.
members = Qui a accès
invitations = Invitations ouvertes
invitations-help = Chaque lien sert une seule fois.
until = jusqu’au { $when }
withdraw = Retirer
invitation-withdrawn = L’invitation de { $name } a été retirée
record = Qui a fait quoi
record-help = Invitations, appareils, accès, exports
record-hint = Des lignes s’ajoutent, rien d’autre ; personne ne peut les changer, pas même un administrateur.
record-empty = Rien ne s’est encore passé.
record-more = Lignes plus anciennes

invite = Inviter quelqu’un
invite-who = Qui
invite-new = Une nouvelle personne
access-name = Nom
access-role = Rôle
invite-name-help = Tel que les autres le verront.
invite-email = Adresse e-mail
invite-email-help = Peut rester vide. Qui se connecte avec un compte de votre organisation à cette adresse peut aussi utiliser l’invitation.
invite-days = Le lien est valable
invite-count = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
  }
invite-make = Créer le lien
invite-admit = Donner l’accès
access-given = { $name } a maintenant accès
link = Lien
link-code = Code QR du lien
link-help = { $days ->
    [one] Faites scanner ce code à { $name }, ou envoyez le lien. Il sert une fois, dans la journée. Qui l’ouvre en premier est { $name } ici : remettez-le en privé.
   *[other] Faites scanner ce code à { $name }, ou envoyez le lien. Il sert une fois, dans les { $days } jours. Qui l’ouvre en premier est { $name } ici : remettez-le en privé.
  }
link-own-help = Scannez ce code avec l’autre appareil. Il sert une fois, dans la journée. Qui l’ouvre en premier écrit en votre nom : gardez-le pour vous.
link-message = { $name }, ce lien ouvre notre carnet dans Tandem :
link-own-message = Mon carnet dans Tandem :
link-share = Partager
link-copy = Copier
link-copied = Copié
link-not-copied = Le navigateur ne permet pas de copier. Appuyez longtemps sur le lien pour le sélectionner.
role-changed = { $name } : { $role }

take-away = Retirer l’accès
take-away-from = Retirer l’accès à { $name } ?
take-away-text = D’ici quelques secondes, { $name } ne pourra plus ouvrir ni modifier ce carnet. Ce qui s’y trouve reste, au nom de son auteur.
access-taken = { $name } n’a plus accès
forget = Supprimer aussi les copies sur ses appareils
forget-not = Les copies restent lisibles sur les appareils, mais ne changent plus.
people-forget-offline = Chaque appareil supprime sa copie dès qu’il joint le relais, après avoir remis son travail non envoyé. Un téléphone qui reste hors ligne ne peut pas y être forcé.

devices-hint = Les téléphones et ordinateurs qui écrivent en votre nom. Révoquez celui qui a été perdu, vendu ou donné.
device-add = Ajouter un appareil
device-since = depuis le { $day }
device-gone = révoqué le { $day }
device-here = cet appareil
device-name = Nom de l’appareil
device-name-help = Les autres le voient à côté de votre nom, là où c’est utile.
device-renamed = L’appareil s’appelle maintenant { $name }
device-revoked = { $name } a été révoqué
rename = Renommer
revoke = Révoquer
revoke-named = Révoquer { $name } ?
revoke-text = D’ici quelques secondes, le relais ne prend plus rien de cet appareil et ne lui donne plus rien. C’est définitif ; une nouvelle invitation lui redonne l’accès.
revoke-here-text = C’est l’appareil que vous tenez : vous serez déconnecté. Ce qui n’est pas envoyé y reste et peut être enregistré dans un fichier. C’est définitif ; une nouvelle invitation lui redonne l’accès.
no-device = aucun appareil
link-new = Lien pour un nouvel appareil

relay-hint = Le serveur qui garde et transmet le travail de tous. Qui le gère voit les personnes et les appareils, pas le contenu des carnets.
relay-well = Le relais va bien.
relay-backup = Dernière sauvegarde
relay-never = jamais
relay-room = Place sur le disque
relay-size = Conservé
relay-changes = { $count ->
    [one] { $count } changement
   *[other] { $count } changements
  }
relay-devices = Appareils
relay-online = Connectés maintenant
relay-since = En marche depuis
relay-version = Version
relay-no-backup = Aucune sauvegarde n’est faite.
relay-no-backup-next = La personne qui gère la machine lance le relais avec --backup-dir et un dossier sur un autre disque.
relay-stale-backup = La dernière sauvegarde est trop ancienne.
relay-stale-backup-next = Vérifiez sur la machine que le dossier des sauvegardes est là et a de la place ; le journal du relais dit ce qui n’a pas marché.
relay-failed-backup = La dernière sauvegarde a échoué.
relay-failed-backup-next = Le relais réessaie de lui-même. S’il échoue encore, vérifiez que le dossier des sauvegardes a de la place.
relay-little-room = Le disque est presque plein.
relay-little-room-next = Une fois plein, on peut lire mais rien de nouveau n’est pris. Faites de la place sur la machine, ou passez à une plus grande.
relay-no-https = Le relais est joint sans chiffrement.
relay-no-https-next = Lancez-le avec un certificat (--tls-cert, --acme) ou derrière un proxy qui en a un.
relay-engagements = Carnets
relay-members = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
  }
relay-people = Personnes
relay-people-help = Toutes celles qui ont un jour eu accès, avec leurs appareils.
invite-administrator = Inviter un administrateur
administrator-make = Nommer administrateur
administrator-unmake = Ne plus être administrateur
administrator-made = { $name } peut maintenant gérer le relais
administrator-unmade = { $name } ne gère plus le relais

moving = Ce carnet déménage à { $address }
moving-text = Tout ce qui est à vous s’y trouve. Cet appareil y va de lui-même à la prochaine ouverture de l’application, ou maintenant.
moving-gone = Ce carnet a déménagé à { $address }
moving-gone-text = Tout ce qui est à vous s’y trouve. Ce qui s’écrit ici désormais n’atteint les autres que si quelqu’un le reprend.
moving-go = Y aller
moving-wait = D’abord, ce qui est écrit ici est envoyé.
moving-arrived = Votre carnet se trouve maintenant à { $address }. Tout ce qui est à vous est ici.
moving-icon = S’il était sur l’écran d’accueil, ajoutez-le de nouveau depuis cette page : l’ancienne icône ne fait que mener ici.

operator = L’opérateur
deed-invited = { $by } a invité { $whom } : { $role }
deed-invitation_withdrawn = { $by } a retiré l’invitation de { $whom }
deed-enrolled = { $whom } a ouvert une invitation sur { $device }
deed-founded = Le carnet a été ouvert
deed-access_given = { $by } a donné accès à { $whom } : { $role }
deed-access_taken = { $by } a retiré l’accès à { $whom }
deed-device_renamed = { $by } a renommé un appareil de { $whom } : { $device }
deed-device_revoked = { $by } a révoqué un appareil de { $whom } : { $device }
deed-administrator_made = { $by } a nommé { $whom } administrateur
deed-administrator_unmade = { $by } a retiré à { $whom } la gestion du relais
deed-moving = { $by } a commencé à conduire tous les appareils à une autre adresse
deed-moving_over = { $by } a terminé le déménagement
deed-move_asked = { $whom } est allé à la nouvelle adresse avec un appareil : { $device }
deed-exported = { $by } a exporté le carnet
deed-identified = { $by } s’est connecté avec un compte d’organisation
deed-forget_ordered = { $by } a ordonné aux appareils de { $whom } de supprimer leurs copies
deed-forgotten = Un appareil de { $whom } a supprimé sa copie : { $device }
deed-renewed = { $by } a recommencé le carnet sans son histoire

forget-device = Supprimer aussi les copies qui s’y trouvent
forgetting = Copies à supprimer
forgetting-waits = pas encore
forgetting-done = supprimée le { $day }
renew = Recommencer
renew-named = Recommencer « { $name } » ?
renew-text = Le carnet continue avec son contenu d’aujourd’hui, sans son histoire : personne ne peut plus voir ce qui s’y trouvait avant. Chacun garde son accès, et chaque appareil supprime son ancienne copie dès qu’il joint le relais, après avoir remis son travail non envoyé. C’est définitif.
renew-without = Aussi sans le travail de
renew-without-help = Pour la protection des données : ce que cette personne a écrit et ce qui la nomme est laissé de côté, et elle n’a plus accès.
renew-everybody = personne : garder le travail de tous
renew-backups = Les sauvegardes faites avant contiennent encore tout. La personne qui gère la machine les supprime.
renew-done = { $count ->
    [one] Le carnet recommence. Un appareil doit supprimer son ancienne copie.
   *[other] Le carnet recommence. { $count } appareils doivent supprimer leurs anciennes copies.
  }
renew-unwiped = Le relais nettoie encore son fichier ; s’il est arrêté avant, il le fera à son prochain démarrage.
