import { CircleCheck, Info, Languages, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../common/i18n/index.ts';
import { Banner, Button, Card, Icon, LinkBanner, NumberPlate, QrCode, Sheet, Tile } from '../common/ui/index.ts';
import { SERVICE_ICONS } from '../common/ui/service-icon.ts';
import { Part } from './Tokens.tsx';

const TONES = ['plain', 'primary', 'danger', 'bare'] as const;

/** Every component in all its states. */
export function Components() {
  return (
    <>
      <Part name="button">
        <Buttons />
      </Part>
      <Part name="tile">
        <Tiles />
      </Part>
      <Part name="banner">
        <Banners />
      </Part>
      <Part name="card">
        <Cards />
      </Part>
      <Part name="icon">
        <ul className="gallery-icons">
          {Object.entries(SERVICE_ICONS).map(([name, drawing]) => (
            <li key={name}>
              <Icon of={drawing} />
              {name}
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Buttons() {
  const { t } = useWords('gallery');
  return TONES.map((tone) => (
    <div key={tone} className="gallery-row">
      <Button tone={tone}>{t('state.normal')}</Button>
      <Button tone={tone} icon={Languages}>
        {t('state.icon')}
      </Button>
      <Button tone={tone} data-pressed>
        {t('state.pressed')}
      </Button>
      <Button tone={tone} className="gallery-focused">
        {t('state.focused')}
      </Button>
      <Button tone={tone} aria-pressed>
        {t('state.chosen')}
      </Button>
      <Button tone={tone} icon={Languages} disabled>
        {t('state.disabled')}
      </Button>
      <Button tone={tone}>{t('state.long')}</Button>
    </div>
  ));
}

function Tiles() {
  const { t } = useWords('gallery');
  return (
    <div className="gallery-tiles">
      <Tile>{t('state.normal')}</Tile>
      <Tile data-pressed>{t('state.pressed')}</Tile>
      <Tile className="gallery-focused">{t('state.focused')}</Tile>
      <Tile aria-pressed>{t('state.chosen')}</Tile>
      <Tile disabled>{t('state.disabled')}</Tile>
      <Tile>{t('state.long')}</Tile>
    </div>
  );
}

function Banners() {
  const { t } = useWords('gallery');
  return (
    <>
      <Banner icon={Info} tone="calm">
        {t('sample.notice')}
      </Banner>
      <Banner icon={TriangleAlert} tone="danger">
        {t('sample.outage')}
      </Banner>
      <Banner icon={CircleCheck} tone="calm">
        {t('state.long')}
      </Banner>
      <LinkBanner link={{ state: 'reconnecting' }} />
      <LinkBanner link={{ state: 'refused', code: 'not-paired' }} />
    </>
  );
}

function Cards() {
  const { t } = useWords('gallery');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="gallery-tiles">
      <Card>
        <p>{t('sample.go')}</p>
        <NumberPlate number="A042" size="var(--type-hero)" />
      </Card>
      <Card className="gallery-called">
        <p>{t('sample.turn')}</p>
        <NumberPlate number="A042" size="var(--type-hero)" />
      </Card>
      <Card>
        <QrCode text="https://example.org/t/0123456789" label={t('sample.qr')} />
      </Card>
      <Card>
        <Button onClick={() => setOpen(true)}>{t('sample.sheet')}</Button>
        {isOpen && (
          <Sheet label={t('sample.sheet')} onClose={() => setOpen(false)}>
            <div className="gallery-sheet">
              <h2>{t('sample.sheet')}</h2>
              <p>{t('state.long')}</p>
              <Button tone="primary" onClick={() => setOpen(false)}>
                {t('sample.ok')}
              </Button>
            </div>
          </Sheet>
        )}
      </Card>
    </div>
  );
}
