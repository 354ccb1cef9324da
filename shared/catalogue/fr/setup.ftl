# La mise en place : entretiens sur les besoins (P0.4), parties prenantes et atouts (P0.5), calendrier (P0.6), ce que le
# carnet prouve des listes (P0.2, P0.3) ; et les progrès de série en série (P6.1, P6.2).

choice-unknown = Autre réponse
choice-none = Pas encore dit
kind-talk = Entretien sur les besoins
kind-stakeholder = Partie prenante
kind-asset = Atout
kind-task = Tâche du calendrier

### Profil et personnes

profile-leader = Direction
profile-leader-help = Signe au nom de la direction du partenaire.
profile-period-turned = Le dernier jour est avant le premier.
profile-budget-low = Moins que d’habitude. Est-ce bien le budget d’une année entière ?
profile-budget-high = Plus que d’habitude. Est-ce bien le budget d’une seule année, dans cette monnaie ?
weekly-hours = Heures protégées par semaine
weekly-hours-unit = h
weekly-hours-learning = Pour apprendre : au moins { $least } heures par semaine.
weekly-hours-mentoring = Pour accompagner ce partenaire : au moins { $least } heures par semaine.
weekly-hours-short = Moins que les { $least } heures par semaine qu’il faut. Convenez de plus d’heures, ou de moins d’objectifs.
weekly-hours-plain = Pour ce partenaire, si cela a été convenu.
few-hours = Peu d’heures

### Entretien sur les besoins

talks-hint = Avant de planifier : est-ce voulu, est-ce nécessaire, et la formation est-elle la réponse ?
talks-empty-title = Pas encore d’entretien
talks-empty-text = Notez un sujet sur lequel quelqu’un souhaite une formation. Neuf courtes questions montrent si la formation est la réponse, et sous quelle forme.
talk-add = Sujet d’un nouvel entretien
talk-begin = Commencer l’entretien
talk-hint = Posez les questions l’une après l’autre et touchez la réponse. Tout peut être changé plus tard.
talk-about = De quoi il s’agit
topic = Sujet
talk-with = Avec qui
talk-first = La formation est-elle la réponse ?
talk-first-hint = Parlez de ces quatre points avant de planifier quoi que ce soit.
talk-how = Sous quelle forme ?
talk-how-hint = La plus petite forme qui répond au besoin est la meilleure.
talk-notes-example = Ce qui a été dit en plus. Vous pouvez écrire ici à deux en même temps.
talk-reading = Ce qu’il en ressort
talk-next = Question suivante
talk-see-reading = Voir ce qu’il en ressort
talk-remove = Mettre cet entretien à la corbeille
talk-in-bin = Cet entretien est dans la corbeille
talk-in-bin-text = Rien n’en est perdu. Reprenez-le pour continuer.
answered-of = { $count } réponses sur { $of }
answer-yes = Oui
answer-partly = En partie
answer-no = Non
ask-buy-in = Les gens le veulent-ils ?
ask-buy-in-help = Ceux qui apprendraient, et ceux qui décident de leur temps.
ask-need = À quel besoin cela répond-il ?
ask-need-example = Un fichier perdu revient dans la journée
ask-right-answer = La formation est-elle la bonne réponse ?
ask-right-answer-help = Ou plutôt un outil, une procédure, une réparation, une personne de plus ?
ask-value = Le partenaire voit-il ce que cela apporte ?
ask-value-help = Dans ses mots : qu’est-ce qui ira mieux ensuite ?
ask-form = Par écrit ou en personne ?
form-written = Par écrit
form-written-help = Un guide, une liste ou une image que l’on suit seul.
form-in-person = En personne
form-in-person-help = Quelqu’un le montre, sur place ou à distance.
ask-substance = Qu’y a-t-il à apprendre ?
substance-process = Une procédure
substance-process-help = Des étapes que l’on exécute.
substance-knowledge = Des connaissances
substance-knowledge-help = Quelque chose que l’on comprend et applique.
substance-introduction = Une introduction
substance-introduction-help = Savoir seulement ce que c’est et à qui demander.
ask-style = De quelle manière ?
ask-style-example = À deux devant un écran, sur leur propre système
ask-minutes = Combien de temps ?
ask-minutes-help = Cinq minutes au début d’une réunion d’équipe sont une vraie réponse.
ask-direction = Qui enseigne à qui ?
direction-to-partner = Nous au partenaire
direction-to-partner-help = L’organisation a ce qu’il faut au partenaire.
direction-from-partner = Le partenaire à nous
direction-from-partner-help = Le partenaire sait comment cela marche ici.
direction-both = Chacun à l’autre
direction-both-help = Les deux côtés apportent quelque chose.
verdict-unfinished = Encore ouvert
verdict-unfinished-help = Parlez des quatre premières questions avant de planifier quoi que ce soit.
verdict-no_buy_in = Pas encore d’adhésion
verdict-no_buy_in-help = Parlez à ceux qui apprendraient et à ceux qui décident de leur temps, avant de planifier.
verdict-other_ways = La formation n’est pas la réponse
verdict-other_ways-help = Cherchez une autre voie : un outil, une procédure claire, une réparation, du temps, une personne de plus. Laissez ce sujet hors du plan de formation.
verdict-no_value = L’utilité n’est pas encore vue
verdict-no_value-help = Montrez sur un petit cas à eux ce qui irait mieux. Puis posez à nouveau la question.
verdict-begin_small = Commencer petit
verdict-begin_small-help = Quelque chose n’est vrai qu’en partie. Essayez avec quelques personnes sur une tâche réelle, puis décidez de la suite.
verdict-write_it_down = L’écrire
verdict-write_it_down-help = Un guide ou une liste répond à ce besoin. Faites-le essayer par quelqu’un qui ne connaît pas encore le sujet.
verdict-team_meeting = Quelques minutes en réunion d’équipe
verdict-team_meeting-help = Pas besoin de cours : montrez-le au début d’une réunion d’équipe, et encore une fois un mois plus tard.
verdict-introduce = Une courte introduction
verdict-introduce-help = Dites ce que c’est, pourquoi cela compte et à qui demander. Cela n’a pas besoin de place dans le programme de la semaine.
verdict-plan = À planifier
verdict-plan-help = C’est voulu, cela répond à un besoin, et la formation est la réponse : reprenez-le dans le plan de formation.
advice-win_others = Gagnez d’abord ceux qui hésitent : demandez-leur ce qu’il faudrait pour dire oui.
advice-name_the_rest = La formation est une partie de la réponse. Notez ce qu’il faut d’autre, et qui s’en occupe.
advice-agree_on_value = Convenez d’une chose qui ira mieux, et de la façon dont vous le remarquerez.
advice-step_by_step = Une procédure s’apprend en la faisant : exercez-la étape par étape sur du travail réel.
advice-one_point = Des connaissances tiennent mal en si peu de minutes : un point à la fois, sur plusieurs réunions.
advice-too_long = C’est plus long qu’une introduction. S’agit-il plutôt de connaissances ?

### Parties prenantes et atouts

stakeholders-hint = Qui a son mot à dire ou un intérêt, et ce que le partenaire fait déjà bien.
stakeholders = Parties prenantes
stakeholders-empty-title = Personne encore
stakeholders-empty-text = Direction, utilisateurs, autres services, bailleurs : qui peut faire avancer, ou arrêter ?
stakeholder-add = Quelqu’un que cela concerne
stakeholder-who = Qui
interest = Intérêt
interest-help = À quel point cela compte pour eux.
influence = Influence
influence-help = À quel point ils peuvent faire avancer, ou arrêter.
stake = Ce qu’ils en attendent
stake-example = Des rapports qui arrivent à temps
engaged = Comment on les associe
engaged-example = Un café avec le directeur chaque mois
weight-low = Faible
weight-medium = Moyen
weight-high = Fort
weights-missing = Intérêt et influence encore ouverts
manner-close = Travailler de près ensemble
manner-content = Garder satisfaits
manner-informed = Tenir informés
manner-watch = Garder à l’œil
assets = Atouts
assets-hint = Ce qui marche déjà. Les plans s’appuient dessus, et le partenaire peut l’enseigner.
assets-empty-title = Pas encore d’atout
assets-empty-text = Demandez ce qui va bien, qui le fait et comment. C’est là que commence l’apprentissage.
asset-add = Quelque chose qui marche bien
asset-what = Ce qui marche bien
asset-who = Qui l’a
asset-no-domain = Dans aucun domaine précis
assets-here = Ce qui marche déjà ici
assets-here-help = Partez de là : qui peut montrer aux autres, d’où commencer.

### Calendrier

timeline-hint = Ce qui doit se passer le premier semestre, le deuxième et au-delà, et qui le fait.
timeline-empty-title = Rien encore au calendrier
timeline-empty-text = Commencez par ce qui vient en premier : une salle, un compte, une personne désignée.
timeline-no-start = Les périodes auront leurs dates quand le profil aura un premier jour.
timeline-to-profile = Vers le profil
timeline-whose = Tâches de qui
timeline-everybody = De tout le monde
band-first = Mois 1–6
band-second = Mois 7–12
band-beyond = Après la première année
band-between = { $from } – { $to }
band-from = Dès le { $from }
band-now = En cours
band-empty = Rien ici encore
task-add = Ajouter une tâche
task-when = Quand
task-moved = Déplacé : { $what }
task-up = Vers le haut
task-down = Vers le bas
task-outside = Date hors de cette période

### Ce que le carnet prouve des listes

and-others = { $count ->
    [one] une autre personne
   *[other] { $count } autres
  }
proof-prerequisites-assessment-met = Dans le carnet : { $count } lacunes et { $of } atouts
proof-prerequisites-assessment-open = Dans le carnet jusqu’ici : { $count } lacunes et { $of } atouts
proof-prerequisites-budget-met = Dans le profil, avec sa répartition
proof-prerequisites-budget-open = { $count ->
    [0] Le profil n’a pas encore de budget
   *[other] Le profil n’a que l’un des deux, budget ou répartition
  }
proof-prerequisites-trainers-met = { $names } : { $count } heures par semaine
proof-prerequisites-trainers-open = { $named ->
    [0] Le profil ne nomme pas encore de mentor
   *[other] { $names } : { $count } heures par semaine notées sous Personnes, il en faut { $of }
  }
proof-prerequisites-staff-met = Les { $of } personnes ont des heures protégées
proof-prerequisites-staff-open = { $of ->
    [0] Personne n’est encore nommé
   *[other] { $count } personnes sur { $of } ont leurs heures protégées notées sous Personnes
  }
proof-prerequisites-baseline-met = Les { $of } personnes sont évaluées dans chaque domaine
proof-prerequisites-baseline-open = { $of ->
    [0] Personne n’est encore nommé
   *[other] { $count } personnes sur { $of } sont évaluées dans chaque domaine ; il manque { $names }
  }
proof-readiness-focal-point-met = Dans le profil : { $names }
proof-readiness-focal-point-open = Le profil ne nomme pas encore de point focal
proof-readiness-learning-time-met = Les { $of } apprenants ont leurs heures
proof-readiness-learning-time-open = { $of ->
    [0] Aucun apprenant n’est encore nommé
   *[other] { $count } apprenants sur { $of } les ont notées sous Personnes ; il manque { $names }
  }
proof-readiness-bandwidth-met = { $of ->
    [one] Le site atteint 1 Mbit/s
   *[other] Les { $of } sites atteignent 1 Mbit/s
  }
proof-readiness-bandwidth-open = { $of ->
    [0] Aucun site n’est encore noté
   *[other] Trop lent, ou pas mesuré : { $names }
  }
proof-readiness-endorsement-met = Signé ici par { $names }
proof-readiness-endorsement-open = La direction n’a encore rien signé dans ce carnet

### Progrès

progress-hint = Ce qui a changé depuis l’état initial, et où le travail doit aller.
progress-empty-title = Rien à comparer encore
progress-empty-text = Mesurez d’abord l’état initial : évaluez les personnes du partenaire dans chaque domaine. Chaque trimestre, vous recommencez.
progress-first-round = Pour l’instant il n’y a que l’état initial. La prochaine série, faite de la même façon, montre le changement.
progress-shape = Domaine par domaine
progress-trend = De série en série
progress-domains = Changement par domaine
progress-domains-hint = Cercle vide : état initial. Cercle plein : maintenant. Double trait : cible.
progress-to-assess = Vers les séries d’évaluation
score-change = Changement
target-hint = Où le partenaire doit se trouver à la fin, de 0 à 3.
target-overall = Cible d’ensemble
target-overall-help = Les cibles par domaine viennent des lacunes : la moyenne des niveaux voulus.
target-is = Cible { $target }
target-lacks = Encore { $lacking } jusqu’à la cible
target-reached = La cible est atteinte.
most-improved = Plus grand progrès : { $domain }
needs-focus = Demande le plus d’attention : { $domain }

# Recherche
search-label = Que cherchez-vous ?
search-hint = Noms, notes, décisions, plans : tout ce qui a été écrit, sans connexion. Majuscules et accents ne comptent pas.
search-looking = Recherche en cours …
search-count = { $count ->
    [0] Rien trouvé. Essayez moins de lettres ou un autre mot.
    [one] Un élément trouvé
   *[other] { $count } éléments trouvés
}
search-more = Il y en a d’autres. Un mot de plus précise la recherche.

# Des écrans derrière les lieux
restore = Reprendre
unnamed = Sans nom
restored = C’est de retour
restored-named = « { $what } » est de retour
change-named = Modifier « { $what } »
number-between = Un nombre entier de { $least } à { $most }
zone-help = Tapez une ville ou une région, par exemple Nairobi
zone-unknown = Ce fuseau horaire n’existe pas. Tapez une ville proche et choisissez dans la liste.
time-there = Il y est { $time } en ce moment
who-left = { $name } (a quitté)
area-profile = Profil
area-sites = Sites
area-people = Personnes
area-checklists = Listes de contrôle
area-domains = Domaines
area-assessments = Évaluation
area-calls = Appel de mentorat
rated-of = { $done } sur { $total } évalués par vous
my-level = Votre niveau pour { $domain }
rated = { $domain } : { $level }
evidence = Sur quoi cela repose
evidence-example = A restauré une boîte aux lettres en juin
others-say = Les autres disent
differs-agree = Les avis diffèrent. Parlez-en, puis retenez un niveau.
agree-label = Niveau retenu pour { $domain }
agreed-on = Accord sur { $level } pour { $domain }
agreed-level = Accord : { $level }
agreed-opened = La question est de nouveau ouverte
agree-again = Rouvrir
next-person = Suivant : { $name }
to-matrix = Retour à tout le monde
call-of = Appel du { $date }
issue-example = Les sauvegardes échouent au second site
minutes = Durée
minutes-short = min
who-was-there = Qui participe
now-there = { $name } participe
not-there = { $name } ne participe pas
notes = Notes
notes-example = Ce qui a été essayé, la cause possible, comment la vérifier. Vous pouvez écrire ici à deux en même temps.
options-weighed = Options examinées
options-example = Ce qui parle pour chaque voie, et contre
decisions = Décisions
decision-number = Décision { $number }
decision-added = La décision est notée
add-decision = Ce qui a été décidé
action-added = L’action est notée
add-action = Ce qu’il faut faire
owner = Qui
due-date = Pour quand
overdue = En retard
this-call = Cet appel
remove-call = Mettre cet appel à la corbeille
call-removed-title = Cet appel est dans la corbeille
call-removed-text = Rien n’en est perdu. Reprenez-le pour continuer à écrire.
profile-hint = Qui est le partenaire et ce qui a été convenu.
profile-partner = Partenaire
profile-name = Nom
profile-country = Pays
profile-languages = Langues de travail
profile-languages-example = Swahili, français
profile-zone = Fuseau horaire
profile-who = Qui s’en occupe
profile-who-hint = Les personnes s’ajoutent sous Personnes et sites.
profile-focal-point = Point focal
profile-focal-point-help = La personne de l’informatique du partenaire qui peut décider.
profile-mentor = Mentor
profile-mentor-help = Accompagne le partenaire semaine après semaine.
profile-manager = Responsable du partenariat
profile-manager-help = Veille sur le partenariat et approuve les plans.
profile-period = Période convenue
profile-start = Premier jour
profile-end = Dernier jour
profile-money = Budget
profile-money-hint = Le plus souvent de 2 000 à 15 000 par an.
profile-budget = Par an
profile-currency = Monnaie
profile-split = Répartition entre formation et mentorat
split-unset = Pas encore convenue. Déplacez le curseur.
split-words = { $share } pour la formation
people-hint = Tous ceux qui participent, et les lieux où ils travaillent.
people-empty-title = Personne encore
people-empty-text = C’est la place du personnel du partenaire qui doit progresser.
side = Côté
side-partner = Partenaire
side-partner-help = Leurs compétences sont évaluées.
side-organisation = Organisation d’appui
side-organisation-help = Ils accompagnent, forment et veillent sur le partenariat.
position = Fonction
site = Site
no-site = Aucun site
add-person = Ajouter une personne
add-me = Vous ajouter
mark-left = A quitté le partenaire
mark-back = Est de retour
has-left = { $name } a quitté
came-back = { $name } est de retour
sites = Sites
sites-help = Chacun avec son fuseau horaire et sa ligne.
add-site = Ajouter un site
site-name = Nom du site
site-name-help = Comme on appelle le lieu, par exemple Siège.
connection = Connexion habituelle
connection-help = Les séances en direct demandent 1 000 kbit/s.
kbps-is = { $kbps } kbit/s
slow-line = Ligne lente
slow-line-help = Trop lente pour les séances en direct, qui demandent 1 000 kbit/s : prévoyez des contenus à télécharger.
bin-hint = Rien n’est jeté. Ce que vous reprenez revient avec tout ce que d’autres y ont écrit entre-temps.
bin-empty-title = La corbeille est vide
bin-empty-text = Ce que vous retirez repose ici jusqu’à ce que vous le repreniez.
kind-site = Site
kind-person = Personne
kind-domain = Domaine
kind-item = Point d’une liste
kind-assessment = Série d’évaluations
kind-call = Appel de mentorat
kind-decision = Décision
kind-action = Action
save-file = Enregistrer en fichier
never = Jamais encore
file-saved = { $name } est enregistré sur cet appareil
sync-writing-help = Ce que vous tapez est en train d’être enregistré sur cet appareil.
sync-saved-help = Votre travail est à l’abri sur cet appareil et part dès que le relais est joignable.
sync-sending-help = Votre travail est en route. Il reste ici jusqu’à ce que le relais l’ait sur son disque.
sync-done-help = Tout ce que vous avez fait est ici et sur le disque du relais.
sync-offline-help = Continuez : tout est gardé ici et partira quand il y aura une ligne.
sync-held-help = Le relais n’a pas pris une partie de votre travail. Elle est gardée ici ; voyez plus bas.
sync-out-help = Cet appareil a été déconnecté. Votre travail est gardé ; une nouvelle invitation vous ouvre la porte.
sync-hint = Où se trouve votre travail en ce moment.
sync-now = Envoyer et recevoir
sync-figures = En chiffres
sync-waiting = Modifications en attente ici
sync-last = Dernier échange
sync-up = Envoyé ce mois-ci
sync-down = Reçu ce mois-ci
storage-of = { $used } sur { $quota }
storage-kept = Le navigateur garde ce qui est stocké ici
storage-not-kept = Si la place vient à manquer, le navigateur peut effacer ce qui est stocké ici. Demandez-lui de tout garder.
storage-refused = Le navigateur ne le promet pas encore. Installez Tandem ou servez-vous-en quelques jours, puis redemandez.
storage-ask = Demander de garder
parcels-help = Le relais n’a pas pris ce travail. Il est à l’abri ici : réessayez une fois la cause réglée, ou gardez-le en fichier.
parcel-changes = { $count ->
    [one] 1 modification
   *[other] { $count } modifications
  }
parcel-applied = Repris comme nouvelles modifications
parcel-left = { $count ->
    [one] L’accès a été retiré : votre modification est gardée ici.
   *[other] L’accès a été retiré : vos { $count } modifications sont gardées ici.
  }
parcel-here = C’est sur cet appareil seulement.
parcel-offered = Le relais le garde aussi, pour qu’un éditeur le reprenne.
parcel-taken = Repris par { $name }, { $when }.
parcel-declined = { $name } ne l’a pas repris.
parcel-from = Travail de { $name } qui ne convient plus
parcel-dismiss = Ôter de la liste
forgotten = Cet appareil a reçu la demande de supprimer sa copie, et l’a fait. Ce que vous n’aviez pas envoyé est d’abord allé au relais, ou reste gardé ici.
offered-help = Refusé à son arrivée. Le reprendre le refait comme vos propres modifications ; il reste noté de qui il vient.
offered-take = Reprendre
offered-decline = Décliner
offered-taken = Repris : le travail de { $name }
aside-line = Une partie du travail de { $name } n’a pas pu être lue par cette version ; elle est mise de côté.
backup = Fichier de secours
backup-help = { $device ->
    [phone] Tout ce téléphone dans un fichier, à garder ailleurs.
   *[computer] Tout cet ordinateur dans un fichier, à garder ailleurs.
  }
backup-save = Enregistrer un fichier de secours
nobody-yet = Personne encore
name = Nom
what = Quoi

### Pourquoi le relais a refusé du travail : dit avec le colis, à l’écran de ce qui est enregistré

error-foreign_actor = Une modification porte la marque d’un autre appareil.
error-foreign_actor-next = Elle est mise de côté. Reprenez-la à votre compte, ou enregistrez-la en fichier.
error-forked_actor = Deux modifications différentes portent le même numéro.
error-forked_actor-next = Elle est mise de côté. Reprenez-la comme nouvelle modification.
error-unproven = Du travail d’autres personnes que le relais n’a plus, sans leur signature.
error-unproven-next = Le relais le garde jusqu’au retour de son auteur, ou jusqu’à l’accord de l’administration.
error-poisoned = Ceci repose sur une modification illisible.
error-poisoned-next = Elle est mise de côté. Reprenez-la comme nouvelle modification.
error-missing_parents = Il manque encore au relais ce sur quoi cette modification s’appuie.
error-missing_parents-next = Elle repart avec ce qui la précède.
error-too_many_operations = Une modification en fait trop d’un coup.
error-too_many_operations-next = Elle est mise de côté. Refaites-la en plus petits morceaux.
