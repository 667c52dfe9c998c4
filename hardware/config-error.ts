/** A word of advice for whoever typed the command line. */
export class ConfigError extends Error {}
