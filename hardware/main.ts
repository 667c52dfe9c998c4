import { destination, pino } from 'pino';
import { PULSE, type PulseAnswer } from '#protocol/pulse';
import { ConfigError } from './config-error.ts';
import { type DeviceConfig, readDeviceConfig } from './device-config.ts';
import { knowHall } from './know-hall.ts';
import { startDevices } from './start-devices.ts';

const END_WITHIN_MS = 1_900;

const log = pino({ base: null, level: process.env.HALLCALL_LOG ?? 'warn' }, destination({ dest: 2, sync: true }));

function readConfigOrLeave(): DeviceConfig {
  try {
    return readDeviceConfig(process.argv.slice(2), process.env.HALLCALL_DEVICE_KEY || null);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

function startOrLeave(config: DeviceConfig) {
  let hasJoined = false;
  const onJoined = () => {
    if (!hasJoined) process.stdout.write(`Devices of ${config.name} have joined ${config.hallUrl}\n`);
    hasJoined = true;
  };
  try {
    return startDevices(config, onJoined, log);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The journal ${config.journal} cannot be written (${reason}); name a file with --journal\n`);
    process.exit(1);
  }
}

const config = readConfigOrLeave();
const stopLearning = await knowHall(config, log);
const devices = startOrLeave(config);

function end(): void {
  log.info('ending');
  stopLearning();
  setTimeout(() => process.exit(0), END_WITHIN_MS).unref();
  devices.close().then(
    () => process.exit(0),
    (error) => {
      log.error({ err: error }, 'did not end cleanly');
      process.exit(1);
    },
  );
}

// A frame asks whether this process still does anything.
process.on('message', (said) => {
  if (said === PULSE) process.send?.({ memoryKb: Math.round(process.memoryUsage.rss() / 1024) } satisfies PulseAnswer);
});
process.once('SIGTERM', end);
process.once('SIGINT', end);
process.once('disconnect', end); // the program that started this one is gone
