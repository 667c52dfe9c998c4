import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CounterId } from '#protocol/vocabulary';
import { ConfigError } from '../config-error.ts';
import {
  type LineAddress,
  lineAddress,
  readQuery,
  serialParameters,
  splitDeviceUrl,
  udpAddress,
} from '../line-address.ts';
import { readSignFrame, type SignFrame, USUAL_LONGEST_TEXT } from './sign-frames.ts';

export type SignConfig = {
  line: LineAddress;
  counterId: CounterId;
  frame: SignFrame;
  address: number;
  /** What this strip sends back for every frame; null where it says nothing. */
  answer: Uint8Array | null;
};

const frameParameters = {
  frame: z.string().min(1).max(400).default('line'),
  longest: z.coerce.number().int().min(1).max(250).default(USUAL_LONGEST_TEXT),
  answer: z
    .string()
    .regex(/^([0-9a-f]{2}){1,16}$/i, 'write the bytes of the answer as hexadecimal pairs, for example 06')
    .optional(),
};
const FrameFile = z.strictObject({ ...frameParameters, longest: z.int().min(1).max(250).default(USUAL_LONGEST_TEXT) });
type FrameDetails = z.infer<typeof FrameFile>;

function readFrameFile(url: string, path: string): FrameDetails {
  const sample = 'a JSON file like { "frame": "AA55{address}{length}{text}{sum}" }';
  try {
    return FrameFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : null;
    const reason = issue ? `${issue.path.join('.')}: ${issue.message}` : error instanceof Error ? error.message : '';
    throw new ConfigError(`"${url}": the frame file ${path} cannot be used (${reason}); name ${sample}`);
  }
}

/** `serial:PATH`, `tcp:HOST:PORT` or `udp:HOST:PORT` with `?counter=N` and how the strip wants its frames. */
export function readSignUrl(url: string): SignConfig {
  const parts = splitDeviceUrl(url);
  const { baud, flow, counter, address, ...details } = readQuery(url, parts.query, {
    ...serialParameters({ baud: 9_600, flow: 'none' }),
    ...frameParameters,
    counter: CounterId,
    address: z.coerce.number().int().min(0).max(255).default(1),
  });
  const { frame, longest, answer } = details.frame.startsWith('file:')
    ? readFrameFile(url, details.frame.slice('file:'.length))
    : details;
  return {
    line: parts.scheme === 'udp' ? udpAddress(url, parts) : lineAddress(url, parts, baud, flow),
    counterId: counter,
    frame: readSignFrame(frame, longest),
    address,
    answer: answer === undefined ? null : Buffer.from(answer, 'hex'),
  };
}
