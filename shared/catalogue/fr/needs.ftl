# L’analyse des besoins : lacunes (P1.2, P1.5), exigences (P1.4), le rapport et ses approbations (P1.6).

### Signatures, différences, commentaires, documents (P1.6, P2.7)

signatures = Signatures
signs-as-focal-point = Point focal
signs-as-leadership = Direction du partenaire
signs-as-mentor = Mentor
signs-as-manager = Responsable du partenariat
signs-as-nobody = A aussi signé
signer-unnamed = Personne n’est encore désigné
signer-unnamed-why = La personne qui tient le profil désigne qui signe ici.
signer-name = Qui signe ici ?
signature-open = Pas encore signé
signed-on = Signé le { $date }
sign-as = Signer : { $role }
sign-too = Signer aussi
sign-again = Signer l’état actuel
signed = Signé, tel que vous le voyez maintenant
signature-withdraw = Retirer ma signature
signature-withdrawn = Votre signature a été retirée
signature-note = Une remarque avec votre signature
signature-note-example = D’accord, avec le budget de l’an prochain
signature-not-genuine = Non authentique
signature-not-genuine-why = Quelqu’un d’autre a écrit ceci au nom de { $name }. Cela ne compte pas.
signature-unknown-version = Ce qui a été signé n’est pas arrivé sur cet appareil ; la comparaison est impossible.
changed-since-signed = { $count ->
    [one] Modifié depuis la signature : une différence
   *[other] Modifié depuis la signature : { $count } différences
}
unchanged-since-signed = Rien n’a changé depuis
difference-before = Avant :
difference-now = Maintenant :
difference-added = Ajouté : { $kind }
difference-removed = Retiré : { $kind }
difference-moved = Déplacé
difference-other = Autre chose
comments = Commentaires
comment-add = Dire quelque chose à ce sujet
commented = Votre commentaire a été ajouté
comments-none = Personne n’a encore rien dit.
paper-whole = Tout afficher
paper-print = Imprimer
paper-save = Enregistrer en Markdown
yes = Oui
no = Non
kind-gap = Lacune
kind-requirement = Exigence
kind-needed = Niveau requis
kind-needs-report = Rapport sur les besoins
kind-signature = Signature
kind-comment = Commentaire
kind-profile = Profil du partenaire
kind-rating = Évaluation
kind-agreed = Niveau convenu
field-gap-what = Lacune
field-gap-domain = Domaine
field-gap-now = Situation actuelle
field-gap-wanted = Situation souhaitée
field-gap-level-now = Niveau actuel
field-gap-level-wanted = Niveau souhaité
field-gap-criticality = Importance pour le programme
field-gap-risk = Risque de sécurité
field-gap-impact = Effet sur le travail
field-requirement-what = Exigence
field-requirement-note = Remarque
field-needed-level = Niveau minimal
field-needs-report-date = Date
field-needs-report-round = Série d’évaluations
field-needs-report-summary = Résumé
field-needs-report-recommendations = Recommandations
field-profile-name = Nom du partenaire
field-profile-country = Pays
field-profile-weights = Poids des notes
field-person-name = Nom
field-person-side = Côté
field-person-left = A quitté
field-domain-name = Nom du domaine
field-assessment-kind = Type de série
field-assessment-date = Date de la série
field-rating-level = Niveau
field-agreed-level = Niveau convenu
person-side-partner = Partenaire
person-side-organisation = Organisation d’appui

### Lacunes (P1.2, P1.5)

gaps-title = Lacunes
gaps-hint = Ce qui manque, le plus urgent d’abord. Faites glisser les trois notes d’une lacune et voyez-la changer de place.
gaps-empty-title = Aucune lacune n’est encore notée
gaps-empty-text = Une lacune est ce que les personnes ou les systèmes ne savent pas faire et dont le programme a besoin. Ajoutez la première, ou reprenez-en une que les évaluations signalent.
gap = Lacune
gap-add = Ajouter une lacune
gap-what = Que manque-t-il ?
gap-what-example = Personne n’a jamais essayé de restaurer une sauvegarde
gap-domain = Domaine
gap-no-domain = Pas encore de domaine
gap-about = À propos de cette lacune
gap-now-example = Les copies se font la nuit, personne ne les regarde
gap-wanted-example = Deux personnes s’exercent à restaurer chaque trimestre
gap-levels = de { $now } à { $wanted }
gap-rank = Place { $place } sur { $total }
gap-score = { $name } ({ $share })
gap-criticality-help = À quel point le programme en dépend-il ?
gap-risk-help = Que peut-il arriver aux données et aux accès ?
gap-impact-help = Combien de travail quotidien s’arrête ?
score-least = 1 à peine
score-most = 5 énormément
not-scored = Pas encore noté
level-open = Non précisé
priority-critical = Critique
priority-high = Élevée
priority-medium = Moyenne
priority-low = Faible
gap-plan = Faire un plan de cette lacune
gap-remove = Mettre cette lacune à la corbeille
gap-gone-title = Cette lacune n’est pas ici
gap-gone-text = Quelqu’un l’a peut-être mise à la corbeille. Regardez-y.
gap-hints = Ce que les évaluations signalent
gap-hints-help = Domaines où les dernières évaluations montrent une lacune que personne n’a notée.
hint-nobody = Personne n’atteint le niveau 2. Moyenne { $mean }, souhaité : { $wanted }.
hint-one_only = Une seule personne atteint le niveau 2. Moyenne { $mean }, souhaité : { $wanted }.
hint-below = Moyenne { $mean }, souhaité : { $wanted }.
hint-gap-nobody = { $domain } : personne ne sait le faire seul
hint-gap-one_only = { $domain } : tout dépend d’une personne
hint-gap-below = { $domain } : en dessous du nécessaire
hint-take = La noter
weights = Poids de chaque note
weights-help = Les deux parties en conviennent une fois. Le total fait cent.
weights-sum = Total 100 %
weights-rest = Encore { $rest } à donner
weights-over = { $rest } de trop
weights-kept = Les poids ont été changés
weights-usual = Revenir à 40, 30, 30

### Exigences (P1.4)

requirements-title = Exigences
requirements-hint = Ce que vos programmes attendent des personnes, qui en est capable aujourd’hui, et si quelqu’un peut prendre le relais.
requirements-empty-title = Aucune exigence n’est encore notée
requirements-empty-text = Notez ce sur quoi un programme doit pouvoir compter, puis le niveau qu’il faut dans chaque domaine. Qui y répond découle des évaluations.
requirements-basis = D’après les dernières évaluations : { $round } · { $date }
requirements-unrated = Personne n’a encore été évalué : personne n’y répond.
requirement = Exigence
requirement-add = Ajouter une exigence
requirement-what = Sur quoi le programme doit-il pouvoir compter ?
requirement-what-help = Par exemple : le rapport mensuel part avant le cinq.
requirement-next = Passer aux niveaux
requirement-change = Ce qu’il faut
requirement-levels = Le niveau minimal dans chaque domaine. Laissez vide ce qui n’est pas nécessaire.
requirement-nothing = Aucun niveau n’est encore précisé.
requirement-done = Terminé
requirement-remove = Mettre cette exigence à la corbeille
needed-none = Pas nécessaire
needed-least = { $level } ou plus
needed-met = Y répondent :
needed-short = En dessous :
and-more = { $names } et { $count } de plus
cover-covered = Relais assuré
cover-one_only = Une seule personne
cover-nobody = Encore personne
cover-open = Ouvert
fit-meets = { $name } : { $score }, y répond
fit-short = { $name } : { $score }, en dessous
fit-unrated = { $name } : pas évalué

### Le rapport (P1.6)

report-title = Rapport sur les besoins
report-hint = Compétences, lacunes et exigences sur un seul document, que la direction et le responsable du partenariat approuvent.
report-empty-title = Aucun rapport n’est commencé
report-empty-text = Il s’écrit à partir des compétences, lacunes et exigences notées ici. Vous ajoutez un résumé et ce que vous recommandez.
report-begin = Commencer le rapport
report-begun = Le rapport est commencé
report-another = Commencer un autre rapport
report-remove = Mettre ce rapport à la corbeille
report-shown = Rapport du
report-summary-example = L’essentiel, en cinq phrases que la direction lira
report-recommendations-example = Que faire d’abord, par qui, et ce qu’il faut pour cela
report-paper = Le document
report-paper-help = Il suit ce qui est dans le carnet : rien n’est à recopier.
report-about = À propos de ce rapport
report-round-usual = L’état initial
report-round-help = Compétences et relais sont ceux connus à cette série. Les séries suivantes ne changent pas le rapport.
report-sign-hint = Approuver met votre nom sous le rapport tel que vous le voyez maintenant. S’il change ensuite, tout le monde voit ce qui a changé.
report-of = Analyse des besoins · { $partner }
report-a-partner = notre partenaire
report-skills = Compétences
report-no-skills = Personne n’a encore été évalué.
report-levels = Niveaux : 0 { $none }, 1 { $aware }, 2 { $able }, 3 { $sure }
report-capable = Au niveau 2 ou plus
report-nobody = { $domain } : personne n’atteint le niveau 2.
report-one-only = { $domain } : seul(e) { $who } atteint le niveau 2.
report-no-gaps = Aucune lacune n’est notée.
report-weights = Notes de 1 à 5 : importance pour le programme { $criticality }, risque de sécurité { $risk }, effet sur le travail { $impact }. Au-dessus de 4,0 critique, de 3,0 élevée, de 2,0 moyenne.
report-now = Actuel
report-wanted = Souhaité
report-priority = Priorité
report-endorsed = Approuvé par
report-changed = modifié depuis
report-met = Qui y répond

### L’entretien, domaine après domaine

interview-next = Suivant : { $domain }
interview-done = { $name } est évalué(e)
interview-whole = Chaque domaine a votre niveau et ce sur quoi il repose. Il ne reste rien ici.
interview-left = Chaque domaine a votre niveau. Ce qui le rendrait plus solide :
interview-differs = S’accorder sur un niveau : { $domain }
interview-bare = Dire sur quoi il repose : { $domain }
others-wait = { $count ->
    [one] Une autre personne a évalué ceci. Vous le verrez à côté de votre niveau.
   *[other] { $count } autres personnes ont évalué ceci. Vous le verrez à côté de votre niveau.
  }
others-show = Le voir maintenant

round-started = La série est commencée
round-baseline-help = Avant de commencer. Les séries suivantes s’y comparent.
round-quarterly-help = Tous les trois mois, de la même façon que l’état initial.
round-midpoint-help = À la moitié : le plan est-il toujours le bon ?
round-final-help = À la fin : ce qui a été atteint depuis l’état initial.
