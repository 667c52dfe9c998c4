import { useCallback, useEffect, useState } from 'react';
import type { SettingsFinding } from '#protocol/hall-settings';
import type { Refusal } from '#protocol/refusals';
import { useWords } from '../common/i18n/index.ts';
import { forgetDraft, keepCode, keepDraft, keptDraft, takeCode } from './kept-draft.ts';
import { pinsFor } from './pins.ts';
import { type Draft, draftOf, type Pins, type StepId, type Template, wishOf } from './setup-draft.ts';
import { askCheck, askCreate, askTemplates, hallIsOpen } from './setup-requests.ts';
import './words.ts';

/** How far somebody has come: at the door without the right code, at the questions, or with a hall. */
type Stage =
  | { at: 'waiting' }
  | { at: 'code'; refusal: Refusal | 'unreachable' | null }
  | { at: 'made-before' }
  | { at: 'questions'; templates: readonly Template[] }
  | { at: 'made'; isOpen: boolean };

/** What the hall said about the answers; null while they are on their way. */
export type Verdict = { findings: readonly SettingsFinding[]; refusal: Refusal | 'unreachable' | null } | null;

/** Brings the code to the hall and learns what there is to begin with. */
function useDoor() {
  const [code, setCode] = useState(takeCode);
  const [stage, setStage] = useState<Stage>({ at: 'waiting' });
  useEffect(() => {
    let isHere = true;
    void askTemplates(code).then((answer) => {
      if (!isHere) return;
      if (answer.ok) return setStage({ at: 'questions', templates: answer.body.templates });
      if (answer.refusal?.code === 'already-set-up') return setStage({ at: 'made-before' });
      const isFirstLook = code === '' && answer.refusal?.code === 'setup-code-wrong';
      setStage({ at: 'code', refusal: isFirstLook ? null : (answer.refusal ?? 'unreachable') });
    });
    return () => {
      isHere = false;
    };
  }, [code]);
  const enter = (typed: string) => {
    keepCode(typed);
    setStage({ at: 'waiting' });
    setCode(typed);
  };
  return { code, stage, setStage, enter };
}

/** The assistant: what was answered, kept over a reload but for the PINs, and the way from step to step. */
export function useSetup() {
  const { t, language, locale } = useWords('setup');
  const { code, stage, setStage, enter } = useDoor();
  const [kept] = useState(keptDraft);
  const [draft, setDraft] = useState<Draft | null>(kept?.draft ?? null);
  const [step, setStep] = useState<StepId>(kept?.step ?? 'start');
  const [pins, setPins] = useState<Pins>({});
  const [verdict, setVerdict] = useState<Verdict>(null);
  const [isCreating, setCreating] = useState(false);
  const allPins = draft ? pinsFor(draft.staff, pins) : pins;
  const templates = stage.at === 'questions' ? stage.templates : [];
  const template = templates.find(({ templateId }) => templateId === draft?.templateId) ?? null;

  useEffect(() => {
    if (draft && stage.at !== 'made' && stage.at !== 'made-before') keepDraft({ draft, step });
  }, [draft, step, stage.at]);

  useEffect(() => {
    if (stage.at !== 'made' || stage.isOpen) return;
    const stop = new AbortController();
    void hallIsOpen(stop.signal).then(() => !stop.signal.aborted && setStage({ at: 'made', isOpen: true }));
    return () => stop.abort();
  }, [stage, setStage]);

  const go = useCallback((to: StepId) => {
    setStep(to);
    window.scrollTo(0, 0);
  }, []);

  async function check(): Promise<void> {
    if (!draft) return;
    setPins(allPins);
    setVerdict(null);
    const answer = await askCheck(code, wishOf(draft, allPins));
    setVerdict(
      answer.ok
        ? { findings: answer.body.findings, refusal: null }
        : { findings: [], refusal: answer.refusal ?? 'unreachable' },
    );
  }

  async function create(): Promise<void> {
    if (!draft || isCreating) return;
    setCreating(true);
    const answer = await askCreate(code, wishOf(draft, allPins));
    setCreating(false);
    if (answer.ok) {
      forgetDraft();
      return setStage({ at: 'made', isOpen: false });
    }
    if (answer.refusal?.code === 'already-set-up') {
      forgetDraft();
      return setStage({ at: 'made-before' });
    }
    setVerdict({ findings: [], refusal: answer.refusal ?? 'unreachable' });
  }

  return {
    ...{ t, language, locale, stage, enter, templates, template, draft, step, go },
    ...{ pins: allPins, verdict, check, create, isCreating },
    change: setDraft,
    changePin: (key: string, pin: string) => setPins({ ...allPins, [key]: pin }),
    begin: (chosen: Template) =>
      setDraft(draftOf(chosen, Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Shanghai', t)),
  };
}
export type SetupDesk = ReturnType<typeof useSetup>;

/** What a step needs: the questions have begun. */
export type StepProps = { setup: SetupDesk; draft: Draft; template: Template };
