import type { DemoRequest } from '../market.ts';
import { betweenCountries } from './between-countries.ts';
import { canadaInArabic } from './canada-ar.ts';
import { canada } from './canada.ts';
import { franceInArabic } from './france-ar.ts';
import { franceInEnglish } from './france-en.ts';
import { franceEveryday } from './france-everyday.ts';
import { franceHome } from './france-home.ts';
import { fromTunisiaInArabic } from './from-tunisia-ar.ts';
import { fromTunisiaInEnglish } from './from-tunisia-en.ts';
import { fromTunisiaInFrench } from './from-tunisia-fr.ts';
import { germanyInArabic } from './germany-ar.ts';
import { germany } from './germany.ts';
import { withinTunisia } from './in-tunisia.ts';
import { italyInArabic } from './italy-ar.ts';
import { italy } from './italy.ts';
import { servicesInArabic } from './services-ar.ts';
import { servicesInEnglish } from './services-en.ts';
import { servicesInFrench } from './services-fr.ts';
import { smallThings } from './small-things.ts';

/** All that is asked for in the demo market. */
export const REQUESTS: readonly DemoRequest[] = [
  ...franceHome,
  ...franceEveryday,
  ...franceInArabic,
  ...franceInEnglish,
  ...italyInArabic,
  ...italy,
  ...germanyInArabic,
  ...germany,
  ...canada,
  ...canadaInArabic,
  ...fromTunisiaInFrench,
  ...fromTunisiaInArabic,
  ...fromTunisiaInEnglish,
  ...servicesInFrench,
  ...servicesInArabic,
  ...servicesInEnglish,
  ...withinTunisia,
  ...betweenCountries,
  ...smallThings,
];
