import { useState } from 'react';
import { Choice } from '../../../common/desk/fields.tsx';
import { Question } from '../../../common/desk/Question.tsx';
import { type DeviceCard, deviceName } from '../../../common/staff-session/device-words.ts';
import { Button } from '../../../common/ui/index.ts';
import type { DevicesProps } from '../DevicesTab.tsx';
import { sayMoment } from '../health/device-facts.ts';
import type { BoxName, Releases } from './useReleases.ts';
import { boxesOf, type Version } from './versions.ts';

type VersionProps = Pick<DevicesProps, 'manager' | 'view'> & { releases: Releases; version: Version };

/** One version: what there is of it, who has been given it, and to whom it goes next. */
export function VersionCard(props: VersionProps) {
  const { manager, version, releases } = props;
  const { t, desk } = manager;
  const [asked, ask] = useState<'all' | 'withdraw' | null>(null);
  const isOver = version.to.includes(null);
  const answer = async (done: Promise<boolean>) => {
    if (await done) ask(null);
  };
  return (
    <li className="update-card">
      <p className="update-head">
        <strong>{t('update.version', { version: version.version })}</strong>
        <small>{madeWords(props)}</small>
      </p>
      <p className={version.to.length > 0 ? 'is-well' : 'updates-none'}>{givenWords(props)}</p>
      <div className="update-acts">
        {!isOver && version.found.length > 0 && <GiveToOne {...props} />}
        {!isOver && version.found.length > 0 && (
          <Button disabled={desk.isLocked || !version.isProven} onClick={() => ask('all')}>
            {t('update.giveAll')}
          </Button>
        )}
        {version.to.length > 0 && (
          <Button disabled={desk.isLocked} onClick={() => ask('withdraw')}>
            {t('update.withdraw')}
          </Button>
        )}
      </div>
      {!isOver && !version.isProven && version.found.length > 0 && <small>{t('update.tryFirst')}</small>}
      <Question
        title={t(`update.${asked ?? 'all'}Title`, { version: version.version })}
        isOpen={asked !== null}
        onClose={() => ask(null)}
        notice={desk.notice}
      >
        <p>{t(`update.${asked ?? 'all'}Hint`)}</p>
        <div className="question-answers">
          <Button onClick={() => ask(null)}>{t('back')}</Button>
          {asked === 'withdraw' ? (
            <Button disabled={desk.isLocked} onClick={() => void answer(releases.withdraw(version.version))}>
              {t('update.withdraw')}
            </Button>
          ) : (
            <Button
              tone="primary"
              disabled={desk.isLocked}
              onClick={() => void answer(releases.give(version.version, null))}
            >
              {t('update.giveAll')}
            </Button>
          )}
        </div>
      </Question>
    </li>
  );
}

function madeWords({ manager, version }: VersionProps): string {
  const { t, language, locale, now, desk } = manager;
  const [first] = version.found;
  if (!first) return t('update.gone');
  return t('update.made', {
    systems: version.found.map(({ platform, arch }) => `${t(`update.system.${platform}`)} ${arch}`).join(' · '),
    megabytes: Math.round(first.bytes / 1_000_000),
    when: sayMoment({ t, language, locale, timeZone: desk.timeZone }, Date.parse(first.madeAt), now),
  });
}

function givenWords({ manager: { t }, view, version }: VersionProps): string {
  if (version.to.length === 0) return t('update.toNobody');
  if (version.to.includes(null)) return t('update.toAll');
  const names = version.to.flatMap((to) => {
    const device = view.devices.find(({ role, name }) => role === to?.role && name === to.name);
    return device ? [deviceName(t, device)] : (to?.name ?? []);
  });
  return t('update.toOne', { names: names.join(t('listComma')) });
}

const idOf = ({ role, name }: Pick<DeviceCard, 'role' | 'name'>) => `${role} ${name}`;

function GiveToOne({ manager: { t, desk }, view, releases, version }: VersionProps) {
  const boxes = boxesOf(view.devices);
  const [chosen, choose] = useState<string | null>(null);
  const box = boxes.find((each) => idOf(each) === chosen);
  if (boxes.length === 0) return null;
  const give = () => box && releases.give(version.version, { role: box.role as BoxName['role'], name: box.name });
  return (
    <>
      <Choice
        label={t('update.box')}
        placeholder={t('update.chooseBox')}
        value={chosen}
        options={boxes.map((each) => ({ id: idOf(each), text: deviceName(t, each) }))}
        onChange={choose}
      />
      <Button disabled={desk.isLocked || !box} onClick={() => void give()}>
        {t('update.giveOne')}
      </Button>
    </>
  );
}
