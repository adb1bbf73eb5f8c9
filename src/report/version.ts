/** Legible's version, as `package.json` has it; a constant, so that the bundles need no file beside them. */
export const VERSION = '0.1.0';
