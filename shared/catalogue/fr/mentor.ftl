# Le mentorat dans le temps (P4) : le calendrier, un appel en cours, la recherche dans le journal, moins d’appels, la passation.

kind-schedule = Calendrier des appels
kind-pace = Changement de rythme
kind-tag = Étiquette d’un appel

### Calendrier

schedule-title = Calendrier des appels
schedule-hint = Qui parle avec qui, quand et comment ; les prochains appels en découlent.
schedule-empty-title = Aucun appel convenu
schedule-empty-text = Convenez d’un jour et d’une heure avec la personne que vous accompagnez. Les prochains appels attendront ici, à un geste d’être lancés.
schedule-with = Appels avec { $name }
schedule-add = Convenir d’appels
schedule-add-with = Avec qui ?
schedule-change = Jour, heure et lieu
schedule-mentor = Mentor
schedule-day = Jour
schedule-no-day = Pas de jour fixe
schedule-time = Heure
schedule-platform = Où vous vous parlez
schedule-platform-example = Appel WhatsApp, Signal, téléphone
schedule-fallback = Si cela ne marche pas
schedule-fallback-example = Qui joindre, et comment : un numéro, le téléphone d’un voisin
schedule-length-help = D’habitude { $least } à { $most } minutes.
schedule-length-odd = Les appels durent d’habitude { $least } à { $most } minutes : plus courts, l’ordre du jour n’y tient pas ; plus longs, ils fatiguent.
schedule-from = À partir du
schedule-made = Les appels avec { $name } sont convenus
schedule-end = Mettre fin à ces appels
schedule-ended = Les appels avec { $name } ont pris fin
schedule-ended-mark = Terminé
schedule-resume = Les reprendre
schedule-next = Prochains
schedule-here = { $time } ici
schedule-none = Pas de date : vous vous parlez quand il le faut
schedule-missed = L’appel du { $date } n’a pas eu lieu
schedule-start = Commencer l’appel du jour
schedule-go-on = Poursuivre l’appel du jour
schedule-next-call = Prochain appel : { $name }
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
pace-now = Actuellement : { $pace }
pace-change = Changer de rythme
pace-new = Désormais
pace-reason = Pourquoi
pace-reason-example = Ce qui a changé
pace-reason-proof = Les trois derniers appels ont été courts, et le problème était résolu avant l’appel
pace-keep = Noter le changement
pace-kept = Désormais : { $pace }
pace-propose = Moins d’appels ?
pace-propose-text = Les trois derniers appels ont duré une demi-heure au plus, et { $name } avait trouvé la solution sans aide. Ce rythme peut suffire : { $pace }.
pace-take = Désormais : { $pace }
pace-cheer = Bravo ! Ce rythme suffit désormais : { $pace }
pace-cheer-text = { $name } règle davantage sans aide. C’est le but de ces appels.
pace-history = Ce qu’il en était

### Pendant un appel

call-agenda = Ordre du jour
agenda-begin = Commencer l’appel
agenda-progress = Avancement
agenda-progress-help = Qu’avait-on promis la dernière fois, et qu’en est-il ?
agenda-challenges = Difficultés
agenda-challenges-help = Un seul problème : en quoi il consiste, ce qui a été essayé, quelles voies existent.
agenda-planning = Suite
agenda-planning-help = Qu’y a-t-il d’ici au prochain appel ?
agenda-actions = Actions
agenda-actions-help = Qui fait quoi pour quand ; redites-le à voix haute.
agenda-minutes = { $minutes } min
agenda-of = { $spent } min sur { $minutes }
agenda-all = { $spent } min sur { $minutes } en tout
agenda-next = Passer à : { $part }
agenda-end = Terminer l’appel
agenda-ended = L’appel est terminé : { $minutes } min
prompts = Questions qui aident
prompts-hint = Demandez avant de répondre. Un geste met la question dans les notes.
prompt-tried = Qu’avez-vous essayé jusqu’ici ?
prompt-cause = Quelle pourrait être la cause ?
prompt-test = Comment le vérifieriez-vous ?
prompt-noted = La question est dans les notes
promised = Encore ouvert
before-title = C’est déjà arrivé
same-day = Il y a un autre appel ce jour-là
same-day-text = Vous l’avez peut-être commencé tous les deux, chacun sur son téléphone. Rien n’est perdu : ouvrez l’autre pour voir.
due-next-call = Prochain appel
due-week = Dans une semaine
due-month = Dans quatre semaines
after-title = Comment cela s’est passé
solved = Qui a trouvé la solution ?
solved-alone = La personne elle-même
solved-together = Ensemble
solved-open = Pas encore trouvée
tags = Étiquettes
tag-add = Étiquette, par exemple sauvegardes
tag-added = Étiquette « { $name } » ajoutée
tag-remove = Retirer l’étiquette « { $name } »

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
handover-hint = Tout ce qu’il faut savoir en arrivant, sur une feuille : à lire ici, à imprimer ou à enregistrer.
handover-of = Mentorat : { $partner }
handover-of-nobody = Mentorat
handover-held = { $count ->
    [one] Un appel jusqu’ici
   *[other] { $count } appels jusqu’ici
  }
handover-log = Journal des appels
handover-nothing = Rien jusqu’ici.
handover-decided = Décidé : { $what }
