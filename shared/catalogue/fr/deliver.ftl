# Mise en œuvre (P3) : séances, devoirs, déroulement d’un plan.

kind-session = Séance de formation
kind-agenda = Point de l’ordre du jour
kind-material = Support
kind-expectation = Attente
kind-assignment = Devoir
kind-assignment-part = Partie d’un devoir
kind-submission = Travail remis
kind-adjustment = Ajustement d’un plan
kind-support = Accompagnement

deliver = Mise en œuvre
deliver-help = Qui se réunit quand, et ce qui est essayé sur du travail réel.
sessions = Séances
sessions-hint = Qui se réunit quand, aux dépens de quels horaires, et qui est venu.
sessions-next = Prochaine : { $what }, { $when }
sessions-none-coming = Aucune n’est prévue
sessions-empty-title = Pas encore de séance
sessions-empty-text = Donnez un sujet ; la date, l’ordre du jour et le reste viennent ensuite.
sessions-coming = À venir
sessions-past = Passées
sessions-counts = { $held } tenues, { $cancelled } annulées
session-add = Sujet d’une nouvelle séance
session-no-date = Pas encore de date
session-off = Annulée
session-on = Elle a lieu
session-present = { $present } présents sur { $expected }
burden = Horaires incommodes
burden-hint = Séances hors de 08:00–18:00 là où sont les gens, et un créneau qui répartit la charge.
burden-of = { $outside } sur { $of } hors horaires
burden-next = Prochaine : { $when }.
burden-next-outside = Hors horaires cette fois : { $who }.
burden-next-all = Dans les horaires de tout le monde.
burden-use = Prévoir une séance à ce moment

session-hint = Quand elle a lieu pour chacun, qui est venu, et ce qui s’y passe.
session-in-bin = Cette séance est dans la corbeille
session-time = Heure
session-time-here = À l’horloge de { $zone }
session-clocks = L’heure qu’il est ailleurs
session-outside = Hors de 08:00–18:00 : { $who }
session-zone-unknown = Personne ne sait encore dans quel fuseau horaire vous êtes. Cet appareil est dans { $zone }.
session-zone-use = C’est mon fuseau
session-zone-kept = Votre fuseau horaire est maintenant connu
session-about = La séance
session-host = Qui l’anime
session-teacher = Qui enseigne
session-no-plan = Aucun plan : tout le personnel
session-link = Lien pour participer
session-join = Participer
session-teach-back = Un apprenant enseigne (restitution)
session-preparation = Préparation
session-preparation-example = Ce que chacun lit, installe ou apporte
session-notes-example = Ce qui s’est passé, ce qui reste ouvert
session-call-off = Annuler la séance
session-off-reason = Pourquoi elle a été annulée
session-again = Elle a lieu finalement
session-remove = Supprimer cette séance

attendance = Présences
attendance-hint = { $there } présents, { $expected } attendus. Un appui par personne.
attendance-take = Noter les présences
attendance-others = { $count } autres
attendance-behind = { $count } encore à faire
was-there = { $name } était là
was-not-there = { $name } n’était pas là

agenda = Ordre du jour
agenda-sum = { $planned } minutes prévues sur { $length }.
agenda-lecture = { $minutes } minutes de parole d’affilée. Après 10, il faut faire quelque chose : glissez une question, un travail à deux ou un essai.
agenda-usual = Prendre l’ordre du jour habituel (90 minutes)
agenda-add = Un point de plus
agenda-from = Minute { $from }–{ $to }
agenda-way = Comment
agenda-check-in = Accueil
agenda-review = Rappel des acquis
agenda-demonstration = Démonstration
agenda-guided-practice = Pratique guidée
agenda-own-practice = Pratique seul
agenda-debrief = Bilan
way-talk = Une personne parle
way-dialogue = Montrer et demander
way-pairing = À deux
way-group-discussion = Discussion de groupe
way-problem-solving = Résolution de problème
way-alone = Chacun seul

expectations = Attentes
expectations-hint = Écrivez avant ce que vous espérez ; cochez quand c’est repris.
expectation-add = Qu’espérez-vous ?
expectation-taken = repris
materials = Supports
material-add = Un support de plus
material-link = Où il se trouve

teach-back = Restitution
critique = Ce qui a été vu
critique-hint = Chaque personne qui a regardé répond pour elle-même.
critique-prepared = Était-ce bien préparé ?
critique-clear = Avez-vous pu suivre ?
critique-involved = Tout le monde a-t-il fait quelque chose ?
critique-checked = A-t-on vérifié ce qui était compris ?
debrief = Bilan de la restitution
debrief-hint = Ce que { $name } en retient.
debrief-felt = Comment était-ce ?
debrief-keep = À garder
debrief-change = À changer
debrief-next = La suite

assignments = Devoirs
assignments-hint = Des tâches faites sur du travail réel, remises et relues.
assignments-empty-title = Pas encore de devoir
assignments-empty-text = Le meilleur est une tâche qu’il faut faire de toute façon.
assignment-add = Une nouvelle tâche
assignment-submitted = { $submitted } remis sur { $expected }
assignment-to-review = { $count } à relire
assignment-hint = Ce qui est à faire, ce qui a été remis, et ce qu’on en dit.
assignment-in-bin = Ce devoir est dans la corbeille
assignment-task = La tâche
assignment-work = Dans quel travail réel
assignment-work-example = La sauvegarde du registre de cette semaine
assignment-words = La tâche en entier
assignment-words-example = Les étapes, et à quoi on voit que cela a marché
assignment-parts = Parties
assignment-parts-hint = Chaque partie reçoit son propre retour.
assignment-part-add = Une partie de plus
assignment-remove = Supprimer ce devoir
handed-in = Remis
hand-in = Remettre mon travail
hand-in-for = Remettre pour quelqu’un
hand-in-whose = Le travail de qui ?
hand-in-begun = Travail de { $name } : écrivez-le
hand-in-missing = Pas encore : { $names }
submission-words = Ce qui a été fait
submission-words-example = Ce que vous avez fait, le résultat, où cela a bloqué
review-waits = Attend une relecture
review-next = Action pour la prochaine séance
review-next-example = Nous lisons un journal ensemble
result = Résultat
result-well-done = Bien fait
result-successful = Réussi
result-needs-improvement = À améliorer
feedback-whole = L’ensemble
feedback-well = Ce qui a bien marché
feedback-well-example = Le dossier était revenu après 25 minutes
feedback-improve = Ce qui est à améliorer
feedback-how = Comment
feedback-vague = Rien de précis encore : nommez une chose que vous avez vue.
feedback-no-way = Dites aussi comment l’améliorer.

plan-part-running = En cours
plan-part-running-hint = Qui a fait quoi, qui est en retard, et ce qui a été ajusté.
plan-part-support = Suivi
plan-part-support-hint = L’accompagnement avant, pendant et après la formation, pour qu’elle dure.
running-alone = Fait seul
running-now = { $count ->
    [0] Personne n’est en retard.
    [one] Une personne est en retard.
   *[other] { $count } personnes sont en retard.
}
running-before = Avant « { $what } » ({ $when }) : { $count ->
    [0] personne n’est en retard.
    [one] une personne est en retard.
   *[other] { $count } personnes sont en retard.
}
running-empty-title = Rien ne se fait seul
running-empty-text = L’auto-apprentissage, la pratique et les devoirs des semaines se cochent ici pour chaque apprenant.
adjustments = Ajustements
adjustments-hint = Un plan peut changer de rythme. Dites pourquoi.
adjust-what = Ce qui change
adjust-extend = Prolonger
adjust-speed-up = Accélérer
adjust-slow-down = Ralentir
adjust-reason = La raison
support-design = Conception
support-design-hint = Avant : ce qui fera tenir la formation.
support-design-add = Une étape de plus avant
support-delivery = Pendant la formation
support-delivery-hint = Ce qui aide pendant qu’on apprend.
support-delivery-add = Une étape de plus pendant
support-follow-up = Après la formation
support-follow-up-hint = Des actions pour que cela serve.
support-follow-up-add = Une action de plus après
teach-backs = Restitutions
teach-backs-hint = Qui a appris l’enseigne aux autres.
teach-back-plan = Prévoir une restitution
