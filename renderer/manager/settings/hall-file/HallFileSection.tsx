import { Download, FileUp } from 'lucide-react';
import { FileTrigger, Button as PressableButton } from 'react-aria-components';
import type { HallFilePreview } from '#protocol/hall-file';
import { Tick } from '../../../common/desk/fields.tsx';
import { Button, Icon } from '../../../common/ui/index.ts';
import { FindingList } from '../FindingList.tsx';
import { DifferenceList } from '../history/DifferenceList.tsx';
import { sayWhen } from '../history/version-words.ts';
import type { SettingsProps } from '../sections.tsx';
import { useHallFile } from './useHallFile.ts';

/** [H14] The whole hall as one file, and a file as the whole hall. */
export function HallFileSection(props: SettingsProps) {
  const { t } = props.manager;
  const hallFile = useHallFile(props.manager);
  const { file, preview, refused, otherHall, anyHall } = hallFile;
  return (
    <>
      <section className="card part">
        <h3>{t('hallFile.export')}</h3>
        <p className="part-hint">{t('hallFile.exportHint')}</p>
        <div className="part-actions">
          <Button icon={Download} onClick={() => void hallFile.fetch()}>
            {t('hallFile.fetch')}
          </Button>
        </div>
      </section>
      <section className="card part">
        <h3>{t('hallFile.import')}</h3>
        <p className="part-hint">{t('hallFile.importHint')}</p>
        <div className="part-actions">
          <FileTrigger
            acceptedFileTypes={['application/json', '.json']}
            onSelect={(files) => {
              const chosen = files?.item(0);
              if (chosen) void hallFile.bring(chosen);
            }}
          >
            <PressableButton className="button">
              <Icon of={FileUp} />
              <span>{t('hallFile.choose')}</span>
            </PressableButton>
          </FileTrigger>
        </div>
        {file && <p className="hall-file-name">{file.name}</p>}
        {refused && (
          <p className="rules-wrong" role="alert">
            {refused}
          </p>
        )}
        {otherHall !== null && (
          <Tick value={anyHall} onChange={(isAccepted) => void hallFile.acceptOther(isAccepted)}>
            {t('hallFile.anyHall')}
          </Tick>
        )}
        {preview && <Preview {...props} preview={preview} hallFile={hallFile} />}
      </section>
    </>
  );
}

type PreviewProps = SettingsProps & { preview: HallFilePreview; hallFile: ReturnType<typeof useHallFile> };

/** What the file would change, before it does. */
function Preview({ manager, settings, view, preview, hallFile }: PreviewProps) {
  const { t, desk } = manager;
  const { parts, before, after, findings, missingMedia, hallId, madeAt } = preview;
  const errors = [...findings.filter(({ level }) => level === 'error'), ...hallFile.findings];
  return (
    <div className="hall-file-preview">
      <p>{t('hallFile.from', { hall: hallId, when: sayWhen(manager, Date.parse(madeAt)) })}</p>
      <h3>{t('hallFile.would')}</h3>
      {parts.length === 0 ? (
        <p className="part-hint">{t('hallFile.same')}</p>
      ) : (
        <DifferenceList {...{ manager, view, before, after }} />
      )}
      {missingMedia.length > 0 && (
        <p className="part-hint">{t('hallFile.missing', { files: missingMedia.join(t('listComma')) })}</p>
      )}
      <FindingList {...{ manager, settings }} title={t('hallFile.against')} findings={errors} />
      <div className="part-actions">
        <Button onClick={hallFile.giveUp}>{t('back')}</Button>
        <Button
          tone="primary"
          disabled={desk.isLocked || parts.length === 0 || errors.length > 0}
          onClick={() => void hallFile.apply()}
        >
          {t('hallFile.apply')}
        </Button>
      </div>
    </div>
  );
}
