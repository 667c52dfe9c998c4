import type { ReactNode } from 'react';
import type { MorningSheet } from '#protocol/morning';
import { hallTime } from '../../common/hall-time.ts';
import { localized } from '../../common/i18n/index.ts';
import { deviceName } from '../../common/staff-session/device-words.ts';
import { clockDuration } from '../../common/staff-session/duration.ts';
import type { ManagerScreen } from '../useManager.ts';

type PartProps = { manager: ManagerScreen; sheet: MorningSheet };

const time = (seconds: number | null) => (seconds === null ? '—' : clockDuration(seconds * 1000));
const share = (part: number, of: number) => (of === 0 ? '—' : `${Math.round((100 * part) / of)}%`);

/** The page's parts: figures, then what went wrong, then what was done about it. */
export function MorningParts(props: PartProps) {
  return (
    <>
      <Numbers {...props} />
      <PerService {...props} />
      <div className="morning-lists">
        <BadRatings {...props} />
        <Incidents {...props} />
        <Faults {...props} />
        <Standstills {...props} />
        <Rounds {...props} />
        <Alerts {...props} />
      </div>
      <SignOff {...props} />
    </>
  );
}

function Numbers({ manager: { t }, sheet: { total } }: PartProps) {
  const figures: [string, string | number][] = [
    [t('morning.issued'), total.issued],
    [t('morning.finished'), total.finished],
    [t('morning.missed'), total.missed],
    [t('morning.averageWait'), time(total.averageWaitSeconds)],
    [t('morning.p90'), time(total.p90WaitSeconds)],
    [t('morning.within', { minutes: total.promiseMinutes }), share(total.withinPromise, total.waits)],
    [t('morning.averageService'), time(total.averageServiceSeconds)],
    [t('morning.overLimit'), total.overLimit],
    [t('morning.rated'), `${total.rated} / ${total.invited}`],
    [t('morning.badRatings'), total.badRatings],
  ];
  return (
    <dl className="morning-numbers">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function PerService({ manager: { t, language }, sheet: { services } }: PartProps) {
  return (
    <div className="morning-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('morning.service')}</th>
            {['issued', 'finished', 'averageWait', 'p90', 'averageService', 'overLimit'].map((key) => (
              <th key={key} scope="col">
                {t(`morning.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <tr key={service.code}>
              <th scope="row">
                {service.code} {localized(service.name, language)}
              </th>
              <td>{service.issued}</td>
              <td>{service.finished}</td>
              <td>{time(service.averageWaitSeconds)}</td>
              <td>{time(service.p90WaitSeconds)}</td>
              <td>{time(service.averageServiceSeconds)}</td>
              <td>{service.overLimit}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function List({
  t,
  title,
  lines,
}: {
  t: ManagerScreen['t'];
  title: string;
  lines: { key: string; words: ReactNode }[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p>{t('morning.none')}</p>
      ) : (
        <ul>
          {lines.map(({ key, words }) => (
            <li key={key}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function BadRatings({ manager: { t, language }, sheet: { badRatings } }: PartProps) {
  const lines = badRatings.map(({ number, counter, service, score, reasons, comment }) => {
    const why = reasons.map((reason) => t(`ratingReason.${reason}`)).join(t('listComma'));
    const words = [
      number,
      t(`score.${score}`),
      localized(counter, language),
      localized(service, language),
      why,
      comment,
    ];
    return { key: `${number} ${service.zh}`, words: words.filter(Boolean).join(' · ') };
  });
  return <List t={t} title={t('morning.bad')} lines={lines} />;
}

function Incidents({ manager: { t }, sheet: { incidents, timeZone } }: PartProps) {
  const lines = incidents.map(({ incidentId, kind, text, steps, isClosed }) => {
    const at = steps[0] ? hallTime(steps[0].at, timeZone) : '';
    const outcome = isClosed ? steps.at(-1)?.note : t('morning.open');
    return { key: incidentId, words: [at, t(`incident.kind.${kind}`), text, outcome].filter(Boolean).join(' · ') };
  });
  return <List t={t} title={t('morning.incidents')} lines={lines} />;
}

function Faults({ manager: { t }, sheet: { faults, timeZone } }: PartProps) {
  const lines = faults.map(({ faultId, role, name, problem, text, openedAt, repaired }) => {
    const until = repaired ? hallTime(repaired.at, timeZone) : t('morning.open');
    const span = t('morning.fromTo', { from: hallTime(openedAt, timeZone), to: until });
    const device = deviceName(t, { role, name, printer: 'none' });
    return { key: faultId, words: `${device} · ${text ?? t(`problem.${problem}`)} · ${span}` };
  });
  return <List t={t} title={t('morning.faults')} lines={lines} />;
}

function Standstills({ manager: { t }, sheet: { outages, slow, timeZone } }: PartProps) {
  const span = ({ since, until }: { since: number; until: number | null }) =>
    t('morning.fromTo', { from: hallTime(since, timeZone), to: until === null ? '' : hallTime(until, timeZone) });
  const lines = [
    ...outages.map((outage) => ({ ...outage, what: t(`morning.${outage.grade}Outage`) })),
    ...slow.map((spell) => ({ ...spell, what: t('morning.slow') })),
  ].map((spell) => ({
    key: `${spell.what} ${spell.since}`,
    words: `${spell.what} · ${span(spell)} · ${spell.reason}`,
  }));
  return <List t={t} title={t('morning.outages')} lines={lines} />;
}

function Rounds({ manager: { t, language }, sheet: { rounds, timeZone } }: PartProps) {
  const lines = rounds.map(({ point, made }) => {
    const remarks = made?.lines.flatMap(({ text, remark }) =>
      remark ? [`${localized(text, language)}：${remark}`] : [],
    );
    const how = made ? `${hallTime(made.at, timeZone)} ${made.by}` : t('morning.notMade');
    return { key: point, words: [t(`duty.point.${point}`), how, ...(remarks ?? [])].join(' · ') };
  });
  return <List t={t} title={t('morning.rounds')} lines={lines} />;
}

function Alerts({ manager: { t }, sheet: { alerts } }: PartProps) {
  const lines = alerts.map(({ code, times }) => ({
    key: code,
    words: `${t(`morning.alert.${code}`)} ${t('morning.times', { count: times })}`,
  }));
  return <List t={t} title={t('morning.alerts')} lines={lines} />;
}

function SignOff({ manager: { t }, sheet: { signOff, timeZone } }: PartProps) {
  return (
    <p className="morning-sign">
      {t('morning.signOff')}：
      {signOff
        ? [t('duty.signed', { by: signOff.by, time: hallTime(signOff.at, timeZone) }), signOff.remark]
            .filter(Boolean)
            .join(' · ')
        : t('morning.unsigned')}
    </p>
  );
}
