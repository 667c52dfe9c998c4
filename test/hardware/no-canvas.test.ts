import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs in a process of its own, where the canvas cannot be loaded. */
const PROGRAM = `
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === '@napi-rs/canvas') throw new Error('no build for this box');
      return next(specifier, context);
    },
  });
  const at = (path) => new URL(path, process.argv[1]);
  const { createSlipMaker } = await import(at('../../hardware/printer/slip-maker.ts'));
  const { readProfile } = await import(at('../../hardware/printer/profiles.ts'));
  const { demoSlip, usualTemplate } = await import(at('../support/demo-slip.ts'));
  const warnings = [];
  const maker = createSlipMaker(readProfile('generic-80'), 9600, { warn: (text) => warnings.push(text) });
  const slip = demoSlip({ hallName: { zh: '㕮厅', en: 'Łódź' } });
  const bytes = [maker.encode(slip, usualTemplate), maker.encode(slip, usualTemplate)][1];
  const preview = await maker.preview({ slip, template: usualTemplate });
  console.log(JSON.stringify({ warnings, preview, hex: Buffer.from(bytes).toString('hex') }));
`;

describe('[P10] a box without a canvas', () => {
  it('prints "?" for what the printer lacks, says so once, and has no picture', () => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM, import.meta.url], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    const { warnings, preview, hex } = JSON.parse(run.stdout);
    expect(warnings).toHaveLength(1);
    expect(preview).toEqual({ failed: 'no-canvas' });
    expect(hex).toContain(`${Buffer.from('? ').toString('hex')}ccfc0a`);
    expect(hex).not.toContain('1d7630');
  });
});
