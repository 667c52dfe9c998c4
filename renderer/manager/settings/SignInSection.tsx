import { useState } from 'react';
import { TextEntry, Tick } from '../../common/desk/fields.tsx';
import { NumberGrid } from './NumberGrid.tsx';
import { isNetwork } from './networks.ts';
import type { SettingsProps } from './sections.tsx';

const IDLE = [
  { field: 'idleMinutes', unit: 'unitMinutes' },
  { field: 'outsideIdleMinutes', unit: 'unitMinutes' },
] as const;

/** [S19] [S21] When a sign-in that nobody uses ends, which addresses are the hall's, and what managers need from elsewhere. */
export function SignInSection({ manager: { t }, settings }: SettingsProps) {
  const { signIn } = settings.settings;
  const change = (next: Partial<typeof signIn>) => settings.edit('signIn', { ...signIn, ...next });
  return (
    <>
      <div className="rule-groups">
        <NumberGrid
          {...{ t }}
          title={t('signInRules.idle')}
          fields={IDLE}
          values={signIn}
          onChange={(field, value) => change({ [field]: value })}
        />
      </div>
      <p className="part-hint">{t('signInRules.idleHint')}</p>
      <section className="card part settings-form">
        <h3>{t('signInRules.outside')}</h3>
        <p className="part-hint">{t('signInRules.outsideHint')}</p>
        <Networks t={t} networks={signIn.networks} onChange={(networks) => change({ networks })} />
        <Tick value={signIn.needsSecondFactor} onChange={(needsSecondFactor) => change({ needsSecondFactor })}>
          {t('signInRules.needsSecondFactor')}
        </Tick>
      </section>
    </>
  );
}

type NetworksProps = {
  t: SettingsProps['manager']['t'];
  networks: readonly string[];
  onChange: (networks: string[]) => void;
};

/** Taken over as soon as all of them can be read. */
function Networks({ t, networks, onChange }: NetworksProps) {
  const [typed, setTyped] = useState(networks.join(', '));
  const read = (text: string) => text.split(/[\s,，;]+/).filter((part) => part !== '');
  const wrong = read(typed).filter((part) => !isNetwork(part));
  return (
    <>
      <TextEntry
        label={t('signInRules.networks')}
        value={typed}
        maxLength={800}
        placeholder="10.20.0.0/16, 192.168.1.0/24"
        onChange={(text) => {
          setTyped(text);
          if (read(text).every(isNetwork)) onChange(read(text));
        }}
      />
      {wrong.length > 0 && (
        <p className="rules-wrong" role="alert">
          {t('signInRules.notANetwork', { what: wrong[0] ?? '' })}
        </p>
      )}
    </>
  );
}
