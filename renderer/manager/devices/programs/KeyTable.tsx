import { useState } from 'react';
import type { ProgramKeyCard } from '#protocol/programs';
import { Question } from '../../../common/desk/Question.tsx';
import { Button } from '../../../common/ui/index.ts';
import { sayMoment } from '../health/device-facts.ts';
import type { ProgramsProps } from './ProgramsSection.tsx';
import { wordOf } from './usePrograms.ts';

/** Every key with what it is good for and when it was last used. */
export function KeyTable({ manager, actions }: ProgramsProps) {
  const { t, language, locale, now, desk } = manager;
  const [asked, ask] = useState<ProgramKeyCard | null>(null);
  const saying = { t, language, locale, timeZone: desk.timeZone };
  const keys = actions.programs?.keys ?? [];
  if (keys.length === 0) return <p className="part-hint">{t('programs.noKeys')}</p>;
  return (
    <div className="programs-table">
      <table className="device-table">
        <thead>
          <tr>
            <th scope="col">{t('programs.program')}</th>
            <th scope="col">{t('programs.scopes')}</th>
            <th scope="col">{t('programs.used')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.keyId}>
              <th scope="row">{key.name}</th>
              <td>{key.scopes.map((scope) => t(`programs.scope.${wordOf(scope)}`)).join(t('listComma'))}</td>
              <td>{key.usedAt === null ? t('programs.never') : sayMoment(saying, key.usedAt, now)}</td>
              <td>
                <Button disabled={desk.isLocked} onClick={() => ask(key)}>
                  {t('pairing.revoke')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && (
        <Question
          title={t('programs.revokeTitle', { name: asked.name })}
          isOpen
          onClose={() => ask(null)}
          notice={desk.notice}
        >
          <p>{t('programs.revokeHint')}</p>
          <div className="question-answers">
            <Button onClick={() => ask(null)}>{t('back')}</Button>
            <Button
              tone="danger"
              disabled={desk.isLocked}
              onClick={() => void actions.revokeKey(asked.keyId).then((done) => done && ask(null))}
            >
              {t('pairing.revoke')}
            </Button>
          </div>
        </Question>
      )}
    </div>
  );
}
