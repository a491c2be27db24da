import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunningServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** The real server, in local mode unless set otherwise, on a free port, with a database of its own; or the one at COACH_ADDRESS. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const running = process.env.COACH_ADDRESS;
  if (running && Object.keys(settings).length === 0) return { address: running, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'coach-e2e-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'bot/main.ts'], {
    env: {
      ...process.env,
      MODE: 'local',
      PORT: '0',
      DATABASE_FILE: join(folder, 'coach.db'),
      CASES_FOLDER: join(folder, 'cases'),
      LOG_LEVEL: 'error',
      STAFF_SURNAME: '李',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  return { address, stop };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [address] = /http:\/\/[^\s/]+/.exec(output) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
  });
}
