export { guarded, guardedAsync } from './store-errors.ts';
