import { eur, home, shop, spot, tnd, type DemoRequest } from '../market.ts';

/** From France to Tunisia, asked in English. */
export const franceInEnglish: readonly DemoRequest[] = [
  {
    by: 'nour.jaziri',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'electronics',
    title: 'Mechanical keyboard, French layout, brown switches',
    picture: 'keyboard',
    description:
      'A 75% board with hot-swap sockets. I type all day and the ones sold in Tunis are either membrane or twice the price. Box can go, I only need the board, cable and switch puller.',
    to: home('La Marsa', 'Marsa Plage, above the bookshop'),
    reward: tnd(70),
    itemPrice: eur(119),
    localPrice: tnd(690),
    weightGrams: 1100,
    sizeClass: 'medium',
    daysAgo: 9,
    dueInDays: 20,
    offers: [
      {
        by: 'dorra.fourati',
        fee: tnd(65),
        itemCost: tnd(399),
        dutiesPaidBy: 'requester',
        arrivesInDays: 17,
        message: 'I have a pick-up point next to my hotel in Paris and I live fifteen minutes from La Marsa.',
        chat: [
          {
            requester:
              'That sounds easy. Could you make sure it says AZERTY on the box? They ship QWERTY by mistake sometimes.',
          },
          { provider: 'I will open it at the counter and send you a photo of the keys.' },
          { requester: 'Perfect. Give me a day, I am waiting for one more reply.' },
        ],
      },
      {
        by: 'camille.besson',
        fee: tnd(75),
        itemCost: tnd(399),
        dutiesPaidBy: 'requester',
        arrivesInDays: 13,
        message: 'Happy to bring it, I am in La Marsa for a shoot anyway.',
      },
    ],
  },
  {
    by: 'farah.chaabane',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'books',
    title: 'Anatomy atlas, latest edition, in English',
    description:
      'The paperback student edition, not the hardcover. It weighs almost two kilos, so I understand if you would rather put it in the hold.',
    to: home('Sousse', 'Student residence near the faculty of medicine'),
    reward: tnd(55),
    itemPrice: eur(72),
    localPrice: tnd(380),
    weightGrams: 1900,
    sizeClass: 'medium',
    dueInDays: 34,
    offers: [
      {
        by: 'walid.ferjani',
        fee: tnd(50),
        itemCost: tnd(241),
        dutiesPaidBy: 'provider',
        arrivesInDays: 'saturday',
        message:
          'I land on Saturday and drive through Sousse on Sunday. The bookshop near my work has it in stock.',
        chat: [
          { requester: 'Hi Walid! Is it the paperback one? ISBN ends in 06.' },
          { provider: 'Yes, paperback, and it ends in 06, I checked online.' },
          { requester: 'Great, I will ask my father to send me the money today and accept tonight.' },
          { provider: 'No rush before Friday noon, that is when I go shopping.' },
        ],
      },
    ],
  },
  {
    by: 'hana.sassi',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'other',
    title: 'Two board games for my English club',
    description:
      'One word-guessing game and one cooperative mystery game, English editions. The club is twelve teenagers who have played everything I own to death.',
    items: [{ name: 'Word-guessing board game' }, { name: 'Cooperative mystery board game' }],
    to: spot('Monastir', 'Youth centre, next to the marina'),
    reward: tnd(60),
    itemPrice: eur(58),
    weightGrams: 2300,
    sizeClass: 'large',
    dueInDays: 41,
    talks: [
      {
        with: 'emilie.gagnon',
        lines: [
          {
            provider:
              'Hello! I come from Canada rather than France, but I teach too and could bring the same two games in five weeks.',
          },
          { requester: 'Oh lovely! Are the editions identical? Mine must be in English.' },
          {
            provider: 'Identical, we use them in my ESL class. I land in Monastir, so no detour for anybody.',
          },
          { requester: 'That leaves a few days before my date. Thank you for writing!' },
        ],
      },
    ],
  },
  {
    by: 'skander.belhadj',
    lang: 'en',
    workflow: 'pickup_delivery',
    category: 'electronics',
    title: 'Used 35 mm lens, paid for, pick up in Bordeaux',
    picture: 'lens',
    description:
      'Bought from a camera shop in Bordeaux, they will hand it over against my order number. It fits in a fist. Hand luggage only, please, it is older than me.',
    from: shop('Bordeaux', 'Second-hand camera shop, cours de l’Intendance', 'Closed on Mondays'),
    to: home('Tunis', 'Lafayette'),
    reward: tnd(85),
    itemPrice: eur(260),
    weightGrams: 400,
    sizeClass: 'small',
    fragile: true,
    daysAgo: 5,
    dueInDays: 30,
    offers: [
      {
        by: 'thameur.louati',
        fee: tnd(80),
        dutiesPaidBy: 'requester',
        arrivesInDays: 12,
        message: 'I am in Bordeaux twice a week for work. It travels in my jacket pocket and nowhere else.',
        becomes: 'declined',
        chat: [
          {
            requester:
              'Thanks a lot Thameur. I have just learned that my cousin is coming next week, so I will decline this one.',
          },
          { provider: 'No worries, enjoy the lens!' },
        ],
      },
    ],
  },
  {
    by: 'aziz.khemiri',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'auto',
    title: 'OBD diagnostic cable and timing pins for a 2009 hatchback',
    description:
      'Locking pins and the proper cable for a small French diesel. Generic sets from the market here bend at the first use. I can send the engine code.',
    items: [{ name: 'Timing pin set' }, { name: 'Diagnostic cable' }],
    to: home('Ben Arous', 'Nouvelle Médina'),
    reward: tnd(60),
    itemPrice: eur(67),
    localPrice: tnd(420),
    weightGrams: 1200,
    sizeClass: 'small',
    dueInDays: 58,
  },
  {
    by: 'nour.jaziri',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'fashion',
    title: 'Climbing shoes, EU 38.5, one particular model',
    description:
      'I have worn the same pair for years and the shape was changed everywhere except in one shop in Grenoble that still has the old stock.',
    to: home('La Marsa', 'Marsa Plage, above the bookshop'),
    reward: tnd(60),
    itemPrice: eur(95),
    weightGrams: 600,
    sizeClass: 'small',
    dueInDays: 44,
    offers: [
      {
        by: 'karim.jlassi',
        fee: tnd(65),
        itemCost: tnd(318),
        dutiesPaidBy: 'requester',
        arrivesInDays: 29,
        message:
          'My brother lives in Grenoble and climbs at the hall opposite that shop. I can have them in Lyon next week.',
      },
    ],
  },
  {
    by: 'hana.sassi',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'other',
    title: 'Cat water fountain with spare filters',
    description:
      'Three cats, one bowl, daily drama. The ceramic fountain, not the plastic one, with a pack of four filters.',
    to: home('Monastir', 'Route de la Falaise'),
    reward: tnd(65),
    itemPrice: eur(49),
    localPrice: tnd(290),
    weightGrams: 2100,
    sizeClass: 'medium',
    fragile: true,
    daysAgo: 20,
    dueInDays: 6,
    cancelled: true,
    talks: [
      {
        with: 'imen.bouhlel',
        lines: [
          {
            provider:
              'Hello Hana, ceramic is heavy but I have room. Would the steel one do? It is lighter and does not break.',
          },
          { requester: 'I had no idea there was a steel one! Let me read about it.' },
          {
            requester:
              'You convinced me, and I found the steel one in Sousse. I will cancel this request, with three grateful cats.',
          },
          { provider: 'Ha, glad I could help!' },
        ],
      },
    ],
  },
  {
    by: 'skander.belhadj',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'home',
    title: 'Hand coffee grinder with steel burrs',
    description:
      'The folding-handle model, black. Specialty beans are finally easy to buy in Tunis, a decent grinder is not.',
    to: home('Tunis', 'Lafayette'),
    reward: tnd(50),
    itemPrice: eur(89),
    localPrice: tnd(560),
    weightGrams: 550,
    sizeClass: 'small',
    dueInDays: 26,
    offers: [
      {
        by: 'nabil.sfar',
        fee: tnd(45),
        itemCost: tnd(298),
        dutiesPaidBy: 'requester',
        arrivesInDays: 19,
        message:
          'As a cook I approve of the choice. There is a roaster in Nice that sells it, I will pick it up there.',
        chat: [
          { requester: 'Excellent, thanks! Do they engrave the serial number for the warranty?' },
          { provider: 'They fill in the card with your name if I tell them. How do you spell it?' },
          { requester: 'Belhadj, in one word. Appreciated!' },
        ],
      },
    ],
  },
];
