import type { Box } from '@nwassik/geo';
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { config } from '../../config/config.ts';
import { useLanguage } from '../../i18n/T.tsx';
import type { Locale } from '../../i18n/locale.ts';
import { openMap, type Camera, type OpenMap, type Overlay } from './open-map.ts';

export interface MapOptions {
  readonly overlay: Overlay;
  readonly start: Box;
  /** The closest that the first view may be. */
  readonly closest: number;
  /** What a screen reader calls the map. */
  readonly label: string;
  readonly still?: boolean;
  readonly inPage?: boolean;
  readonly onFailed: (error: unknown) => void;
}

export interface MapInPage {
  /** The element that the map fills. */
  readonly container: RefObject<HTMLDivElement | null>;
  /** The map, once there is something to see on it. */
  readonly open: OpenMap | undefined;
}

/** A map in the page: made once, and again where the language changes, looking where it looked before. */
export function useMap({
  overlay,
  start,
  closest,
  label,
  still = false,
  inPage = false,
  onFailed,
}: MapOptions): MapInPage {
  const { locale, t } = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const camera = useRef<Camera>(undefined);
  const [open, setOpen] = useState<OpenMap>();
  const failed = useEffectEvent(onFailed);
  const create = useEffectEvent(async (element: HTMLElement, locale: Locale) => {
    const { mapStyleUrl } = await config();
    return openMap(element, {
      overlay,
      view: camera.current ? { camera: camera.current } : { box: start, closest },
      padding: 32,
      locale,
      texts: {
        'Map.Title': label,
        'CooperativeGesturesHandler.WindowsHelpText': t('map.gestures.keys', { key: 'Ctrl' }),
        'CooperativeGesturesHandler.MacHelpText': t('map.gestures.keys', { key: '⌘' }),
        'CooperativeGesturesHandler.MobileHelpText': t('map.gestures.touch'),
      },
      still,
      inPage,
      styleUrl: mapStyleUrl,
    });
  });

  useEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    let over = false;
    let opened: OpenMap | undefined;
    const begin = async () => {
      const made = await create(element, locale);
      if (over) {
        made.close();
        return;
      }
      opened = made;
      setOpen(made);
    };
    begin().catch((error: unknown) => {
      if (!over) failed(error);
    });
    return () => {
      over = true;
      if (opened) {
        camera.current = { center: opened.map.getCenter(), zoom: opened.map.getZoom() };
        opened.close();
      }
      setOpen(undefined);
    };
  }, [locale]);

  return { container, open };
}
