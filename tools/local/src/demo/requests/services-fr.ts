import { eur, shop, spot, tnd, type DemoRequest } from '../market.ts';

/** Something done rather than delivered, asked in French. */
export const servicesInFrench: readonly DemoRequest[] = [
  {
    by: 'karim.jlassi',
    lang: 'fr',
    workflow: 'service',
    category: 'services',
    title: 'Visiter un appartement à Monastir et le filmer pour moi',
    description:
      'Un trois-pièces près de la falaise, annoncé à 240 000 dinars. J’aimerais une visite honnête : humidité, bruit, voisins, pression de l’eau. Vingt minutes de vidéo et votre avis sincère.',
    at: spot('Monastir', 'Devant le ribat'),
    reward: tnd(80),
    dueInDays: 10,
    offers: [
      {
        by: 'hana.sassi',
        fee: tnd(70),
        arrivesInDays: 4,
        message:
          'I live ten minutes away and my uncle is a plumber, he will come along and be merciless about the pipes.',
        becomes: 'accepted',
        chat: [
          {
            requester:
              'Un plombier en prime ! Vous pouvez y aller en fin de journée, quand les voisins sont là ?',
          },
          { provider: 'Yes, around six. I will film the stairwell and the roof as well.' },
          { requester: 'Le toit, très bonne idée. Merci Hana.' },
          { provider: 'C’est noté, à bientôt avec la vidéo !' },
        ],
      },
      {
        by: 'leila.romdhane',
        fee: tnd(120),
        arrivesInDays: 9,
        message: 'Je peux descendre de Tunis avec mon beau-frère, métreur de métier.',
      },
    ],
  },
  {
    by: 'ghada.kefi',
    lang: 'fr',
    workflow: 'service',
    category: 'documents',
    title: 'Légaliser une procuration à Tunis et en envoyer le scan',
    description:
      'Procuration pour la vente d’un terrain, à faire légaliser au ministère des Affaires étrangères. Le document arrive chez vous par coursier, je veux le scan d’abord, l’original quand vous pourrez.',
    at: spot('Tunis', 'Avenue de la Ligue-Arabe, devant le ministère'),
    reward: tnd(60),
    daysAgo: 8,
    dueInDays: 12,
    offers: [
      {
        by: 'leila.romdhane',
        fee: tnd(50),
        arrivesInDays: 5,
        message:
          'J’y vais deux fois par semaine pour les papiers des autres, je connais le bon guichet et la bonne heure.',
        chat: [
          { requester: 'Vous êtes la perle rare. Il faut le timbre fiscal, je crois ?' },
          { provider: 'Oui, je l’achète et vous me le rendez, j’envoie la photo du reçu.' },
          { requester: 'Parfait, le coursier passe chez vous demain matin.' },
        ],
      },
    ],
  },
  {
    by: 'thameur.louati',
    lang: 'fr',
    workflow: 'service',
    category: 'auto',
    title: 'Examiner une voiture d’occasion à Sfax avant achat',
    description:
      'Berline 2016, 118 000 km. Mon père la trouve belle, ce qui n’est pas un critère. Il me faut quelqu’un qui lève le capot, lise les codes défauts et fasse un tour d’essai.',
    at: spot('Sfax', 'Parking du stade Taïeb-Mhiri'),
    reward: tnd(100),
    dueInDays: 15,
    offers: [
      {
        by: 'aziz.khemiri',
        fee: tnd(130),
        arrivesInDays: 10,
        message:
          'Je suis ingénieur mécanique et je descends à Sfax en fin de semaine prochaine, avec ma valise de diagnostic.',
      },
      {
        by: 'nizar.masmoudi',
        fee: tnd(90),
        arrivesInDays: 12,
        message:
          'Mon frère tient un garage route de Tunis à Sfax, je peux l’y conduire et vous envoyer son rapport écrit.',
        becomes: 'declined',
      },
    ],
  },
  {
    by: 'imen.bouhlel',
    lang: 'fr',
    workflow: 'service',
    category: 'services',
    title: 'Fleurs et gâteau pour les 70 ans de ma mère à Mahdia',
    description:
      'Commander, récupérer et livrer avec le sourire : un bouquet blanc, un gâteau pour douze et la carte dont je vous dicterai le texte. Une photo de sa tête quand elle ouvrira, surtout.',
    at: shop('Mahdia', 'Pâtisserie du port'),
    reward: tnd(60),
    itemPrice: tnd(180),
    dueInDays: 20,
    offers: [
      {
        by: 'hichem.rekik',
        fee: tnd(40),
        itemCost: tnd(180),
        arrivesInDays: 20,
        message:
          'Je plonge à deux rues de la pâtisserie, je serai propre pour l’occasion. J’y mettrai le sourire, promis.',
        chat: [
          { requester: 'Merci Hichem ! Elle adore le jasmin, s’il en reste.' },
          { provider: 'J’en cueille au club. Dictez-moi la carte quand vous voulez.' },
          { requester: '« À celle qui m’a appris à compter les vagues. » Voilà.' },
        ],
      },
    ],
  },
  {
    by: 'sonia.baccouche',
    lang: 'fr',
    workflow: 'service',
    category: 'services',
    title: 'Acheter en ligne des poignées de porte payables en euros',
    description:
      'Le site n’accepte que les cartes européennes. Je paie à la livraison en dinars, plus votre peine. Douze paires, livraison chez vous puis prochain voyageur.',
    at: spot('Tunis', 'Gare de Tunis, place Barcelone'),
    reward: tnd(90),
    itemPrice: eur(156),
    localPrice: tnd(800),
    dueInDays: 45,
    offers: [
      {
        by: 'sami.triki',
        fee: tnd(80),
        itemCost: tnd(523),
        dutiesPaidBy: 'requester',
        arrivesInDays: 35,
        message:
          'Je commande avec ma carte professionnelle, je fais livrer à Paris et je les rapporte moi-même.',
      },
    ],
  },
  {
    by: 'camille.besson',
    lang: 'fr',
    workflow: 'service',
    category: 'services',
    title: 'Repérage photo d’une journée autour de Testour',
    description:
      'Je cherche un guide du coin qui connaît la mosquée à l’horloge, les ateliers de tuiles et les gens. Pas besoin de parler technique, il faut aimer raconter.',
    at: spot('Testour', 'Place de la grande mosquée'),
    reward: tnd(150),
    dueInDays: 30,
    offers: [
      {
        by: 'moez.ferchichi',
        fee: tnd(120),
        arrivesInDays: 21,
        message:
          'Je suis de Béja et ma mère est de Testour. Journée libre le samedi, voiture propre et beaucoup d’histoires.',
        chat: [
          { requester: 'Votre mère viendrait raconter aussi ?' },
          { provider: 'هههه، كان بدات ما تسكتش! Elle sera ravie.' },
          { requester: 'Alors c’est elle que je veux photographier.' },
        ],
      },
    ],
  },
  {
    by: 'slim.cherni',
    lang: 'fr',
    workflow: 'service',
    category: 'home',
    title: 'Faire réparer la pompe du puits chez mes parents à Grombalia',
    description:
      'Trouver un bon électricien, être là quand il vient, m’envoyer la facture. Mes parents disent oui à tout et se font avoir à chaque fois.',
    at: spot('Grombalia', 'Devant la mairie'),
    reward: tnd(70),
    daysAgo: 26,
    dueInDays: -8,
    talks: [
      {
        with: 'aziz.khemiri',
        lines: [
          { provider: 'Bonjour Slim, pompe immergée ou de surface ? Je peux passer un samedi.' },
          { requester: 'Immergée, 30 mètres je crois.' },
          { provider: 'Alors il faut un spécialiste avec treuil. Je demande à un collègue de Soliman.' },
          {
            requester:
              'Merci ! Entre-temps mon oncle l’a réparée avec du fil de fer, on va voir combien de temps ça tient…',
          },
        ],
      },
    ],
  },
  {
    by: 'nabil.sfar',
    lang: 'fr',
    workflow: 'service',
    category: 'services',
    title: 'Deux places pour le festival de Carthage, à retirer au guichet',
    description:
      'La billetterie en ligne refuse ma carte. Deux places côte à côte, gradins du milieu, dès l’ouverture. Je rembourse les billets et votre attente.',
    at: spot('Tunis', 'Théâtre municipal, avenue Habib-Bourguiba'),
    reward: tnd(30),
    itemPrice: tnd(120),
    dueInDays: 18,
    cancelled: true,
  },
  {
    by: 'emilie.gagnon',
    lang: 'fr',
    workflow: 'service',
    category: 'services',
    title: 'Cours de derja pour débutante, trois séances à Monastir',
    description:
      'Je viens pour quelques semaines et j’en ai assez de sourire sans comprendre ma belle-mère. Une personne patiente, dans un café au calme.',
    at: spot('Monastir', 'Café de la marina'),
    reward: tnd(120),
    dueInDays: 48,
    offers: [
      {
        by: 'hana.sassi',
        fee: tnd(100),
        arrivesInDays: 36,
        message:
          'I teach English all day, teaching derja would be a holiday. First lesson: what mothers-in-law really mean.',
        chat: [
          { requester: 'Haha, je signe tout de suite ! Deux heures par séance ?' },
          { provider: 'An hour and a half, plus homework with your mother-in-law.' },
        ],
      },
    ],
  },
  {
    by: 'yassine.gharbi',
    lang: 'fr',
    workflow: 'service',
    category: 'auto',
    title: 'Commander une pièce sur un site italien qui ne livre pas ici',
    description:
      'Joint de culasse pour moteur marin, référence en main. Le paiement et la réception en Italie par vous, remise à Tunis en main propre.',
    at: spot('La Goulette', 'Sortie piétons du port'),
    reward: tnd(75),
    itemPrice: eur(64),
    dueInDays: 38,
    offers: [
      {
        by: 'fatma.aloui',
        fee: tnd(65),
        itemCost: tnd(214),
        dutiesPaidBy: 'requester',
        arrivesInDays: 29,
        message: 'نطلبها على داري في باليرمو ونهبط بيها في الباخرة لحلق الوادي. ابعثلي الرابط متاعها.',
      },
    ],
  },
  {
    by: 'hedi.benyoussef',
    lang: 'fr',
    workflow: 'service',
    category: 'services',
    title: 'Repeindre le portail de la maison familiale à Bizerte',
    description:
      'Bleu, comme avant. Poncer, antirouille, deux couches. Je veux quelqu’un qui surveille le peintre et m’envoie trois photos : avant, pendant, après.',
    at: spot('Bizerte', 'Vieux port, café du pont'),
    reward: tnd(110),
    dueInDays: 65,
  },
  {
    by: 'ramzi.chelbi',
    lang: 'fr',
    workflow: 'service',
    category: 'services',
    title: 'Aider ma tante à installer la visio à Jemmal',
    description:
      'Une tablette, une box et beaucoup de patience. Qu’elle puisse appeler ses petits-enfants en appuyant sur leur photo, rien de plus.',
    at: spot('Jemmal', 'Centre-ville, devant la poste'),
    reward: tnd(45),
    dueInDays: 24,
    offers: [
      {
        by: 'farah.chaabane',
        fee: tnd(35),
        arrivesInDays: 13,
        message:
          'I do this for all my aunts every summer, it would be my pleasure. Jemmal is half an hour from Sousse.',
        chat: [
          { requester: 'Merci Farah. Elle vous fera manger, prévoyez l’après-midi entière.' },
          { provider: 'That is the best part of the job!' },
        ],
      },
    ],
  },
];
