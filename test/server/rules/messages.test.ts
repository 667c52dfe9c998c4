import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

function hallWithClerks() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.openCounter('1002', '2');
  const seenBy = (badge: string) => hall.see({ view: 'clerk:view', staffId: hall.staffId(badge) }).messages;
  const managers = () => hall.see({ view: 'manager:view' }).messages;
  const guides = () => hall.see({ view: 'guide:view' }).messages;
  return { ...hall, seenBy, managers, guides };
}

describe('what the staff say to each other', () => {
  it('[K1] a clerk writes to the managers, who see who it is and where; nobody else does', () => {
    const { as, done, seenBy, managers, guides } = hallWithClerks();
    done(as.clerk('1001'), 'message:send', { to: { role: 'manager' }, text: '请来一下' });
    expect(managers()).toMatchObject([
      {
        text: '请来一下',
        isOwn: false,
        isUnseen: true,
        seenBy: [],
        from: { badge: '1001', counter: { counterId: '1' } },
      },
    ]);
    expect(seenBy('1001')).toMatchObject([{ isOwn: true, isUnseen: false, to: { role: 'manager', person: null } }]);
    expect([seenBy('1002'), guides()]).toEqual([[], []]);
  });

  it('[K2] it stays in sight until one of them has seen it, and the clerk learns who', () => {
    const { as, done, send, seenBy, managers, eventsOf, clock } = hallWithClerks();
    const { messageId } = done(as.clerk('1001'), 'message:send', { to: { role: 'manager' }, text: '打印纸没了' });
    clock.advance(4_000);
    done(as.manager(), 'message:seen', { messageId });
    expect(managers()).toMatchObject([{ isUnseen: false }]);
    expect(seenBy('1001')[0]?.seenBy).toHaveLength(1);
    const before = eventsOf('message-seen').length;
    expect(send(as.manager(), 'message:seen', { messageId }).ok).toBe(true);
    expect([before, eventsOf('message-seen').length, eventsOf('message-seen')[0]?.data]).toMatchObject([
      1,
      1,
      { messageId, afterMs: 4_000 },
    ]);
  });

  it('[K2] among clerks each sees it for himself; one to a person is nobody else’s', () => {
    const { as, done, seenBy } = hallWithClerks();
    const { messageId } = done(as.manager(), 'message:send', { to: { role: 'clerk' }, text: '五点开会' });
    done(as.clerk('1001'), 'message:seen', { messageId });
    expect([seenBy('1001')[0]?.isUnseen, seenBy('1002')[0]?.isUnseen]).toEqual([false, true]);
    done(as.guide(), 'message:send', { to: { badge: '1002' }, text: '有位老人过来' });
    expect([seenBy('1001').length, seenBy('1002').length]).toEqual([1, 2]);
  });

  it('[K1] the words stand in no event, and go with the day', () => {
    const { as, done, rows, takeWaiting, clock, managers } = hallWithClerks();
    const text = 'only for the two of us';
    const { messageId } = done(as.clerk('1001'), 'message:send', { to: { role: 'manager' }, text });
    done(as.manager(), 'message:seen', { messageId });
    expect(JSON.stringify([rows('event'), rows('command_log')])).not.toContain(text);
    clock.advance(24 * 3_600_000);
    takeWaiting('A');
    expect([rows('staff_message'), rows('staff_message_seen'), managers()]).toEqual([[], [], []]);
  });

  it('[K1] nobody, nothing, too much, and another’s message are refused', () => {
    const { as, done, refusal, send } = hallWithClerks();
    const clerk = as.clerk('1001');
    const to = { role: 'manager' } as const;
    expect(refusal(clerk, 'message:send', { to: { badge: '4711' }, text: 'x' })).toEqual({ code: 'nobody-there' });
    for (const text of ['', '   ', 'x'.repeat(201)]) expect(() => send(clerk, 'message:send', { to, text })).toThrow();
    expect(() => send(clerk, 'message:send', { to: { ...to, badge: '1002' } as never, text: 'x' })).toThrow();
    const { messageId } = done(clerk, 'message:send', { to, text: 'x' });
    expect(refusal(as.clerk('1002'), 'message:seen', { messageId })).toEqual({ code: 'message-unknown' });
    expect(refusal(as.guide(), 'message:seen', { messageId })).toEqual({ code: 'message-unknown' });
    expect(refusal(as.manager(), 'message:seen', { messageId: 'm-0' as never })).toEqual({ code: 'message-unknown' });
  });

  it('[K1] customers’ screens know nothing of it', () => {
    const { as, done, see, takeWaiting } = hallWithClerks();
    const { ticketId } = takeWaiting('A');
    done(as.clerk('1001'), 'message:send', { to: { role: 'guide' }, text: 'between us' });
    const seen = [
      see({ view: 'kiosk:view', name: 'kiosk-1' }),
      see({ view: 'display:view' }),
      see({ view: 'window:view', counterId: '1' as never }),
      see({ view: 'pad:view', counterId: '1' as never }),
      see({ view: 'phone:view', ticketId }),
    ];
    expect(JSON.stringify(seen)).not.toContain('between us');
  });

  it('[G3] who has called for somebody hears who comes', () => {
    const { as, done, see, staffId, clock } = hallWithClerks();
    const help = () => see({ view: 'clerk:view', staffId: staffId('1001') }).help;
    expect(help()).toBeNull();
    const { helpCallId } = done(as.clerk('1001'), 'help:call', {});
    expect([see({ view: 'guide:view' }).helpCalls.length, see({ view: 'manager:view' }).helpCalls.length]).toEqual([
      1, 1,
    ]);
    expect(help()).toMatchObject({ answeredBy: null });
    done(as.guide(), 'help:answer', { helpCallId });
    expect(help()?.answeredBy).toBeTruthy();
    clock.advance(3 * 60_000 + 1);
    expect(help()).toBeNull();
  });
});
