import { eur, spot, tnd, type DemoRequest } from '../market.ts';

/** Something done rather than delivered, asked in English. */
export const servicesInEnglish: readonly DemoRequest[] = [
  {
    by: 'mouna.werfelli',
    lang: 'en',
    workflow: 'service',
    category: 'services',
    title: 'Look at a rental flat in La Soukra with my checklist',
    description:
      'I am moving back for a year. I have a list of 14 questions, from the water heater to the phone signal in the kitchen. Video call or recording, both fine.',
    at: spot('La Soukra', 'Chotrana roundabout'),
    reward: tnd(70),
    daysAgo: 6,
    dueInDays: 13,
    offers: [
      {
        by: 'leila.romdhane',
        fee: tnd(45),
        arrivesInDays: 3,
        message:
          'J’habite à cinq minutes. Les quatorze questions, je les poserai toutes, et j’en ajouterai deux.',
        chat: [
          { requester: 'Merci beaucoup Leïla! Which two?' },
          { provider: 'Qui paie le syndic, et à quelle heure passe le camion-poubelle sous la chambre.' },
          { requester: 'Ha, you have clearly rented before. I am convinced.' },
        ],
      },
      {
        by: 'aziz.khemiri',
        fee: tnd(60),
        arrivesInDays: 6,
        message: 'I can measure everything with a laser and check the fuse box while I am at it.',
      },
    ],
  },
  {
    by: 'zied.mokni',
    lang: 'en',
    workflow: 'service',
    category: 'services',
    title: 'Set up a desk, chair and internet for my mother in Radès',
    description:
      'She starts teaching maths online at sixty-three, I am very proud. Choose with her, carry it up two floors, test a call with me.',
    at: spot('Radès', 'Radès Meliane station'),
    reward: tnd(110),
    dueInDays: 23,
    offers: [
      {
        by: 'aziz.khemiri',
        fee: tnd(90),
        arrivesInDays: 9,
        message: 'Radès is next door. I have a van, a drill and a soft spot for maths teachers.',
        chat: [
          {
            requester:
              'Brilliant. Her budget for the chair is 350 dinars, please defend her back from the cheap ones.',
          },
          { provider: 'I will make her sit on ten. Saturday morning fits?' },
          { requester: 'Saturday is perfect, she teaches until Friday.' },
          { provider: 'Good. I will call you from her new desk.' },
        ],
      },
    ],
  },
  {
    by: 'jonas.albrecht',
    lang: 'en',
    workflow: 'service',
    category: 'services',
    title: 'Interpreter for two site meetings near Bizerte',
    description:
      'Derja to English, half a day each. Technical vocabulary about towers and foundations is a plus, patience with Germans is required.',
    at: spot('Bizerte', 'Hotel lobby on the Corniche'),
    reward: tnd(350),
    dueInDays: 9,
    offers: [
      {
        by: 'nour.jaziri',
        fee: tnd(320),
        arrivesInDays: 8,
        message:
          'I grew up between three languages and two engineers. Both half days are free in my calendar.',
        becomes: 'accepted',
        chat: [
          { requester: 'Two engineers at home, that is a qualification. Can you take notes as well?' },
          { provider: 'Yes, you get them the same evening, in English.' },
          { requester: 'Excellent. The driver collects you in La Marsa at seven.' },
          { provider: 'At seven with coffee, understood.' },
        ],
      },
      {
        by: 'hana.sassi',
        fee: tnd(380),
        arrivesInDays: 8,
        message: 'I can do the first day, and find a friend for the second one.',
        becomes: 'declined',
      },
    ],
  },
  {
    by: 'rania.mhiri',
    lang: 'en',
    workflow: 'service',
    category: 'services',
    title: 'Photograph twenty pages of a family register in Testour',
    description:
      'The notary keeps the old register and allows photos by appointment. Good light, straight pages, no flash please. It is for our family tree.',
    at: spot('Testour', 'Place de la grande mosquée'),
    reward: tnd(80),
    dueInDays: 46,
    offers: [
      {
        by: 'moez.ferchichi',
        fee: tnd(60),
        arrivesInDays: 21,
        message: 'سلام، أمّي من تستور والعدل صاحب بابا. نصوّرهملك بالضوء الطبيعي قدّام الشبّاك.',
        chat: [
          { requester: 'Amazing coincidence! Please include the margins, they wrote births there.' },
          { provider: 'حاضر، نصوّر كلّ صفحة كاملة ونرقّمها.' },
        ],
      },
    ],
  },
  {
    by: 'giulia.ferrante',
    lang: 'en',
    workflow: 'service',
    category: 'services',
    title: 'Help me rent a storage room for field gear near El Jem',
    description:
      'Dry, lockable, 10 square metres, for the winter. I need somebody who negotiates in Arabic and reads the contract to me.',
    at: spot('El Jem', 'In front of the amphitheatre'),
    reward: tnd(90),
    dueInDays: 36,
    offers: [
      {
        by: 'farah.chaabane',
        fee: tnd(80),
        arrivesInDays: 16,
        message:
          'My uncle rents rooms behind the olive press in El Jem. He negotiates badly, which is good for you.',
        chat: [
          { requester: 'Ha! Is there a door wide enough for a wheelbarrow?' },
          { provider: 'Wide enough for a mule, it used to be the stable.' },
          { requester: 'Then it has archaeological value. When can we see it?' },
        ],
      },
    ],
  },
  {
    by: 'yosra.labidi',
    lang: 'en',
    workflow: 'service',
    category: 'home',
    title: 'Water my late father’s orange trees in Menzel Temime',
    description:
      'Fourteen trees, once a week for two months while my brother is away. The well pump has a switch, no digging needed.',
    at: spot('Menzel Temime', 'Old bus station'),
    reward: tnd(140),
    dueInDays: 61,
    offers: [
      {
        by: 'syrine.mabrouk',
        fee: tnd(120),
        arrivesInDays: 7,
        message:
          'Je suis à Kélibia, douze minutes en voiture, et mon mari est agriculteur. Une photo par semaine, promis.',
      },
    ],
  },
  {
    by: 'ahlem.zribi',
    lang: 'en',
    workflow: 'service',
    category: 'services',
    title: 'Collect my exchange student at Tunis airport at night',
    description:
      'She lands at 23:40, speaks German and English and is twenty. A woman driver would reassure her parents, and mine.',
    at: spot('Tunis', 'Tunis-Carthage airport, arrivals hall'),
    reward: tnd(60),
    dueInDays: 12,
    offers: [
      {
        by: 'salma.karoui',
        fee: tnd(50),
        arrivesInDays: 11,
        message: 'Je serai là avec une pancarte et ma belle-sœur. On la dépose où vous voulez.',
        chat: [
          { requester: 'Thank you Salma! She stays with my aunt in Ariana.' },
          { provider: 'Parfait, c’est ma ville. Elle mange de tout ?' },
          { requester: 'Vegetarian, poor thing, my aunt is already worried.' },
          { provider: 'On la sauvera avec une chakchouka.' },
        ],
      },
    ],
  },
  {
    by: 'nour.jaziri',
    lang: 'en',
    workflow: 'service',
    category: 'electronics',
    title: 'Order a monitor arm from a site that refuses Tunisian cards',
    description:
      'I pay in cash when it is in my hands: price, shipping and your time. Receipt needed, I am a freelancer.',
    at: spot('La Marsa', 'Saf Saf café'),
    reward: tnd(70),
    itemPrice: eur(85),
    localPrice: tnd(520),
    dueInDays: 39,
    talks: [
      {
        with: 'sami.triki',
        lines: [
          {
            provider:
              'Bonjour Nour, je commande pour moi cette semaine, je peux grouper. Quel poids d’écran ?',
          },
          { requester: 'Six kilos, 27 inches. The gas spring one, not the mechanical one.' },
          { provider: 'C’est le même que le mien. Je vous fais une offre avec le port partagé.' },
        ],
      },
    ],
  },
  {
    by: 'skander.belhadj',
    lang: 'en',
    workflow: 'service',
    category: 'services',
    title: 'Somebody to queue for my new number plates in Ben Arous',
    description:
      'I am abroad on the only day they hand them out. Papers are in an envelope at my parents’ place, also in Ben Arous.',
    at: spot('Ben Arous', 'Transport agency, main entrance'),
    reward: tnd(40),
    daysAgo: 25,
    dueInDays: -12,
    cancelled: true,
    keptBy: ['ines.kammoun', 'walid.ferjani'],
  },
  {
    by: 'emilie.gagnon',
    lang: 'en',
    workflow: 'service',
    category: 'baby',
    title: 'Rent a cot, a high chair and a car seat for three weeks',
    description:
      'We arrive in Monastir with a baby and four suitcases. Clean and safe beats pretty. I can pay a deposit in cash when we meet.',
    at: spot('Monastir', 'Habib-Bourguiba airport, arrivals'),
    reward: tnd(180),
    dueInDays: 37,
    offers: [
      {
        by: 'mariem.sellami',
        fee: tnd(150),
        arrivesInDays: 31,
        message: 'مرحبا إيميلي، عندي الثلاثة من ولادي، نظاف وفي حالة باهية. نجيبهملكم للمطار.',
        chat: [
          { requester: 'Merci Mariem ! Is the car seat for a ten-month-old?' },
          { provider: 'نعم، من صفر إلى 13 كيلو، وفيه الكتيّب متاعو.' },
          { requester: 'Parfait. See you at arrivals, I will be the tired one.' },
        ],
      },
    ],
  },
];
