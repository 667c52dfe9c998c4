import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { CounterId, ServiceId } from '#protocol/vocabulary';
import { localized, useWords } from '../../common/i18n/index.ts';
import { Icon } from '../../common/ui/index.ts';
import { findingWords } from '../../manager/rules/finding-words.ts';
import { PinSheet } from '../PinSheet.tsx';
import { problemsOf } from '../problems.ts';
import { refusalSaid } from '../refusal-said.ts';
import { type Draft, STEPS } from '../setup-draft.ts';
import type { SetupDesk, StepProps } from '../useSetup.ts';

/** The whole hall once more, with what is odd about it. */
export function CheckStep({ setup, draft }: StepProps) {
  const { check, go, pins } = setup;
  const gap = STEPS.find((step) => problemsOf(step, draft, pins).length > 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time that somebody comes here
  useEffect(() => {
    // a reload has lost the PINs: back to where they are asked
    if (gap) go(gap);
    else void check();
  }, []);
  return (
    <>
      <Summary setup={setup} draft={draft} />
      <VerdictLines setup={setup} draft={draft} />
      <PinSheet setup={setup} draft={draft} />
    </>
  );
}

function Summary({ setup: { t, language, template }, draft }: { setup: SetupDesk; draft: Draft & StepProps['draft'] }) {
  const { name, days, hours, daysOff, services, counters, staff, timeZone } = draft;
  const clerks = staff.filter(({ role }) => role === 'clerk').length;
  const span = `${hours.from}–${hours.to}`;
  const pauses = hours.breaks.map(({ from, to }) => t('breakSaid', { from, to })).join('');
  const rows: [string, string][] = [
    ['hall', localized(name, language)],
    ['kind', template ? localized(template.name, language) : ''],
    ['timeZone', timeZone],
    ['hours', `${days.map((day) => t(`day.${day}`)).join(' ')} · ${span}${pauses}`],
    ['daysOff', daysOff.length === 0 ? t('none') : daysOff.map(({ date, reason }) => `${date} ${reason}`).join(' · ')],
    ['services', services.map((service) => `${service.code} ${localized(service, language)}`).join(t('listBreak'))],
    ['counters', t('counterSum', { count: counters.length })],
    ['staff', t('staffSum', { clerks, others: staff.length - clerks })],
  ];
  return (
    <dl className="setup-summary">
      {rows.map(([key, said]) => (
        <div key={key}>
          <dt>{t(`summary.${key}`)}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

function VerdictLines({ setup, draft }: { setup: SetupDesk; draft: Draft }) {
  const { t, language, locale, verdict } = setup;
  const { t: say } = useWords('manager');
  if (verdict === null) return <p role="status">{t('checking')}</p>;
  const { refusal } = verdict;
  const isContradiction = refusal !== null && refusal !== 'unreachable' && refusal.code === 'settings-contradict';
  const findings = isContradiction ? refusal.findings : verdict.findings;
  const names = {
    services: draft.services.map((service) => ({
      serviceId: (service.serviceId ?? service.key) as ServiceId,
      name: service,
    })),
    counters: draft.counters.map(({ name }, index) => ({ counterId: String(index + 1) as CounterId, name })),
    classes: [],
  };
  return (
    <div className="setup-verdict" role="status">
      {refusal !== null && !isContradiction && (
        <p className="setup-wrong">
          <Icon of={CircleX} /> {refusalSaid(t, refusal)}
        </p>
      )}
      {refusal === null && findings.length === 0 && (
        <p className="setup-fine">
          <Icon of={CircleCheck} /> {t('allFine')}
        </p>
      )}
      {findings.map((finding) => (
        <p key={`${finding.code} ${finding.about}`} className={finding.level === 'error' ? 'setup-wrong' : 'setup-odd'}>
          <Icon of={finding.level === 'error' ? CircleX : TriangleAlert} />{' '}
          {findingWords({ t: say, language, locale }, names, finding)}
        </p>
      ))}
    </div>
  );
}
