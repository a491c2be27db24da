import { BrokenPlaybook, loadPlaybook } from '../bot/playbook/load.ts';

try {
  loadPlaybook();
} catch (error) {
  if (!(error instanceof BrokenPlaybook)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 3;
}
