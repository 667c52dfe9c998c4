import './devices.css';
import { CircleCheck, Wrench } from 'lucide-react';
import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import { Button, Icon } from '../../common/ui/index.ts';
import { openFaults, type Trouble, troublesOf } from '../trouble.ts';
import type { GuideScreen } from '../useGuide.ts';
import { FaultList } from './FaultList.tsx';
import { ReportQuestion } from './ReportQuestion.tsx';
import { SelfTestCard } from './SelfTestCard.tsx';
import { TroubleCard } from './TroubleCard.tsx';

/** What is broken, what to do about it and whom to call; what was reported; and the test of everything. */
export function DevicesScreen({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t, isLocked } = guide;
  const [isReporting, setReporting] = useState(false);
  const troubles = troublesOf(view.devices, guide.now ?? view.now);
  const wellCount = view.devices.filter(({ isConnected }) => isConnected).length - troubles.filter(isHere).length;
  return (
    <div className="devices-screen">
      <section className="devices-column">
        {troubles.map((trouble) => (
          <TroubleCard
            key={`${trouble.device.role} ${trouble.device.name}`}
            guide={guide}
            view={view}
            trouble={trouble}
          />
        ))}
        <p className="devices-well">
          <Icon of={CircleCheck} /> {t(troubles.length === 0 ? 'device.allWell' : 'device.well', { count: wellCount })}
        </p>
        <Button icon={Wrench} disabled={isLocked || view.devices.length === 0} onClick={() => setReporting(true)}>
          {t('device.report')}
        </Button>
      </section>
      <section className="devices-column">
        <FaultList guide={guide} view={view} faults={openFaults(view.faults)} />
        <SelfTestCard guide={guide} view={view} />
      </section>
      {isReporting && <ReportQuestion guide={guide} devices={view.devices} onClose={() => setReporting(false)} />}
    </div>
  );
}

function isHere({ device }: Trouble): boolean {
  return device.isConnected;
}
