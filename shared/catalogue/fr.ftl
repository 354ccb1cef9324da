
### Command line

cli-listening = Ouvrez { $url } dans un navigateur. Arrêtez le relais avec ctrl-c.
cli-link = { $days ->
    [one] Le lien sert une seule fois, dans la journée. La première personne qui l’ouvre est connectée : transmettez-le en privé. Identifiant de la personne : { $person }
   *[other] Le lien sert une seule fois, dans les { $days } jours. La première personne qui l’ouvre est connectée : transmettez-le en privé. Identifiant de la personne : { $person }
  }
cli-demo = Ceci est la démonstration : tout le monde y est inventé. Ouvrez les deux liens dans deux navigateurs différents pour voir les deux côtés.
cli-stopped = Arrêté. Tout ce qui a été confirmé est sur le disque.
cli-no-relay = Le dossier { $folder } ne contient pas de relais. Démarrez-en un d’abord avec « tandem serve --data { $folder } », ou indiquez le bon dossier avec --data.
cli-bad-name = « { $name } » ne peut pas être un nom : il faut au moins un caractère, au plus 200 octets, sur une seule ligne. Choisissez-en un autre.
cli-unknown-engagement = Aucun partenariat ne s’appelle « { $asked } » ici. Prenez l’un de ceux-ci, ou commencez-en un avec --new-engagement :{ $list }
cli-no-engagements = Aucun partenariat ne s’appelle « { $asked } » : il n’y en a pas encore. Commencez-en un avec --new-engagement « { $asked } ».
cli-ambiguous-engagement = Plusieurs partenariats s’appellent « { $asked } ». Précisez lequel par son identifiant :{ $list }
cli-address = Impossible d’écouter sur { $address } : { $cause }. Un autre programme l’occupe peut-être : choisissez un autre port avec --listen, ou le port 0 pour en prendre un libre.
cli-folder = Impossible d’utiliser le dossier de données { $folder } : { $cause }. Vérifiez à qui il appartient, ou choisissez-en un autre avec --data.
cli-locked = Un autre relais sert déjà { $folder }. Arrêtez-le d’abord, ou choisissez un autre dossier avec --data.
cli-not-fresh = La démonstration a besoin d’un dossier de données vide, et celui-ci contient autre chose. Choisissez-en un autre avec --data.
cli-failed = Quelque chose a échoué : { $cause }. Rien de ce qui a été confirmé n’est perdu ; réglez la cause et redémarrez.
