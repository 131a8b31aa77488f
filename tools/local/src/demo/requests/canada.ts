import { cad, home, shop, spot, tnd, type DemoRequest } from '../market.ts';

/** From Canada to Tunisia, asked in French and in English. */
export const canada: readonly DemoRequest[] = [
  {
    by: 'ines.kammoun',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'fashion',
    title: 'Deux paires de bottes d’hiver pour enfants',
    picture: 'boots',
    description:
      'Nous partons cet hiver chez mon frère à Québec et je préfère que les garçons les essaient avant. Tailles 31 et 34, doublure amovible.',
    items: [{ name: 'Bottes d’hiver taille 31' }, { name: 'Bottes d’hiver taille 34' }],
    to: home('Sfax', 'Route de Téniour, km 3'),
    reward: tnd(110),
    itemPrice: cad(150),
    weightGrams: 2800,
    sizeClass: 'large',
    daysAgo: 7,
    dueInDays: 45,
    offers: [
      {
        by: 'ghada.kefi',
        fee: tnd(100),
        itemCost: tnd(315),
        dutiesPaidBy: 'requester',
        arrivesInDays: 34,
        message:
          'Bonjour Inès ! Avec trois enfants je connais toutes les tailles par cœur. Prenez une demi-pointure de plus, les bas sont épais.',
        chat: [
          {
            requester: 'Merci du conseil ! Alors 32 et 35 ? Ils ne grandiront pas tant que ça d’ici là…',
          },
          { provider: 'Avec des garçons ? Prenez 32 et 35, faites-moi confiance.' },
          { requester: 'Adjugé pour 32 et 35. Je reviens vers vous ce week-end.' },
        ],
      },
    ],
  },
  {
    by: 'nizar.masmoudi',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'food',
    title: 'Sirop d’érable ambré, quatre boîtes d’un demi-litre',
    picture: 'mapleSyrup',
    description:
      'De l’érablière, pas du supermarché. C’est pour un entremets noix-érable qui sera la vedette de ma vitrine.',
    items: [{ name: 'Boîte de sirop d’érable 540 ml', quantity: 4 }],
    to: shop('Sousse', 'Laboratoire de pâtisserie, Khezama'),
    reward: tnd(75),
    itemPrice: cad(44),
    localPrice: tnd(290),
    weightGrams: 3000,
    sizeClass: 'medium',
    dueInDays: 60,
    offers: [
      {
        by: 'emilie.gagnon',
        fee: tnd(65),
        itemCost: tnd(92),
        dutiesPaidBy: 'requester',
        arrivesInDays: 31,
        message:
          'Mon oncle a une érablière près de Sherbrooke, vous n’aurez pas plus frais. Je descends à Monastir dans un mois.',
        chat: [
          {
            requester:
              'De votre oncle, c’est encore mieux ! Ambré ou foncé, que conseillez-vous pour une mousse ?',
          },
          { provider: 'Foncé, le goût tient mieux dans la crème. Mon oncle dit pareil.' },
          { requester: 'Alors trois foncés et un ambré pour goûter.' },
          { provider: 'C’est noté, il est bien content qu’on en fasse des gâteaux à Sousse.' },
        ],
      },
    ],
  },
  {
    by: 'sami.triki',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'documents',
    title: 'Relevés de notes scellés, université à Montréal → Tunis',
    description:
      'Deux enveloppes cachetées pour l’équivalence de diplôme de ma sœur. Elle peut vous les remettre au métro de votre choix.',
    from: spot('Montréal', 'Métro Côte-des-Neiges, sortie principale'),
    to: home('Tunis', 'El Menzah 6'),
    reward: tnd(60),
    weightGrams: 80,
    sizeClass: 'envelope',
    dueInDays: 18,
    offers: [
      {
        by: 'hedi.benyoussef',
        fee: tnd(50),
        arrivesInDays: 9,
        message:
          'Bonjour, Côte-des-Neiges c’est ma station de taxi, je les prends quand elle veut. Je rentre à Bizerte via Tunis.',
        becomes: 'accepted',
        chat: [
          { requester: 'Merci Si Hédi ! Ma sœur termine à 17 h, demain vous irait ?' },
          { provider: 'Demain 17 h 15, taxi bleu devant la sortie.' },
          { requester: 'Elle y sera. Les enveloppes ne doivent surtout pas être ouvertes.' },
          { provider: 'Dans la pochette avec mon passeport, elles ne bougent pas de là.' },
          { requester: 'Que Dieu vous garde sur la route, et en l’air !' },
        ],
      },
    ],
  },
  {
    by: 'dorra.fourati',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'books',
    title: 'Dictionnaire juridique canadien bilingue',
    description:
      'Droit privé, édition reliée. Pour une traductrice c’est un outil de travail, et l’expédition postale coûte plus que le livre.',
    to: home('Tunis', 'Mutuelleville, rue du 1er-Juin'),
    reward: tnd(70),
    itemPrice: cad(118),
    weightGrams: 1600,
    sizeClass: 'medium',
    dueInDays: 75,
  },
  {
    by: 'rim.ellouze',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'beauty',
    title: 'Baume pour mains gercées et deux recharges',
    description:
      'Je ponce des échantillons toute la journée. Le baume des bûcherons, comme dit mon frère : la boîte rouge.',
    items: [{ name: 'Baume pour les mains', quantity: 3 }],
    to: home('Sfax', 'Sakiet Ezzit, résidence El Yasmine'),
    reward: tnd(30),
    itemPrice: cad(36),
    weightGrams: 350,
    sizeClass: 'small',
    dueInDays: 55,
    offers: [
      {
        by: 'ghada.kefi',
        fee: tnd(25),
        itemCost: tnd(76),
        dutiesPaidBy: 'provider',
        arrivesInDays: 34,
        message:
          'La boîte rouge, je vois très bien. J’en ai toujours une dans le sac, vous ne serez pas déçue.',
      },
    ],
  },
  {
    by: 'leila.romdhane',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'other',
    title: 'Album photo et lettres de ma sœur, Laval → La Soukra',
    description:
      'Elle a tout rassemblé dans une boîte à chaussures : cinquante ans de photos. Je ne les confierai pas à la poste.',
    from: home('Laval', 'Chomedey, près du parc'),
    to: home('La Soukra', 'Rue des Orangers'),
    reward: tnd(90),
    weightGrams: 2200,
    sizeClass: 'small',
    dueInDays: 80,
    offers: [
      {
        by: 'rania.mhiri',
        fee: tnd(60),
        arrivesInDays: 40,
        message:
          'This touched me, my grandmother keeps letters the same way. I will carry the box in my hand luggage.',
        chat: [
          { requester: 'Vous êtes adorable, Rania. Ma sœur habite à dix minutes du métro Montmorency.' },
          { provider: 'Parfait, je prends cette ligne le dimanche. Je peux parler français aussi !' },
          { requester: 'Elle vous gardera de la limonade à la rose.' },
        ],
      },
    ],
  },
  {
    by: 'nour.jaziri',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'fashion',
    title: 'Down jacket, women’s M, for a winter trip',
    description:
      'Navy or forest green, packs into its own pocket. I leave for Norway soon and the choice in Tunis ends at raincoats.',
    to: home('La Marsa', 'Marsa Plage, above the bookshop'),
    reward: tnd(90),
    itemPrice: cad(240),
    localPrice: tnd(980),
    weightGrams: 500,
    sizeClass: 'medium',
    dueInDays: 38,
    offers: [
      {
        by: 'rania.mhiri',
        fee: tnd(75),
        itemCost: tnd(504),
        dutiesPaidBy: 'requester',
        arrivesInDays: 37,
        message:
          'I know a store on Saint-Denis with last season’s colours on sale. It would arrive one day before your date.',
      },
      {
        by: 'yosra.labidi',
        fee: tnd(85),
        itemCost: tnd(504),
        dutiesPaidBy: 'requester',
        arrivesInDays: 28,
        message: 'I fly from Toronto in four weeks and can try it on for you, we seem to be the same size.',
        chat: [
          { requester: 'Trying it on would be wonderful. Forest green if they have it.' },
          { provider: 'They do, and it has inner pockets. I will send two photos after my shift.' },
          { requester: 'Looking forward, good luck with the night shift!' },
        ],
      },
    ],
  },
  {
    by: 'hana.sassi',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'books',
    title: 'Canadian short stories, four paperbacks',
    description:
      'A used bookshop is fine, underlined is even better. We are starting a reading circle in Monastir.',
    items: [{ name: 'Paperback', quantity: 4 }],
    to: home('Monastir', 'Route de la Falaise'),
    reward: tnd(35),
    itemPrice: cad(40),
    weightGrams: 1100,
    sizeClass: 'medium',
    dueInDays: 50,
    offers: [
      {
        by: 'emilie.gagnon',
        fee: tnd(20),
        itemCost: tnd(84),
        dutiesPaidBy: 'provider',
        arrivesInDays: 31,
        message:
          'There is a lovely used bookshop on Wellington Street here. May I choose one of the four myself?',
        becomes: 'accepted',
        chat: [
          { requester: 'Please do! Surprise me with something that smells of snow.' },
          { provider: 'Then I already know which. I will be in Monastir in a month.' },
          { requester: 'You should join the reading circle while you are here.' },
          { provider: 'I would love that, my Arabic ends at the menu though.' },
          { requester: 'The circle is in English and there is cake.' },
        ],
      },
    ],
  },
  {
    by: 'farah.chaabane',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'health',
    title: 'Blue-light reading glasses, no prescription',
    description:
      'Round tortoise frame, anti-reflective. Nights before exams are long and the library lamps are merciless.',
    to: home('Sousse', 'Student residence near the faculty of medicine'),
    reward: tnd(30),
    itemPrice: cad(55),
    weightGrams: 120,
    sizeClass: 'small',
    dueInDays: 42,
    offers: [
      {
        by: 'yosra.labidi',
        fee: tnd(25),
        itemCost: tnd(116),
        dutiesPaidBy: 'provider',
        arrivesInDays: 28,
        message: 'Colleague to future colleague: I will bring them and a box of good pens.',
      },
    ],
  },
  {
    by: 'skander.belhadj',
    lang: 'en',
    workflow: 'pickup_delivery',
    category: 'electronics',
    title: 'Film camera from a seller in Toronto, tested',
    description:
      'A 1983 rangefinder, already paid, with its leather case. The seller works downtown and can meet at Union Station at lunch.',
    from: spot('Toronto', 'Union Station, Great Hall clock'),
    to: home('Tunis', 'Lafayette'),
    reward: tnd(100),
    itemPrice: cad(310),
    weightGrams: 800,
    sizeClass: 'small',
    fragile: true,
    dueInDays: 59,
    offers: [
      {
        by: 'yosra.labidi',
        fee: tnd(95),
        arrivesInDays: 28,
        message:
          'Union Station is ten minutes from the hospital. I would carry it around my neck like a proper tourist.',
        chat: [
          { requester: 'Ha! Please do not load film, airport scanners are not kind to it.' },
          { provider: 'No film, promise. Does the seller give a receipt for customs?' },
          { requester: 'Yes, a hand-written one with the serial number.' },
        ],
      },
    ],
  },
  {
    by: 'aziz.khemiri',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'other',
    title: 'Set of imperial hex keys and feeler gauges',
    description:
      'For an old American lathe I am restoring. Metric tools almost fit, which is worse than not fitting.',
    items: [{ name: 'Imperial hex key set' }, { name: 'Feeler gauge set' }],
    to: home('Ben Arous', 'Nouvelle Médina'),
    reward: tnd(50),
    itemPrice: cad(48),
    weightGrams: 900,
    sizeClass: 'small',
    dueInDays: 90,
    talks: [
      {
        with: 'zied.mokni',
        lines: [
          {
            provider:
              'I only fly home in three months, but every hardware store here has these. Would that be too late?',
          },
          { requester: 'The lathe has waited since 1962, three months are fine. I will renew the request.' },
          { provider: 'Deal, I will make an offer as soon as my ticket is booked.' },
        ],
      },
    ],
  },
];
