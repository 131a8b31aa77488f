import { chooseLanguage } from '../i18n/i18n.ts';
import { isLocale, LOCALE_NAMES, LOCALES } from '../i18n/locale.ts';
import { useLanguage } from '../i18n/T.tsx';
import { Icon } from '../ui/Icon.tsx';
import { caretDown, globe } from '../ui/icons.ts';

/** The language, always in reach: the platform's own picker under the look's words. */
export function LanguageSwitch() {
  const { locale, t } = useLanguage();
  return (
    <label className="relative flex min-h-11 items-center gap-2 rounded-control px-2 font-medium has-focus-visible:outline-2 has-focus-visible:outline-accent">
      <Icon of={globe} className="size-5" />
      <span className="sr-only">{t('language')}</span>
      <span aria-hidden="true" lang={locale}>
        {LOCALE_NAMES[locale]}
      </span>
      <Icon of={caretDown} className="hidden size-4 md:block" />
      <select
        value={locale}
        aria-label={t('language')}
        onChange={({ target }) => isLocale(target.value) && void chooseLanguage(target.value)}
        className="absolute inset-0 w-full cursor-pointer appearance-none bg-surface text-base text-ink opacity-0"
      >
        {LOCALES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LOCALE_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
