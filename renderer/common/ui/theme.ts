const THEMES = ['light', 'dark', 'contrast'] as const;
type Theme = (typeof THEMES)[number];

/** The theme that a page's address asks for (`?theme=contrast`), or the one that whoever looks at it prefers. */
function askedTheme(): Theme | null {
  const named = new URLSearchParams(location.search).get('theme');
  const asked = THEMES.find((theme) => theme === named);
  return asked ?? (matchMedia('(prefers-contrast: more)').matches ? 'contrast' : null);
}

/** Puts a page into the theme that was asked for; else it stays as it was built. */
export function applyAskedTheme(): void {
  const theme = askedTheme();
  if (theme) document.documentElement.dataset.theme = theme;
}
