import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceId } from '../../server/protocol/vocabulary.ts';
import { accepted, refusal } from '../support/client.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { createAlbum, type Journeys, openJourneys, wordsOf } from '../support/journey.ts';
import { until } from '../support/until.ts';

const PAY = { zh: /交电费/, en: /Pay a bill/ };
const NEW_SUPPLY = { zh: /新装/, en: /New supply/ };
const CHARGER = { zh: /充电桩/, en: /charger/ };
const LONGER_MS = 30_000;
const RECONNECTING = /正在重新连接|Reconnecting/;

/** `domain.md` 4.3, as the customers meet them; every step is kept as a picture. */
describe.each(['zh', 'en'] as const)('a customer in %s', { timeout: 90_000 }, (language) => {
  let hall: Journeys;
  let kiosk: Page;
  let wall: Page;
  let window: Page;
  let pad: Page;
  const called = (number: string) => wall.locator('article', { hasText: number }).waitFor();

  beforeAll(async () => {
    hall = await openJourneys(language);
    ({ kiosk, wall, window, pad } = hall.screens);
  }, 120_000);
  afterAll(() => hall.close(), 30_000);

  it('J1: walks in to pay, is called, served, and rates', async () => {
    const look = createAlbum('j1-pay', language);
    await hall.stepUp();
    await look(kiosk, 'kiosk', 'home');
    await hall.press(kiosk, PAY[language]); // one tap is the whole way to a number
    const number = await hall.takeSlip();
    await look(kiosk, 'kiosk', 'ticket');
    const phone = await hall.phone(hall.lastCode());
    await phone.getByText(hall.say('phone.next')).waitFor();
    await look(phone, 'phone', 'waiting');
    await hall.done();

    await accepted(hall.staff.payment.send('counter:next', {}));
    await called(number);
    await look(wall, 'display', 'called');
    await window.getByText(number).first().waitFor();
    await look(window, 'window', 'called');
    await pad.getByText(number).first().waitFor();
    await look(pad, 'pad', 'called');
    await phone.getByText(hall.say('phone.goTo'), { exact: true }).waitFor();
    await look(phone, 'phone', 'called');

    await accepted(hall.staff.payment.send('counter:start', {}));
    await pad.getByText('正在为您办理').waitFor();
    await look(pad, 'pad', 'serving');
    await look(window, 'window', 'serving');
    await accepted(hall.staff.payment.send('counter:finish', {}));
    await pad.getByText(wordsOf('zh', 'pad.inviteFor', { number })).waitFor(); // and nobody before
    if (language === 'en') await hall.press(pad, 'English');
    await look(pad, 'pad', 'invited');
    await pad.getByRole('button', { name: hall.say('common.score.5'), exact: true }).click();
    await pad.getByText(hall.say('pad.thanks')).waitFor();
    await look(pad, 'pad', 'thanks');
    await hall.staff.manager.view('manager:view', ({ today }) => today.rated === 1);
    await pad.getByText('很高兴为您服务').waitFor();
    await phone.getByText(hall.say('phone.status.finished')).waitFor();
    await look(phone, 'phone', 'finished');
  });

  it('J2: asks for a new supply, takes the list home first, then a number', async () => {
    const look = createAlbum('j2-new-supply', language);
    await hall.stepUp();
    await hall.press(kiosk, NEW_SUPPLY[language]);
    await look(kiosk, 'kiosk', 'items');
    await hall.press(kiosk, CHARGER[language]);
    await look(kiosk, 'kiosk', 'notice');
    const before = hall.printed().length;
    await hall.press(kiosk, hall.say('kiosk.told.printFirst'));
    await until('the list is out', () => hall.printed().length === before + 1);
    await look(kiosk, 'kiosk', 'list-printed');
    await hall.press(kiosk, hall.say('kiosk.told.haveAll'));
    const number = await hall.takeSlip();
    await look(kiosk, 'kiosk', 'ticket');
    const phone = await hall.phone(hall.lastCode());
    await phone.getByText(hall.say('phone.papers.title')).waitFor();
    await look(phone, 'phone', 'documents');
    await hall.done();
    await accepted(hall.staff.business.send('counter:next', {}));
    await called(number);
    await look(wall, 'display', 'called');
    await accepted(hall.staff.business.send('counter:start', {}));
    await accepted(hall.staff.business.send('counter:finish', { outcome: 'documents-missing' }));
  });

  it('J3: does two businesses with one number', async () => {
    const look = createAlbum('j3-two-businesses', language);
    await hall.stepUp();
    await hall.press(kiosk, hall.say('kiosk.wish.several'));
    await hall.press(kiosk, PAY[language]);
    await hall.press(kiosk, NEW_SUPPLY[language]);
    await look(kiosk, 'kiosk', 'chosen');
    await hall.press(kiosk, hall.say('kiosk.several.take'));
    const number = await hall.takeSlip();
    await look(kiosk, 'kiosk', 'ticket');
    await hall.done();
    await accepted(hall.staff.payment.send('counter:next', {}));
    await accepted(hall.staff.payment.send('counter:start', {}));
    await accepted(hall.staff.payment.send('counter:finish', {}));
    await accepted(hall.staff.business.send('counter:next', {}));
    await called(number);
    await look(wall, 'display', 'second-business');
    await accepted(hall.staff.business.send('counter:start', {}));
    await accepted(hall.staff.business.send('counter:finish', {}));
  });

  it('J4: is sent on to another counter with the same number', async () => {
    const look = createAlbum('j4-transfer', language);
    await hall.stepUp();
    await hall.press(kiosk, PAY[language]);
    const number = await hall.takeSlip();
    const phone = await hall.phone(hall.lastCode());
    await hall.done();
    await accepted(hall.staff.payment.send('counter:next', {}));
    await accepted(hall.staff.payment.send('counter:start', {}));
    await accepted(
      hall.staff.payment.send('counter:transfer', { to: { serviceId: 'D' as ServiceId }, note: '核对电表' }),
    );
    await phone.getByText(hall.say('phone.next')).waitFor();
    await look(phone, 'phone', 'sent-on');
    await accepted(hall.staff.business.send('counter:next', {}));
    await called(number);
    await look(wall, 'display', 'called-there');
    await phone.getByText(hall.say('phone.goTo'), { exact: true }).waitFor();
    await look(phone, 'phone', 'called-there');
    await accepted(hall.staff.business.send('counter:start', {}));
    await accepted(hall.staff.business.send('counter:finish', {}));
  });

  it('J5: misses the call, comes back, and waits again', async () => {
    const look = createAlbum('j5-missed', language);
    await hall.stepUp();
    await hall.press(kiosk, PAY[language]);
    const number = await hall.takeSlip();
    const phone = await hall.phone(hall.lastCode());
    await hall.done();
    await accepted(hall.staff.payment.send('counter:next', {}));
    await accepted(hall.staff.payment.send('counter:recall', {}));
    await accepted(hall.staff.payment.send('counter:no-show', {}));
    await wall.locator('.wall-side', { hasText: number }).waitFor();
    await look(wall, 'display', 'missed');
    await phone.getByText(hall.say('phone.status.missed')).waitFor();
    await look(phone, 'phone', 'missed');
    await hall.stepUp();
    await hall.press(kiosk, hall.say('kiosk.option.back'));
    for (const key of number) await kiosk.getByRole('button', { name: key, exact: true }).click();
    await look(kiosk, 'kiosk', 'typed');
    await kiosk.getByRole('button', { name: hall.say('kiosk.back.rejoin') }).click();
    await kiosk.getByText(hall.say('kiosk.back.done')).waitFor();
    await look(kiosk, 'kiosk', 'back-in-line');
    await kiosk.getByRole('button').first().click();
    await phone.getByText(hall.say('phone.next')).waitFor();
    await look(phone, 'phone', 'back-in-line');
    await accepted(hall.staff.payment.send('counter:next', {}));
    await accepted(hall.staff.payment.send('counter:start', {}));
    await accepted(hall.staff.payment.send('counter:finish', {}));
  });

  it('J6: asks for a person, who takes a number with care; the call is slow and plain to see', async () => {
    const look = createAlbum('j6-care', language);
    await hall.stepUp();
    await hall.press(kiosk, hall.say('kiosk.option.help'));
    await kiosk.getByText(hall.say('kiosk.help.stay')).waitFor();
    await look(kiosk, 'kiosk', 'help-called');
    const { helpCalls } = await hall.staff.guide.view('guide:view', (view) => view.helpCalls.length === 1);
    await accepted(hall.staff.guide.send('help:answer', { helpCallId: helpCalls[0]?.helpCallId as never }));
    await kiosk.getByText(hall.say('kiosk.help.coming')).waitFor();
    await look(kiosk, 'kiosk', 'help-coming');
    await kiosk.getByRole('button', { name: hall.say('kiosk.help.ok') }).click();
    const { number } = await accepted(
      hall.staff.guide.send('ticket:take', {
        serviceId: 'A' as ServiceId,
        care: 'hearing',
        classId: 'elder',
        grant: { reason: '高龄', othersAgreed: true },
        slip: false,
      }),
    );
    await accepted(hall.staff.payment.send('counter:next', {}));
    await called(number);
    await look(wall, 'display', 'called-with-care');
    await accepted(hall.staff.payment.send('counter:start', {}));
    await accepted(hall.staff.payment.send('counter:finish', {}));
    if (language === 'en') await hall.press(kiosk, '中文'); // the guide puts the kiosk back for the next
  });

  it('J7: has an appointment, and checks in with its code', async () => {
    const look = createAlbum('j7-appointment', language);
    const { hall: now } = await hall.staff.manager.view('manager:view', () => true);
    const time = new Intl.DateTimeFormat('en-GB', { timeZone: now.timeZone, timeStyle: 'short' }).format(Date.now());
    const answer = await fetch(`${hall.house.url}/api/appointments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await hall.managerToken()}`, 'content-type': 'application/json' },
      body: JSON.stringify([{ service: 'B', day: now.businessDay, time, label: '张*', code: 'PWRBKD' }]),
    });
    expect(await answer.json()).toMatchObject({ added: 1, problems: [] });
    await hall.stepUp();
    await hall.press(kiosk, hall.say('kiosk.wish.appointment'));
    for (const key of 'PWRBKD') await kiosk.getByRole('button', { name: key, exact: true }).click();
    await look(kiosk, 'kiosk', 'code-typed');
    await kiosk.getByRole('button', { name: hall.say('kiosk.appointment.checkIn') }).click();
    const number = await hall.takeSlip();
    await look(kiosk, 'kiosk', 'checked-in');
    await hall.done();
    await accepted(hall.staff.business.send('counter:next', {}));
    await called(number);
    await accepted(hall.staff.business.send('counter:start', {}));
    await accepted(hall.staff.business.send('counter:finish', {}));
  });

  it('J8: comes for a key account, and the wall shows a number like any other', async () => {
    const look = createAlbum('j8-key-account', language);
    const { number } = await accepted(
      hall.staff.guide.send('ticket:take', {
        serviceId: 'B' as ServiceId,
        classId: 'key-account',
        grant: { reason: '大客户', othersAgreed: false },
        slip: false,
      }),
    );
    expect(number).toMatch(/^B\d{3}$/);
    await accepted(hall.staff.business.send('counter:next', {}));
    await called(number);
    await look(wall, 'display', 'called');
    expect(await wall.locator('body').innerText()).not.toMatch(/大客户|VIP|key account/i);
    await accepted(hall.staff.business.send('counter:start', {}));
    await accepted(hall.staff.business.send('counter:finish', {}));
  });

  it('J11: was not satisfied, says why, and is called back', async () => {
    const look = createAlbum('j11-bad-rating', language);
    await hall.stepUp();
    await hall.press(kiosk, PAY[language]);
    const number = await hall.takeSlip();
    await hall.done();
    await accepted(hall.staff.payment.send('counter:next', {}));
    await accepted(hall.staff.payment.send('counter:start', {}));
    await accepted(hall.staff.payment.send('counter:finish', {}));
    await pad.getByText(wordsOf('zh', 'pad.inviteFor', { number })).waitFor(); // and nobody before
    if (language === 'en') await hall.press(pad, 'English');
    await pad.getByRole('button', { name: hall.say('common.score.2'), exact: true }).click();
    await pad.getByText(hall.say('pad.whyNeeded')).waitFor();
    await look(pad, 'pad', 'why');
    await pad.getByRole('button', { name: hall.say('common.ratingReason.waited-long') }).click();
    await pad.getByRole('button', { name: hall.say('pad.callBack.wish') }).click();
    for (const digit of '13800138000') await pad.getByRole('button', { name: digit, exact: true }).click();
    await look(pad, 'pad', 'call-back');
    await pad.getByRole('button', { name: hall.say('pad.callBack.keep'), exact: true }).click();
    await look(pad, 'pad', 'ready-to-send');
    await pad.getByRole('button', { name: hall.say('pad.submit'), exact: true }).click();
    await pad.getByText(hall.say('pad.thanks')).waitFor();
    await look(pad, 'pad', 'thanks');
    const waits = (rating: { number: string; wantsCall: boolean }) => rating.number === number && rating.wantsCall;
    const { badRatings } = await hall.staff.manager.view('manager:view', (view) => view.badRatings.some(waits));
    const caseId = badRatings.find(waits)?.invitationId as never;
    await accepted(hall.staff.manager.send('case:contact', { caseId, outcome: 'reached', note: '' }));
    await hall.staff.manager.view('manager:view', (view) => !view.badRatings.some(waits));
    await pad.getByText('很高兴为您服务').waitFor({ timeout: LONGER_MS });
  });

  it('J12: the business system stands still: everybody is told and keeps the number; a call back is agreed', async () => {
    const look = createAlbum('j12-outage', language);
    await hall.stepUp();
    await hall.press(kiosk, PAY[language]);
    const number = await hall.takeSlip();
    const phone = await hall.phone(hall.lastCode());
    await hall.done();
    const { manager, payment, guide } = hall.staff;
    for (const grade of ['short', 'long'] as const) {
      await accepted(manager.send('hall:outage', { grade, reason: '线路检修' }));
      if (language === 'en') await hall.press(kiosk, 'English');
      await kiosk.getByText(hall.say(`kiosk.rest.outage-${grade}.${grade === 'short' ? 'line' : 'title'}`)).waitFor();
      await look(kiosk, 'kiosk', grade);
      expect((await kiosk.locator('.service:enabled').count()) > 0).toBe(grade === 'short');
      if (language === 'en') await hall.press(kiosk, '中文');
      await wall.getByText(wordsOf('zh', `display.banner.outage-${grade}`)).waitFor();
      await look(wall, 'display', grade);
      await window.getByText(wordsOf('zh', 'window.outage')).waitFor();
      await pad.getByText(wordsOf('zh', 'pad.state.outage')).waitFor();
      await phone.getByText(hall.say(`phone.hall.outage-${grade}`)).waitFor();
      await look(phone, 'phone', grade);
      expect(await refusal(payment.send('counter:next', {}))).toEqual({ code: 'outage', grade });
    }
    await look(window, 'window', 'long');
    await look(pad, 'pad', 'long');

    const caller = { phone: '13800138000', serviceId: 'A' as ServiceId, number };
    const { callBackId } = await accepted(guide.send('call-back:add', caller));
    const before = hall.printed().length;
    await accepted(guide.send('sheet:print', { sheet: { about: 'call-back', callBackId } }));
    await until('the customer has it on paper', () => hall.printed().length === before + 1);

    await accepted(manager.send('hall:outage', { grade: 'none', reason: '已恢复' }));
    await wall.locator('.wall-banner--outage').waitFor({ state: 'detached' });
    await kiosk.locator('.service:enabled').first().waitFor();
    await phone.getByText(hall.say('phone.hall.outage-long')).waitFor({ state: 'detached' });
    await accepted(payment.send('counter:next', {}));
    await called(number);
    await phone.getByText(hall.say('phone.goTo'), { exact: true }).waitFor();
    await look(phone, 'phone', 'called-after-all');
    await accepted(payment.send('counter:start', {}));
    await accepted(payment.send('counter:finish', {}));
  });

  it('J12: the power fails: every screen says that it is not live, and nobody has lost the place in line', async () => {
    const look = createAlbum('j12-power', language);
    const { payment, guide } = hall.staff;
    const take = () => accepted(guide.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
    const first = await take();
    const waiting = await take();
    await accepted(payment.send('counter:next', {}));
    await called(first.number);
    const phone = await hall.phone(waiting.code);
    await phone.getByText(hall.say('phone.next')).waitFor();

    await hall.house.pullThePlug();
    const stale = (page: Page) => page.getByText(RECONNECTING).first();
    for (const page of [kiosk, wall, window, pad, phone]) await stale(page).waitFor();
    await look(kiosk, 'kiosk', 'without-power');
    await look(wall, 'display', 'without-power');
    await look(window, 'window', 'without-power');
    await look(phone, 'phone', 'without-power');
    await hall.house.startAgain();
    for (const page of [kiosk, wall, window, pad, phone])
      await stale(page).waitFor({ state: 'detached', timeout: LONGER_MS });
    await phone.getByText(hall.say('phone.next')).waitFor();
    await window.getByText(first.number).first().waitFor(); // was called, and still is
    await look(window, 'window', 'power-again');

    payment.socket.connect(); // a page does so by itself
    await accepted(payment.send('counter:start', {}));
    await accepted(payment.send('counter:finish', {}));
    await accepted(payment.send('counter:next', {}));
    await called(waiting.number);
    await phone.getByText(hall.say('phone.goTo'), { exact: true }).waitFor();
    await accepted(payment.send('counter:start', {}));
    await accepted(payment.send('counter:finish', {}));
  });

  it('every slip that came out has its number and its code on it', () => {
    const slips = hall.printed().map((bytes) => readEscpos(bytes));
    expect(slips.filter(({ qr }) => qr.length === 1).length).toBeGreaterThanOrEqual(6);
  });
});
