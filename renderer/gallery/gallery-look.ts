const CHOICES = {
  theme: ['light', 'dark', 'contrast'],
  text: ['normal', 'large'],
  scale: ['customer', 'phone', 'wall', 'staff'],
  language: ['zh', 'en'],
} as const;

export type Aspect = keyof typeof CHOICES;
export type GalleryLook = { [Each in Aspect]: (typeof CHOICES)[Each][number] };

function chosen<Option extends string>(asked: string | null, options: readonly [Option, ...Option[]]): Option {
  return options.find((option) => option === asked) ?? options[0];
}

/** How the gallery is to be drawn, from its address; what that does not say is the first of the choices. */
export function galleryLook(search: string): GalleryLook {
  const query = new URLSearchParams(search);
  return {
    theme: chosen(query.get('theme'), CHOICES.theme),
    text: chosen(query.get('text'), CHOICES.text),
    scale: chosen(query.get('scale'), CHOICES.scale),
    language: chosen(query.get('language'), CHOICES.language),
  };
}

/** Every way to draw it otherwise, as addresses: one aspect changed, the others as they are. */
export function otherLooks(look: GalleryLook): { aspect: Aspect; options: { name: string; href: string | null }[] }[] {
  return (Object.keys(CHOICES) as Aspect[]).map((aspect) => ({
    aspect,
    options: CHOICES[aspect].map((name) => ({
      name,
      href: look[aspect] === name ? null : `?${new URLSearchParams({ ...look, [aspect]: name })}`,
    })),
  }));
}
