### The app

app-name = Tandem
skip = Aller au contenu
places = Rubriques
place-today = Aujourd’hui
place-assess = Évaluer
place-plan = Plan
place-mentoring = Mentorat
place-more = Plus
to-partners = Tous les partenaires
back = Retour
close = Fermer
add = Ajouter
remove = Retirer
undo = Annuler
undone = Annulé
try-again = Réessayer
show-more = En montrer { $count } de plus
you = vous
somebody = quelqu’un
nothing = Vide
date = Date
note = Remarque
done = Fait
not-done = Pas fait
arriving = En chemin…
here-now = Ici en ce moment : { $names }
writing-here = { $name } écrit ici

### What was just done

changed-field = « { $field } » a été modifié
kept-one = Une réponse a été gardée
added = « { $what } » a été ajouté
removed = « { $what } » est dans la corbeille
ticked = Fait : { $what }
unticked = À faire de nouveau : { $what }
remove-named = Mettre « { $what } » à la corbeille

### Where two people differ

differing = Deux réponses ont été données en même temps
differing-of = Deux réponses pour « { $field } »
keep-this = Garder
keep-this-one = Garder « { $value } »

### Fields

### Joining

join-title = Une invitation pour vous
join-looking = Lecture de l’invitation…
join-hello = { $name }, cette invitation est pour vous.
join-hello-from = { $name }, { $from } vous invite à partager un carnet.
join-what = Carnet
join-relay = Ce relais, pour l’administrer
join-role = Votre rôle
join-until = Valable jusqu’au
join-device = Un nom pour cet appareil
join-device-help = Les autres le voient à côté de vos modifications ; il distingue vos appareils.
join-button = Accepter et entrer
insecure = Cette adresse n’est pas protégée : le navigateur refuse d’y garder un carnet.
insecure-next = Demandez à la personne qui gère le relais une adresse qui commence par https, puis ouvrez-y l’invitation. Elle n’est pas encore utilisée.
join-joining = Un instant…
join-welcome = Bienvenue, { $name }
getting-ready = Préparation en cours
getting-ready-text = Le carnet est copié sur cet appareil. Vous pouvez déjà le parcourir.
ready = Prêt à travailler sans connexion
ready-text = Tout est maintenant sur cet appareil. Il fonctionne en route et se met à jour dès qu’il y a une ligne.
open-notebook = Ouvrir le carnet
welcome-title = Un carnet, deux cyclistes
welcome-text = Un partenaire et ses mentors écrivent dans le même carnet, avec ou sans connexion. Pour entrer, il faut une invitation : demandez un lien à votre mentor ou à la personne qui gère votre relais.
welcome-link = Lien d’invitation
welcome-link-help = Collez le lien entier, ou seulement ce qui suit le signe #.
welcome-link-wrong = Cela ne ressemble pas à une invitation. Collez encore une fois le lien entier.
welcome-open = Ouvrir l’invitation
welcome-organisation = Se connecter avec { $name }
welcome-organisation-help = Pour les personnes dont l’organisation a des comptes. La première fois, quelqu’un doit avoir invité votre adresse.
device-android = Téléphone Android
device-iphone = iPhone
device-tablet = Tablette
device-computer = Ordinateur

### Roles

role-editor = Édition
role-editor-help = Mentors et points focaux : peuvent tout modifier dans ce carnet.
role-contributor = Contribution
role-contributor-help = Personnel du partenaire : niveaux, listes, appels et notes.
role-reviewer = Relecture
role-reviewer-help = Lit tout ce qui est ici.
role-reader = Lecture
role-reader-help = Lit, sans rien modifier.
role-administrator = Administration
role-administrator-help = Gère le relais et ouvre les carnets des nouveaux partenaires.

### Partners

partners-title = Partenaires
partners-hint = Tous les partenaires dont le carnet est sur cet appareil.
partners-empty-title = Pas encore de carnet
partners-empty-text = Quand on vous invite au carnet d’un partenaire, il apparaît ici.
partners-empty-found = Ouvrez le premier : un carnet pour un partenaire, partagé entre ses gens et les vôtres.
found-button = Ouvrir un carnet
found-title = Un carnet pour un partenaire
found-name = Nom du partenaire
found-help = Il peut changer plus tard. L’ouverture demande une connexion, une seule fois.
overdue-count = { $count } en retard
open-count = { $count ->
    [0] Rien en cours
   *[other] { $count } en cours
  }
waiting-count = { $count } en attente ici
last-call = Dernier appel { $when }
no-call-yet = Pas encore d’appel
since-baseline = depuis l’état initial
engagement-missing = Pas sur cet appareil
engagement-missing-title = Ce carnet n’est pas ici
engagement-missing-text = L’adresse est fausse, ou vous n’êtes pas (ou plus) membre de ce carnet.
engagement-left = Vous n’avez plus accès à ce carnet. Il reste lisible ici tel qu’il était.
elsewhere-title = Hors piste
elsewhere-lost = Il n’y a rien à cette adresse
elsewhere-text = Le lien est peut-être ancien ou incomplet. Votre travail est en sécurité là où il est.

### Today

next-title = À vous de jouer
next-nothing = Rien ne vous attend. Un bon moment pour regarder autour de vous.
next-profile = Compléter le profil
next-profile-help = Nom, point focal, mentor et période
next-people = Ajouter le personnel du partenaire
next-people-help = Qui doit progresser ?
next-baseline = Mesurer l’état initial
next-baseline-help = Où en est chacun aujourd’hui ?
next-rate = Évaluer { $name }
next-rate-help = { $count ->
    [one] La dernière personne que vous n’avez pas évaluée dans cette série
   *[other] { $count } personnes que vous n’avez pas évaluées dans cette série
  }
next-agree = S’accorder sur un niveau pour { $name }
next-talk = Mener l’entretien sur les besoins
next-talk-help = Ce qu’il faut vraiment, avant de planifier
next-target = Fixer une cible
next-target-help = Le niveau souhaité, lacune par lacune
next-call = Noter un appel de mentorat
away-title = Pendant votre absence
away-seen = Vu
cycle = Cycle d’apprentissage
cycle-needs = Besoins
cycle-needs-help = Comprendre ce qu’il faut, qui est là et ce qui marche déjà.
cycle-plan = Plan
cycle-plan-help = Convenir de ce qu’on apprend, comment, et de ce qui doit être prêt avant.
cycle-deliver = Mise en œuvre
cycle-deliver-help = Apprendre, pratiquer, et s’appeler pour garder l’élan.
cycle-evaluate = Bilan
cycle-evaluate-help = Regarder ce qui a changé et ce qu’on fera autrement.
standing-title = Où nous en sommes
standing-hint = Niveau moyen du personnel, de 0 à 3.
standing-empty-title = Pas encore d’image
standing-empty-text = Une fois les personnes évaluées, on voit ici les points forts du partenaire et les autres.
to-assess = Aller à Évaluer
radar-name = Niveau moyen par domaine
radar-now = Maintenant
radar-baseline = État initial
radar-target = Cible
radar-table = La même chose en tableau
domain = Domaine
not-rated = Non évalué

### Assess

tab-assess = Compétences
tab-gaps = Lacunes
tab-requirements = Exigences
tab-needs = Rapport
cell-only-one = la seule personne au niveau 2 ou plus
assess-title = Évaluer
assess-hint = Ce que chacun sait faire dans chaque domaine. Touchez une personne pour l’évaluer.
assess-empty-title = Pas encore de série
assess-empty-text = La première série est l’état initial : elle montre où en est chacun avant de commencer.
assess-nobody-title = Personne à évaluer pour l’instant
assess-nobody-text = Ajoutez d’abord le personnel du partenaire ; chacun devient une ligne ici.
add-people = Ajouter des personnes
start-round = Commencer une série
round = Série
round-shown = Série affichée
round-kind = Type de série
round-baseline = État initial
round-quarterly = Trimestrielle
round-midpoint = Mi-parcours
round-final = Finale
change-round = Modifier cette série
remove-round = Mettre cette série à la corbeille
overall = Ensemble
matrix-caption = Les personnes et leur niveau dans chaque domaine
person = Personne
mean = Moyenne
cover = Relève
cover-count = { $count ->
    [0] Personne au niveau 2 ou plus
    [one] Une personne au niveau 2 ou plus
   *[other] { $count } personnes au niveau 2 ou plus
  }
cover-help = La relève compte les personnes au niveau 2 ou plus. À moins de deux, une seule absence arrête le travail.
cell-unrated = { $domain } : non évalué
assessors-differ = avis différents
agreed = accord trouvé
to-rate = { $count } à évaluer
left = A quitté
levels-mean = Ce que disent les niveaux
own-domains = Vos propres domaines
own-domains-help = À côté des cinq habituels, pour ce dont ce partenaire a aussi besoin.
add-domain = Ajouter un domaine
add-domain-help = Un champ de travail où l’on évalue des personnes, par exemple les liaisons radio.
domain-name = Nom du domaine
domain-unnamed = Domaine sans nom

### Levels

level-0 = Aucun
level-0-help = Ne peut pas encore décrire les bases.
level-1 = Notions
level-1-help = Sait expliquer à quoi cela sert, sans savoir le faire.
level-2 = Praticien
level-2-help = Le fait avec la documentation sous les yeux.
level-3 = Confirmé
level-3-help = Le fait sans aide, résout les problèmes et forme les autres.
level-mean = Moyenne { $score }

### Capability domains

domain-infrastructure = Gestion de l’infrastructure
domain-infrastructure-short = Infra­struc­ture
domain-infrastructure-help = Réseaux, serveurs et postes de travail.
level-infrastructure-0 = Ne sait pas ce qui tourne où.
level-infrastructure-1 = Nomme les éléments et leur utilité.
level-infrastructure-2 = Installe un commutateur ou un serveur avec le guide.
level-infrastructure-3 = Trouve et répare les pannes, l’enseigne.
domain-security = Sécurité opérationnelle
domain-security-short = Sécurité
domain-security-help = Contrôle des accès, réponse aux incidents et protection des données.
level-security-0 = N’a pas conscience des risques courants.
level-security-1 = Sait dire pourquoi on limite les accès.
level-security-2 = Gère les comptes et suit la procédure d’incident.
level-security-3 = Conduit un incident et améliore les règles.
domain-applications = Administration des applications
domain-applications-short = Appli­cations
domain-applications-help = Systèmes principaux, intégrations et aide aux utilisateurs.
level-applications-0 = Se sert des systèmes, sans plus.
level-applications-1 = Explique à quoi sert chaque système.
level-applications-2 = Règle et dépanne avec le manuel.
level-applications-3 = Relie des systèmes, résout les cas rares.
domain-data = Gestion des données
domain-data-short = Données
domain-data-help = Sauvegarde, qualité et rapports.
level-data-0 = Ignore s’il existe des sauvegardes.
level-data-1 = Sait pourquoi et où l’on sauvegarde.
level-data-2 = Sauvegarde et restaure selon la procédure.
level-data-3 = Prévoit et teste la reprise, soigne la qualité.
domain-service = Prestation de services
domain-service-short = Services
domain-service-help = Centre d’assistance, gestion des changements et documentation.
level-service-0 = Les demandes sont traitées comme elles viennent.
level-service-1 = Sait ce que sont un ticket et un changement.
level-service-2 = Traite les tickets et les documente.
level-service-3 = Anime l’assistance, tire des guides de l’expérience.

### Plan and checklists

plan-title = Plan
plan-hint = Les plans de formation, et ce qui doit être en place avant d’en faire un.
done-of = { $done } sur { $total }
ticked-by = { $name }, { $when }
add-note = Ajouter une remarque
add-item = Autre chose à mettre en place
checklist-prerequisites = Préalables
checklist-prerequisites-help = Ce que les deux côtés apportent avant de commencer.
item-prerequisites-assessment = Le partenaire a été évalué
item-prerequisites-assessment-help = On connaît sa situation, ses besoins et ses forces.
item-prerequisites-agreement = L’accord est signé
item-prerequisites-agreement-help = Les deux côtés ont signé ce qu’ils promettent.
item-prerequisites-budget = Le budget est approuvé
item-prerequisites-budget-help = Avec sa répartition entre formation et mentorat.
item-prerequisites-trainers = Formateurs et mentors sont affectés
item-prerequisites-trainers-help = Au moins 4 heures par semaine pour ce partenaire.
item-prerequisites-staff = Le personnel du partenaire est désigné
item-prerequisites-staff-help = Et son temps d’apprentissage est protégé.
item-prerequisites-baseline = L’état initial est mesuré
item-prerequisites-baseline-help = Chaque personne dans chaque domaine.
item-prerequisites-inventory = L’inventaire des ressources est fait
item-prerequisites-inventory-help = Guides, systèmes et matériel déjà présents.
checklist-readiness = Conditions de réussite
checklist-readiness-help = Ce qu’il faut chez le partenaire pour bien apprendre.
item-readiness-focal-point = Un point focal peut décider
item-readiness-focal-point-help = Une personne de l’informatique, désignée, qui a le pouvoir de dire oui.
item-readiness-learning-time = Il y a du temps pour apprendre
item-readiness-learning-time-help = Au moins 8 heures par semaine et par apprenant.
item-readiness-bandwidth = La ligne est suffisante
item-readiness-bandwidth-help = Au moins 1 Mbit/s pour les séances à distance.
item-readiness-endorsement = La direction apporte son soutien
item-readiness-endorsement-help = Par écrit.
item-readiness-system-access = Il y a un système pour s’exercer
item-readiness-system-access-help = Avec les comptes et les droits nécessaires.

### Mentoring

mentoring = Mentorat
training = Formation
mentoring-title = Mentorat
mentoring-hint = Chaque appel, avec ce qui a été dit, décidé et promis.
mentoring-empty-title = Pas encore d’appel
mentoring-empty-text = Commencez-en un quand vous vous parlez : la date du jour et vous deux y êtes déjà.
new-call = Nouvel appel
call-unnamed = Appel sans sujet
no-date = Sans date
decisions-count = { $count ->
    [one] 1 décision
   *[other] { $count } décisions
  }
all-done = Tout est fait
actions = Actions
due = Échéance { $when }
was-due = En retard, prévu { $when }
open-actions = Actions en cours
to-call = Aller à l’appel
to-call-of = Aller à l’appel du { $date }

### More

more-notebook = Ce carnet
more-device = Cet appareil
more-profile = Profil
more-profile-help = Le partenaire, la période, le budget
more-people = Personnes et sites
more-people-help = Qui participe, et où
more-members = Accès
more-members-help = Qui peut ouvrir ce carnet, invitations
more-checklists = Listes de contrôle
more-checklists-help = Préalables et conditions de réussite
more-talks = Entretiens sur les besoins
more-talks-help = La formation est-elle la réponse ?
more-stakeholders = Parties prenantes et atouts
more-stakeholders-help = Qui a son mot à dire, ce qui marche déjà
more-timeline = Calendrier
more-timeline-help = Tâches de la première année et au-delà
more-progress = Progrès
more-progress-help = Changement depuis l’état initial, cible
more-signs = Signes de difficulté
more-signs-help = Ce qui se remarque, et ce qui aide
more-actions = Actions en cours
more-actions-help = Ce qui a été promis, par personne et par date
more-forms = Fiches et listes
more-forms-help = Des fiches à remplir, copier, adapter
more-bin = Corbeille
more-bin-help = Ce qui a été retiré et peut revenir
more-search = Recherche
more-search-help = Chaque mot de tous les carnets de cet appareil
more-settings = Réglages
more-settings-help = Langue, apparence, cet appareil
more-devices = Mes appareils
more-devices-help = Ajouter, renommer, révoquer
more-relay = Relais
more-relay-help = Personnes, appareils, sauvegardes
backup-alarm = pas de sauvegarde
more-sync = Enregistré et envoyé

### Settings

settings-hint = Pour cet appareil seulement.
settings-reading = Lecture
settings-device = Cet appareil
settings-person = Utilisé par
settings-device-name = Son nom
language = Langue
language-away = Les mots ne sont pas encore sur cet appareil. Choisissez la langue à nouveau quand il y aura une connexion.
theme = Apparence
theme-auto = Comme l’appareil
theme-auto-help = Clair le jour ou sombre la nuit, selon le réglage de l’appareil.
theme-light = Clair
theme-light-help = Encre foncée sur papier chaud.
theme-dark = Sombre
theme-dark-help = Doux pour les yeux le soir.
theme-sunlight = Plein soleil
theme-sunlight-help = Noir sur blanc, traits marqués, pour lire dehors.
new-version = Nouvelle version
new-version-text = Une nouvelle version de Tandem est sur cet appareil. Elle démarre quand vous le dites ; ce que vous avez écrit reste.
new-version-apply = Démarrer la nouvelle version

### The state of my work

sync-writing = Écriture…
sync-saved = { $device ->
    [phone] Enregistré sur ce téléphone · { $count } en attente
   *[computer] Enregistré sur cet ordinateur · { $count } en attente
  }
sync-sending = Envoi…
sync-done = Tout est au relais
sync-done-at = Tout est au relais · { $time }
sync-offline = Hors ligne
sync-offline-since = Hors ligne depuis { $time }
sync-and-waiting = { $words } · { $count } en attente
sync-taken = { $count ->
    [one] L’accès a été retiré : votre modification est gardée ici
   *[other] L’accès a été retiré : vos { $count } modifications sont gardées ici
  }
sync-held = { $count ->
    [one] 1 modification refusée est gardée ici
   *[other] { $count } modifications refusées sont gardées ici
  }
sync-out = Déconnecté
sync-out-waiting = Déconnecté · { $count } gardées ici
storage = Stockage
parcels = Refusé, et gardé
offered = À reprendre
offered-line = Le travail de { $name } attend d’être repris
aside = Illisible

### Errors

error-busy = Le relais a beaucoup à faire en ce moment.
error-busy-next = Rien n’est perdu. Un nouvel essai se fait tout seul dans un instant.
error-storage_failed = Le relais n’a pas pu écrire sur son disque.
error-storage_failed-next = Votre travail reste ici et repartira. Si cela dure, prévenez la personne qui gère le relais.
error-too_often = Cet appareil a sollicité le relais trop souvent en peu de temps.
error-too_often-next = Rien n’est perdu. Un nouvel essai se fait tout seul dans un instant.
error-too_slow = La ligne était trop lente pour que le relais reçoive tout à temps.
error-too_slow-next = Votre travail reste ici et repartira tout seul.
error-internal = Quelque chose s’est mal passé dans Tandem.
error-internal-next = Votre travail est gardé. Réessayez ; si cela revient, prévenez la personne qui gère le relais.
error-bad_frame = Le relais et cette application ne se sont pas compris.
error-bad_frame-next = Mettez l’application à jour dans les réglages et réessayez.
error-unknown_version = Cette application est trop ancienne ou trop récente pour le relais.
error-unknown_version-next = Démarrez la nouvelle version dans les réglages, ou demandez la mise à jour du relais.
error-too_large = C’est plus qu’une modification ne peut contenir.
error-too_large-next = Faites-le en plus petits morceaux.
error-unknown_device = Le relais ne connaît plus cet appareil.
error-unknown_device-next = Votre travail est gardé ici. Demandez une nouvelle invitation pour revenir.
error-foreign_origin = La demande venait d’un autre site.
error-foreign_origin-next = Ouvrez Tandem à sa propre adresse.
error-unknown_document = Ce carnet n’existe pas, ou vous n’en êtes pas membre.
error-unknown_document-next = Demandez une invitation au mentor du partenaire. Ce que vous avez écrit est gardé ici.
error-read_only = Vous pouvez lire ce carnet, mais pas y écrire.
error-read_only-next = Vos modifications sont gardées ici. Demandez un autre rôle au mentor.
error-bad_change = Une modification est arrivée abîmée.
error-bad_change-next = Elle est mise de côté et tout le reste continue. Enregistrez-la en fichier pour qui vous aide.
error-not_allowed = Ceci revient à l’administration.
error-not_allowed-next = Demandez à la personne qui gère le relais.
error-too_many_documents = Cette personne est déjà membre d’autant de carnets qu’un relais le permet.
error-too_many_documents-next = Demandez à la personne qui gère le relais de la retirer d’un carnet terminé.
error-invitation_unknown = Cette invitation n’est pas connue ici.
error-invitation_unknown-next = Vérifiez que le lien est entier, ou demandez-en un nouveau.
error-invitation_used = Cette invitation a déjà servi.
error-invitation_used-next = Chacune sert une fois. Si ce n’était pas vous, prévenez qui vous a invité ; sinon, demandez-en une nouvelle.
error-invitation_expired = Cette invitation n’est plus valable.
error-invitation_expired-next = Demandez-en une nouvelle à qui vous a invité.
error-invitation_withdrawn = Cette invitation a été retirée.
error-invitation_withdrawn-next = Demandez-en une nouvelle à la personne qui vous a invité.
error-revoked = L’accès de cet appareil a été retiré.
error-revoked-next = Ce que vous avez écrit reste sur cet appareil et peut être enregistré dans un fichier. Une nouvelle invitation vous redonne l’accès.
error-last_administrator = Plus personne ne pourrait gérer le relais.
error-last_administrator-next = Nommez d’abord un autre administrateur.
error-last_editor = Plus personne ne pourrait modifier cet engagement.
error-last_editor-next = Donnez d’abord le rôle d’éditeur à quelqu’un d’autre.
error-not_expected = Personne ici n’attend ce compte.
error-not_expected-next = Demandez à votre mentor d’inviter l’adresse de votre compte ; votre organisation doit l’avoir vérifiée.
error-provider_failed = La connexion de votre organisation ne s’est pas portée garante de vous.
error-provider_failed-next = Réessayez dans un moment. Si cela persiste, prévenez la personne qui gère le relais, ou demandez un lien d’invitation.
error-sign_in_over = Cette connexion est terminée.
error-sign_in_over-next = Elle a duré plus de dix minutes, ou a été commencée dans un autre navigateur. Recommencez.
error-bad_enrolment = Le relais n’a pas pu accueillir cet appareil.
error-bad_enrolment-next = Rouvrez le lien ; si cela n’aide pas, mettez le navigateur à jour.
error-not_found = Ce n’est plus là.
error-not_found-next = Quelqu’un l’a peut-être mis à la corbeille. Regardez-y.
error-bad_value = Cette valeur ne convient pas ici.
error-bad_value-next = Vérifiez-la et écrivez-la de nouveau.
error-already_there = Cela existe déjà.
error-already_there-next = Cherchez-le dans la liste.
error-outside_role = Votre rôle dans ce carnet ne le permet pas.
error-outside_role-next = Demandez-le au mentor ou au point focal, ou un autre rôle.
error-damaged_document = Ce qui est stocké de ce carnet est illisible.
error-damaged_document-next = Enregistrez un fichier de secours, puis rouvrez Tandem : le carnet est repris du relais.
error-no_storage = Ce navigateur n’accorde plus de place.
error-no_storage-next = Libérez de la place sur l’appareil, puis continuez. Ce qui est tapé reste à l’écran.
error-no_connection = Le relais n’est pas joignable pour l’instant.
error-no_connection-next = Vérifiez la connexion et réessayez.

### Command line

