import { eur, home, shop, tnd, type DemoRequest } from '../market.ts';

/** From France to Tunisia: for the house and the kitchen, asked in French. */
export const franceHome: readonly DemoRequest[] = [
  {
    by: 'ines.kammoun',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'home',
    title: 'Cafetière italienne induction 6 tasses, Paris → Sfax',
    picture: 'mokaPot',
    description:
      'La même que celle de ma sœur, en inox, compatible induction. Elle est réservée et payée au magasin, il suffit de passer la prendre avec le numéro de commande. La boîte fait 20 cm de côté, à garder en cabine si possible.',
    items: [{ name: 'Cafetière italienne inox, 6 tasses, induction' }],
    from: shop(
      'Paris',
      'Boutique d’arts de la table, rue de Rivoli',
      'Retrait au fond du magasin, 10 h – 19 h',
    ),
    to: home('Sfax', 'Route de Téniour, km 3', 'Immeuble blanc en face de la pharmacie, 2e étage'),
    reward: tnd(90),
    itemPrice: eur(42),
    localPrice: tnd(310),
    weightGrams: 1100,
    sizeClass: 'medium',
    fragile: true,
    daysAgo: 4,
    dueInDays: 16,
    offers: [
      {
        by: 'walid.ferjani',
        fee: tnd(80),
        dutiesPaidBy: 'requester',
        arrivesInDays: 'saturday',
        message:
          'Bonjour Inès, je travaille à dix minutes de la boutique et je pars samedi d’Orly. Je suis en voiture, elle peut être à Sfax le soir même.',
        chat: [
          { requester: 'Bonjour Walid, parfait pour samedi. Vous la garderiez avec vous en cabine ?' },
          { provider: 'Oui, sans problème, mon sac à dos est presque vide.' },
          { requester: 'Merci. Je compare encore deux offres et je vous réponds ce soir.' },
        ],
      },
      {
        by: 'sarra.mansouri',
        fee: tnd(70),
        dutiesPaidBy: 'requester',
        arrivesInDays: 9,
        message:
          'مرحبا إيناس، نجّم نمشي للمغازة نهار الخميس ونهبط لتونس الأسبوع القادم. صفاقس عندي فيها خالتي.',
        chat: [
          { requester: 'مرحبا سارة، شكرا على العرض. تهبط بالطيارة لصفاقس ولا لتونس؟' },
          { provider: 'لتونس، ومن بعد باللواج لصفاقس في نفس النهار.' },
          { requester: 'باهي برشا. العلبة فيها بلّور، لازمها شويّة عناية.' },
          { provider: 'ما تخافش، نلفّها في دبشي ونصوّرهالك قبل ما نسافر. تحبّ ناخذها الخميس ولا السبت؟' },
        ],
      },
      {
        by: 'thameur.louati',
        fee: tnd(95),
        dutiesPaidBy: 'provider',
        arrivesInDays: 12,
        message:
          'Bonjour, je passe deux jours à Paris pour le travail avant de descendre à Sfax. Les droits éventuels sont pour moi, vous n’avez rien d’autre à payer.',
      },
    ],
  },
  {
    by: 'sonia.baccouche',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'home',
    title: 'Six draps housses en lin lavé pour ma maison d’hôtes',
    description:
      'Lin lavé couleur sable, 160 × 200, trois paires. La marque livre partout en France mais pas ici. Je veux bien qu’on enlève les emballages pour gagner de la place.',
    items: [{ name: 'Drap housse lin lavé 160 × 200, sable', quantity: 6 }],
    to: home('Hammamet', 'Maison d’hôtes, route de la Corniche'),
    reward: tnd(180),
    itemPrice: eur(390),
    localPrice: tnd(2100),
    weightGrams: 6600,
    sizeClass: 'large',
    dueInDays: 35,
    offers: [
      {
        by: 'houda.benamor',
        fee: tnd(170),
        itemCost: tnd(1310),
        dutiesPaidBy: 'requester',
        arrivesInDays: 24,
        message:
          'Je descends en voiture par le bateau, 6 kg ne me gênent pas du tout. Je commande à mon adresse et je vous montre la facture.',
      },
      {
        by: 'nabil.sfar',
        fee: tnd(150),
        itemCost: tnd(1310),
        dutiesPaidBy: 'requester',
        arrivesInDays: 19,
        message: 'Possible si je prends un second bagage. Je vous confirme dès que mon billet est émis.',
        becomes: 'withdrawn',
        chat: [
          {
            provider:
              'Finalement la compagnie m’a mis un seul bagage, je préfère retirer mon offre plutôt que promettre.',
          },
          { requester: 'C’est honnête, merci d’avoir prévenu !' },
        ],
      },
    ],
  },
  {
    by: 'nizar.masmoudi',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'home',
    title: 'Moules à entremets en silicone, formats professionnels',
    description:
      'Trois moules (bûche insert, dôme 16 cm, galet) d’un fabricant italien vendu à Lyon. C’est souple, ça se glisse entre les vêtements et ça ne pèse presque rien.',
    items: [{ name: 'Moule bûche avec insert' }, { name: 'Moule dôme 16 cm' }, { name: 'Moule galet' }],
    to: shop('Sousse', 'Laboratoire de pâtisserie, Khezama', 'Entrée de service côté parking'),
    reward: tnd(70),
    itemPrice: eur(86),
    localPrice: tnd(480),
    weightGrams: 900,
    sizeClass: 'medium',
    dueInDays: 8,
    offers: [
      {
        by: 'karim.jlassi',
        fee: tnd(60),
        itemCost: tnd(290),
        dutiesPaidBy: 'requester',
        arrivesInDays: 5,
        message:
          'Le magasin est sur mon chemin de retour à Lyon. J’arrive à Monastir, donc Sousse c’est cadeau.',
        becomes: 'accepted',
        chat: [
          { requester: 'Bonjour Karim ! Vous pouvez vérifier que le dôme est bien le 16 cm et pas le 18 ?' },
          {
            provider:
              'Oui, je suis devant : 16 cm, six empreintes. Je vous envoie la référence écrite sur l’étui ?',
          },
          { requester: 'Pas besoin, six empreintes c’est celui-là. On fait affaire.' },
          { provider: 'Super. Je serai à Khezama le lendemain de mon arrivée, vers 11 h.' },
          { requester: 'Parfait, un millefeuille vous attendra.' },
        ],
      },
      {
        by: 'mehdi.zouari',
        fee: tnd(75),
        itemCost: tnd(290),
        dutiesPaidBy: 'requester',
        arrivesInDays: 7,
        message: 'Je serai à Lyon la semaine prochaine pour un salon, je peux les prendre au passage.',
      },
    ],
  },
  {
    by: 'rim.ellouze',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'home',
    title: 'Suspension en papier plissé à récupérer à Montreuil',
    picture: 'paperLamp',
    description:
      'Achetée à une créatrice, déjà payée, pliée à plat dans un carton de 50 × 50 × 6 cm. Surtout ne rien poser dessus. C’est pour un chantier à Sfax qui attend sa lumière depuis un mois.',
    from: home('Montreuil', 'Atelier au fond de la cour, rue de Paris', 'Sonner « Atelier Plis »'),
    to: shop('Sfax', 'Agence, avenue Habib-Bourguiba'),
    reward: tnd(120),
    localPrice: tnd(600),
    weightGrams: 1400,
    sizeClass: 'large',
    fragile: true,
    daysAgo: 12,
    dueInDays: 21,
    offers: [
      {
        by: 'camille.besson',
        fee: tnd(110),
        dutiesPaidBy: 'requester',
        arrivesInDays: 13,
        message:
          'J’habite à Montreuil, je transporte du matériel photo fragile à chaque voyage : un abat-jour en papier, je sais faire.',
        chat: [
          { requester: 'Vous êtes la personne idéale ! Le carton entre-t-il dans votre valise ?' },
          { provider: 'Dans le sac plat de mes réflecteurs, oui. Par contre je m’arrête à Tunis.' },
          { requester: 'Mon associé peut le prendre à Tunis et descendre avec. Je regarde son agenda.' },
        ],
      },
    ],
  },
  {
    by: 'leila.romdhane',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'home',
    title: 'Joint et bol de remplacement pour mon robot de cuisine',
    description:
      'Mon robot a quinze ans et tourne comme au premier jour, mais le couvercle fuit. Le SAV en France vend encore la pièce. Je donne la référence exacte dans la discussion.',
    items: [{ name: 'Joint de couvercle' }, { name: 'Bol transparent 1,5 L' }],
    to: home('La Soukra', 'Près du marché, rue des Orangers'),
    reward: tnd(45),
    itemPrice: eur(51),
    weightGrams: 750,
    sizeClass: 'medium',
    dueInDays: 50,
    offers: [
      {
        by: 'dorra.fourati',
        fee: tnd(40),
        itemCost: tnd(172),
        dutiesPaidBy: 'requester',
        arrivesInDays: 17,
        message: 'Je monte à Paris dans dix jours, le SAV a un point de retrait près de mon hôtel.',
      },
    ],
  },
  {
    by: 'syrine.mabrouk',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'home',
    title: 'Pied-de-biche et canettes pour machine à coudre ancienne',
    description:
      'Machine héritée de ma grand-mère, modèle de 1974. Il me faut un pied à fermeture éclair et dix canettes métalliques, trouvables dans les merceries de Paris et Lyon.',
    items: [{ name: 'Pied à fermeture éclair' }, { name: 'Canettes métal', quantity: 10 }],
    to: home('Kélibia', 'Rue de la plage, près du fort'),
    reward: tnd(30),
    itemPrice: eur(19),
    weightGrams: 150,
    sizeClass: 'small',
    daysAgo: 25,
    dueInDays: -6,
    talks: [
      {
        with: 'slim.cherni',
        lines: [
          {
            provider:
              'Bonjour, c’est une machine à crochet oscillant ou rotatif ? La mercerie à Lille me pose la question.',
          },
          { requester: 'Aïe, je n’en sais rien… La canette est ronde et se met par l’avant.' },
          { provider: 'Alors oscillant, d’après la dame. Je ne descends pas avant un mois par contre.' },
          { requester: 'Trop tard pour la robe de ma nièce, mais merci beaucoup d’avoir demandé !' },
        ],
      },
    ],
  },
  {
    by: 'hichem.rekik',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'home',
    title: 'Ventilateur de plafond silencieux, sans lumière',
    description:
      'Diamètre 132 cm, moteur à courant continu, télécommande. Les pales se démontent, le carton fait 60 cm. Seulement quelqu’un en voiture ou avec un bagage de 23 kg libre.',
    items: [{ name: 'Ventilateur de plafond DC 132 cm' }],
    to: home('Mahdia', 'Corniche, villa au portail bleu'),
    reward: tnd(150),
    itemPrice: eur(129),
    localPrice: tnd(890),
    weightGrams: 6200,
    sizeClass: 'large',
    dueInDays: 60,
  },
  {
    by: 'salma.karoui',
    lang: 'fr',
    workflow: 'simple_delivery',
    category: 'home',
    title: 'Purificateur d’air, petit modèle pour chambre d’enfant',
    description:
      'Mon fils est asthmatique et notre rue est en travaux depuis l’été. Je cherche le petit modèle cylindrique avec un filtre de rechange. Je rembourse sur facture.',
    items: [{ name: 'Purificateur d’air compact' }, { name: 'Filtre de rechange' }],
    to: home('Ariana', 'Cité Ennasr 2', 'Troisième immeuble après la boulangerie'),
    reward: tnd(100),
    itemPrice: eur(118),
    localPrice: tnd(720),
    weightGrams: 3400,
    sizeClass: 'large',
    daysAgo: 8,
    dueInDays: 14,
    offers: [
      {
        by: 'dorra.fourati',
        fee: tnd(95),
        itemCost: tnd(398),
        dutiesPaidBy: 'requester',
        arrivesInDays: 6,
        message: 'Je reviens de Paris en fin de semaine prochaine et j’habite à dix minutes de chez vous.',
        becomes: 'accepted',
        chat: [
          {
            requester:
              'Bonjour Dorra, le filtre de rechange est souvent en rupture, ce serait grave si vous ne trouviez que l’appareil ?',
          },
          { provider: 'Je l’ai mis au panier à l’instant avec retrait demain, les deux sont disponibles.' },
          { requester: 'Vous me sauvez. J’accepte tout de suite.' },
          { provider: 'Avec plaisir. On se voit dimanche, je vous écris en atterrissant.' },
        ],
      },
      {
        by: 'camille.besson',
        fee: tnd(130),
        itemCost: tnd(398),
        dutiesPaidBy: 'requester',
        arrivesInDays: 13,
        message: 'Je peux le prendre en soute, mais un peu plus tard que ce que vous souhaitez.',
        becomes: 'declined',
      },
    ],
  },
  {
    by: 'mehdi.zouari',
    lang: 'fr',
    workflow: 'pickup_delivery',
    category: 'home',
    title: 'Service à thé de ma tante, de Créteil à Sfax',
    description:
      'Douze verres et un plateau en cuivre, bien emballés par ma tante dans un carton de 40 cm. Elle habite au rez-de-chaussée et vous offrira forcément le café.',
    from: home('Créteil', 'Quartier du Palais', 'Rez-de-chaussée gauche, plutôt l’après-midi'),
    to: home('Sfax', 'Route de Gremda, km 5'),
    reward: tnd(100),
    weightGrams: 4800,
    sizeClass: 'large',
    fragile: true,
    dueInDays: 45,
    offers: [
      {
        by: 'thameur.louati',
        fee: tnd(100),
        arrivesInDays: 30,
        message:
          'Je peux passer à Créteil quand je monte à Paris le mois prochain. Cuivre en soute, verres avec moi.',
      },
    ],
  },
];
