import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useWords } from '../i18n/index.ts';
import { Button } from '../ui/index.ts';

/** Copies also where the page came over plain HTTP and the browser keeps its clipboard from it. */
async function copy(field: HTMLInputElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

/** A line that somebody takes along: chosen as a whole when it is touched, copied by its button. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const { t } = useWords('staff');
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const onCopy = async () => {
    if (field.current && (await copy(field.current))) setCopied(text);
  };
  return (
    <div className="copy-line">
      <TextField className="field" value={text} isReadOnly>
        <Label>{label}</Label>
        <Input ref={field} onFocus={({ currentTarget }) => currentTarget.select()} />
      </TextField>
      <Button icon={copied === text ? Check : Copy} onClick={() => void onCopy()}>
        {t(copied === text ? 'copied' : 'copy')}
      </Button>
    </div>
  );
}
