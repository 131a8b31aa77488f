/** The towns of the demo market, by country, under the names that `/v1/places` knows them by in French. */
const TOWNS = {
  TN: [
    'Tunis',
    'Sfax',
    'Sousse',
    'Kairouan',
    'Bizerte',
    'Gabès',
    'Ariana',
    'La Marsa',
    'La Soukra',
    'Monastir',
    'Nabeul',
    'Hammamet',
    'Kasserine',
    'Gafsa',
    'Médenine',
    'Tozeur',
    'Mahdia',
    'Béja',
    'Ben Arous',
    'Houmt Souk',
    'Tataouine',
    'Zarzis',
    'Kélibia',
    'Jendouba',
    'Siliana',
    'Le Kef',
    'Le Bardo',
    'Moknine',
    'Sidi Bouzid',
    'Radès',
    'Sidi Bou Saïd',
    'Menzel Temime',
    'El Jem',
    'Tabarka',
    'Ksar Hellal',
    'La Goulette',
    'Menzel Bourguiba',
    'Métlaoui',
    'Testour',
    'Grombalia',
    'Jemmal',
  ],
  FR: [
    'Paris',
    'Marseille',
    'Lyon',
    'Toulouse',
    'Nice',
    'Nantes',
    'Lille',
    'Strasbourg',
    'Bordeaux',
    'Montpellier',
    'Saint-Denis',
    'Villeurbanne',
    'Créteil',
    'Saint-Étienne',
    'Argenteuil',
    'Montreuil',
  ],
  IT: ['Rome', 'Milan', 'Palerme', 'Bologne', 'Gênes', 'Turin', 'Modène', 'Florence', 'Vérone'],
  DE: ['Berlin', 'Munich', 'Francfort', 'Düsseldorf', 'Hambourg', 'Cologne', 'Leipzig', 'Dortmund'],
  CA: [
    'Montréal',
    'Québec',
    'Ottawa',
    'Toronto',
    'Laval',
    'Gatineau',
    'Sherbrooke',
    'Longueuil',
    'Vancouver',
  ],
} as const;

export type Country = keyof typeof TOWNS;

export type TownName = (typeof TOWNS)[Country][number];

const COUNTRIES = Object.keys(TOWNS) as Country[];

/** The country a town lies in. */
export function countryOf(town: TownName): Country {
  const country = COUNTRIES.find((code) => (TOWNS[code] as readonly TownName[]).includes(town));
  if (country === undefined) throw new RangeError(`${town} is no town of the demo market`);
  return country;
}

const ZONES: Readonly<Record<Country, string>> = {
  TN: 'Africa/Tunis',
  FR: 'Europe/Paris',
  IT: 'Europe/Rome',
  DE: 'Europe/Berlin',
  CA: 'America/Toronto',
};

/** The IANA time zone of a town. */
export function zoneOf(town: TownName): string {
  return town === 'Vancouver' ? 'America/Vancouver' : ZONES[countryOf(town)];
}
