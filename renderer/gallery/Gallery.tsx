import { useWords } from '../common/i18n/index.ts';
import { Components } from './Components.tsx';
import { galleryLook, otherLooks } from './gallery-look.ts';
import { Tokens } from './Tokens.tsx';
import './words.ts';
import './gallery.css';

/** Tokens and components in every state, for whoever changes them; the address says theme, text size, scale and language. */
export function Gallery() {
  const { t } = useWords('gallery');
  return (
    <main className="gallery">
      <header className="gallery-head">
        <h1>{t('title')}</h1>
        <nav aria-label={t('looks')}>
          {otherLooks(galleryLook(location.search)).map(({ aspect, options }) => (
            <p key={aspect}>
              {t(`aspect.${aspect}`)}
              {options.map(({ name, href }) =>
                href === null ? (
                  <strong key={name}>{t(`choice.${name}`)}</strong>
                ) : (
                  <a key={name} href={href}>
                    {t(`choice.${name}`)}
                  </a>
                ),
              )}
            </p>
          ))}
        </nav>
      </header>
      <Tokens />
      <Components />
    </main>
  );
}
