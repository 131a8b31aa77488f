/** The look's tokens that a map is drawn with, as colours that WebGL understands. */
const TOKENS = {
  land: '--color-land',
  sea: '--color-sea',
  border: '--color-border',
  ink: '--color-ink',
  ink2: '--color-ink-2',
  surface: '--color-surface',
  accent: '--color-accent',
  tint: '--color-tint',
  edge: '--color-edge',
} as const;

export type Palette = Readonly<Record<keyof typeof TOKENS, string>>;

/** The tokens as the page resolves them now, light or dark. */
export function readPalette(page: HTMLElement): Palette {
  const colours = Object.entries(TOKENS).map(([name, token]) => {
    // An element each: on one that has a colour already, the next would only begin to come, by transition.
    const probe = document.createElement('span');
    probe.style.color = `var(${token})`;
    page.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return [name, color];
  });
  return Object.fromEntries(colours) as Palette;
}

/** Whether the page is dark now. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Tells when the page turns light or dark, by the reader's choice or the device's. */
export function onThemeChange(listener: () => void): () => void {
  const device = matchMedia('(prefers-color-scheme: dark)');
  const choice = new MutationObserver(listener);
  choice.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  device.addEventListener('change', listener);
  return () => {
    choice.disconnect();
    device.removeEventListener('change', listener);
  };
}
