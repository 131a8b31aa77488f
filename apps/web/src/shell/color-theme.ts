/** Light, dark, or as the device says. */
export const COLOR_THEMES = ['system', 'light', 'dark'] as const;
export type ColorTheme = (typeof COLOR_THEMES)[number];

const CHOSEN = 'nwassik.theme';

/** The theme chosen on this device. */
export function chosenTheme(): ColorTheme {
  const chosen = localStorage.getItem(CHOSEN);
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** Shows the page in the chosen theme; as the device says, the stylesheet decides alone. */
export function applyTheme(): void {
  const theme = chosenTheme();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Chooses a theme on this device. */
export function chooseTheme(theme: ColorTheme): void {
  if (theme === 'system') localStorage.removeItem(CHOSEN);
  else localStorage.setItem(CHOSEN, theme);
  applyTheme();
}
