import { cad, eur, home, shop, spot, tnd, type DemoRequest } from '../market.ts';

/** From Tunisia to those abroad, asked in English. */
export const fromTunisiaInEnglish: readonly DemoRequest[] = [
  {
    by: 'mouna.werfelli',
    lang: 'en',
    workflow: 'pickup_delivery',
    category: 'food',
    title: 'My grandmother’s spice box, Gabès to Berlin',
    description:
      'Four jars of ground spices, labelled, taped and in a tin. She has been asking every neighbour who flies to Germany, so let me ask properly.',
    from: home('Gabès', 'Menzel, near the old mosque'),
    to: home('Berlin', 'Wedding, near Leopoldplatz'),
    reward: eur(20),
    weightGrams: 1800,
    sizeClass: 'small',
    dueInDays: 21,
    offers: [
      {
        by: 'skander.belhadj',
        fee: eur(18),
        arrivesInDays: 11,
        message:
          'I fly to Berlin in ten days and a colleague from Gabès can bring the tin to Tunis on Sunday.',
        becomes: 'accepted',
        chat: [
          { requester: 'Wonderful! She will try to add a fifth jar, please be strong.' },
          { provider: 'I was raised by one of those too. Five jars it is.' },
          { requester: 'You are a good person. Leopoldplatz, U6, any evening.' },
          { provider: 'Thursday evening then, I will come straight from the airport.' },
        ],
      },
    ],
  },
  {
    by: 'ahlem.zribi',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'home',
    title: 'Hand-painted bowls, set of six, blue and white',
    description:
      'From Nabeul or from the medina in Tunis, wrapped one by one. My dinner table in Munich is a disgrace to the family.',
    items: [{ name: 'Ceramic bowl', quantity: 6 }],
    to: home('Munich', 'Sendling, near Harras'),
    reward: eur(30),
    itemPrice: tnd(96),
    localPrice: eur(90),
    weightGrams: 2800,
    sizeClass: 'medium',
    fragile: true,
    dueInDays: 46,
    offers: [
      {
        by: 'skander.belhadj',
        fee: eur(28),
        itemCost: eur(29),
        arrivesInDays: 20,
        message:
          'I buy mine from a potter in Nabeul who packs like a professional. I can show you patterns before paying.',
        chat: [
          { requester: 'Yes please! Fish pattern if possible, geometric otherwise.' },
          { provider: 'Fish exists in blue on white. He says six matching bowls take him four days.' },
          { requester: 'Four days is nothing, go ahead and ask him to start.' },
        ],
      },
    ],
  },
  {
    by: 'yosra.labidi',
    lang: 'en',
    workflow: 'pickup_delivery',
    category: 'documents',
    title: 'Nursing diploma transcripts from Tunis to Toronto',
    description:
      'Sealed by the institute in Bab Saadoun, my cousin holds them. I need the originals for my licence renewal, not scans.',
    from: home('Tunis', 'Bab Saadoun, at my cousin’s'),
    to: home('Toronto', 'Leslieville'),
    reward: cad(45),
    weightGrams: 100,
    sizeClass: 'envelope',
    dueInDays: 60,
    offers: [
      {
        by: 'ghada.kefi',
        fee: cad(35),
        arrivesInDays: 50,
        message: 'I return to Ottawa in seven weeks and can courier it to you overnight, tracked.',
      },
    ],
  },
  {
    by: 'rania.mhiri',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'food',
    title: 'Couscous, medium grain, and dried mint, Montréal',
    description:
      'Four kilos of the yellow packet and two bags of dried mint from a shop, sealed. Supermarket couscous here is a misunderstanding.',
    items: [
      { name: 'Couscous 1 kg', quantity: 4 },
      { name: 'Dried mint 100 g', quantity: 2 },
    ],
    to: home('Montréal', 'Villeray'),
    reward: cad(30),
    itemPrice: tnd(20),
    weightGrams: 4300,
    sizeClass: 'medium',
    dueInDays: 50,
    offers: [
      {
        by: 'hedi.benyoussef',
        fee: cad(20),
        itemCost: cad(10),
        arrivesInDays: 36,
        message:
          'ma fille, je ramène vingt kilos de couscous chaque année, quatre de plus ne font pas peur à mes bretelles.',
        chat: [
          { requester: 'Haha, thank you Si Hédi! The yellow packet, not the red one.' },
          { provider: 'Le jaune, bien sûr, chez nous on ne mange pas autre chose.' },
        ],
      },
    ],
  },
  {
    by: 'giulia.ferrante',
    lang: 'en',
    workflow: 'pickup_delivery',
    category: 'books',
    title: 'Excavation notebooks from El Jem to Bologna',
    description:
      'Three hardcover notebooks and a box of slides left at the dig house. Nothing ancient, only my bad handwriting from last season.',
    from: spot('El Jem', 'Museum gate, ask for the dig house key'),
    to: home('Bologne', 'Via Zamboni area'),
    reward: eur(25),
    weightGrams: 1700,
    sizeClass: 'small',
    dueInDays: 34,
    offers: [
      {
        by: 'samir.ounalli',
        fee: eur(20),
        arrivesInDays: 28,
        message: 'سلام جوليا، نرجع لمودينا بعد شهر ونفوت على الجمّ. بولونيا نصف ساعة بالقطار من عندي.',
        chat: [
          { requester: 'Thank you Samir! The guard, Si Mokhtar, knows about the box.' },
          { provider: 'سي مختار نعرفو، ولد حومتنا.' },
          { requester: 'Of course you do, this country is a village.' },
        ],
      },
    ],
  },
  {
    by: 'jonas.albrecht',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'food',
    title: 'Olive oil, three litres, straight from the mill',
    description:
      'I tasted it at a customer’s mill near Sfax and my kitchen has not been the same since. Metal cans, factory sealed.',
    items: [{ name: 'Olive oil, 1 litre can', quantity: 3 }],
    to: home('Hambourg', 'Ottensen'),
    reward: eur(30),
    itemPrice: tnd(66),
    localPrice: eur(54),
    weightGrams: 3300,
    sizeClass: 'medium',
    dueInDays: 57,
    offers: [
      {
        by: 'bassem.khlifi',
        fee: eur(28),
        itemCost: eur(20),
        arrivesInDays: 31,
        message:
          'مرحبا يوناس، زيت صفاقس عندي منّو كلّ عام. I can post it from Frankfurt to Hamburg, well packed.',
      },
    ],
  },
  {
    by: 'zied.mokni',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'fashion',
    title: 'Red chechia, size 57, from the souk',
    description:
      'For my father, who lost his to the wind on the Vancouver seawall. Real felt, from the chaouachis in Tunis.',
    to: home('Vancouver', 'Kitsilano'),
    reward: cad(35),
    itemPrice: tnd(70),
    weightGrams: 150,
    sizeClass: 'small',
    dueInDays: 110,
    talks: [
      {
        with: 'rania.mhiri',
        lines: [
          {
            provider:
              'Hi Zied, I can buy it on my next trip and mail it from Montréal in a hat box. Would that do?',
          },
          { requester: 'A hat box! He would love that. How much is the domestic post?' },
          { provider: 'Around 18 dollars tracked. I will write a proper offer once I have my ticket.' },
        ],
      },
    ],
  },
  {
    by: 'ahlem.zribi',
    lang: 'en',
    workflow: 'pickup_delivery',
    category: 'fashion',
    title: 'Bridesmaid dresses from a tailor in Ksar Hellal, to Munich',
    picture: 'dress',
    description:
      'Two dresses in one garment bag, paid, ready next Wednesday. The tailor’s son drives to Tunis every Friday.',
    from: shop('Ksar Hellal', 'Tailor, avenue Bourguiba'),
    to: home('Munich', 'Sendling, near Harras'),
    reward: eur(40),
    weightGrams: 2400,
    sizeClass: 'large',
    dueInDays: 25,
    offers: [
      {
        by: 'jonas.albrecht',
        fee: eur(40),
        arrivesInDays: 14,
        message:
          'I fly Tunis – Hamburg via Munich in two weeks, with four hours between flights. I can hand them over at the airport.',
        becomes: 'withdrawn',
        chat: [
          { requester: 'Four hours is plenty. Terminal 2?' },
          {
            provider:
              'I am sorry, the airline moved me to a direct flight. I have to withdraw, better now than in two weeks.',
          },
          { requester: 'Thank you for telling me early.' },
        ],
      },
      {
        by: 'ramzi.chelbi',
        fee: eur(45),
        arrivesInDays: 23,
        message:
          'Je rentre par Francfort puis train jusqu’à Munich pour un anniversaire, la housse reste avec moi.',
      },
    ],
  },
  {
    by: 'mouna.werfelli',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'books',
    title: 'Tunisian novels in Arabic, five of them',
    description:
      'Winners of the national prize from the last few years. I can send the list, most bookshops downtown stock them.',
    items: [{ name: 'Novel in Arabic', quantity: 5 }],
    to: home('Berlin', 'Wedding, near Leopoldplatz'),
    reward: eur(22),
    itemPrice: tnd(110),
    weightGrams: 1700,
    sizeClass: 'medium',
    dueInDays: 43,
  },
  {
    by: 'yosra.labidi',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'beauty',
    title: 'Natural clay and jasmine soap for gifts',
    description:
      'Six bars of jasmine soap and two bags of tfal clay from a women’s cooperative. Light, dry and it smells of home.',
    items: [
      { name: 'Jasmine soap', quantity: 6 },
      { name: 'Tfal clay 250 g', quantity: 2 },
    ],
    to: home('Toronto', 'Leslieville'),
    reward: cad(25),
    itemPrice: tnd(54),
    weightGrams: 1200,
    sizeClass: 'small',
    dueInDays: 77,
    offers: [
      {
        by: 'emilie.gagnon',
        fee: cad(20),
        itemCost: cad(26),
        arrivesInDays: 48,
        message:
          'I visit a cooperative near Monastir every time. I fly back in seven weeks and can mail them to you from Québec.',
      },
    ],
  },
  {
    by: 'jonas.albrecht',
    lang: 'en',
    workflow: 'simple_delivery',
    category: 'home',
    title: 'Olive-wood chess set, large board',
    picture: 'chess',
    description:
      'Board 45 cm, pieces turned not glued. For a farewell gift at the office, so a nice box would help.',
    to: shop('Hambourg', 'Reception desk, HafenCity'),
    reward: eur(35),
    itemPrice: tnd(220),
    weightGrams: 3400,
    sizeClass: 'large',
    dueInDays: 31,
    offers: [
      {
        by: 'ahlem.zribi',
        fee: eur(30),
        itemCost: eur(66),
        arrivesInDays: 31,
        message:
          'My uncle in Sfax carves them. I come back with it to Munich and send it on to Hamburg by courier the same day.',
      },
    ],
  },
];
