import { register } from 'node:module';

/** Starts a server without the code of phrasing: to be given to node as `--import`. */
const NOTHING = 'data:text/javascript,export const openPhrasing = async () => null;';
const HOOKS = `export const resolve = (specifier, context, next) =>
  specifier.endsWith('/phrasing/open.ts')
    ? { url: ${JSON.stringify(NOTHING)}, format: 'module', shortCircuit: true }
    : next(specifier, context);`;

register(`data:text/javascript,${encodeURIComponent(HOOKS)}`);
