import type { ManagerView } from '#protocol/views';
import { Choice } from '../../../common/desk/fields.tsx';
import type { ManagerScreen } from '../../useManager.ts';
import { printersOf } from './printers.ts';

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
