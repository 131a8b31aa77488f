import { formatter } from '@lingui/format-json';
import type { LinguiConfig } from '@lingui/conf';

const config: LinguiConfig = {
  locales: ['fr', 'ar', 'en'],
  sourceLocale: 'fr',
  // The texts that come with the screens, and those of the first view. In this order: the name of the second matches both.
  catalogs: [
    { path: '<rootDir>/src/i18n/locales/{locale}.screens', include: ['src'] },
    { path: '<rootDir>/src/i18n/locales/{locale}', include: ['src'] },
  ],
  format: formatter({ style: 'minimal' }),
};

export default config;
