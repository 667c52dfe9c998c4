import { PARTS } from '../../settings/finding-parts.ts';
import { SaveBar } from '../../settings/SaveBar.tsx';
import type { DevicesProps } from '../DevicesTab.tsx';
import { AccentEntry } from './AccentEntry.tsx';
import { LogoEntry } from './LogoEntry.tsx';
import './look.css';

/** What makes the customers' screens this hall's own: one colour and a logo. */
export function LookSection({ manager, settings }: DevicesProps) {
  const { branding } = settings.settings;
  return (
    <>
      <h2>{manager.t('devicePart.look')}</h2>
      <SaveBar manager={manager} settings={settings} parts={PARTS.look}>
        {null}
      </SaveBar>
      <AccentEntry
        manager={manager}
        accent={branding.accent}
        onChange={(accent) => settings.edit('branding', { ...branding, accent })}
      />
      <LogoEntry
        manager={manager}
        logo={branding.logo}
        onChange={(logo) => settings.edit('branding', { ...branding, logo })}
      />
    </>
  );
}
