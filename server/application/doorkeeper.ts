import {
  DEFAULT_DISPLAY_NAME,
  DEFAULT_KIOSK_NAME,
  Handshake,
  PROTOCOL_VERSION,
  Spoken,
} from '../protocol/handshake.ts';
import type { KeyId, Scope } from '../protocol/programs.ts';
import type { HandshakeRefusal } from '../protocol/refusals.ts';
import type { DeviceRole, StaffId, StaffRole } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { type Actor, actorLabel } from './actor.ts';
import type { Audience } from './projector.ts';
import type { StaffSessions } from './staff-sessions.ts';

/** Somebody who may be in: who it is, what it sees, and for how long. */
export type Guest = {
  actor: Actor;
  audience: Audience | null;
  /** False once it may not be in any more: its shift over, signed out, its counter closed for good, its key revoked or saying something else ([S11]). */
  isIn: () => boolean;
  /** Somebody does something: a sign-in that nobody uses ends ([S19]). */
  noteUse: () => void;
};
export type Admission = { ok: true; guest: Guest } | { ok: false; code: HandshakeRefusal };
export type Bearer =
  | { role: StaffRole; by: string }
  | { role: 'integration'; by: string; keyId: KeyId; name: string; scopes: readonly Scope[] };

const no = (code: HandshakeRefusal): Admission => ({ ok: false, code });
const always = () => true;
const yes = (actor: Actor, audience: Audience | null, isIn = always): Admission => ({
  ok: true,
  guest: { actor, audience, isIn, noteUse: () => undefined },
});

type DoorkeeperDeps = { stores: Stores; sessions: StaffSessions; isDemo: boolean; isTraining: boolean };

/** [S1] Decides at the door who a socket is. Nothing it says later can make it somebody else. */
export function createDoorkeeper({ stores, sessions, isDemo, isTraining }: DoorkeeperDeps) {
  function admitStaff(role: StaffRole, own: string, isOutside: boolean): Admission {
    const found = sessions.standing(own);
    if (!found.isIn) return no(found.why);
    if (!sessions.isGoodFrom(own, isOutside)) return no('signed-out');
    const { staffId, badge, role: ownRole } = found.session.member;
    if (ownRole !== role) return no('wrong-role');
    const audience: Audience = role === 'clerk' ? { view: 'clerk:view', staffId } : { view: `${role}:view` };
    const isIn = () => sessions.standing(own).isIn;
    return {
      ok: true,
      guest: { actor: { role, staffId, badge }, audience, isIn, noteUse: () => sessions.noteUse(own) },
    };
  }

  /** [S11] As `yes`, for as long as the key is in force and says the same. */
  function withKey(key: string, admission: Admission): Admission {
    const paired = stores.staff.ofKey(key);
    if (!admission.ok || !paired) return admission;
    const { guest } = admission;
    const isIn = () => {
      const now = stores.staff.ofKey(key);
      return now !== null && now.name === paired.name && now.counterId === paired.counterId && guest.isIn();
    };
    return { ok: true, guest: { ...guest, isIn } };
  }

  function admitScreen({ role, key, name, counterId, hostId }: Handshake): Admission {
    const paired = key ? stores.staff.ofKey(key) : null;
    // [U4] pages join a hall for practice as they join the demo; what bears the key of a real hall, and any printer, stays out
    if (isTraining && (key || role === 'device')) return no('not-paired');
    if (!isDemo && !isTraining && !paired) return no('not-paired');
    if (paired && paired.role !== role) return no('wrong-role');
    const own = paired?.name ?? name ?? (role === 'display' ? DEFAULT_DISPLAY_NAME : DEFAULT_KIOSK_NAME);
    if (role === 'kiosk') return yes({ role, name: own }, { view: 'kiosk:view', name: own });
    if (role === 'display') return yes({ role, name: own }, { view: 'display:view' });
    if (role === 'device') return yes({ role, name: own, hostId: hostId ?? null }, null);
    if (role !== 'window' && role !== 'pad') return no('wrong-role');
    const bound = paired?.counterId ?? counterId;
    if (!bound || !stores.counters.byId(bound)) return no('counter-unknown');
    const isIn = () => stores.counters.byId(bound) !== null;
    return yes({ role, name: bound, counterId: bound }, { view: `${role}:view`, counterId: bound }, isIn);
  }

  return {
    /** Who a token or an integration key belongs to, and how that is named in events; null for anybody else. */
    bearerOf(secret: string): Bearer | null {
      const member = sessions.ofToken(secret)?.member;
      if (member) return { role: member.role, by: `${member.role}:${member.badge}` };
      const program = secret ? stores.programs.ofKey(secret) : null;
      if (!program) return null;
      const { keyId, name, scopes } = program;
      return { role: 'integration', by: actorLabel({ role: 'integration', name }), keyId, name, scopes };
    },
    /** The screen or device host that has this key, by the name under which it is known; null for anybody else. */
    screenOf(key: string): { role: DeviceRole; name: string } | null {
      const paired = key && !isTraining ? stores.staff.ofKey(key) : null;
      if (!paired) return null;
      const { role, name, counterId } = paired;
      return { role, name: role === 'window' || role === 'pad' ? (counterId ?? name) : name };
    },
    /** Whose token it is, as somebody who gives commands; null for anybody else. */
    staffOf(token: string): Extract<Actor, { staffId: StaffId }> | null {
      const member = sessions.ofToken(token)?.member;
      return member ? { role: member.role, staffId: member.staffId, badge: member.badge } : null;
    },
    /** What a connection says of itself at the door, and whether it comes from outside the hall. */
    admit(auth: unknown, isOutside: boolean): Admission {
      const spoken = Spoken.safeParse(auth);
      if (spoken.success && spoken.data.protocol !== PROTOCOL_VERSION) return no('client-too-old');
      const parsed = Handshake.safeParse(auth);
      if (!parsed.success) return no('bad-request');
      const handshake = parsed.data;
      switch (handshake.role) {
        case 'clerk':
        case 'guide':
        case 'manager':
          return admitStaff(handshake.role, handshake.token ?? '', isOutside);
        case 'phone': {
          const ticket = handshake.code ? stores.tickets.byCode(handshake.code) : null;
          if (!ticket) return no('ticket-unknown');
          const { ticketId } = ticket;
          return yes({ role: 'phone', ticketId }, { view: 'phone:view', ticketId });
        }
        default:
          return withKey(handshake.key ?? '', admitScreen(handshake));
      }
    },
  };
}
export type Doorkeeper = ReturnType<typeof createDoorkeeper>;
