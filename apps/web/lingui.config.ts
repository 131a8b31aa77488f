import { formatter } from '@lingui/format-json';
import type { LinguiConfig } from '@lingui/conf';

const config: LinguiConfig = {
  locales: ['fr', 'ar', 'en'],
  sourceLocale: 'fr',
  catalogs: [{ path: '<rootDir>/src/i18n/locales/{locale}', include: ['src'] }],
  format: formatter({ style: 'minimal' }),
};

export default config;
