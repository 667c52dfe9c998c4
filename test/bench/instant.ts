/** Now, in milliseconds on a clock that every process of this machine shares. */
export const instant = (): number => Number(process.hrtime.bigint()) / 1e6;
