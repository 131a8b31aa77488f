import { eur, home, shop, spot, tnd, type DemoRequest } from '../market.ts';

/** From France to Tunisia: beauty, babies, clothes and papers, asked in French. */
export const franceEveryday: readonly DemoRequest[] = [
  {
    by: 'salma.karoui',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'baby',
    title: 'Porte-bébé physiologique, réglable de 4 à 15 kg',
    description:
      'Couleur unie, sangles croisées dans le dos. Les modèles d’ici s’arrêtent à 9 kg et mon petit grandit vite. Neuf avec étiquette, s’il vous plaît.',
    to: home('Ariana', 'Cité Ennasr 2'),
    reward: tnd(60),
    itemPrice: eur(109),
    localPrice: tnd(650),
    weightGrams: 900,
    sizeClass: 'medium',
    dueInDays: 28,
    offers: [
      {
        by: 'imen.bouhlel',
        fee: tnd(55),
        itemCost: tnd(366),
        dutiesPaidBy: 'requester',
        arrivesInDays: 20,
        message:
          'Je suis sage-femme, je connais bien ce modèle et je peux vérifier les sangles en magasin. Je passe par Tunis avant Mahdia.',
        chat: [
          {
            requester:
              'Quelle chance ! Vous conseillez plutôt la toile fine ou le coton épais pour l’été ici ?',
          },
          { provider: 'La toile ajourée, sans hésiter. Le coton épais, vous le détesterez dès mai.' },
          { requester: 'Alors toile ajourée, gris clair si vous avez le choix.' },
        ],
      },
    ],
  },
  {
    by: 'ines.kammoun',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'beauty',
    title: 'Deux crèmes solaires pour peau atopique, enfant',
    description:
      'Mon cadet réagit à tout sauf à cette crème vendue en parapharmacie. Deux tubes de 50 ml, date la plus lointaine possible.',
    items: [{ name: 'Crème solaire enfant SPF 50, 50 ml', quantity: 2 }],
    to: home('Sfax', 'Route de Téniour, km 3'),
    reward: tnd(25),
    itemPrice: eur(27),
    localPrice: tnd(158),
    weightGrams: 160,
    sizeClass: 'small',
    daysAgo: 22,
    dueInDays: -3,
    offers: [
      {
        by: 'thameur.louati',
        fee: tnd(25),
        itemCost: tnd(91),
        dutiesPaidBy: 'provider',
        arrivesInDays: -5,
        message: 'Je descends en fin de mois, je passe devant une parapharmacie tous les matins.',
        becomes: 'withdrawn',
        chat: [
          {
            provider:
              'Bonsoir Inès, mon déplacement est repoussé à cause d’une grève, je ne serai pas là à temps.',
          },
          { requester: 'Tant pis, ce n’est pas de votre faute. Bon courage pour la grève !' },
        ],
      },
    ],
  },
  {
    by: 'sonia.baccouche',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'beauty',
    title: 'Savons de Marseille en vrac, cent petits pains d’hôte',
    description:
      'Petits savons de 25 g à l’olive, sans emballage individuel, pour les chambres. La savonnerie de Marseille les vend par cent.',
    items: [{ name: 'Savon d’hôte olive 25 g', quantity: 100 }],
    to: home('Hammamet', 'Maison d’hôtes, route de la Corniche'),
    reward: tnd(80),
    itemPrice: eur(65),
    localPrice: tnd(450),
    weightGrams: 2600,
    sizeClass: 'medium',
    dueInDays: 40,
    offers: [
      {
        by: 'houda.benamor',
        fee: tnd(70),
        itemCost: tnd(218),
        dutiesPaidBy: 'requester',
        arrivesInDays: 24,
        message: 'La savonnerie est à deux arrêts de tram de chez moi. Je prends la facture à votre nom ?',
      },
    ],
  },
  {
    by: 'yassine.gharbi',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'fashion',
    title: 'Chaussures de sécurité taille 47, introuvables ici',
    description:
      'Montantes, semelle antidérapante, coque composite. Du 47 large : à Bizerte on s’arrête à 45. N’importe quelle couleur sauf blanc.',
    to: home('Bizerte', 'Vieux port, quai nord'),
    reward: tnd(70),
    itemPrice: eur(84),
    weightGrams: 1700,
    sizeClass: 'medium',
    dueInDays: 10,
    offers: [
      {
        by: 'camille.besson',
        fee: tnd(65),
        itemCost: tnd(282),
        dutiesPaidBy: 'requester',
        arrivesInDays: 4,
        message:
          'Ma belle-famille est à Bizerte, j’y serai la semaine prochaine. Le magasin pro de Bagnolet fait le 47 large.',
        becomes: 'accepted',
        chat: [
          { requester: 'Ah enfin quelqu’un qui connaît le 47 large ! Elles sont noires ?' },
          { provider: 'Noires ou camel. Je vous les prends en noir ?' },
          { requester: 'Noir, le camel ne le reste pas longtemps sur un moteur.' },
          { provider: 'C’est noté. Rendez-vous au vieux port samedi en fin de journée ?' },
          { requester: 'Parfait, le café est pour moi.' },
        ],
      },
    ],
  },
  {
    by: 'dorra.fourati',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'documents',
    title: 'Diplôme original à retirer à l’université, Montpellier → Tunis',
    description:
      'La scolarité le remet contre procuration signée, que j’envoie par courrier. Une simple enveloppe cartonnée A4, à ne pas plier. Je cherche quelqu’un de sérieux qui vient à Tunis avant la fin du mois prochain.',
    from: spot(
      'Montpellier',
      'Bureau de la scolarité, campus route de Mende',
      'Du lundi au jeudi, 9 h – 12 h',
    ),
    to: home('Tunis', 'Mutuelleville, rue du 1er-Juin'),
    reward: tnd(80),
    weightGrams: 120,
    sizeClass: 'envelope',
    dueInDays: 38,
    offers: [
      {
        by: 'nabil.sfar',
        fee: tnd(80),
        arrivesInDays: 26,
        message:
          'Mon frère étudie sur ce campus, il peut retirer l’enveloppe et me la donner à Nice avant mon vol.',
        chat: [
          {
            requester:
              'La procuration doit porter le nom de la personne qui se présente, ce serait donc votre frère ?',
          },
          {
            provider:
              'Oui, je vous donne son nom exact dès que vous acceptez, et une photo de l’enveloppe scellée.',
          },
          { requester: 'D’accord. Je demande à la scolarité s’ils acceptent sa carte d’étudiant.' },
        ],
      },
    ],
  },
  {
    by: 'rim.ellouze',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'other',
    title: 'Encres pour stylo plume et deux carnets quadrillés',
    description:
      'Trois flacons de 30 ml (bleu nuit, vert de gris, brun) bien fermés dans un sachet, et deux carnets A5 quadrillés. En soute évidemment, pas en cabine.',
    items: [
      { name: 'Encre 30 ml', quantity: 3 },
      { name: 'Carnet A5 quadrillé', quantity: 2 },
    ],
    to: home('Sfax', 'Sakiet Ezzit, résidence El Yasmine'),
    reward: tnd(40),
    itemPrice: eur(58),
    localPrice: tnd(270),
    weightGrams: 1000,
    sizeClass: 'small',
    fragile: true,
    dueInDays: 33,
  },
  {
    by: 'sami.triki',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'books',
    title: 'Trois bandes dessinées pour les dix ans de ma fille',
    picture: 'comics',
    description:
      'Les tomes 7, 8 et 9 de sa série préférée : les librairies de Tunis n’ont que les six premiers. L’anniversaire est dans trois semaines, surprise totale.',
    items: [{ name: 'Bande dessinée, tomes 7 à 9', quantity: 3 }],
    to: home('Tunis', 'El Menzah 6'),
    reward: tnd(35),
    itemPrice: eur(36),
    weightGrams: 1300,
    sizeClass: 'medium',
    daysAgo: 3,
    dueInDays: 18,
    offers: [
      {
        by: 'walid.ferjani',
        fee: tnd(30),
        itemCost: tnd(121),
        dutiesPaidBy: 'provider',
        arrivesInDays: 'saturday',
        message:
          'Je pars samedi, je les prends à la librairie de la gare demain soir. Ma fille lit la même série !',
        chat: [
          { requester: 'Merci ! Attention au tome 8, il existe une édition luxe deux fois plus chère.' },
          { provider: 'Bien vu, je prends l’édition normale.' },
        ],
      },
      {
        by: 'imen.bouhlel',
        fee: tnd(35),
        itemCost: tnd(121),
        dutiesPaidBy: 'requester',
        arrivesInDays: 18,
        message: 'Possible, mais j’arrive pile le jour de l’anniversaire. Je vous laisse voir.',
      },
    ],
  },
  {
    by: 'anis.dridi',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'other',
    title: 'Colorants céramique sans plomb, deux kilos en poudre',
    description:
      'Oxydes et pigments de masse pour émail alimentaire, achetés chez un fournisseur de Saint-Étienne. Poudres non dangereuses, fiche du fabricant disponible pour la douane.',
    items: [{ name: 'Pigment céramique 500 g', quantity: 4 }],
    to: shop('Nabeul', 'Atelier de poterie, route de Tunis'),
    reward: tnd(120),
    itemPrice: eur(94),
    weightGrams: 2200,
    sizeClass: 'medium',
    dueInDays: 55,
    talks: [
      {
        with: 'karim.jlassi',
        lines: [
          {
            provider:
              'Bonjour Anis, les poudres me font un peu peur à l’aéroport. Vous avez la fiche de sécurité ?',
          },
          {
            requester:
              'Oui, une fiche par pigment, en français, avec le tampon du fabricant. Aucune n’est classée dangereuse.',
          },
          {
            provider:
              'Avec ça je veux bien. Je regarde si le fournisseur livre à Lyon et je vous fais une offre.',
          },
          { requester: 'Il livre en 48 h. Merci de prendre le temps !' },
        ],
      },
    ],
  },
  {
    by: 'leila.romdhane',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'health',
    title: 'Tensiomètre de poignet et ses piles rechargeables',
    description:
      'Le médecin me demande de noter ma tension matin et soir. Un modèle validé, avec mémoire et grands chiffres.',
    to: home('La Soukra', 'Rue des Orangers'),
    reward: tnd(40),
    itemPrice: eur(45),
    localPrice: tnd(260),
    weightGrams: 300,
    sizeClass: 'small',
    dueInDays: 22,
    offers: [
      {
        by: 'slim.cherni',
        fee: tnd(38),
        itemCost: tnd(151),
        dutiesPaidBy: 'requester',
        arrivesInDays: 15,
        message: 'Ma mère a le même besoin, j’en prends deux d’un coup. Remise à La Soukra sans problème.',
      },
    ],
  },
  {
    by: 'syrine.mabrouk',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'fashion',
    title: 'Tissu liberty, quatre mètres, pour robe de fiançailles',
    description:
      'Fond crème à petites fleurs bleues, largeur 137 cm. J’ai vu le coupon au marché Saint-Pierre, il en restait une dizaine de mètres.',
    items: [{ name: 'Coton imprimé, au mètre', quantity: 4 }],
    to: home('Kélibia', 'Rue de la plage, près du fort'),
    reward: tnd(50),
    itemPrice: eur(92),
    weightGrams: 600,
    sizeClass: 'small',
    dueInDays: 19,
    cancelled: true,
    offers: [
      {
        by: 'camille.besson',
        fee: tnd(45),
        itemCost: tnd(308),
        dutiesPaidBy: 'requester',
        arrivesInDays: 13,
        message:
          'Le marché Saint-Pierre, j’y vais les yeux fermés. Je vous montre le coupon avant de le faire couper.',
        chat: [
          { requester: 'Oh merci, mais ma cousine vient d’en trouver à Tunis ! Je vais annuler, désolée.' },
          { provider: 'Aucun souci, félicitations pour les fiançailles !' },
        ],
      },
    ],
  },
  {
    by: 'mehdi.zouari',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'auto',
    title: 'Rétroviseur gauche électrique, casse de Villeurbanne → Sfax',
    picture: 'carMirror',
    description:
      'Pièce d’occasion mise de côté à mon nom, coque grise, environ 1,2 kg. La voiture est à l’arrêt depuis qu’un bus m’a frôlé.',
    from: shop('Villeurbanne', 'Casse automobile, rue Léon-Blum', 'Demander la pièce mise de côté pour Sfax'),
    to: home('Sfax', 'Route de Gremda, km 5'),
    reward: tnd(85),
    itemPrice: eur(60),
    localPrice: tnd(540),
    weightGrams: 1200,
    sizeClass: 'medium',
    fragile: true,
    daysAgo: 10,
    dueInDays: 9,
    offers: [
      {
        by: 'karim.jlassi',
        fee: tnd(80),
        itemCost: tnd(201),
        dutiesPaidBy: 'requester',
        arrivesInDays: 5,
        message:
          'Je passe à la casse mercredi. Je descends à Monastir puis un ami le monte à Sfax en louage.',
        chat: [
          { requester: 'Le louage me convient si c’est emballé. Vous le laissez à quelle station ?' },
          {
            provider: 'À la station de Sfax directement, votre nom écrit dessus, le chauffeur est un cousin.',
          },
        ],
      },
    ],
  },
];
