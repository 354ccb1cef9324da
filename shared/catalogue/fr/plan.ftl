# Le plan de formation (P2).

### Tous les plans

plans = Plans de formation
plans-help = D’une lacune aux objectifs, aux semaines et aux signatures.
plans-empty-title = Pas encore de plan de formation
plans-empty-text = Choisissez parmi les lacunes ce qui presse le plus. Objectifs et semaines sont proposés ; vous changez ce qui ne convient pas.
plans-empty-read = Dès qu’un éditeur en aura fait un, il figurera ici.
plan-from-gaps = Nouveau plan à partir des lacunes
plan-from-to = { $from } – { $to }
plan-weeks = { $count ->
    [0] encore aucune semaine
    [one] { $count } semaine
   *[other] { $count } semaines
}
plan-week-now = Semaine { $week } en cours
plan-signatures = { $count ->
    [one] { $count } signature
   *[other] { $count } signatures
}
kind-plan = Plan de formation
kind-objective = Objectif d’apprentissage
kind-activity = Activité d’un plan

### Un nouveau plan

plan-new = Nouveau plan de formation
plan-new-hint = Choisissez une ou plusieurs lacunes, un nom et le premier jour. Tout le reste est proposé et peut être changé.
plan-which-gaps = À quelles lacunes travaille-t-il ?
plan-which-gaps-help = La plus urgente d’abord. On y travaille dans cet ordre.
plan-no-gaps-title = Aucune lacune n’est encore notée
plan-no-gaps-text = Un plan part d’une lacune : ce qui manque. Notez-en une ici, ou commencez par un simple nom.
plan-urgency-critical = Critique
plan-urgency-high = Élevée
plan-urgency-medium = Moyenne
plan-urgency-low = Faible
plan-gap-planned = Un plan y travaille
plan-gap-gone = Une lacune qui n’est plus là
plan-gap-new = Une lacune qui n’est pas encore notée
plan-field-title = Nom du plan
plan-field-start = Premier jour
plan-field-end = Dernier jour
plan-field-baseline = Score au départ
plan-field-target = Score visé
plan-new-proposal = { $count ->
    [one] Trois objectifs et cinq semaines d’activités seront proposés.
   *[other] Pour chacune des { $count } lacunes, trois objectifs et cinq semaines d’activités seront proposés, une lacune après l’autre.
}
plan-make = Faire le plan
plan-made = Le plan « { $what } » est fait
plan-removed-title = Ce plan est dans la corbeille
plan-removed-text = Il revient en entier, avec tout ce qui y a été écrit depuis.

plan-propose-objective-document = Documenter la procédure pas à pas : { $aim }
plan-propose-objective-execute = Exécuter la procédure sur un travail réel : { $aim }
plan-propose-objective-demonstrate = Démontrer seul, quand quelque chose tombe en panne : { $aim }
plan-propose-criteria-document = Un collègue peut la suivre sans rien demander
plan-propose-criteria-execute = Fait trois fois, la dernière sans la fiche
plan-propose-criteria-demonstrate = Tout est fait sans aide
plan-propose-assessed-document = Le document est relu ensemble
plan-propose-assessed-execute = Le journal ou une photo du travail
plan-propose-assessed-demonstrate = Démonstration pratique avec une panne simulée
plan-propose-concepts = Les mots et les idées derrière : { $aim }
plan-propose-tour = Un premier tour des outils
plan-propose-as-is = Noter comment on fait aujourd’hui
plan-propose-set-up = Mettre en place ensemble
plan-propose-set-up-practice = Mettre en place le reste seul
plan-propose-write-down = Noter ce qui a été mis en place, et pourquoi
plan-propose-recover = Rétablir ensemble après une panne
plan-propose-recover-practice = Rétablir seul après une panne
plan-propose-drill = Faire un exercice et le consigner
plan-propose-watch = Surveiller et trouver les défauts
plan-propose-run = Faire tourner pendant une semaine
plan-propose-call = Appel de mentorat : ce qui a marché, ce qui bloque
plan-propose-show = Démonstration pratique

### Un plan

plan-parts = Parties du plan
plan-part-overview = Aperçu
plan-part-overview-hint = À quoi sert ce plan, ce qui vient d’abord et qui apprend.
plan-part-objectives = Objectifs
plan-part-objectives-hint = Ce qu’on verra les apprenants faire quand le plan sera achevé.
plan-part-weeks = Semaines
plan-part-weeks-hint = Ce qui se passe, et quand. Portez une activité par ses points, ou utilisez les flèches.
plan-part-resources = Ressources
plan-part-resources-hint = Ce qui doit être prêt avant que la formation commence.
plan-part-time = Temps
plan-part-time-hint = Ce que cela coûte aux apprenants et aux formateurs, additionné à partir des activités.
plan-part-milestones = Jalons
plan-part-milestones-hint = Les dates auxquelles on voit où l’on en est.
plan-part-document = Signer
plan-part-document-hint = Le plan comme document : lisez-le, imprimez-le, signez-le.
plan-this = Ce plan
plan-remove = Mettre ce plan à la corbeille
plan-not-said = Non précisé
plan-minutes = { $minutes } min
plan-hours = { $hours } h
plan-carry = Porter ailleurs
plan-earlier = Plus tôt
plan-later = Plus tard
plan-moved = « { $what } » vient plus tôt maintenant
plan-moved-to = « { $what } » est en semaine { $week }
plan-move-earlier = Avancer : { $what }
plan-move-later = Reculer : { $what }

plan-end-by-weeks = D’après ses semaines, il finit le { $date }
plan-score-measured = La mesure de départ a donné { $score }
plan-score-agreed = L’engagement vise { $score }
plan-priorities = Priorités
plan-priorities-help = Les lacunes que ce plan comble, la première en tête.
plan-priorities-none = Aucune lacune n’est encore choisie.
plan-priority-add = Ajouter une lacune
plan-priority-drop = Retirer du plan : { $what }
plan-priority-dropped = Le plan ne travaille plus à « { $what } »
plan-priority-in = Dans le plan
plan-priority-out = Hors du plan
plan-level-to = { $now } → { $then }
plan-approach = Démarche
plan-approach-example = De courts modules à leur rythme, puis deux séances ensemble
plan-overview = De quoi il s’agit
plan-overview-example = Pourquoi maintenant, ce qui sera différent ensuite
plan-learners = Qui apprend
plan-learners-all = Personne n’est nommé : tout le personnel du partenaire apprend. Touchez ceux qui participent.
plan-learners-some = Ceux qui sont cochés participent.
plan-learns = { $name } participe
plan-learns-not = { $name } ne participe pas
plan-direction = Qui forme qui
plan-direction-to-partner = L’organisation forme le partenaire
plan-direction-from-partner = Le partenaire forme l’organisation
plan-direction-both = Chacun forme l’autre
plan-mentoring = Appels de mentorat
plan-mentoring-help = Une à deux heures par semaine sont habituelles tant qu’un plan court.
plan-calls = Fréquence
plan-calls-weekly = Chaque semaine
plan-calls-fortnightly = Toutes les deux semaines
plan-calls-monthly = Chaque mois
plan-calls-as-needed = Au besoin
plan-call-minutes = Durée
plan-call-day = Jour
plan-call-time = Heure
plan-call-time-example = 10 h à Nairobi
plan-call-platform = Par quel moyen
plan-call-fallback = Si cela échoue
plan-call-day-mon = Lundi
plan-call-day-tue = Mardi
plan-call-day-wed = Mercredi
plan-call-day-thu = Jeudi
plan-call-day-fri = Vendredi
plan-call-day-sat = Samedi
plan-call-day-sun = Dimanche
plan-sustainability = Comment cela dure
plan-sustainability-example = Qui est la deuxième personne, d’où vient le budget, à qui sont les documents

### Objectifs

plan-objectives-empty-title = Pas encore d’objectifs
plan-objectives-empty-text = Un objectif dit ce qu’on verra quelqu’un faire : « Restaurer un fichier de la sauvegarde de la nuit ».
plan-objective = Ce qu’on verra faire l’apprenant
plan-objective-add = Un objectif de plus
plan-verb-vague = Personne ne peut voir si c’est atteint.
plan-verb-other = Commence-t-il par quelque chose que l’on voit faire ?
plan-verbs = De bons débuts : configurer, exécuter, documenter, restaurer, tester, démontrer, enseigner.
plan-why = Pourquoi c’est important pour l’apprenant
plan-why-example = Plus de nuits passées à ressaisir des registres perdus
plan-criteria = Quand il est atteint
plan-assessed = Comment on le constate
plan-gap = Pour quelle lacune
plan-no-gap = Pour aucune lacune en particulier

### Semaines

plan-week = Semaine { $week }
plan-week-from = à partir du { $date }
plan-week-empty = Rien n’est prévu
plan-week-number = Semaine
plan-weeks-empty-title = Pas encore d’activités
plan-weeks-empty-text = Mettez la première activité en semaine 1. Le temps s’additionne au fur et à mesure.
plan-sum-learner = Apprenant { $time }
plan-sum-trainer = Formateur { $time }
plan-activity = Activité
plan-activity-help = Ce qui se fait, en une ligne. Type, temps et personne viennent ensuite.
plan-activity-add-week = Ajouter en semaine { $week }
plan-activity-remove = Mettre cette activité à la corbeille
plan-activity-done = Elle a eu lieu
plan-kind = Type
activity-kind-self-paced = En autonomie
activity-kind-live = Séance en direct
activity-kind-practice = Pratique
activity-kind-assignment = Devoir
activity-kind-call = Appel de mentorat
activity-kind-assessment = Évaluation
plan-length = Durée
plan-stage = Étape
activity-stage-foundation = Bases
activity-stage-configuration = Configuration
activity-stage-restoration = Rétablissement
activity-stage-operations = Exploitation
plan-method = Mode de formation
plan-method-usual = Rien de particulier
plan-method-as = Comme d’habitude : { $method }
activity-method-self-paced = En autonomie, aussi sans connexion
activity-method-live = En direct, par le réseau
activity-method-workshop = Atelier sur place
activity-method-shadowing = Travail aux côtés de quelqu’un
activity-method-calls = Appels de mentorat
plan-ratio-self-paced = Une heure de contenu est une heure d’apprentissage.
plan-ratio-live = Une heure de séance en fait deux avec la préparation. Il faut 1 Mbit/s.
plan-ratio-workshop = Un jour d’atelier en fait trois en tout.
plan-ratio-shadowing = Une semaine aux côtés de quelqu’un en prend quatre au calendrier.
plan-ratio-calls = Une à deux heures par semaine, tant qu’il le faut.
plan-in-all = { $time } en tout, avec la préparation
plan-after = Après : { $what }
plan-after-field = Ce qui vient d’abord
plan-after-none = Rien en particulier
plan-in-week = { $what } (semaine { $week })
plan-owner = Responsable
plan-flag-prerequisite-later = Ce qu’il faut d’abord vient plus tard
plan-flag-prerequisite-later-next = Reculez celle-ci, ou avancez l’autre.
plan-flag-circle = Elle s’attend elle-même
plan-flag-circle-next = Choisissez autre chose qui vient d’abord, ici ou là.
plan-flag-prerequisite-gone = Ce qu’il faut d’abord n’est plus dans le plan
plan-flag-prerequisite-gone-next = Choisissez autre chose, ou rien.
plan-flag-stage-early = Une étape antérieure vient après
plan-flag-stage-early-next = Les bases viennent avant la configuration, le rétablissement et l’exploitation.
plan-too-slow = Une ligne est trop lente
plan-slow = Une séance en direct demande 1 Mbit/s. Trop lent : { $sites }. Proposez plutôt un contenu hors connexion.
plan-slow-site = { $name } ({ $kbps } kbit/s)
plan-make-offline = En faire un contenu hors connexion
plan-made-offline = « { $what } » se fait maintenant en autonomie

### Ressources

plan-resources-have = { $have } sur { $total } prêtes
plan-resource-more = D’où, et qui s’en occupe
plan-resource-source = Ce que c’est, et d’où cela vient
resource-documentation = Documentation officielle
resource-documentation-help = De la version utilisée ici.
resource-video = Démonstration en vidéo
resource-video-help = La vôtre, ou une qui a été vérifiée ; à garder pour les moments sans connexion.
resource-environment = Environnement d’exercice
resource-environment-help = Une machine ou un compte d’essai où rien ne peut casser.
resource-template = Modèle
resource-template-help = Un formulaire que les apprenants remplissent pour leur site.
resource-troubleshooting = Guide de dépannage
resource-troubleshooting-help = Les pannes courantes et ce qu’il faut faire.
resource-checklist = Grille d’évaluation
resource-checklist-help = Ce qu’on regarde pendant la démonstration pratique.
resource-certificate = Modèle d’attestation
resource-certificate-help = Pour ceux qui atteignent les objectifs.

### Temps

plan-time-learner = Chaque apprenant
plan-time-learner-help = Les appels de mentorat comptent chez les formateurs.
plan-time-trainer = Formateurs
plan-time-trainer-help = La part habituelle de chaque activité, sauf si vous l’y fixez.
plan-time-weeks = Au calendrier
plan-time-weeks-help = Des séances sont reportées, des gens tombent malades : une marge garde le plan honnête.
plan-time-self-paced = En autonomie
plan-time-live = Séances en direct
plan-time-practice = Pratique et devoirs
plan-time-assessment = Évaluation
plan-time-preparing = Préparation
plan-time-delivering = Animation
plan-time-reviewing = Relecture
plan-time-assessing = Évaluation
plan-time-mentoring = Appels de mentorat
plan-trainer-time = Le temps du formateur
plan-usual = Habituel : { $time }
plan-in-total = En tout
plan-weeks-with-buffer = { $weeks ->
    [one] { $weeks } semaine d’activités
   *[other] { $weeks } semaines d’activités
} et { $buffer } % font { $calendar ->
    [one] { $calendar } semaine
   *[other] { $calendar } semaines
} au calendrier.
plan-until = Jusqu’au { $date }.
plan-buffer = Marge
plan-buffer-usual = { $buffer } % sont habituels

### Jalons

milestone-approved = Plan de formation approuvé
plan-milestone-priority = Achevé : { $what }
milestone-review = Bilan à mi-parcours
milestone-final = Évaluation finale
milestone-closure = Clôture
plan-milestone-was = Atteint le { $date }
plan-milestone-wanted = Voulu pour le { $date }
plan-milestone-proposed = D’après les semaines : { $date }
plan-milestone-open = Pas encore de date
plan-target-date = Voulu pour le
plan-actual-date = Atteint le
plan-take-proposed = Prendre le { $date }

### Le document

plan-paper = Plan de formation
plan-paper-partner = Partenaire
plan-paper-country = Pays
plan-paper-languages = Langues
plan-paper-zone = Fuseau horaire
plan-paper-period = Période
plan-paper-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
plan-paper-focal-point = Point focal
plan-paper-leader = Direction du partenaire
plan-paper-mentor = Mentor
plan-paper-manager = Responsable du partenariat
plan-paper-score = Score
plan-paper-score-to = { $from } → { $to }
plan-paper-schedule = Calendrier par semaine
plan-paper-what = Activité
plan-paper-time = Temps
plan-paper-who = Responsable
plan-paper-ready = Prête
plan-paper-missing = Manque
plan-paper-resource = Ressource
plan-paper-milestone = Jalon
plan-paper-investment = Temps à investir
plan-paper-approvals = Approbations
plan-paper-level-now = Aujourd’hui
plan-paper-level-wanted = Voulu
plan-paper-nothing = –
plan-sign-hint = Une signature vaut pour le plan tel que vous le voyez. Un changement ultérieur s’affiche à côté, avec ce qui a changé.

### Champs, là où une différence les nomme

field-plan-title = { plan-field-title }
field-plan-start = { plan-field-start }
field-plan-end = { plan-field-end }
field-plan-baseline = { plan-field-baseline }
field-plan-target = { plan-field-target }
field-plan-direction = { plan-direction }
field-plan-buffer = { plan-buffer }
field-plan-calls = { plan-calls }
field-plan-overview = { plan-overview }
field-plan-sustainability = { plan-sustainability }
field-plan-call-day = { plan-call-day }
field-plan-call-time = { plan-call-time }
field-plan-call-minutes = { plan-call-minutes }
field-plan-call-platform = { plan-call-platform }
field-plan-call-fallback = { plan-call-fallback }
field-priority-chosen = { plan-priority-in }
field-priority-approach = { plan-approach }
field-priority-target = { plan-target-date }
field-learner-takes-part = { plan-learners }
field-objective-what = { plan-objective }
field-objective-gap = { plan-gap }
field-objective-why = { plan-why }
field-objective-criteria = { plan-criteria }
field-objective-assessed = { plan-assessed }
field-activity-what = { plan-activity }
field-activity-kind = { plan-kind }
field-activity-method = { plan-method }
field-activity-stage = { plan-stage }
field-activity-week = { plan-week-number }
field-activity-gap = { plan-gap }
field-activity-owner = { plan-owner }
field-activity-after = { plan-after-field }
field-activity-minutes = { plan-length }
field-activity-preparing = { plan-time-preparing }
field-activity-delivering = { plan-time-delivering }
field-activity-reviewing = { plan-time-reviewing }
field-activity-assessing = { plan-time-assessing }
field-activity-mentoring = { plan-time-mentoring }
field-resource-what = { plan-resource-source }
field-resource-owner = { plan-owner }
field-milestone-target = { plan-target-date }
kind-priority = Priorité d’un plan
kind-learner = Qui apprend
kind-resource = Ressource d’un plan
kind-milestone = Jalon
