import { useEffect } from 'react';
import { useLanguage } from '../i18n/T.tsx';
import { isolate } from '../text/bidi.ts';

/** Names the window after the screen. */
export function useTitle(title: string | undefined): void {
  const { t } = useLanguage();
  const brand = t('brand');
  useEffect(() => {
    document.title = title ? `${isolate(title)} · ${brand}` : brand;
  }, [title, brand]);
}
