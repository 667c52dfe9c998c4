import { FileUp, Trash2 } from 'lucide-react';
import { FileTrigger, Button as PressableButton } from 'react-aria-components';
import { Button, Icon } from '../../../common/ui/index.ts';
import type { ManagerScreen } from '../../useManager.ts';
import { bytesOf, logoFrom } from './logo-picture.ts';

type LogoEntryProps = { manager: ManagerScreen; logo: string | null; onChange: (logo: string | null) => void };

/** The picture beside the hall's name: one from this computer, or none. A saved one is known by its address. */
export function LogoEntry({ manager: { t, desk }, logo, onChange }: LogoEntryProps) {
  async function read(file: File): Promise<void> {
    const outcome = await logoFrom(file);
    if (outcome.kind === 'logo') onChange(outcome.dataUrl);
    else desk.say(t(outcome.kind === 'too-large' ? 'look.tooLarge' : 'look.unreadable'));
  }
  return (
    <section className="card part">
      <h2>{t('look.logo')}</h2>
      <p className="part-hint">{t('look.logoHint')}</p>
      {logo === null ? (
        <p>{t('look.none')}</p>
      ) : (
        <p className="look-logo">
          <img src={logo} alt={t('look.logo')} />
          {logo.startsWith('data:') && <span>{t('look.size', { size: Math.ceil(bytesOf(logo) / 1000) })}</span>}
        </p>
      )}
      <div className="part-actions">
        <FileTrigger
          acceptedFileTypes={['image/png', 'image/jpeg', 'image/webp', 'image/bmp', 'image/gif']}
          onSelect={(files) => {
            const file = files?.item(0);
            if (file) void read(file);
          }}
        >
          <PressableButton className="button">
            <Icon of={FileUp} />
            <span>{t('look.choose')}</span>
          </PressableButton>
        </FileTrigger>
        {logo !== null && (
          <Button icon={Trash2} onClick={() => onChange(null)}>
            {t('look.remove')}
          </Button>
        )}
      </div>
    </section>
  );
}
