import { cad, eur, home, shop, spot, tnd, type DemoRequest } from '../market.ts';

/** From Tunisia to those abroad, asked in French. */
export const fromTunisiaInFrench: readonly DemoRequest[] = [
  {
    by: 'imen.bouhlel',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'food',
    title: 'Deux litres d’huile d’olive de mes parents, Mahdia → Nantes',
    description:
      'Pressée cette semaine, en bidons métalliques soudés. Mes parents les apportent à Tunis si besoin. En soute, dans un sac plastique par sécurité.',
    items: [{ name: 'Bidon d’huile d’olive 1 L', quantity: 2 }],
    from: home('Mahdia', 'Chez mes parents, Hiboun'),
    to: home('Nantes', 'Île de Nantes, près des Machines'),
    reward: eur(25),
    weightGrams: 2200,
    sizeClass: 'medium',
    daysAgo: 15,
    dueInDays: 13,
    offers: [
      {
        by: 'sami.triki',
        fee: eur(22),
        arrivesInDays: 7,
        message:
          'Je pars en mission à Nantes la semaine prochaine, une nuit à l’hôtel près de la gare. Si l’huile arrive à Tunis, c’est fait.',
        becomes: 'accepted',
        chat: [
          { requester: 'Mon père monte à Tunis jeudi pour un rendez-vous, il peut vous la déposer.' },
          { provider: 'Jeudi parfait, je finis à 17 h à El Menzah.' },
          { requester: 'Il y sera. Il va vouloir vous donner un troisième bidon pour vous, préparez-vous.' },
          { provider: 'On ne refuse pas l’huile de Mahdia !' },
        ],
      },
    ],
  },
  {
    by: 'karim.jlassi',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'food',
    title: 'Harissa traditionnelle et câpres de Nabeul, cinq bocaux',
    description:
      'Trois bocaux d’harissa arbi et deux de câpres au sel, de chez n’importe quelle fabricante sérieuse de Nabeul. Bien fermés, j’ai déjà perdu une chemise.',
    items: [
      { name: 'Harissa 400 g', quantity: 3 },
      { name: 'Câpres au sel 300 g', quantity: 2 },
    ],
    to: home('Lyon', 'Guillotière, rue de Marseille'),
    reward: eur(20),
    itemPrice: tnd(62),
    weightGrams: 2300,
    sizeClass: 'medium',
    fragile: true,
    dueInDays: 40,
    offers: [
      {
        by: 'mehdi.zouari',
        fee: eur(18),
        itemCost: eur(19),
        arrivesInDays: 10,
        message:
          'Je passe par Nabeul avant de monter à Lyon, une cousine en fabrique. Vos chemises seront en sécurité.',
        chat: [
          { requester: 'Arbi bien forte, hein, pas la version touristes.' },
          { provider: 'Piment séché au soleil, ail et carvi, rien d’autre. Vous allez pleurer.' },
          { requester: 'C’est exactement le but !' },
        ],
      },
    ],
  },
  {
    by: 'slim.cherni',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'documents',
    title: 'Extraits de naissance de la municipalité, Tunis → Lille',
    description:
      'Quatre extraits déjà demandés par ma sœur, à récupérer chez elle au Bardo. Pour un dossier de mariage à la mairie de Lille.',
    from: home('Le Bardo', 'Rue de la République'),
    to: home('Lille', 'Wazemmes'),
    reward: eur(15),
    weightGrams: 50,
    sizeClass: 'envelope',
    daysAgo: 5,
    dueInDays: 17,
    offers: [
      {
        by: 'dorra.fourati',
        fee: eur(15),
        arrivesInDays: 14,
        message:
          'Je monte à Paris et je peux vous les poster en recommandé le jour même si vous ne descendez pas.',
        chat: [
          { requester: 'Le recommandé me va, mais la mairie veut des originaux de moins de trois mois.' },
          { provider: 'Ils ont été demandés quand ?' },
          { requester: 'Lundi dernier, on est larges.' },
        ],
      },
    ],
  },
  {
    by: 'nabil.sfar',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'food',
    title: 'Épices de la médina : tabel, karouia, curcuma',
    description:
      'Pour le menu du restaurant. Un demi-kilo de chaque, moulu du jour, en sachets sous vide chez l’épicier de la rue Jamaa Ezzitouna.',
    items: [{ name: 'Tabel 500 g' }, { name: 'Karouia 500 g' }, { name: 'Curcuma 500 g' }],
    to: shop('Nice', 'Restaurant, vieille ville, entrée cuisine'),
    reward: eur(25),
    itemPrice: tnd(48),
    localPrice: eur(55),
    weightGrams: 1600,
    sizeClass: 'small',
    dueInDays: 35,
  },
  {
    by: 'camille.besson',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'home',
    title: 'Grand plat en céramique de Nabeul, emballé par le potier',
    description:
      'Diamètre 38 cm, déjà réglé à l’atelier. Le potier le met dans une caisse en bois avec de la paille, cela fait 4 kg en tout.',
    from: shop('Nabeul', 'Atelier de poterie, route de Tunis'),
    to: home('Paris', 'Rue des Pyrénées'),
    reward: eur(45),
    itemPrice: tnd(180),
    weightGrams: 4000,
    sizeClass: 'large',
    fragile: true,
    dueInDays: 44,
    offers: [
      {
        by: 'houda.benamor',
        fee: eur(40),
        arrivesInDays: 33,
        message:
          'Je remonte en voiture par Marseille. De là, mon mari livre à Paris toutes les deux semaines, la caisse ne quittera pas la camionnette.',
        chat: [
          { requester: 'Votre mari livre aussi le samedi ?' },
          { provider: 'Surtout le samedi. Porte d’Italie ou chez vous, comme vous préférez.' },
        ],
      },
    ],
  },
  {
    by: 'ghada.kefi',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'fashion',
    title: 'Tenue de circoncision pour mon fils, du Kef à Ottawa',
    description:
      'Jebba brodée taille 5 ans et chéchia, cousues par ma tante au Kef. Elle l’envoie par louage à Tunis à qui voyage.',
    from: home('Le Kef', 'Chez ma tante, près de la Kasbah'),
    to: home('Ottawa', 'Vanier'),
    reward: cad(60),
    weightGrams: 900,
    sizeClass: 'medium',
    dueInDays: 58,
    offers: [
      {
        by: 'hedi.benyoussef',
        fee: cad(50),
        arrivesInDays: 36,
        message:
          'Mabrouk d’avance ! Je rentre à Montréal dans cinq semaines, et Ottawa c’est deux heures de route que je connais bien.',
        chat: [
          { requester: 'Yaïchek Si Hédi ! La fête est deux semaines après, c’est parfait.' },
          { provider: 'La jebba voyage sur un cintre, je la pends dans l’avion si on me laisse.' },
          { requester: 'Vous êtes invité, évidemment.' },
        ],
      },
    ],
  },
  {
    by: 'hedi.benyoussef',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'food',
    title: 'Deux kilos de dattes deglet nour branchées',
    description:
      'Première catégorie, récolte de cette année, en caissette fermée avec étiquette. Pour rompre le jeûne comme à la maison.',
    to: home('Montréal', 'Petit Maghreb, rue Jean-Talon Est'),
    reward: cad(30),
    itemPrice: tnd(36),
    localPrice: cad(42),
    weightGrams: 2200,
    sizeClass: 'medium',
    dueInDays: 80,
    offers: [
      {
        by: 'rania.mhiri',
        fee: cad(20),
        itemCost: cad(17),
        arrivesInDays: 62,
        message:
          'My uncle sells at the central market in Tunis, you will get the branch that he keeps for the family.',
      },
    ],
  },
  {
    by: 'emilie.gagnon',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'home',
    title: 'Mergoum tissé de Kairouan pour notre salon, roulé',
    description:
      'Un mètre vingt sur deux, plié il tient dans un sac de sport. La tisserande a fini, elle l’enverra à Monastir ou à Tunis.',
    from: shop('Kairouan', 'Atelier de tissage, médina'),
    to: home('Sherbrooke', 'Vieux-Nord'),
    reward: cad(110),
    itemPrice: tnd(540),
    weightGrams: 4200,
    sizeClass: 'large',
    daysAgo: 22,
    dueInDays: 70,
    offers: [
      {
        by: 'ghada.kefi',
        fee: cad(90),
        arrivesInDays: 50,
        message:
          'Je reviens de vacances avec les enfants dans sept semaines. Ottawa – Sherbrooke, on trouvera un covoiturage pour le tapis !',
        chat: [
          { requester: 'Allô Ghada ! Mon chum passe à Ottawa aux deux semaines, il le ramassera.' },
          { provider: 'Parfait, alors dites à la tisserande de l’envoyer chez ma mère au Kef.' },
          { requester: 'Super, je l’appelle demain matin, heure de là-bas.' },
        ],
      },
    ],
  },
  {
    by: 'ramzi.chelbi',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'books',
    title: 'Manuels scolaires tunisiens, 3e et 4e année primaire',
    description:
      'Arabe, lecture et éveil. Mes enfants suivent les cours d’arabe du samedi et la maîtresse utilise le programme tunisien.',
    items: [{ name: 'Manuel scolaire', quantity: 6 }],
    to: home('Strasbourg', 'Neudorf'),
    reward: eur(18),
    itemPrice: tnd(24),
    weightGrams: 1900,
    sizeClass: 'medium',
    dueInDays: 30,
    offers: [
      {
        by: 'sami.triki',
        fee: eur(15),
        itemCost: eur(8),
        arrivesInDays: 26,
        message:
          'Une réunion à Strasbourg fin de mois, je passe prendre les manuels au centre pédagogique avant de partir.',
      },
    ],
  },
  {
    by: 'thameur.louati',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'food',
    title: 'Gâteaux de mariage de Sfax pour Toulouse, trois boîtes',
    description:
      'Kaak ouarka, baklawa et mlabbes commandés chez une pâtissière de la route de Gremda. À transporter à plat, c’est tout ce que je demande.',
    from: shop('Sfax', 'Pâtisserie traditionnelle, route de Gremda'),
    to: home('Toulouse', 'Saint-Cyprien'),
    reward: eur(40),
    itemPrice: tnd(210),
    weightGrams: 3500,
    sizeClass: 'medium',
    fragile: true,
    dueInDays: 24,
    offers: [
      {
        by: 'mehdi.zouari',
        fee: eur(40),
        arrivesInDays: 18,
        message:
          'La pâtisserie est ma voisine. J’atterris à Lyon puis TGV pour Toulouse le lendemain, en cabine du début à la fin.',
        becomes: 'declined',
        chat: [
          {
            requester:
              'Merci Mehdi, finalement ma mère vient elle-même au mariage et elle ne laisse personne d’autre porter les gâteaux.',
          },
          { provider: 'Contre une mère on ne peut rien, mabrouk !' },
        ],
      },
    ],
  },
  {
    by: 'houda.benamor',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'beauty',
    title: 'Eau de géranium et eau de fleur d’oranger, vraie distillation',
    description:
      'De Nabeul ou de Béni Khiar, distillées au cuivre, deux bouteilles de chaque. Celles du commerce ici sont de l’eau parfumée.',
    items: [
      { name: 'Eau de géranium 75 cl', quantity: 2 },
      { name: 'Eau de fleur d’oranger 75 cl', quantity: 2 },
    ],
    to: home('Marseille', 'La Plaine'),
    reward: eur(22),
    itemPrice: tnd(70),
    weightGrams: 3600,
    sizeClass: 'medium',
    fragile: true,
    dueInDays: 37,
    talks: [
      {
        with: 'wassim.bettaieb',
        lines: [
          {
            provider:
              'Bonsoir Houda, on fait le même bateau je crois ! الماء زهر من عند عمّتي في بني خيار، تحبّ؟',
          },
          { requester: 'Oh oui ! Celui de ta tante, c’est du fait maison ?' },
          { provider: 'قطّار نحاس، كيما كلّ عام. نهزّلك أربعة دبابز.' },
          { requester: 'Marché conclu, fais-moi une offre quand tu auras ta date de retour.' },
        ],
      },
    ],
  },
  {
    by: 'ramzi.chelbi',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'fashion',
    title: 'Deux foutas brodées et une jebba, Djerba → Francfort',
    description:
      'Cadeaux pour mes collègues allemands, prêts chez mon cousin à Houmt Souk. Un paquet souple d’un kilo et demi.',
    from: shop('Houmt Souk', 'Boutique de mon cousin, place Farhat-Hached'),
    to: spot('Francfort', 'Gare centrale, point de rencontre'),
    reward: eur(25),
    weightGrams: 1500,
    sizeClass: 'medium',
    dueInDays: 52,
    offers: [
      {
        by: 'bassem.khlifi',
        fee: eur(20),
        arrivesInDays: 31,
        message: 'سلام رمزي، نرجع لفرانكفورت آخر الشهر القادم. ولد خالتي في جربة يوصّلهم لصفاقس.',
        chat: [
          { requester: 'Super Bassem, on se verra autour d’un café à la gare alors.' },
          { provider: 'مرحبا بيك، قهوة تونسية موش ألمانية!' },
        ],
      },
    ],
  },
  {
    by: 'camille.besson',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'other',
    title: 'Vingt mètres de ficelle de raphia et trois paniers tressés',
    description:
      'Pour un décor de prises de vue : des couffins simples, sans pompons, comme on en trouve au marché de Bizerte ou de Gabès.',
    to: home('Paris', 'Rue des Pyrénées'),
    reward: eur(30),
    itemPrice: tnd(75),
    weightGrams: 2500,
    sizeClass: 'bulky',
    dueInDays: 33,
  },
  {
    by: 'imen.bouhlel',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'baby',
    title: 'Berceau en fibre de palmier pour photos de naissance',
    description:
      'Le couffin rond de Gabès, 70 cm de diamètre. Une cliente photographe me l’a demandé après l’avoir vu chez moi.',
    to: home('Nantes', 'Île de Nantes, près des Machines'),
    reward: eur(35),
    itemPrice: tnd(55),
    weightGrams: 1200,
    sizeClass: 'bulky',
    dueInDays: 63,
    offers: [
      {
        by: 'slim.cherni',
        fee: eur(30),
        itemCost: eur(17),
        arrivesInDays: 48,
        message:
          'Je remonte en camion cette fois, donc même un berceau passe. Livraison à Nantes au retour d’une tournée.',
      },
    ],
  },
];
