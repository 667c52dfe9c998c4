import type { ManagerView } from '#protocol/views';
import { AppointmentList } from '../../common/desk/AppointmentList.tsx';
import { CallBackDesk } from '../../common/desk/CallBackDesk.tsx';
import type { ManagerScreen } from '../useManager.ts';
import { ImportCard } from './ImportCard.tsx';

/** Those who come by appointment and those who are to be called. */
export function VisitsTab({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  return (
    <div className="visits">
      <div className="visits-column">
        <ImportCard manager={manager} />
        <AppointmentList desk={manager.desk} appointments={view.appointments} action={() => null} />
      </div>
      <div className="visits-column">
        <CallBackDesk desk={manager.desk} callBacks={view.callBacks} services={view.queues} />
      </div>
    </div>
  );
}
