import { formatter } from '@lingui/format-json';
import type { LinguiConfig } from '@lingui/conf';

const config: LinguiConfig = {
  locales: ['fr', 'ar', 'en'],
  sourceLocale: 'fr',
  // The texts of the first view, and those that come with the other screens.
  catalogs: [
    { path: '<rootDir>/src/i18n/locales/{locale}', include: ['src'] },
    { path: '<rootDir>/src/i18n/locales/{locale}.screens', include: ['src'] },
  ],
  format: formatter({ style: 'minimal' }),
};

export default config;
