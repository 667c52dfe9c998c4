import { accept, type Result } from '../../domain/result.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Done } from '../context.ts';

/** A command that the hall gives itself. */
export type InternalHandler<Request> = (context: Context, request: Request) => Result<Done<object>>;

/** What happened; nothing said means that nothing changed. */
export const done = (...events: HallEvent[]): Result<Done<object>> => accept({ result: {}, events });
