import { stat } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { checkCopy, copiesBeside, copyWhole } from '../storage/hall-copy.ts';
import { makeRoom, openFolder } from './copy-folder.ts';
import { RESERVE_BYTES } from './copy-order.ts';

/** The process that makes a copy for a spare: its arguments are the database and the file that the copy becomes. */
const [database = '', file = ''] = process.argv.slice(2);
process.once('disconnect', () => process.exit(1)); // the hall is gone
setPriority(constants.priority.PRIORITY_LOW);
const folder = copiesBeside(database);
await openFolder(folder, { data: folder, isOwn: true });
await makeRoom(folder, { bytes: (await stat(database)).size, reserveBytes: RESERVE_BYTES, hallId: '' });
await copyWhole(database, file);
checkCopy(file);
process.exit(0);
