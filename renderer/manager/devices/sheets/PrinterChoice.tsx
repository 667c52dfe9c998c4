import type { ManagerView } from '#protocol/views';
import { Choice } from '../../../common/desk/fields.tsx';
import type { ManagerScreen } from '../../useManager.ts';

const ANY = '*';

type PrinterChoiceProps = {
  manager: ManagerScreen;
  view: ManagerView;
  /** Null: whichever the hall chooses. */
  value: string | null;
  onChange: (device: string | null) => void;
};

/** Which printer prints it; the hall chooses where nobody else does. */
export function PrinterChoice({ manager: { t }, view, value, onChange }: PrinterChoiceProps) {
  const printers = printersOf(view.devices).map(({ name, isConnected }) => ({
    id: name,
    text: isConnected ? name : t('printerAway', { name }),
  }));
  return (
    <Choice
      label={t('whichPrinter')}
      placeholder=""
      value={value ?? ANY}
      options={[{ id: ANY, text: t('anyPrinter') }, ...printers]}
      onChange={(name) => onChange(name === ANY ? null : name)}
    />
  );
}

/** The device hosts that have a printer, those that are here first. */
export function printersOf(devices: ManagerView['devices']): ManagerView['devices'] {
  return devices
    .filter(({ role, printer }) => role === 'device' && printer === 'paper')
    .sort((one, other) => Number(other.isConnected) - Number(one.isConnected));
}
