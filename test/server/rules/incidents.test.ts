import { describe, expect, it } from 'vitest';
import { incidentsOf } from '../../../server/application/incident-list.ts';
import type { IncidentId } from '../../../server/protocol/duty.ts';
import { incidentsCsv } from '../../../server/reports/incident-report.ts';
import { openDesk, type TestDesk } from '../../support/desk.ts';

const STEP = 300_000;
const levelOf = (hall: TestDesk) =>
  hall.see({ view: 'manager:view' }).duty.alerts.find(({ code }) => code === 'incident')?.level;
const pass = (hall: TestDesk, ms: number) => {
  hall.clock.advance(ms);
  hall.tick();
};

function reported() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  const { incidentId } = hall.done(hall.as.clerk(), 'incident:report', { kind: 'dispute', text: '客户情绪激动' });
  hall.tick();
  return { hall, incidentId };
}

describe('incidents', () => {
  it('[I3] three times five minutes: unanswered it is an alarm, answered it is quiet, further up somebody has to be told', () => {
    const { hall, incidentId } = reported();
    const manager = hall.as.manager();
    expect(levelOf(hall)).toBe('warning');
    pass(hall, STEP);
    expect(levelOf(hall)).toBe('alarm');
    hall.done(manager, 'incident:acknowledge', { incidentId, note: '' });
    hall.tick();
    expect(levelOf(hall)).toBeUndefined();
    for (const level of [2, 3]) {
      expect(hall.done(manager, 'incident:escalate', { incidentId, note: '需要支援' }).level).toBe(level);
      hall.tick();
      expect(levelOf(hall)).toBe('alarm');
      expect(hall.refusal(manager, 'incident:acknowledge', { incidentId, note: '' }).code).toBe('note-needed');
      hall.done(manager, 'incident:acknowledge', { incidentId, note: '已报 王专责' });
      hall.tick();
      expect(levelOf(hall)).toBeUndefined();
    }
    expect(hall.refusal(manager, 'incident:escalate', { incidentId, note: 'x' }).code).toBe('incident-at-top');
  });

  it('[I3] is answered once, and never goes up by itself', () => {
    const { hall, incidentId } = reported();
    pass(hall, 10 * STEP);
    const [incident] = hall.see({ view: 'manager:view' }).duty.incidents;
    expect(incident).toMatchObject({ level: 1, isAcknowledged: false, counterId: '1' });
    hall.done(hall.as.manager(), 'incident:acknowledge', { incidentId, note: '' });
    expect(hall.refusal(hall.as.manager(), 'incident:acknowledge', { incidentId, note: '' }).code).toBe(
      'incident-acknowledged',
    );
  });

  it('[I4] is kept step by step, closed for good, and can be taken away as a table that runs no formula', () => {
    const { hall, incidentId } = reported();
    hall.done(hall.as.guide(), 'incident:measure', { incidentId, note: '=请到接待室' });
    hall.done(hall.as.manager(), 'incident:acknowledge', { incidentId, note: '' });
    hall.done(hall.as.manager(), 'incident:close', { incidentId, note: '已安抚，客户满意离开' });
    for (const name of ['incident:measure', 'incident:escalate', 'incident:close'] as const)
      expect(hall.refusal(hall.as.manager(), name, { incidentId, note: 'x' }).code).toBe('incident-closed');
    const day = hall.stores.hall.businessDay();
    const [incident] = incidentsOf(hall.stores, day, day).incidents;
    expect(incident?.steps.map(({ step, by }) => `${step} ${by.split(' ')[0]}`)).toEqual([
      'reported 1001',
      'measure 8001',
      'acknowledged 9001',
      'closed 9001',
    ]);
    const csv = incidentsCsv(incidentsOf(hall.stores, day, day));
    expect(csv).toContain(`measure,1,2026-03-02 10:00,8001 周引导,'=请到接待室`);
    expect(() => hall.db.exec('DELETE FROM incident_step')).toThrow('never deleted');
    expect(() => hall.db.exec(`UPDATE incident_step SET note = ''`)).toThrow('never changed');
    expect(() => hall.db.exec('DELETE FROM incident')).toThrow('never deleted');
  });

  it('[I4] one that nobody knows is refused', () => {
    const { hall } = reported();
    const unknown = { incidentId: '00000000-0000-4000-8000-000000000000' as IncidentId, note: 'x' };
    expect(hall.refusal(hall.as.guide(), 'incident:measure', unknown).code).toBe('incident-unknown');
  });
});
