# Ce que le programme dit à qui l’exploite ; aucun navigateur ne le charge
cli-listening = Ouvrez { $url } dans un navigateur. Arrêtez le relais avec ctrl-c.
cli-link = { $days ->
    [one] Le lien sert une seule fois, dans la journée. La première personne qui l’ouvre est connectée : transmettez-le en privé. Identifiant de la personne : { $person }
   *[other] Le lien sert une seule fois, dans les { $days } jours. La première personne qui l’ouvre est connectée : transmettez-le en privé. Identifiant de la personne : { $person }
  }
cli-demo = Ceci est la démonstration : tout le monde y est inventé. Ouvrez les deux liens dans deux navigateurs différents pour voir les deux côtés.
cli-stopped = Arrêté. Tout ce qui a été confirmé est sur le disque.
cli-no-relay = Le dossier { $folder } ne contient pas de relais. Démarrez-en un d’abord avec « tandem serve --data { $folder } », ou indiquez le bon dossier avec --data.
cli-bad-name = « { $name } » ne peut pas être un nom : il faut au moins un caractère, au plus 200 octets, sur une seule ligne. Choisissez-en un autre.
cli-unknown-engagement = Aucun carnet ne s’appelle « { $asked } » ici. Prenez l’un de ceux-ci, ou commencez-en un avec --new-engagement :{ $list }
cli-no-engagements = Aucun carnet ne s’appelle « { $asked } » : il n’y en a pas encore. Commencez-en un avec --new-engagement « { $asked } ».
cli-access = Le relais en tient compte en quelques secondes, aussi sur les appareils ouverts. Ce qui a été écrit hors ligne reste sur son appareil.
cli-unknown-person = « { $asked } » ne désigne pas une seule personne ici. Dites qui par son identifiant :{ $list }
cli-ambiguous-engagement = Plusieurs carnets s’appellent « { $asked } ». Précisez lequel par son identifiant :{ $list }
cli-address = Impossible d’écouter sur { $address } : { $cause }. Un autre programme l’occupe peut-être : choisissez un autre port avec --listen, ou le port 0 pour en prendre un libre.
cli-folder = Impossible d’utiliser le dossier de données { $folder } : { $cause }. Vérifiez à qui il appartient, ou choisissez-en un autre avec --data.
cli-locked = Un autre relais sert déjà { $folder }. Arrêtez-le d’abord, ou choisissez un autre dossier avec --data.
cli-not-fresh = La démonstration a besoin d’un dossier de données vide, et celui-ci contient autre chose. Choisissez-en un autre avec --data.
cli-failed = Quelque chose a échoué : { $cause }. Réglez la cause, puis redémarrez.
cli-no-file = Le fichier { $file } n’existe pas. Indiquez le chemin complet de la sauvegarde.
cli-damaged = { $file } est endommagé : { $fault }. Laissez-le tel quel et remettez en place une bonne sauvegarde avec « tandem restore ».
cli-sound = Chaque entrée est ce qu’elle prétend être, et rien ne manque.
cli-backup = La sauvegarde est complète et vérifiée ; elle se trouve dans { $file }. Gardez-la loin de cette machine.
cli-restored = Démarrez maintenant le relais : les appareils s’en aperçoivent d’eux-mêmes et rapportent ce que la sauvegarde ne contient pas. Les invitations encore ouvertes ne valent plus : faites-en de nouvelles.
cli-renamed = L’appareil a son nouveau nom.
cli-revoked = Le relais ne prend plus rien de cet appareil, d’ici quelques secondes. Ce qui n’est pas envoyé y reste. « tandem invite --person-id » redonne l’accès à la personne.
cli-withdrawn = L’invitation ne sert plus à rien à partir de maintenant.
cli-moving = Les appareils vont d’eux-mêmes à { $url } dès qu’ils ouvrent l’application avec une connexion et que rien n’y attend ; les liens y mènent aussi désormais. Laissez répondre l’ancienne adresse jusqu’à ce que « tandem people » n’y montre plus personne, puis démarrez le relais avec --public-url { $url } et dites « tandem move-to --no-longer ».
cli-moving-same = L’adresse du relais est déjà { $url }. Démarrez-le avec l’ancien --public-url, déménagez, et changez ce réglage quand tout le monde est arrivé.
cli-moving-over = Aucun appareil n’est plus conduit vers une autre adresse. Ceux qui y sont y restent.
cli-moving-none = Aucun déménagement n’était en cours.
cli-not_found = Rien ici n’a cet identifiant. « tandem people » montre ce qu’il y a.
cli-bad_value = Ce ne peut pas être un nom : il faut au moins un caractère, au plus 200 octets, sur une seule ligne.
cli-last_administrator = Plus personne ne pourrait gérer le relais. Nommez d’abord un autre administrateur.
cli-not-noted = Le journal d’audit n’a pas pu être écrit : { $cause }.
cli-returned-nothing = Rien n’attend : tout ce que les appareils ont rapporté est prouvé.
cli-returned = Des appareils ont rapporté ceci après une restauration, sans preuve. « --admit ID » l’accepte, « --admit all » accepte tout : vous vous portez garant de la parole de ceux qui l’ont remis. « --from PERSONNE » ne prend que ce qu’une personne a remis.
cli-no-document = Le journal ne contient pas de document { $asked }. Il contient :{ $list }
cli-left-out = Laissé de côté : la modification { $hash } de { $by }, qui ne peut pas être appliquée.
cli-replica-held = Un autre processus utilise { $folder }. Arrêtez-le d’abord, ou choisissez un autre dossier avec --dir.
cli-no-answer = Aucun relais ne répond à { $address } : { $cause }. Démarrez-le avec « tandem serve », ou indiquez son adresse avec --listen.
cli-tls-unreadable = Impossible de lire { $file } : { $cause }. Vérifiez le chemin et les droits de lecture : l’utilisateur du relais doit les avoir.
cli-tls-no-certificate = Il n’y a pas de certificat dans { $file }. Indiquez avec --tls-cert le fichier PEM de toute la chaîne (souvent fullchain.pem).
cli-tls-no-key = Il n’y a pas de clé privée dans { $file }. Indiquez avec --tls-key le fichier PEM de la clé (souvent privkey.pem).
cli-tls-mismatch = La clé dans { $key } n’est pas celle du certificat dans { $cert }. Prenez les deux de la même commande.
cli-tls-unusable = Le certificat dans { $file } ne peut pas servir : { $cause }. Commandez-en un autre, avec une clé ECDSA ou RSA.
cli-renewed = Il commence désormais sans son historique. { $devices ->
    [one] Un appareil est invité à supprimer l’ancienne copie
   *[other] { $devices } appareils sont invités à supprimer l’ancienne copie
  } à leur prochaine connexion ; un appareil qui ne revient jamais ne peut pas être atteint. Les sauvegardes faites auparavant, et les bases mises de côté par une restauration, contiennent encore tout : supprimez-les vous-même.
cli-renewed-unwiped = Du contenu supprimé peut encore se trouver dans le fichier de la base, car quelque chose continuait à le lire. Le relais l’effacera à son prochain démarrage.

error-timed_out = Ce qui était attendu n’est pas arrivé à temps.
error-timed_out-next = Vérifiez la connexion et attendez encore.
