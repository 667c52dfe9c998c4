import { flushCompileCache } from 'node:module';
import '../../server/app.ts';

/**
 * Loaded before `server/main.ts` (`--import`): everything is read and compiled, and the hall is opened when it is said.
 * So a server can stand ready while another one lives, and the time between two is that of opening alone.
 */
flushCompileCache();
const said = new Promise((resolve) => process.once('message', resolve));
process.send?.('ready');
await said;
