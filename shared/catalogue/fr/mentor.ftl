# Le mentorat dans le temps (P4) : le calendrier, un appel en cours, la recherche dans le journal, moins d’appels, la passation. Et les signes de difficulté (P9).

kind-schedule = Calendrier des appels
kind-pace = Changement de rythme
kind-tag = Étiquette d’un appel

### Calendrier

schedule-title = Calendrier des appels
schedule-hint = Qui parle avec qui, quand et comment ; les prochains appels en découlent.
schedule-empty-title = Aucun appel convenu
schedule-empty-text = Convenez d’un jour et d’une heure avec la personne que vous accompagnez. Les prochains appels attendront ici, à un geste d’être lancés.
schedule-with = Appels avec { $name }
schedule-add = Convenir d’appels
schedule-add-with = Avec qui ?
schedule-change = Jour, heure et lieu
schedule-mentor = Mentor
schedule-day = Jour
schedule-no-day = Pas de jour fixe
schedule-time = Heure
schedule-platform = Où vous vous parlez
schedule-platform-example = Appel WhatsApp, Signal, téléphone
schedule-fallback = Si cela ne marche pas
schedule-fallback-example = Qui joindre, et comment : un numéro, le téléphone d’un voisin
schedule-length-help = D’habitude { $least } à { $most } minutes.
schedule-length-odd = Les appels durent d’habitude { $least } à { $most } minutes : plus courts, l’ordre du jour n’y tient pas ; plus longs, ils fatiguent.
schedule-from = À partir du
schedule-made = Les appels avec { $name } sont convenus
schedule-end = Mettre fin à ces appels
schedule-ended = Les appels avec { $name } ont pris fin
schedule-ended-mark = Terminé
schedule-resume = Les reprendre
schedule-next = Prochains
schedule-here = { $time } ici
schedule-none = Pas de date : vous vous parlez quand il le faut
schedule-missed = L’appel du { $date } n’a pas eu lieu
schedule-start = Commencer l’appel du jour
schedule-go-on = Poursuivre l’appel du jour
schedule-next-call = Prochain appel : { $name }
schedule-planned = Ouvrir l’appel prévu
day-mon = Lundi
day-tue = Mardi
day-wed = Mercredi
day-thu = Jeudi
day-fri = Vendredi
day-sat = Samedi
day-sun = Dimanche

### Rythme

pace-title = Rythme
pace-weekly = Chaque semaine
pace-fortnightly = Toutes les deux semaines
pace-monthly = Toutes les quatre semaines
pace-as-needed = Au besoin
pace-now = Actuellement : { $pace }
pace-change = Changer de rythme
pace-new = Désormais
pace-reason = Pourquoi
pace-reason-example = Ce qui a changé
pace-reason-proof = Les trois derniers appels ont été courts, et le problème était résolu avant l’appel
pace-keep = Noter le changement
pace-kept = Désormais : { $pace }
pace-propose = Moins d’appels ?
pace-propose-text = Les trois derniers appels ont duré une demi-heure au plus, et { $name } avait trouvé la solution sans aide. Ce rythme peut suffire : { $pace }.
pace-take = Désormais : { $pace }
pace-cheer = Bravo ! Ce rythme suffit désormais : { $pace }
pace-cheer-text = { $name } règle davantage sans aide. C’est le but de ces appels.
pace-history = Ce qu’il en était

### Pendant un appel

call-agenda = Ordre du jour
agenda-begin = Commencer l’appel
agenda-progress = Avancement
agenda-progress-help = Qu’avait-on promis la dernière fois, et qu’en est-il ?
agenda-challenges = Difficultés
agenda-challenges-help = Un seul problème : en quoi il consiste, ce qui a été essayé, quelles voies existent.
agenda-planning = Suite
agenda-planning-help = Qu’y a-t-il d’ici au prochain appel ?
agenda-actions = Actions
agenda-actions-help = Qui fait quoi pour quand ; redites-le à voix haute.
agenda-minutes = { $minutes } min
agenda-of = { $spent } min sur { $minutes }
agenda-all = { $spent } min sur { $minutes } en tout
agenda-next = Passer à : { $part }
agenda-end = Terminer l’appel
agenda-ended = L’appel est terminé : { $minutes } min
prompts = Questions qui aident
prompts-hint = Demandez avant de répondre. Un geste met la question dans les notes.
prompt-tried = Qu’avez-vous essayé jusqu’ici ?
prompt-cause = Quelle pourrait être la cause ?
prompt-test = Comment le vérifieriez-vous ?
prompt-noted = La question est dans les notes
promised = Encore ouvert
before-title = C’est déjà arrivé
same-day = Il y a un autre appel ce jour-là
same-day-text = Vous l’avez peut-être commencé tous les deux, chacun sur son téléphone. Rien n’est perdu : ouvrez l’autre pour voir.
due-next-call = Prochain appel
due-week = Dans une semaine
due-month = Dans quatre semaines
after-title = Comment cela s’est passé
solved = Qui a trouvé la solution ?
solved-alone = La personne elle-même
solved-together = Ensemble
solved-open = Pas encore trouvée
tags = Étiquettes
tag-add = Étiquette, par exemple sauvegardes
tag-added = Étiquette « { $name } » ajoutée
tag-remove = Retirer l’étiquette « { $name } »

### Journal

log-title = Chercher dans le journal
log-hint = Tout ce qui a été écrit dans les appels, avec les étiquettes et ce qui revient.
log-words = Chercher dans tous les appels
log-found = { $count ->
    [0] Aucun appel ne contient tout cela
    [one] Un appel
   *[other] { $count } appels
  }
recurring = Ce qui revient
recurring-hint = Dans trois appels ou plus. Il faut peut-être plus qu’une réponse de plus.
recurring-in = Dans { $count } appels

### Passation

handover-title = Passer le relais à un nouveau mentor
handover-hint = Tout ce qu’il faut savoir en arrivant, sur une feuille : à lire ici, à imprimer ou à enregistrer.
handover-of = Mentorat : { $partner }
handover-of-nobody = Mentorat
handover-held = { $count ->
    [one] Un appel jusqu’ici
   *[other] { $count } appels jusqu’ici
  }
handover-log = Journal des appels
handover-nothing = Rien jusqu’ici.
handover-decided = Décidé : { $what }

### Signes de difficulté (P9.1, P9.2)

kind-sign = Signe de difficulté
signs-hint = Ce que le carnet a remarqué de lui-même, et ce qui aide quand le travail s’enlise.
signs-noticed = Remarqué
signs-none-title = Rien n’a été remarqué
signs-none-text = Séances, travail en autonomie, appels et niveaux sont suivis. Quand quelque chose se répète, c’est indiqué ici.
signs-aside = Mis de côté
signs-aside-hint = Vu, et sans gravité : avec la raison. Le signe revient si cela recommence.
signs-known = Ce qui peut s’enliser
signs-known-hint = Douze difficultés que beaucoup ont connues avant vous.
signs-more = { $count ->
    [one] et un autre signe
   *[other] et { $count } autres signes
  }
sign-since = Depuis le { $date }
sign-shows = Ce qui le montre
sign-help = Causes et solutions
sign-set-aside = Mettre de côté
sign-set-aside-done = Mis de côté. Le signe revient si cela recommence.
sign-why = Pourquoi n’est-ce pas grave ?
sign-why-example = Ce que vous savez et que le carnet ignore
sign-show-again = Montrer à nouveau
sign-idle = { $count ->
    [one] { $about } n’a rien terminé en autonomie depuis { $count } semaine
   *[other] { $about } n’a rien terminé en autonomie depuis { $count } semaines
  }
sign-called-off = { $count } séances de suite ont été annulées
sign-no-practice = « { $about } » enseigne, et personne n’y pratique
sign-not-handed-in = Personne n’a remis « { $about } »
sign-only-one-left = Départ de { $about } : personne d’autre ne sait encore le faire
sign-flat = Le niveau global n’a pas monté en { $count } évaluations
sign-fruitless = Les { $count } derniers appels avec { $about } n’ont rien résolu
sign-fruitless-all = Les { $count } derniers appels n’ont rien résolu
sign-apart = Deux niveaux séparent ceux qui évaluent { $about }
sign-levels = Niveaux : { $levels }
trouble-causes = Causes possibles
trouble-ways = Solutions
trouble-begin = Par où commencer

trouble-completing = L’apprentissage en autonomie n’avance pas
trouble-completing-help = Quelqu’un n’arrive pas au bout de ce qu’il doit apprendre seul.
trouble-completing-cause-1 = Un autre travail passe toujours avant.
trouble-completing-cause-2 = Personne n’a dit clairement ce qui est attendu, ni pour quand.
trouble-completing-cause-3 = Le contenu est trop long pour une seule fois.
trouble-completing-way-1 = Découper le contenu en parties de moins de 30 minutes.
trouble-completing-way-2 = Convenir d’une date pour chaque partie, et la noter.
trouble-completing-way-3 = Demander où en est chacun quelques jours avant la séance en direct, pas pendant.
trouble-cancellations = Les séances sont annulées à répétition
trouble-cancellations-help = Des dates sont convenues, et ne tiennent pas.
trouble-cancellations-cause-1 = Le personnel a plus à faire que sa semaine ne le permet.
trouble-cancellations-cause-2 = La direction ne soutient pas assez la démarche.
trouble-cancellations-cause-3 = Autre chose est plus urgent pour le partenaire en ce moment.
trouble-cancellations-way-1 = En parler à la direction du partenaire, avec la liste de ce qui a été annulé.
trouble-cancellations-way-2 = Convenir à nouveau du nombre d’heures par semaine réservées à l’apprentissage.
trouble-cancellations-way-3 = Faire une vraie pause jusqu’à ce que cela se calme, avec une date pour en reparler.
trouble-retention = Ce qui a été appris est oublié à la séance suivante
trouble-retention-help = En séance, cela marchait ; deux semaines après, personne n’y arrive.
trouble-retention-cause-1 = Il y a eu trop peu de pratique.
trouble-retention-cause-2 = Il se passe trop de temps entre deux séances.
trouble-retention-cause-3 = Personne ne s’en est servi dans son vrai travail.
trouble-retention-way-1 = Finir chaque séance par une petite tâche à faire seul.
trouble-retention-way-2 = Se voir plus souvent, et moins longtemps.
trouble-retention-way-3 = Enseigner ce dont quelqu’un a besoin cette semaine de toute façon.
trouble-turnover = Des personnes formées s’en vont
trouble-turnover-help = Quelqu’un part en plein travail, et son savoir part avec lui.
trouble-turnover-cause-1 = Les gens changent de poste, comme partout.
trouble-turnover-cause-2 = Ce qu’ils savaient n’était écrit nulle part.
trouble-turnover-cause-3 = Une seule personne savait le faire.
trouble-turnover-way-1 = Écrire les procédures maintenant, d’abord celles qui tiennent à une seule personne.
trouble-turnover-way-2 = Former ceux qui restent au travail des autres.
trouble-turnover-way-3 = Décider ensemble s’il faut recommencer avec les nouveaux.
trouble-flat = Les niveaux ne montent pas
trouble-flat-help = D’une évaluation à l’autre, l’image reste la même.
trouble-flat-cause-1 = La formation ne répond pas aux vraies lacunes.
trouble-flat-cause-2 = Le temps de pratique est trop court.
trouble-flat-cause-3 = La façon d’apprendre ne convient pas à ces personnes.
trouble-flat-way-1 = Revoir les lacunes ensemble, avant de planifier davantage.
trouble-flat-way-2 = Essayer une autre façon de faire : côte à côte, sur place, à deux.
trouble-flat-way-3 = Donner plus de temps aux mains sur le clavier.
trouble-mentoring = Le mentorat ne mène à rien
trouble-mentoring-help = Les appels ont lieu, et rien n’en sort.
trouble-mentoring-cause-1 = Les deux personnes ne s’accordent pas.
trouble-mentoring-cause-2 = Leurs façons de parler ne se rencontrent pas.
trouble-mentoring-cause-3 = Personne n’a dit qui attend quoi de qui.
trouble-mentoring-way-1 = Redire qui fait quoi pendant les appels et entre eux.
trouble-mentoring-way-2 = Changer de façon de parler : un autre canal, une autre heure, une autre langue.
trouble-mentoring-way-3 = Essayer un autre mentor. Ce n’est pas un échec.
trouble-sustaining = Cela ne durera pas sans aide
trouble-sustaining-help = La fin approche, et le partenaire ne peut pas encore continuer seul.
trouble-sustaining-cause-1 = L’organisation soutient trop peu.
trouble-sustaining-cause-2 = Aucun budget n’est prévu pour la suite.
trouble-sustaining-cause-3 = Tout repose sur une seule personne.
trouble-sustaining-way-1 = Prolonger l’accompagnement, avec un but clair pour ce temps.
trouble-sustaining-way-2 = Faire d’abord ce qui fait durer : une deuxième personne, des procédures écrites, une ligne au budget.
trouble-sustaining-way-3 = En parler à la direction tant qu’il est temps.
trouble-materials = Les supports ne servent pas
trouble-materials-help = Ils ont été faits et remis, et personne ne les ouvre.
trouble-materials-cause-1 = Le format ne va pas : trop lourd, trop long, pas pour le bon appareil.
trouble-materials-cause-2 = C’est trop compliqué.
trouble-materials-cause-3 = Ils parlent d’autres lieux et d’autres systèmes.
trouble-materials-way-1 = Enlever le superflu. Une page vaut mieux que vingt.
trouble-materials-way-2 = Les adapter au partenaire : ses systèmes, ses mots, ses images.
trouble-materials-way-3 = Montrer une fois, ensemble, quand et comment s’en servir.
trouble-resistance = Le partenaire reste sur la réserve
trouble-resistance-help = On est poli, et rien ne bouge.
trouble-resistance-cause-1 = Une aide passée a laissé de mauvais souvenirs.
trouble-resistance-cause-2 = Cela ressemble à une critique de leur façon de travailler.
trouble-resistance-cause-3 = La décision a été prise sans eux.
trouble-resistance-way-1 = Prendre le temps de la confiance avant le prochain plan.
trouble-resistance-way-2 = Travailler en partenaires : dire ce que vous voulez apprendre d’eux.
trouble-resistance-way-3 = Laisser le partenaire choisir ce qui vient d’abord.
trouble-reporting = Les rapports sont un fardeau
trouble-reporting-help = Écrire sur le travail prend le temps du travail.
trouble-reporting-cause-1 = On demande plus de détails que personne n’en lit.
trouble-reporting-cause-2 = Les chiffres sont réunis à la main.
trouble-reporting-cause-3 = Personne ne sait à quoi ils servent.
trouble-reporting-way-1 = Demander moins.
trouble-reporting-way-2 = Laisser le carnet compter ce qu’il sait compter.
trouble-reporting-way-3 = Dire ce que les derniers chiffres ont permis.
trouble-remote = La formation à distance ne marche pas
trouble-remote-help = Les gens sont en ligne, et peu de choses passent.
trouble-remote-cause-1 = La connexion lâche.
trouble-remote-cause-2 = Les heures ne conviennent pas à tous les fuseaux.
trouble-remote-cause-3 = On écoute, et on ne fait rien.
trouble-remote-way-1 = Préparer quelque chose qui marche sans connexion.
trouble-remote-way-2 = Porter les heures incommodes à tour de rôle.
trouble-remote-way-3 = Donner à chacun quelque chose à faire toutes les dix minutes au moins.
trouble-disputed = Les niveaux sont contestés
trouble-disputed-help = On n’est pas d’accord avec sa note, ou avec celle d’un autre.
trouble-disputed-cause-1 = On ne sait pas bien ce que veut dire un niveau.
trouble-disputed-cause-2 = Les niveaux ont été donnés au sentiment.
trouble-disputed-cause-3 = Rien ne montre sur quoi un niveau repose.
trouble-disputed-way-1 = Lire à voix haute la description de chaque niveau avant d’évaluer.
trouble-disputed-way-2 = Noter la preuve de chaque niveau.
trouble-disputed-way-3 = Évaluer ensemble avec le partenaire.

issue = Sujet
open-actions-hint = { $done ->
    [0] Tout ce qui a été promis et reste à faire, sur tous les appels.
    [one] Tout ce qui a été promis et reste à faire, sur tous les appels. Une action faite jusqu’ici.
   *[other] Tout ce qui a été promis et reste à faire, sur tous les appels. { $done } faites jusqu’ici.
  }
actions-empty-title = Rien en cours
actions-empty-text = Les actions convenues pendant les appels se rassemblent ici jusqu’à ce qu’elles soient faites.
mine = Les vôtres
